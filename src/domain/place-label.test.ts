import { describe, expect, test } from 'vitest';
import { anAtlas, decide, evidenceCounts, thePlace } from '../../tests/harness/builders.ts';
import { changeSince } from './change-words.ts';
import { type Change, changesBetween } from './changes.ts';
import type { DecisionOverview } from './decision.ts';
import { changeTold, placeLabel } from './place-label.ts';
import { positionsAt } from './stance-at.ts';

const UK = decide('GB', '2020-01-28', 'limited', { added: evidenceCounts(1, 4, 1) });
const UK_BAN = decide('GB', '2020-07-14', 'ban');
const EU = decide('EU', '2019-04-25', 'no-outright-ban', {
  kind: 'statement',
  added: evidenceCounts(1),
});
const RECORD = [UK, UK_BAN, EU];

function nameOn(code: string, day: string, record: readonly DecisionOverview[] = RECORD): string {
  const position = positionsAt(anAtlas(record), day, 'effective').get(code) ?? null;
  return placeLabel(thePlace(code), position, null, day);
}

function nameBetween(
  code: string,
  from: string,
  to: string,
  record: readonly DecisionOverview[] = RECORD,
): string {
  const change = changeBetween(code, from, to, record);
  return placeLabel(thePlace(code), change?.after ?? null, change, to);
}

function changeBetween(
  code: string,
  from: string,
  to: string,
  record: readonly DecisionOverview[] = RECORD,
): Change | null {
  const atlas = anAtlas(record);
  const [before, after] = [positionsAt(atlas, from, 'effective'), positionsAt(atlas, to, 'effective')];
  return changesBetween(before, after).find((c) => c.code === code) ?? null;
}

test('a place is named alike whichever day and whoever else was named before', () => {
  const atlas = anAtlas(RECORD);
  const days = ['2019-05-01', '2022-01-01', '2019-06-01', '2030-01-01', '2019-05-01'];
  for (const day of days)
    for (const code of ['FR', 'DE', 'EU', 'GB']) {
      const position = positionsAt(atlas, day, 'effective').get(code) ?? null;
      expect(placeLabel(thePlace(code), position, null, day)).toBe(nameOn(code, day));
    }
  expect(nameOn('EU', '2030-01-01')).toContain('last evidence April 2019');
});

describe('the name of a place on a day', () => {
  test.each([
    ['GB', '2020-02-12', 'United Kingdom: Limited use, since 28 January 2020, 6 pieces of evidence'],
    ['MX', '2020-02-12', 'Mexico: No record'],
    [
      'FR',
      '2020-02-12',
      'France: No outright ban, inherited from the EU, since 25 April 2019, 1 piece of evidence',
    ],
    ['EU', '2020-02-12', 'European Union: No outright ban, since 25 April 2019, 1 piece of evidence'],
    [
      'GB',
      '2020-01-27',
      'United Kingdom: No outright ban, inherited from the EU, since 25 April 2019, 1 piece of evidence',
    ],
    ['GB', '2020-08-01', 'United Kingdom: Ban, since 14 July 2020, 0 pieces of evidence'],
  ])('%s on %s: %s', (code, day, name) => {
    expect(nameOn(code, day)).toBe(name);
  });

  test('shows no more of a date than is known', () => {
    expect(nameOn('US', '2020-02-12', [decide('US', '2019-05~', 'ban')])).toContain('since about May 2019');
  });

  test('carries the limit of the scope', () => {
    const ban = decide('US', '2019-05-16', 'ban', { scope: ['export-control', 'public-procurement'] });
    expect(nameOn('US', '2020-02-12', [ban])).toBe(
      'United States: Ban, public procurement and export control only, since 16 May 2019, 0 pieces of evidence',
    );
  });

  test('marks words that have grown old, after the details', () => {
    const words = decide('US', '2018-12-10', 'leaning-ban', { kind: 'statement' });
    expect(nameOn('US', '2020-12-11', [words])).toBe(
      'United States: Leaning to ban, since 10 December 2018, 0 pieces of evidence, last evidence December 2018',
    );
  });
});

describe('the name of a place in a range', () => {
  test.each([
    ['GB', '2020-02-12', '2020-08-01', 'United Kingdom: Limited use to Ban, tightened'],
    ['GB', '2020-02-12', '2020-06-01', 'United Kingdom: Limited use, unchanged'],
    ['MX', '2020-02-12', '2020-08-01', 'Mexico: No record, unchanged'],
    ['EU', '2019-01-01', '2020-02-12', 'European Union: No record to No outright ban, new'],
    ['FR', '2019-01-01', '2020-02-12', 'France: No record to No outright ban, inherited from the EU'],
    [
      'GB',
      '2019-06-01',
      '2020-01-28',
      'United Kingdom: No outright ban to Limited use, new, at the start by the EU’s position',
    ],
  ])('%s from %s to %s: %s', (code, from, to, name) => {
    expect(nameBetween(code, from, to)).toBe(name);
  });

  test.each([
    ['GB', '2020-02-12', '2020-08-01', 'Limited use to Ban', 'Tightened since 12 February 2020: '],
    [
      'FR',
      '2019-01-01',
      '2020-02-12',
      'No record to No outright ban',
      'Moved with the EU since 1 January 2019: ',
    ],
    [
      'GB',
      '2019-06-01',
      '2020-01-28',
      'No outright ban to Limited use, at the start by the EU’s position',
      'New since 1 June 2019: ',
    ],
  ])('the change of %s from %s to %s is told as %s', (code, from, to, words, since) => {
    const change = changeBetween(code, from, to);
    expect(change && changeTold(change)).toBe(words);
    expect(change && changeSince(change, from)).toBe(since + words);
  });

  test('a member that confirms what it inherited has a first position of its own', () => {
    const record = [EU, decide('DE', '2019-10-15', 'no-outright-ban')];
    expect(nameBetween('DE', '2019-06-01', '2020-01-28', record)).toBe(
      'Germany: No outright ban, new, at the start by the EU’s position',
    );
  });

  test('a stance that was left and taken again is not told as unchanged', () => {
    const record = [
      decide('US', '2019-01-01', 'ban'),
      decide('US', '2019-02-01', 'under-review'),
      decide('US', '2019-03-01', 'ban'),
    ];
    expect(nameBetween('US', '2019-01-15', '2019-04-01', record)).toBe(
      'United States: Ban, changed and changed back',
    );
  });

  test('a member that follows an EU that stands still is not told as moved', () => {
    const change = changeBetween('FR', '2020-02-12', '2020-06-01');
    expect(change && changeSince(change, '2020-02-12')).toBe(
      'Unchanged since 12 February 2020: No outright ban',
    );
  });

  test('a stance that ends with the membership says why', () => {
    expect(nameBetween('GB', '2020-01-31', '2020-02-01', [EU])).toBe(
      'United Kingdom: No outright ban to No record, no longer a member of the EU',
    );
  });
});
