import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { euMembersOn } from './eu-members.ts';
import { addDays } from './partial-date.ts';
import { positionsAt } from './stance-at.ts';
import { historyStart, stretchesOf, stretchInWords, wholeStretchInWords } from './stance-history.ts';

const atlas = anAtlas([
  decide('EU', '2019-03-26', 'no-outright-ban'),
  decide('FR', '2020-07', 'de-facto-ban'),
  decide('GB', '2020-07-14', 'ban'),
  decide('GB', '2020-10-08', 'ban'),
]);

describe('stretches of a history', () => {
  test('follow the decisions, the EU’s before them, and the end of a membership', () => {
    const none = { stance: null, label: 'No record', isInherited: false };
    const eu = { stance: 'no-outright-ban', label: 'No outright ban', isInherited: true };
    const ban = { stance: 'ban', label: 'Ban', isInherited: false };
    expect(stretchesOf(atlas, 'GB', '2019-01-01', 'effective')).toEqual([
      { from: '2019-01-01', to: '2019-03-25', since: null, until: '2019-03-26', ...none },
      { from: '2019-03-26', to: '2020-01-31', since: '2019-03-26', until: '2020-02-01', ...eu },
      { from: '2020-02-01', to: '2020-07-13', since: '2020-02-01', until: '2020-07-14', ...none },
      { from: '2020-07-14', to: '2020-12-31', since: '2020-07-14', until: null, ...ban },
    ]);
  });

  test('without inheritance are the jurisdiction’s own; a month takes effect on its last day', () => {
    expect(stretchesOf(atlas, 'FR', '2019-01-01', 'own').map((s) => [s.stance, s.from])).toEqual([
      [null, '2019-01-01'],
      ['de-facto-ban', '2020-07-31'],
    ]);
  });

  test.each(['DE', 'EU', 'FR', 'GB', 'MX'])('agree with the stance of %s on every day', (code) => {
    for (const s of stretchesOf(atlas, code, '2019-01-01', 'effective'))
      for (const day of [s.from, addDays(s.from, 9) < s.to ? addDays(s.from, 9) : s.to, s.to])
        expect(positionsAt(atlas, day, 'effective').get(code)?.stance ?? null).toBe(s.stance);
  });

  test('are told as precisely as their decisions are dated, and no finer', () => {
    const vague = anAtlas([
      decide('FR', '2011-06~', 'limited'),
      decide('FR', '2019-12', 'leaning-ban'),
      decide('FR', '2020', 'ban'),
    ]);
    expect(stretchesOf(vague, 'FR', '2011-06-30', 'own').map(wholeStretchInWords)).toEqual([
      'Limited use from about June 2011 until December 2019',
      'Leaning to ban from December 2019 until 2020',
      'Ban from 2020',
    ]);
  });

  test('have no date from where the axis begins: what nothing came before is told by its end, or without a date', () => {
    const told = (code: string, start: string, basis: 'own' | 'effective' = 'own') =>
      stretchesOf(atlas, code, start, basis).map((s) => [stretchInWords(s), wholeStretchInWords(s)]);
    for (const start of ['2012-01-01', '2019-01-01', '2020-01-01'])
      expect(told('FR', start), start).toEqual([
        ['No record until July 2020', 'No record until July 2020'],
        ['De facto ban from July 2020', 'De facto ban from July 2020'],
      ]);
    expect(told('MX', '2018-01-01')).toEqual([['No record', 'No record']]);
    // What began before the axis keeps the date that it began on.
    expect(told('IT', '2020-01-01', 'effective').map(([words]) => words)).toEqual([
      'No outright ban, inherited from the EU, from 26 March 2019',
    ]);
    expect(told('GB', '2020-09-01').map(([words]) => words)).toEqual(['Ban from 14 July 2020']);
  });

  test('part where the same stance reaches further', () => {
    const wider = anAtlas([
      decide('US', '2018-08-13', 'ban', { scope: ['public-procurement'] }),
      decide('US', '2019-05-15', 'ban', { scope: ['all-telecoms'] }),
    ]);
    expect(stretchesOf(wider, 'US', '2018-08-13', 'own').map(stretchInWords)).toEqual([
      'Ban, public procurement only, from 13 August 2018',
      'Ban from 15 May 2019',
    ]);
  });

  test('begin with the year of the first decision, and are told in words', () => {
    expect(historyStart(atlas, ['GB', 'FR'])).toBe('2020-01-01');
    expect(historyStart(atlas, ['MX'])).toBe('2019-01-01');
    const [, inherited] = stretchesOf(atlas, 'GB', '2019-01-01', 'effective');
    expect(inherited && stretchInWords(inherited)).toBe(
      'No outright ban, inherited from the EU, from 26 March 2019',
    );
  });
});

describe('the members of the EU', () => {
  const told = (day: string) => {
    const { own, others } = euMembersOn(atlas, day);
    return [own.map(([p]) => p.code), others.map((p) => p.code)];
  };

  test('are split by whether they have decided, and follow joining and leaving', () => {
    expect(told('2020-01-31')).toEqual([[], ['FR', 'DE', 'IT', 'GB']]);
    expect(told('2020-02-01')).toEqual([[], ['FR', 'DE', 'IT']]);
    expect(told('2020-08-01')).toEqual([['FR'], ['DE', 'IT']]);
  });
});
