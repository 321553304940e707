import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { decisiveEvents } from './decisive.ts';
import type { JurisdictionFilter } from './filter.ts';

const ALL: JurisdictionFilter = { stance: [], group: [], region: 'world' };

const atlas = anAtlas([
  decide('US', '2019-05-16', 'ban'),
  decide('GB', '2020-01-28', 'limited'),
  decide('EU', '2019-04-25', 'no-outright-ban'),
  decide('EU', '2020-01-29', 'no-outright-ban'),
  decide('EU', '2020-10', 'leaning-ban'),
  decide('GB', '2020-07-14', 'ban'),
  decide('FR', '2020-11-01', 'leaning-ban'),
  decide('JP', '2021-06-01', 'allow'),
]);

const told = (filter: Partial<JurisdictionFilter> = {}) =>
  decisiveEvents(atlas, { ...ALL, ...filter }).map(
    ({ decision, reason }) => `${decision.date} ${decision.jurisdiction} ${reason}`,
  );

test('are the first government with each stance and every change of the EU’s, in order, none after the data ends', () => {
  expect(told()).toEqual([
    '2019-04-25 EU eu-change',
    '2019-05-16 US first',
    '2020-01-28 GB first',
    '2020-10 EU eu-change',
    '2020-11-01 FR first',
  ]);
});

test.each([
  [{ stance: ['ban'] }, ['2019-05-16 US first']],
  [{ region: 'north-america' }, ['2019-05-16 US first']],
  [{ group: ['eu'], stance: ['ban', 'limited'] }, ['2020-01-28 GB first']],
  [{ stance: ['ban'], region: 'europe' }, ['2020-07-14 GB first']],
  [{ stance: ['under-review'] }, []],
] as const)('under %j are the first among those chosen', (filter, expected) => {
  expect(told(filter)).toEqual(expected);
});
