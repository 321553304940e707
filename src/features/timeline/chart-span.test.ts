import { expect, test } from 'vitest';
import { placeOf } from '../../drawing/time-axis.ts';
import { dayAfterChartKey, dayAtPlace } from './chart-span.ts';

const SPAN = { start: '2019-01-01', end: '2020-12-31' };
const STEPS = ['2019-01-01', '2019-04-30', '2020-02-01', '2020-12-31'];

test.each([
  [0.5, '2020-01-01'],
  [-1, '2019-01-01'],
  [2, '2020-12-31'],
  [placeOf('2020-01-30', SPAN), '2020-02-01'],
  [placeOf('2020-01-20', SPAN), '2020-01-20'],
])('%d means %s: a step near by is meant itself', (place, day) => {
  expect(dayAtPlace(place, SPAN, STEPS)).toBe(day);
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
