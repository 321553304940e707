import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { decisiveEvents, eventInWords } from './decisive.ts';
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

const LIMITED = { scope: ['public-procurement'] } as const;
const NETWORK = { scope: ['5g-core'] } as const;

test.each([
  [
    'the first without a limit is told as well where the first had one',
    [
      decide('US', '2018-08-13', 'ban', LIMITED),
      decide('JP', '2018-08-23', 'ban', NETWORK),
      decide('MX', '2019-01-01', 'ban', NETWORK),
    ],
    ['US, first with “Ban, public procurement only”', 'JP, first with “Ban”'],
  ],
  [
    'the same government may be both',
    [decide('US', '2018-08-13', 'ban', LIMITED), decide('US', '2019-05-15', 'ban', NETWORK)],
    ['US, first with “Ban, public procurement only”', 'US, first with “Ban”'],
  ],
  [
    'another limit after the first is no event',
    [
      decide('US', '2018-08-13', 'ban', LIMITED),
      decide('JP', '2018-08-23', 'ban', { scope: ['subsidies'] }),
      decide('MX', '2019-01-01', 'ban', LIMITED),
    ],
    ['US, first with “Ban, public procurement only”'],
  ],
  [
    'a limit after one without is no event, nor is one that only confirms',
    [
      decide('US', '2018-08-13', 'ban', NETWORK),
      decide('US', '2019-05-15', 'ban', LIMITED),
      decide('JP', '2019-08-23', 'ban', LIMITED),
    ],
    ['US, first with “Ban”'],
  ],
  [
    'the EU’s',
    [decide('EU', '2019-04-25', 'limited', LIMITED)],
    ['EU, now “Limited use, public procurement only”'],
  ],
])('the limit of a stance is told: %s', (_, decisions, words) => {
  const events = decisiveEvents(anAtlas(decisions), ALL);
  expect(events.map((event) => `${event.decision.jurisdiction}, ${eventInWords(event)}`)).toEqual(words);
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
