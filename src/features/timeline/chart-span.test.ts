import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterChartKey, dayAtPlace, placeOf, spreadOut } from './chart-span.ts';

const SPAN = { start: '2019-01-01', end: '2020-12-31' };
const STEPS = ['2019-01-01', '2019-04-30', '2020-02-01', '2020-12-31'];

describe('places on the axis', () => {
  test.each([
    ['2019-01-01', 0],
    ['2020-01-01', 0.5],
    ['2020-12-31', 1],
    ['2000-01-01', 0],
    ['2030-01-01', 1],
  ])('%s stands at %d', (day, place) => {
    expect(placeOf(day, SPAN)).toBeCloseTo(place, 3);
  });

  test.each([
    [0.5, '2020-01-01'],
    [-1, '2019-01-01'],
    [2, '2020-12-31'],
    [placeOf('2020-01-30', SPAN), '2020-02-01'],
    [placeOf('2020-01-20', SPAN), '2020-01-20'],
  ])('%d means %s: a step near by is meant itself', (place, day) => {
    expect(dayAtPlace(place, SPAN, STEPS)).toBe(day);
  });
});

test.each([
  ['ArrowRight', '2019-04-29', '2019-04-30'],
  ['ArrowUp', '2020-12-31', '2020-12-31'],
  ['ArrowLeft', '2019-04-30', '2019-01-01'],
  ['ArrowDown', '2019-01-01', '2019-01-01'],
  ['PageUp', '2019-04-30', '2020-04-30'],
  ['PageUp', '2020-04-30', '2020-12-31'],
  ['PageDown', '2019-04-30', '2019-01-01'],
  ['Home', '2020-02-01', '2019-01-01'],
  ['End', '2020-02-01', '2020-12-31'],
  ['Tab', '2020-02-01', null],
] as const)('%s from %s leads to %s', (key, from, to) => {
  expect(dayAfterChartKey(key, from, SPAN, STEPS)).toBe(to);
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
