import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDay } from '../../../tests/harness/builders.ts';
import { COLUMNS, countColumns, placeOf, TICK_HEIGHT, ticksPath, yearMarks } from './ticks.ts';

const SPAN = { start: '2011-09-01', end: '2026-11-22' };

test.each([
  ['2011-09-01', 0],
  ['2026-11-22', 1],
  ['2000-01-01', 0],
  ['2030-01-01', 1],
])('%s stands at %d', (day, at) => {
  expect(placeOf(day, SPAN)).toBe(at);
});

describe('the ticks', () => {
  test('count decisions that fall together', () => {
    const counts = countColumns(['2011-09-01', '2011-09-01', '2011-09-10', '2026-11-22'], SPAN);
    expect([...counts]).toEqual([
      [0, 3],
      [COLUMNS - 1, 1],
    ]);
  });

  test('are longest where most fall together, and never too short to see', () => {
    const path = ticksPath(
      new Map([
        [7, 1],
        [3, 5],
      ]),
    );
    expect(path).toBe(`M3.15 0h.7v${TICK_HEIGHT}h-.7zM7.15 0h.7v3h-.7z`);
  });

  test('of no decision are none', () => {
    expect(ticksPath(countColumns([], SPAN))).toBe('');
  });

  test('lose no decision', () => {
    fc.assert(
      fc.property(fc.array(someDay), (days) => {
        const counts = countColumns(days, SPAN);
        expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(days.length);
      }),
    );
  });
});

describe('the years', () => {
  const labels = (start: string, end: string, key: 'isWide' | 'isNarrow') =>
    yearMarks({ start, end })
      .filter((m) => m[key])
      .map((m) => m.year);

  test('are all labelled where there is room, every other one where there is little', () => {
    expect(labels(SPAN.start, SPAN.end, 'isWide')).toEqual(Array.from({ length: 15 }, (_, i) => 2012 + i));
    expect(labels(SPAN.start, SPAN.end, 'isNarrow')).toEqual([
      2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026,
    ]);
  });

  test.each([
    ['2019-01-01', '2019-12-31', [2019]],
    ['2019-01-02', '2019-12-31', []],
    ['1950-01-01', '2020-12-31', [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]],
  ])('from %s to %s: %j', (start, end, years) => {
    expect(labels(start, end, 'isNarrow')).toEqual(years);
  });
});
