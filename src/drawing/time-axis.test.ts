import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadPath, placeOf, spanOf, spreadOut } from './time-axis.ts';

const SPAN = { start: '2019-01-01', end: '2020-12-31' };

test.each([
  ['2019-01-01', 0],
  ['2020-01-01', 0.5],
  ['2020-12-31', 1],
  ['2000-01-01', 0],
  ['2030-01-01', 1],
])('%s stands at %d', (day, place) => {
  expect(placeOf(day, SPAN)).toBeCloseTo(place, 3);
});

test('a span is never shorter than a day', () => {
  expect(spanOf([], '2019-05-16')).toEqual({ start: '2019-05-15', end: '2019-05-16' });
});

describe('marks moved apart', () => {
  test.each([
    [[], []],
    [[0.5], [0.5]],
    [
      [0.2, 0.8],
      [0.2, 0.8],
    ],
    [
      [0.5, 0.5],
      [0.45, 0.55],
    ],
    [
      [0, 0],
      [0, 0.1],
    ],
    [
      [1, 1, 1],
      [0.8, 0.9, 1],
    ],
  ])('%j become %j', (places, expected) => {
    const spread = spreadOut(places, 0.1);
    expect(spread).toHaveLength(expected.length);
    for (const [i, place] of spread.entries()) expect(place).toBeCloseTo(expected[i] ?? -1);
  });

  test('never touch, keep their order and stay on the axis', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 15 });
    fc.assert(
      fc.property(places, (unsorted) => {
        const spread = spreadOut(
          unsorted.toSorted((a, b) => a - b),
          0.06,
        );
        for (const [i, place] of spread.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          if (i > 0) expect(place - (spread[i - 1] ?? 0)).toBeGreaterThanOrEqual(0.06 - 1e-9);
        }
      }),
    );
  });
});

test('a lead starts and ends upright, with an elbow at either end', () => {
  expect(leadPath(20, 40, 100, 200)).toBe('M20 100L20 120L40 180L40 200');
});
