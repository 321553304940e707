import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anExcerpt, aSelector, aSource, aStatement, aSummary } from '../../mocks/builders.ts';
import { evidenceDate, fileCodeOf, SOURCE_TYPES, strengthClass } from './evidence.ts';
import { shownText } from './evidence-words.ts';

const shown = (...parts: readonly string[]) =>
  shownText(aStatement({ selectors: parts.map((p) => aSelector(p)) }));

describe('the shown text', () => {
  test.each([
    [['This is alarming,'], 'This is alarming'],
    [['This is alarming.'], 'This is alarming.'],
    [['This is alarming,,'], 'This is alarming,'],
    [['Is it alarming?'], 'Is it alarming?'],
    [['It is — ;'], 'It is — ;'],
    [['sensitive, personal'], 'sensitive, personal'],
    [[',starts with a comma'], ',starts with a comma'],
    [['  “back door”  '], '“back door”'],
    [['This is alarming,', 'Strategically'], 'This is alarming … Strategically'],
    [['One,', 'two,', 'three.'], 'One … two … three.'],
    [['It\u00a0said “No”,'], 'It\u00a0said “No”'],
  ])('of %j is “%s”: only a trailing comma goes', (parts, text) => {
    expect(shown(...parts)).toBe(text);
  });

  test('an excerpt is treated like a statement, a summary is shown as it is', () => {
    expect(shownText(anExcerpt({ selectors: [aSelector('One,'), aSelector('two')] }))).toBe('One … two');
    expect(shownText(aSummary({ text: 'Our words, ' }))).toBe('Our words, ');
  });

  test('any single part without white space at its edge or a comma at its end is shown to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text === text.trim() && !text.endsWith(','));
        expect(shown(text)).toBe(text);
        expect(shown(`${text},`)).toBe(text);
      }),
    );
  });
});

describe('the date by which a piece stands', () => {
  const source = aSource({ published: '2019-05' });

  test('a statement stands by the day it was said, else by its source', () => {
    expect(evidenceDate(aStatement({ saidOn: '2019-04-29' }), source)).toBe('2019-04-29');
    expect(evidenceDate(aStatement(), source)).toBe('2019-05');
  });

  test('other kinds stand by their source, and without its date or without a source by none', () => {
    expect(evidenceDate(anExcerpt(), source)).toBe('2019-05');
    expect(evidenceDate(anExcerpt(), aSource({ published: null }))).toBeNull();
    expect(evidenceDate(anExcerpt(), undefined)).toBeNull();
  });
});

test.each([
  ['gb-2019-04-29-slug', 'GB'],
  ['eu-a', 'EU'],
  ['GB-2019', null],
  ['gbr-2019', null],
  ['gb-', null],
  ['gb', null],
  ['', null],
  ['gb-a/../b', null],
  ['g1-a', null],
  ['gb-a\n', null],
])('the id %j is stored in the file of %s', (id, code) => {
  expect(fileCodeOf(id)).toBe(code);
});

test('official are governments, regulators, courts, parliaments and EU institutions; press is press; the rest is other', () => {
  const by = (name: string) => SOURCE_TYPES.filter((type) => strengthClass(type) === name);
  expect(by('official')).toEqual(['government', 'regulator', 'court', 'parliament', 'eu-institution']);
  expect(by('press')).toEqual(['press']);
  expect(by('other')).toEqual(['think-tank', 'law-firm', 'vendor']);
});
