import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDay, somePartialDate } from '../../tests/harness/builders.ts';
import {
  addDays,
  addYears,
  daysBetween,
  earlier,
  firstDay,
  isApproximate,
  isIsoDay,
  isPartialDate,
  lastDay,
  later,
  longDate,
  shortDate,
  whenInWords,
} from './partial-date.ts';

describe('a date at its known precision', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31', '2019', '2019'],
    ['2019-05', '2019-05-01', '2019-05-31', 'May 2019', 'May 2019'],
    ['2019-05-16', '2019-05-16', '2019-05-16', '16 May 2019', '16 May 2019'],
    ['2019~', '2019-01-01', '2019-12-31', 'about 2019', 'about 2019'],
    ['2019-02~', '2019-02-01', '2019-02-28', 'about February 2019', 'about Feb 2019'],
    ['2020-02', '2020-02-01', '2020-02-29', 'February 2020', 'Feb 2020'],
    ['2020-02-12~', '2020-02-12', '2020-02-12', 'about 12 February 2020', 'about 12 Feb 2020'],
    ['2019-09', '2019-09-01', '2019-09-30', 'September 2019', 'Sep 2019'],
    ['2000-02', '2000-02-01', '2000-02-29', 'February 2000', 'Feb 2000'],
    ['1900-02', '1900-02-01', '1900-02-28', 'February 1900', 'Feb 1900'],
    ['2019-12-01', '2019-12-01', '2019-12-01', '1 December 2019', '1 Dec 2019'],
  ])('%s means %s to %s and reads “%s”, short “%s”', (date, first, last, long, short) => {
    expect(isPartialDate(date)).toBe(true);
    expect([firstDay(date), lastDay(date), longDate(date), shortDate(date)]).toEqual([
      first,
      last,
      long,
      short,
    ]);
    expect(isApproximate(date)).toBe(date.endsWith('~'));
  });

  test.each([
    ['2019-05-16', 'on 16 May 2019'],
    ['2019-05', 'in May 2019'],
    ['2019', 'in 2019'],
    ['2011-06~', 'about June 2011'],
    ['2020-02-12~', 'about 12 February 2020'],
  ])('something of %s was “%s”', (date, words) => {
    expect(whenInWords(date)).toBe(words);
  });

  test.each([
    '',
    '19',
    '0999',
    '2019-',
    '2019-5',
    '2019-00',
    '2019-13',
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-05-00',
    '2019-05-16T10',
    '~2019',
    '2019~~',
    '2019-05~-16',
    ' 2019',
    '2019\n',
    'latest',
  ])('%j is no date', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test('29 February is a day in leap years only', () => {
    const years = [1600, 1900, 2000, 2019, 2020, 2100];
    expect(years.filter((y) => isIsoDay(`${y}-02-29`))).toEqual([1600, 2000, 2020]);
  });

  test.each(['2019', '2019-05', '2019-05-16~', '2019-02-30'])('%s is not a full day', (text) => {
    expect(isIsoDay(text)).toBe(false);
  });

  test('what is no date cannot be asked for its days or words', () => {
    for (const ask of [firstDay, lastDay, longDate, shortDate])
      expect(() => ask('May 2019')).toThrow(RangeError);
  });

  test('its first day is never after its last, and both lie inside it', () => {
    fc.assert(
      fc.property(somePartialDate, (date) => {
        const bare = date.replace('~', '');
        expect(firstDay(date) <= lastDay(date)).toBe(true);
        expect(isIsoDay(firstDay(date)) && isIsoDay(lastDay(date))).toBe(true);
        expect([firstDay(date), lastDay(date)].every((day) => day.startsWith(bare))).toBe(true);
        expect(addDays(firstDay(date), -1).startsWith(bare)).toBe(false);
        expect(addDays(lastDay(date), 1).startsWith(bare)).toBe(false);
      }),
    );
  });
});

describe('counting days and years', () => {
  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2020-03-29', 1, '2020-03-30'],
    ['2019-01-01', 365, '2020-01-01'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test.each([
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', -1, '2019-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2019-02-28', 1, '2020-02-28'],
    ['2020-02-12', -2, '2018-02-12'],
    ['2019-12-31', 1, '2020-12-31'],
  ])('%s and %i years is %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  test('going some days and back leads to the same day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });

  test('days between and days added agree', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b)).toBe(-daysBetween(b, a) || 0);
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  test('of two days, one is the earlier and the other the later, whatever their order', () => {
    expect([earlier('2020-01-31', '2020-02-01'), earlier('2020-02-01', '2020-01-31')]).toEqual([
      '2020-01-31',
      '2020-01-31',
    ]);
    expect([later('2020-01-31', '2020-02-01'), later('2020-02-01', '2020-01-31')]).toEqual([
      '2020-02-01',
      '2020-02-01',
    ]);
  });
});
