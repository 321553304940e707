/** The statistics that the benchmark prints. */
import { describe, expect, test } from 'vitest';
import { growth, median, quantile, summarise } from './statistics.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, n) => count - n);

describe('of many values', () => {
  test('the median is the middle one, or halfway between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([7])).toBe(7);
  });

  test('the 95th percentile is the least that 95 of 100 do not exceed, in whatever order they came', () => {
    expect(quantile(upTo(100), 0.95)).toBe(95);
    expect(quantile(upTo(20), 0.95)).toBe(19);
    expect(quantile(upTo(10), 0.95)).toBe(10);
    expect(quantile([3], 0.95)).toBe(3);
  });

  test('numbers are compared as numbers', () => {
    expect(quantile([100, 9, 20], 1)).toBe(100);
  });

  test('the summary says of how many', () => {
    expect(summarise(upTo(100))).toEqual({ count: 100, median: 50.5, p95: 95, worst: 100 });
  });

  test('there must be some', () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe('growth', () => {
  test.each([
    [100, 104.2, '+4.2 %'],
    [100, 99, '−1.0 %'],
    [100, 100.01, '±0.0 %'],
    [100, 200, '+100.0 %'],
    [100, 340, '× 3.4'],
    [0, 5, '–'],
  ])('from %d to %d is %s', (from, to, words) => {
    expect(growth(from, to)).toBe(words);
  });
});
