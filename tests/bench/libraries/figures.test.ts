import { expect, test } from 'vitest';
import { percentile, spreadOf, verdictOn } from './figures.ts';

test('median and 95th percentile are values that were measured, whatever their order', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(spreadOf(values)).toEqual({ median: 50, p95: 95 });
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, p95: 3 });
  expect(percentile([7], 0)).toBe(7);
});

test('nothing measured has no percentile', () => {
  expect(spreadOf([]).median).toBeNaN();
});

test.each([
  ['ECharts', { ours: 10, d3: 5, echarts: 20, maplibre: 40 }, 'echarts', 2, 0.5, true],
  ['MapLibre', { ours: 10, d3: 5, echarts: 40, maplibre: 8 }, 'maplibre', 2, 1.25, false],
] as const)(
  'ours is held against %s where that is the better one',
  (_, measured, better, toFloor, toBetter, is) => {
    expect(verdictOn(measured)).toEqual({ better, toFloor, toBetter, isNeverSlower: is });
  },
);

test('as fast as the better one is not slower', () => {
  expect(verdictOn({ ours: 8, d3: 5, echarts: 8, maplibre: 9 }).isNeverSlower).toBe(true);
});

test('a library without a figure is not the better one, and without both there is no verdict in our favour', () => {
  expect(verdictOn({ ours: 8, d3: 5, echarts: 9, maplibre: Number.NaN }).better).toBe('echarts');
  expect(verdictOn({ ours: 8, d3: 5, echarts: Number.NaN, maplibre: 9 }).better).toBe('maplibre');
  expect(verdictOn({ ours: 8, d3: 5, echarts: Number.NaN, maplibre: Number.NaN }).isNeverSlower).toBe(false);
});
