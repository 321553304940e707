import { expect, test } from 'vitest';
import { dayAfter, type Move, stepAfter } from './walk.ts';

test.each<[Move, number, number]>([
  ['next', 1, 2],
  ['next', 10, 10],
  ['previous', 2, 1],
  ['previous', 1, 1],
  ['first', 7, 1],
  ['last', 7, 10],
])('%s from step %d of ten leads to %d', (move, step, expected) => {
  expect(stepAfter(move, step, 10)).toBe(expected);
});

const STOPS = ['2019-04-23', '2019-05-16', '2020-01-28'];
test.each<[Move, string, string]>([
  ['next', '2019-04-23', '2019-05-16'],
  ['next', '2019-05-01', '2019-05-16'],
  ['next', '2020-01-28', '2020-12-31'],
  ['next', '2020-12-31', '2020-12-31'],
  ['previous', '2019-05-17', '2019-05-16'],
  ['previous', '2019-04-23', '2019-04-23'],
  ['previous', '2018-01-01', '2019-04-23'],
  ['first', '2020-01-28', '2019-04-23'],
  ['last', '2019-04-23', '2020-12-31'],
])('%s from %s leads to %s', (move, day, expected) => {
  expect(dayAfter(move, day, STOPS, '2020-12-31')).toBe(expected);
});

test('a record without decisions has one day', () => {
  expect(
    (['next', 'previous', 'first', 'last'] as const).map((m) => dayAfter(m, '2020-01-01', [], '2020-12-31')),
  ).toEqual(Array(4).fill('2020-12-31'));
});
