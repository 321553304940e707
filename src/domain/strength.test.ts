import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, someDay, someDecisions, somePartialDate } from '../../tests/harness/builders.ts';
import { lastDay } from './partial-date.ts';
import {
  byRecency,
  countDisputes,
  inBrief,
  knownSince,
  newestEvidence,
  newestOf,
  sumStrength,
} from './strength.ts';

describe('the newest date', () => {
  test.each([
    [['2019-05-16', '2019-05'], '2019-05'],
    [['2019-12-31', '2019'], '2019-12-31'],
    [['2019', '2019-12-31'], '2019-12-31'],
    [['2019-12-31~', '2019-12-31'], '2019-12-31'],
    [['2019-12~', '2019'], '2019-12~'],
    [['2018', '2020', '2019'], '2020'],
    [[], null],
  ])('of %j is %s', (dates, newest) => {
    expect(newestOf(dates)).toBe(newest);
  });

  test('ends last of all, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(somePartialDate, { minLength: 1, maxLength: 6 }), (dates) => {
        const newest = newestOf(dates) ?? '';
        expect(dates.every((date) => lastDay(date) <= lastDay(newest))).toBe(true);
        expect(newestOf([...dates].reverse())).toBe(newest);
        expect(byRecency(newest, [...dates].sort(byRecency).at(-1) ?? '')).toBe(0);
      }),
    );
  });
});

describe('the newest evidence of a run', () => {
  const first = decide('GB', '2018-01-01', 'ban', { evidenceDates: ['2018-03'] });
  const second = decide('GB', '2019-01-01', 'ban', {
    evidenceDates: ['2018-12-01', '2020-02~', '2021-06-01'],
  });

  test.each([
    ['2019-02-01', '2018-12-01'],
    ['2020-02-28', '2018-12-01'],
    ['2020-02-29', '2020-02~'],
    ['2021-05-31', '2020-02~'],
    ['2021-06-01', '2021-06-01'],
  ])('known on %s is of %s', (day, newest) => {
    expect(newestEvidence([first, second], day)).toBe(newest);
  });

  test('is never later than the day, for decisions in effect by then', () => {
    fc.assert(
      fc.property(someDecisions(), somePartialDate, fc.array(somePartialDate), (record, date, dates) => {
        const day = lastDay(date);
        const [one, ...others] = record
          .filter((d) => lastDay(d.date) <= day)
          .map((d) => ({ ...d, evidenceDates: knownSince(lastDay(d.date), dates) }));
        if (one) expect(lastDay(newestEvidence([one, ...others], day)) <= day).toBe(true);
      }),
    );
  });

  const someDates = (most: number) =>
    fc.uniqueArray(somePartialDate, { selector: (date) => lastDay(date), maxLength: most });

  test('is the newest of all on any day after the decision, where they are not many', () => {
    fc.assert(
      fc.property(someDay, someDates(7), someDay, (effect, dates, day) => {
        fc.pre(day >= effect);
        const one = decide('GB', effect, 'ban', { evidenceDates: knownSince(effect, dates) });
        expect(newestEvidence([one], day)).toBe(newestOf(dates.filter((d) => lastDay(d) <= day)) ?? effect);
      }),
    );
  });

  test('of many dates eight are kept, the newest of all among them', () => {
    fc.assert(
      fc.property(someDay, someDates(60), (effect, dates) => {
        const kept = knownSince(effect, dates);
        expect(kept.length).toBeLessThanOrEqual(8);
        expect(kept.at(-1)).toBe(newestOf(dates) ?? undefined);
        expect(kept.every((date) => dates.includes(date))).toBe(true);
        expect([...kept].sort(byRecency)).toEqual(kept);
      }),
    );
  });
});

test('strength and disputes of a run are the sums of what each decision adds', () => {
  const run = [
    decide('GB', '2018', 'ban', { strength: { official: 1, press: 2, other: 0, verbatim: 3 }, disputed: 1 }),
    decide('GB', '2019', 'ban', { strength: { official: 0, press: 1, other: 1, verbatim: 0 }, disputed: 2 }),
  ];
  expect(sumStrength(run)).toEqual({ official: 1, press: 3, other: 1, verbatim: 3 });
  expect(countDisputes(run)).toBe(3);
});

test('of a package with very many dates each decision keeps the last one only, and a letter of its mark, of any other all', () => {
  const evidenceDates = ['2019', '2020', '2021'];
  const many = Array.from({ length: 334 }, () =>
    decide('GB', '2018', 'ban', { evidenceDates, evidenceMark: 'k3x9' }),
  );
  expect(inBrief(many.slice(1))).toEqual(many.slice(1));
  expect(new Set(inBrief(many).map((one) => one.evidenceDates.join()))).toEqual(new Set(['2021']));
  expect(new Set(inBrief(many).map((one) => one.evidenceMark))).toEqual(new Set(['k']));
});
