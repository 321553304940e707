import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDay } from '../../../tests/harness/builders.ts';
import { addDays } from '../../domain/partial-date.ts';
import { dayAfterKey, type Span } from './slider-steps.ts';

const SPAN: Span = { start: '2019-01-01', end: '2020-12-31' };
const STOPS = ['2019-04-23', '2019-05-16', '2020-01-28'];

const press = (key: string, day: string, isShift = false) => dayAfterKey(key, isShift, day, STOPS, SPAN);

describe('the keys of the date slider', () => {
  test.each([
    ['ArrowRight', '2019-04-22', '2019-04-23'],
    ['ArrowRight', '2019-04-23', '2019-05-16'],
    ['ArrowUp', '2019-05-17', '2020-01-28'],
    ['ArrowRight', '2020-01-28', '2020-12-31'],
    ['ArrowRight', '2020-12-31', '2020-12-31'],
    ['ArrowLeft', '2020-12-31', '2020-01-28'],
    ['ArrowLeft', '2020-01-28', '2019-05-16'],
    ['ArrowDown', '2019-05-17', '2019-05-16'],
    ['ArrowLeft', '2019-04-23', '2019-01-01'],
    ['ArrowLeft', '2019-01-01', '2019-01-01'],
  ])('%s from %s goes to the next decision, or to the end: %s', (key, day, expected) => {
    expect(press(key, day)).toBe(expected);
  });

  test.each([
    ['ArrowRight', '2019-04-30', '2019-05-01'],
    ['ArrowLeft', '2019-05-01', '2019-04-30'],
    ['ArrowUp', '2020-12-31', '2020-12-31'],
    ['ArrowDown', '2019-01-01', '2019-01-01'],
  ])('Shift and %s from %s go a day: %s', (key, day, expected) => {
    expect(press(key, day, true)).toBe(expected);
  });

  test.each([
    ['PageUp', '2019-04-23', '2020-04-23'],
    ['PageUp', '2020-04-23', '2020-12-31'],
    ['PageDown', '2020-04-23', '2019-04-23'],
    ['PageDown', '2020-02-29', '2019-02-28'],
    ['PageDown', '2019-04-23', '2019-01-01'],
  ])('%s from %s goes a year, within the record: %s', (key, day, expected) => {
    expect(press(key, day)).toBe(expected);
  });

  test.each([
    ['2010-12-31', ['ArrowLeft', 'ArrowDown', 'PageDown', 'Home']],
    ['2021-02-01', ['ArrowRight', 'ArrowUp', 'PageUp', 'End']],
  ])('from %s, outside of the record, %j lead nowhere rather than the other way', (day, keys) => {
    const days = keys.flatMap((key) => [press(key, day), press(key, day, true)]);
    expect(new Set(days)).toEqual(new Set([day]));
  });

  test('from before the record keys that go on lead towards it', () => {
    expect(press('ArrowRight', '2010-12-31')).toBe('2019-04-23');
    expect(press('ArrowRight', '2010-12-31', true)).toBe('2011-01-01');
    expect(press('PageUp', '2010-12-31')).toBe('2011-12-31');
    expect(press('End', '2010-12-31')).toBe(SPAN.end);
  });

  test('Home and End go to the ends', () => {
    expect([press('Home', '2019-05-16'), press('End', '2019-05-16')]).toEqual([SPAN.start, SPAN.end]);
  });

  test.each(['Tab', 'Enter', ' ', 'b', 'Escape'])('%j is none of them', (key) => {
    expect(press(key, '2019-05-16')).toBeNull();
  });

  test('without decisions arrows go to the ends', () => {
    expect(dayAfterKey('ArrowRight', false, '2019-05-16', [], SPAN)).toBe(SPAN.end);
    expect(dayAfterKey('ArrowLeft', false, '2019-05-16', [], SPAN)).toBe(SPAN.start);
  });

  test('whatever the key, the day stays within the record and moves the way the key points', () => {
    const stops = fc.array(someDay, { maxLength: 10 }).map((days) => [...new Set(days)].sort());
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End');
    const span = { start: '2017-01-01', end: addDays('2017-01-01', 5 * 365) };
    fc.assert(
      fc.property(keys, fc.boolean(), someDay, stops, (key, isShift, day, list) => {
        const next = dayAfterKey(key, isShift, day, list, span) ?? '';
        expect(next >= span.start && next <= span.end).toBe(true);
        if (['ArrowRight', 'PageUp', 'End'].includes(key)) expect(next >= day).toBe(true);
        else expect(next <= day).toBe(true);
      }),
    );
  });
});
