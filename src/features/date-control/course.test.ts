import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../../tests/harness/builders.ts';
import { courseOf } from './course.ts';

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['2019-05', '2019-05-01', '2019-05-31'],
  ['2019-05-16', '2019-05-16', '2019-05-16'],
  ['2019~', '2019-01-01', '2019-12-31'],
])('of %s the tick stands at the first day, %s, and arrows stop at the last, %s', (date, tick, stop) => {
  const { days, stops } = courseOf(anAtlas([decide('GB', date, 'ban')]));
  expect(days).toEqual([tick]);
  expect(stops).toEqual([stop]);
});

test('it runs from a month before the first tick to the day that the data speaks for', () => {
  const atlas = anAtlas([decide('GB', '2019-07-01', 'ban'), decide('US', '2012', 'limited')]);
  expect(courseOf(atlas).span).toEqual({ start: '2011-12-01', end: '2020-12-31' });
});
