import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { deadlinesInForce, deadlinesOn, earlierInWords, isPast } from './deadlines.ts';

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

  test('count one that later decisions repeat in the same words once', () => {
    const deadlines = [{ date: '2027-12-31', what: 'removal' }];
    const twice = ['2020-07-14', '2022-10-13'].map((date) => decide('GB', date, 'ban', { deadlines }));
    expect(deadlinesOn(anAtlas(twice), ['GB'], '2023-01-01').ahead).toHaveLength(1);
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

  const removal = (what = 'removal') => ({ deadlines: [{ date: '2027-12-31', what }] });
  const told = (...decisions: Parameters<typeof anAtlas>[0]) =>
    deadlinesInForce(anAtlas(decisions), 'GB', '2023-01-01').map(
      (d) => `${d.decision.date}${earlierInWords(d)}`,
    );

  test('of a stance that was left and taken again is not one of another stance', () => {
    const [first, between] = [
      decide('GB', '2020-10-20', 'ban', removal()),
      decide('GB', '2020-11-09', 'under-review'),
    ];
    expect(told(first, between, decide('GB', '2020-12-16', 'ban'))).toEqual([
      '2020-10-20 (set 20 October 2020)',
    ]);
    expect(told(first, between, decide('GB', '2020-12-16', 'ban', removal()))).toEqual(['2020-12-16']);
  });

  test('for a day for which the run has one are not told of what went before', () => {
    const before = decide('GB', '2020-10-20', 'limited', removal('all of it out'));
    const after = decide('GB', '2021-10-20', 'ban', removal());
    expect(told(before, after)).toEqual(['2021-10-20']);
    expect(deadlinesOn(anAtlas([before, after]), ['GB'], '2023-01-01').ahead).toHaveLength(1);
  });

  test('that a plan named end with the stance that it stood for', () => {
    const plan = decide('GB', '2020-10-20', 'limited', { kind: 'draft', ...removal() });
    expect(told(plan)).toEqual(['2020-10-20']);
    expect(told(plan, decide('GB', '2021-10-20', 'ban'))).toEqual([]);
    const act = decide('GB', '2020-10-20', 'limited', { kind: 'agreement', ...removal() });
    expect(told(act, decide('GB', '2021-10-20', 'ban'))).toEqual([
      '2020-10-20 (set 20 October 2020; the stance has changed since)',
    ]);
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
