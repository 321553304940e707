import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someDay } from '../../../tests/harness/builders.ts';
import { longDate, shortDate } from '../../domain/partial-date.ts';
import { readTypedDate, readTypedDay, readTypedRange } from './typed-date.ts';

const DAYS = { earliest: '2011-06-15', latest: '2026-11-22' };

test.each([
  ['2019-04-30', '2019-04-30'],
  ['2019-4-3', '2019-04-03'],
  ['2019–04–30', '2019-04-30'],
  ['2019‑04', '2019-04-30'],
  ['30 April 2019', '2019-04-30'],
  ['30 Apr 2019', '2019-04-30'],
  ['30 apr. 2019', '2019-04-30'],
  ['30 APRIL 2019', '2019-04-30'],
  ['3 Sept 2019', '2019-09-03'],
  ['April 30, 2019', '2019-04-30'],
  ['April 30 2019', '2019-04-30'],
  ['  30   April   2019 ', '2019-04-30'],
  ['2019-04', '2019-04-30'],
  ['April 2019', '2019-04-30'],
  ['Feb 2020', '2020-02-29'],
  ['February 2019', '2019-02-28'],
  ['2019', '2019-12-31'],
  ['29 February 2020', '2020-02-29'],
])('“%s” is read as %s', (typed, day) => {
  expect(readTypedDate(typed)).toBe(day);
});

test.each([
  '',
  'yesterday',
  '29 February 2019',
  '31 April 2019',
  '0 April 2019',
  '2019-13-01',
  '2019-00',
  '2019-02-30',
  '30 Ap 2019',
  '30 Foo 2019',
  '04/30/2019',
  '30.4.2019',
  '30 April',
  '30 April 19',
  '99999',
  '0500',
  '30 April 2019 noon',
])('“%s” is no date: form is forgiven, content never', (typed) => {
  expect(readTypedDate(typed)).toBeNull();
});

test('a month that only begins like one is not guessed', () => {
  expect(['30 Maybe 2019', '30 Marvellous 2019', '30 Decoy 2019'].map(readTypedDate)).toEqual([
    null,
    null,
    null,
  ]);
});

test('a day can be typed as the page writes it', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect([day, longDate(day), shortDate(day)].map(readTypedDate)).toEqual([day, day, day]);
    }),
  );
});

test.each([
  ['2019-05-01..2021-01-01', '2019-05-01', '2021-01-01'],
  ['1 May 2019 to 1 January 2021', '2019-05-01', '2021-01-01'],
  ['1 January 2021 – 1 May 2019', '2019-05-01', '2021-01-01'],
  ['2019-04 until 2020', '2019-04-01', '2020-12-31'],
  ['March 2019 to 2026', '2019-03-01', '2026-12-31'],
  ['2019..2026', '2019-01-01', '2026-12-31'],
  ['2026 – Feb 2020', '2020-02-01', '2026-12-31'],
  ['2019..latest', '2019-01-01', '2026-11-22'],
  ['earliest..2019', '2011-06-15', '2019-12-31'],
  ['2019 to 2019', '2019-01-01', '2019-12-31'],
  ['March 2019 to 2019', '2019-03-01', '2019-12-31'],
])('%s is from %s to %s', (typed, from, to) => {
  expect(readTypedRange(typed, DAYS)).toEqual({ from, to });
});

test.each(['2019-05-01', '2019-05-01 to 1 May 2019', '2019 to', 'x to 2019', '2018 to 2019 to 2020', ''])(
  '"%s" is no range',
  (typed) => {
    expect(readTypedRange(typed, DAYS)).toBeNull();
  },
);

test('the words of the address can be typed', () => {
  expect([' Latest', 'earliest', '2019'].map((typed) => readTypedDay(typed, DAYS))).toEqual([
    '2026-11-22',
    '2011-06-15',
    '2019-12-31',
  ]);
});
