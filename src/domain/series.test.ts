import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide, someDay, someDecisions } from '../../tests/harness/builders.ts';
import { countByStance } from './counts.ts';
import { hasChosenStance, inPlace, type JurisdictionFilter } from './filter.ts';
import { EU } from './jurisdiction.ts';
import { changeDays, pointOn, seriesOf } from './series.ts';
import { STANCES } from './stance.ts';
import { BASES, positionsAt } from './stance-at.ts';

const ALL: JurisdictionFilter = { stance: [], group: [], region: 'world' };

const atlas = anAtlas([
  decide('US', '2018-08-13', 'ban'),
  decide('EU', '2019-04', 'no-outright-ban'),
  decide('GB', '2020-07-14', 'ban'),
  decide('JP', '2021-03-01', 'de-facto-ban'),
]);

/** What the series says of one stance on a day, as [own, inherited]. */
function held(filter: Partial<JurisdictionFilter>, stance: (typeof STANCES)[number], day: string) {
  const count = pointOn(seriesOf(atlas, { ...ALL, ...filter }, 'effective'), day)?.byStance[stance];
  return count ? [count.own, count.inherited] : null;
}

describe('the points of the series', () => {
  test('stand where decisions take effect and memberships change, from the first decision to the day of the data', () => {
    expect(changeDays(atlas)).toEqual(['2018-08-13', '2019-04-30', '2020-02-01', '2020-07-14', '2020-12-31']);
  });

  test('of no decision at all are one, the day of the data', () => {
    expect(changeDays(anAtlas([]))).toEqual(['2020-12-31']);
  });

  test.each([
    [{}, 'ban', '2018-08-12', null],
    [{}, 'ban', '2018-08-13', [1, 0]],
    [{}, 'no-outright-ban', '2019-04-29', [0, 0]],
    [{}, 'no-outright-ban', '2019-04-30', [0, 4]],
    [{}, 'no-outright-ban', '2020-01-31', [0, 4]],
    [{}, 'no-outright-ban', '2020-02-01', [0, 3]],
    [{}, 'ban', '2020-12-31', [2, 0]],
    [{}, 'de-facto-ban', '2020-12-31', [0, 0]],
    [{ stance: ['ban'] }, 'no-outright-ban', '2019-12-31', [0, 0]],
    [{ group: ['nato'] }, 'no-outright-ban', '2019-12-31', [0, 3]],
    [{ region: 'north-america' }, 'ban', '2020-12-31', [1, 0]],
  ] as const)('under %j, %s on %s: %j (own, inherited)', (filter, stance, day, expected) => {
    expect(held(filter, stance, day)).toEqual(expected);
  });

  test('without inheritance no inherited figure is left', () => {
    for (const { byStance } of seriesOf(atlas, ALL, 'own'))
      expect(STANCES.map((s) => byStance[s].inherited)).toEqual(STANCES.map(() => 0));
  });
});

const someFilter: fc.Arbitrary<JurisdictionFilter> = fc.record({
  stance: fc.subarray([...STANCES]),
  group: fc.subarray(['eu', 'nato'] as const),
  region: fc.constantFrom('world', 'europe', 'asia', 'north-america'),
});
const someAtlas = fc
  .tuple(someDecisions('GB'), someDecisions('EU'), someDecisions('FR'), someDecisions('JP'))
  .map((lists) => anAtlas(lists.flat()));

test('on every day, at a point or between two, the series says what countByStance of that day says', () => {
  fc.assert(
    fc.property(someAtlas, someFilter, fc.constantFrom(...BASES), someDay, (world, filter, basis, any) => {
      const series = seriesOf(world, filter, basis);
      const first = series[0]?.day ?? '';
      const days = [...series.map((p) => p.day), ...(any >= first && any <= world.asOf ? [any] : [])];
      for (const day of days) {
        const positions = positionsAt(world, day, basis);
        const codes = [...inPlace(world, filter, day)].filter(
          (code) => code !== EU && hasChosenStance(positions.get(code) ?? null, filter.stance),
        );
        // Groups other than the EU do not change in this world, so between points nothing may differ.
        expect(pointOn(series, day)?.byStance).toEqual(countByStance(codes, positions).byStance);
      }
    }),
  );
});
