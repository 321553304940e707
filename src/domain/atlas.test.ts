import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { decisionDays, earliestDate, earliestDay } from './atlas.ts';

const atlas = anAtlas([
  decide('US', '2019-05-16', 'ban'),
  decide('GB', '2019-04', 'limited'),
  decide('GB', '2019-04-23', 'limited'),
  decide('DE', '2019-04-30', 'no-outright-ban'),
]);

test('a timeline is in the order of effect: a month comes after the days within it', () => {
  expect(atlas.timelines.get('GB')?.map((d) => d.date)).toEqual(['2019-04-23', '2019-04']);
  expect([...atlas.timelines.keys()].sort()).toEqual(['DE', 'GB', 'US']);
});

test('the earliest day is the first on which a stance is in force', () => {
  expect(earliestDay(atlas)).toBe('2019-04-23');
  expect(earliestDay(anAtlas([decide('GB', '2019', 'ban')]))).toBe('2019-12-31');
});

test('when the first stance was taken is known no better than its date', () => {
  expect(earliestDate(atlas)).toBe('2019-04-23');
  expect(earliestDate(anAtlas([decide('GB', '2019', 'ban'), decide('US', '2018-06~', 'ban')]))).toBe(
    '2018-06~',
  );
});

test('without decisions the earliest day is the day that the data speaks for', () => {
  expect(earliestDay(anAtlas([]))).toBe('2020-12-31');
});

test('the days of decisions are those of effect, each once, in order', () => {
  expect(decisionDays(atlas)).toEqual(['2019-04-23', '2019-04-30', '2019-05-16']);
});
