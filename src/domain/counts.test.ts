import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide, someDay, someDecisions } from '../../tests/harness/builders.ts';
import { countByStance, countInWords, type StanceCounts } from './counts.ts';
import { STANCES } from './stance.ts';
import { type Basis, positionsAt } from './stance-at.ts';

const EVERYBODY = ['DE', 'EU', 'FR', 'GB', 'IT', 'JP', 'MX', 'US'];

const atlas = anAtlas([
  decide('EU', '2019-04-25', 'no-outright-ban'),
  decide('GB', '2019-04-23', 'limited'),
  decide('US', '2019-05-16', 'ban'),
  decide('JP', '2018-12-10', 'de-facto-ban'),
  decide('DE', '2019-05-01', 'no-outright-ban'),
]);

const counted = (codes: readonly string[], basis: Basis = 'effective'): StanceCounts =>
  countByStance(codes, positionsAt(atlas, '2019-06-01', basis));

describe('counts (rule 3)', () => {
  test('each government is counted once, under exactly the stance it holds', () => {
    const { byStance, noRecord } = counted(EVERYBODY);
    const nonZero = Object.entries(byStance).filter(([, c]) => c.own + c.inherited > 0);
    expect(Object.fromEntries(nonZero)).toEqual({
      ban: { own: 1, inherited: 0 },
      'de-facto-ban': { own: 1, inherited: 0 },
      limited: { own: 1, inherited: 0 },
      'no-outright-ban': { own: 1, inherited: 2 },
    });
    expect(noRecord).toBe(1);
  });

  test('a de facto ban is not a ban', () => {
    expect(counted(['JP']).byStance.ban).toEqual({ own: 0, inherited: 0 });
  });

  test('the EU is no government: alone it counts nowhere, not even as no record', () => {
    const { byStance, noRecord } = counted(['EU']);
    expect(Object.values(byStance).every((c) => c.own === 0 && c.inherited === 0)).toBe(true);
    expect(noRecord).toBe(0);
  });

  test('with own stances only, members without one have no record', () => {
    const { byStance, noRecord } = counted(EVERYBODY, 'own');
    expect(byStance['no-outright-ban']).toEqual({ own: 1, inherited: 0 });
    expect(noRecord).toBe(3);
  });

  test('only the given jurisdictions are counted', () => {
    expect(counted(['US', 'MX'])).toMatchObject({
      noRecord: 1,
      byStance: { ban: { own: 1 }, limited: { own: 0 } },
    });
  });

  test('every stance of the scale has a figure, in the order of the scale', () => {
    expect(Object.keys(counted([]).byStance)).toEqual([...STANCES]);
  });

  test('for any record the figures add up to the governments counted', () => {
    const records = fc.tuple(someDecisions('EU'), someDecisions('FR'), someDecisions('US'));
    fc.assert(
      fc.property(records, someDay, fc.subarray(EVERYBODY), ([eu, fr, us], day, codes) => {
        const positions = positionsAt(anAtlas([...eu, ...fr, ...us]), day, 'effective');
        const { byStance, noRecord } = countByStance(codes, positions);
        const sum = Object.values(byStance).reduce((n, c) => n + c.own + c.inherited, noRecord);
        expect(sum).toBe(codes.filter((c) => c !== 'EU').length);
      }),
    );
  });
});

test.each([
  [5, 0, '5'],
  [0, 0, '0'],
  [5, 16, '5, and 16 more by the EU’s position'],
  [0, 26, '0, and 26 by the EU’s position'],
])('%i own and %i inherited read “%s”: inherited ones are a second figure', (own, inherited, words) => {
  expect(countInWords({ own, inherited })).toBe(words);
});
