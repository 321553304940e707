/** The tables of the benchmark: sizes side by side, growth between them, and what the budgets say. */
import { describe, expect, test } from 'vitest';
import { summarise } from './statistics.ts';
import { type Budget, markdownTable, plainTable, type Row, tablesOf } from './table.ts';

const row = (size: string, values: readonly number[], budget?: Budget, rate: number | null = 1): Row => ({
  ...{ group: 'Steps', what: 'script', size, rate, unit: 'ms' as const, figures: summarise(values) },
  ...(budget ? { budget } : {}),
});
const lineOf = (rows: readonly Row[]) => tablesOf(rows)[0]?.lines[0];

describe('a table', () => {
  test('has a column per size, growth of the medians, and a line per measure and speed', () => {
    const [table] = tablesOf([row('100', [1, 2, 3]), row('200', [3]), row('100', [8], undefined, 4)]);
    expect(table?.head).toEqual(['median / p95', '100', '200', '100 → 200', 'budget']);
    expect(table?.lines).toEqual([
      ['script, 1×, ms', '2.0 / 3.0', '3.0', '+50.0 %', ''],
      ['script, 4×, ms', '8.0', '', '', ''],
    ]);
  });

  test('holds the worst size against the budget', () => {
    const p95 = (must?: number, aim?: number): Budget => ({
      ...{ of: 'p95' as const },
      ...(must === undefined ? {} : { must }),
      ...(aim === undefined ? {} : { aim }),
    });
    const verdict = (budget: Budget) => lineOf([row('100', [5], budget), row('200', [9], budget)])?.at(-1);
    expect(verdict(p95(8, 4))).toBe('must 8, aim 4 ms: OVER');
    expect(verdict(p95(10, 8))).toBe('must 10, aim 8 ms: ok, aim missed');
    expect(verdict(p95(10, 9))).toBe('must 10, aim 9 ms: ok, aim met');
    expect(verdict(p95(10))).toBe('must 10 ms: ok');
    expect(verdict(p95(undefined, 6))).toBe('aim 6 ms: aim missed');
  });

  test('holds the growth from the first size to the last against the budget', () => {
    const budget: Budget = { of: 'growth', must: 5, aim: 0 };
    const verdict = (last: number) =>
      lineOf([row('1', [100], budget), row('2', [300], budget), row('3', [last], budget)])?.at(-1);
    expect(verdict(106)).toBe('must 5, aim 0 %: OVER');
    expect(verdict(104)).toBe('must 5, aim 0 %: ok, aim missed');
    expect(verdict(100)).toBe('must 5, aim 0 %: ok, aim met');
  });

  test('reads in a terminal and as Markdown', () => {
    const [table] = tablesOf([row('100', [2])]);
    if (!table) throw new Error('no table');
    expect(plainTable(table)).toBe('Steps\n  median / p95     100   budget\n  script, 1×, ms   2.0\n');
    expect(markdownTable(table)).toBe(
      '**Steps**\n\n| median / p95 | 100 | budget |\n| --- | ---: | --- |\n| script, 1×, ms | 2.0 |  |',
    );
  });
});
