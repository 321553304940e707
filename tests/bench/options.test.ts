/** The command line of the benchmark. */
import { expect, test } from 'vitest';
import { PARTS, readOptions } from './options.ts';

test('without arguments everything is measured, at three sizes and two speeds', () => {
  expect(readOptions([])).toEqual({
    ...{
      sizes: [100, 10_000, 100_000],
      rates: [1, 4],
      parts: PARTS,
      seed: 1,
      quick: false,
      minutes: 60,
      dist: null,
    },
  });
});

test('each part can be asked for', () => {
  const args = [
    '--sizes',
    'real,500',
    '--rates',
    '2',
    '--only',
    'memory,app',
    '--seed',
    '9',
    '--quick',
    '--minutes',
    '8',
  ];
  expect(readOptions([...args, '--dist', 'dist'])).toEqual({
    ...{
      sizes: ['real', 500],
      rates: [2],
      parts: ['memory', 'app'],
      seed: 9,
      quick: true,
      minutes: 8,
      dist: 'dist',
    },
  });
});

test.each([
  ['--sizes', '0'],
  ['--sizes', '1e3'],
  ['--rates', 'fast'],
  ['--only', 'all'],
  ['--seed', '-1'],
  ['--fast'],
])('%s %s is refused', (...args) => {
  expect(() => readOptions(args)).toThrow();
});
