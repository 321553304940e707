import { expect, test } from 'vitest';
import { clockWords, elapsed, STOPPED, toggled } from './timer.ts';

test('counts while it runs, and keeps what it counted while it is paused', () => {
  const running = toggled(STOPPED, 1000);
  const paused = toggled(running, 61_000);
  const again = toggled(paused, 100_000);
  expect([
    elapsed(STOPPED, 9e9),
    elapsed(running, 31_000),
    elapsed(paused, 9e9),
    elapsed(again, 105_000),
  ]).toEqual([0, 30_000, 60_000, 65_000]);
});

test('a clock that is put back counts nothing', () => {
  expect(elapsed(toggled(STOPPED, 5000), 1000)).toBe(0);
});

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [754_000, '12:34'],
  [3_723_000, '1:02:03'],
])('%d ms is %s', (ms, words) => {
  expect(clockWords(ms)).toBe(words);
});
