import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { deadlinesInForce, deadlinesOn, isPast } from './deadlines.ts';

describe('a deadline is past once its last day is over', () => {
  test.each([
    ['2020-12-31', '2020-12-30', false],
    ['2020-12-31', '2020-12-31', false],
    ['2020-12-31', '2021-01-01', true],
    ['2020-02', '2020-02-29', false],
    ['2020-02', '2020-03-01', true],
    ['2023', '2023-12-31', false],
    ['2023~', '2024-01-01', true],
  ])('%s on %s: %s', (date, day, expected) => {
    expect(isPast({ date, what: 'removal' }, day)).toBe(expected);
  });
});

const atlas = anAtlas([
  decide('GB', '2020-01-28', 'limited', { deadlines: [{ date: '2023', what: 'cap' }] }),
  decide('GB', '2020-07-14', 'ban', {
    deadlines: [
      { date: '2027-12-31', what: 'removal' },
      { date: '2020-12-31', what: 'last purchase' },
    ],
  }),
  decide('US', '2018-08', 'ban', { deadlines: [{ date: '2020-08-13', what: 'contracts' }] }),
]);

const on = (day: string, codes: readonly string[] = ['GB', 'US']) => {
  const { ahead, past } = deadlinesOn(atlas, codes, day);
  const words = (list: typeof ahead) => list.map((d) => d.what + (d.isSuperseded ? ', superseded' : ''));
  return [words(ahead), words(past)];
};

describe('the deadlines of a day', () => {
  test.each([
    ['2018-08-30', [], []],
    ['2018-08-31', ['contracts'], []],
    ['2020-02-12', ['contracts', 'cap'], []],
    ['2020-07-14', ['contracts', 'last purchase', 'cap, superseded', 'removal'], []],
    ['2021-01-01', ['cap, superseded', 'removal'], ['last purchase', 'contracts']],
    ['2028-01-01', [], ['removal', 'cap, superseded', 'last purchase', 'contracts']],
  ])('on %s: ahead %j, the nearest first, past %j, the latest first', (day, ahead, past) => {
    expect(on(day)).toEqual([ahead, past]);
  });

  test('are those of the given jurisdictions only', () => {
    expect(on('2020-02-12', ['US'])).toEqual([['contracts'], []]);
    expect(on('2020-02-12', [])).toEqual([[], []]);
  });
});

describe('the deadlines that a dossier lists', () => {
  const listed = (day: string) =>
    deadlinesInForce(atlas, 'GB', day).map((d) => d.what + (d.isSuperseded ? ', superseded' : ''));

  test('are those of the run, past ones too, and those of earlier decisions that are still ahead', () => {
    expect(listed('2020-02-12')).toEqual(['cap']);
    expect(listed('2021-01-01')).toEqual(['last purchase', 'cap, superseded', 'removal']);
    expect(listed('2024-01-01')).toEqual(['last purchase', 'removal']);
  });

  test('tell a deadline that is repeated in the same words once, by the decision that set it', () => {
    const deadlines = [{ date: '2027-12-31', what: 'removal' }];
    const twice = anAtlas([
      decide('GB', '2020-07-14', 'ban', { deadlines }),
      decide('GB', '2022-10-13', 'ban', { deadlines }),
    ]);
    const list = deadlinesInForce(twice, 'GB', '2023-01-01');
    expect(list.map((d) => d.decision.date)).toEqual(['2020-07-14']);
  });
});
