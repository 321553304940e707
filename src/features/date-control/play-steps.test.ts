import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDay } from '../../../tests/harness/builders.ts';
import { daysBetween } from '../../domain/partial-date.ts';
import {
  dayAt,
  glideOn,
  SPEEDS,
  type Speed,
  startOfPlay,
  stepMs,
  stepOn,
  WHOLE_RECORD_MS,
} from './play-steps.ts';
import type { Span } from './slider-steps.ts';

const SPAN: Span = { start: '2019-01-01', end: '2020-12-31' };
const LENGTH = daysBetween(SPAN.start, SPAN.end);
const STOPS = ['2019-04-23', '2019-05-16', '2020-01-28'];

test.each([
  ['2019-06-01', null, '2019-06-01'],
  ['2020-12-31', null, '2019-01-01'],
  ['2018-01-01', null, '2019-01-01'],
  ['2020-12-31', '2020-01-28', '2020-01-29'],
  ['2020-12-31', '2018-01-01', '2019-01-01'],
  ['2020-06-01', '2020-01-28', '2020-06-01'],
])('from %s, in a range from %s, playing begins at %s', (day, from, expected) => {
  expect(startOfPlay(day, from, SPAN)).toBe(expected);
});

test.each<[string, string | null]>([
  ['2019-01-01', '2019-04-23'],
  ['2019-04-23', '2019-05-16'],
  ['2019-05-17', '2020-01-28'],
  ['2020-01-28', '2020-12-31'],
  ['2020-12-31', null],
])('a step from %s leads to %s', (day, expected) => {
  expect(stepOn(day, STOPS, SPAN)).toBe(expected);
});

describe('gliding', () => {
  test.each<[number, number, Speed, number]>([
    [0, 0, 1, 0],
    [0, 60, 1, (60 * LENGTH) / WHOLE_RECORD_MS],
    [10, 60, 2, 10 + (120 * LENGTH) / WHOLE_RECORD_MS],
    [10, 60, 4, 10 + (240 * LENGTH) / WHOLE_RECORD_MS],
    [0, 5000, 1, (100 * LENGTH) / WHOLE_RECORD_MS],
    [10, -5, 1, 10],
    [LENGTH - 0.01, 100, 4, LENGTH],
    [LENGTH, 16, 1, LENGTH],
  ])('from %d, %d ms at %d× lead to %d', (position, elapsed, speed, expected) => {
    expect(glideOn(position, elapsed, speed, SPAN)).toBeCloseTo(expected, 8);
  });

  test.each(SPEEDS)('the whole record takes a minute at 1×: at %d× its part', (speed) => {
    let [position, elapsed] = [0, 0];
    while (position < LENGTH) {
      position = glideOn(position, 16, speed, SPAN);
      elapsed += 16;
    }
    expect(Math.abs(elapsed - WHOLE_RECORD_MS / speed)).toBeLessThan(17);
    expect(dayAt(position, SPAN)).toBe(SPAN.end);
  });
});

test('a step stays 1.2 seconds, less at speed, and never flashes', () => {
  expect(SPEEDS.map(stepMs)).toEqual([1200, 600, 400]);
});

test('steps lead forward, stand on a decision or the end, and end', () => {
  const stops = fc.array(someDay, { maxLength: 10 }).map((days) => [...new Set(days)].sort());
  fc.assert(
    fc.property(stops, (list) => {
      let day: string | null = SPAN.start;
      for (let n = 0; day !== null; n++) {
        expect(n).toBeLessThanOrEqual(list.length + 1);
        const next: string | null = stepOn(day, list, SPAN);
        if (next !== null) {
          expect(next > day && next <= SPAN.end).toBe(true);
          expect(next === SPAN.end || list.includes(next)).toBe(true);
        }
        day = next;
      }
    }),
  );
});
