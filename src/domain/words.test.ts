import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalise, counted, foldText, joinWords } from './words.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j joins as “%s”', (words, text) => {
  expect(joinWords(words)).toBe(text);
});

test('the last joint may be another word', () => {
  expect(joinWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test.each([
  [0, '0 pieces'],
  [1, '1 piece'],
  [2, '2 pieces'],
  [12_345, '12,345 pieces'],
])('%i is “%s”', (n, text) => {
  expect(counted(n, 'piece')).toBe(text);
});

test('an irregular plural is used as given', () => {
  expect([counted(1, 'country', 'countries'), counted(2, 'country', 'countries')]).toEqual([
    '1 country',
    '2 countries',
  ]);
});

test('only the first letter becomes a capital', () => {
  expect([capitalise('public Procurement'), capitalise('')]).toEqual(['Public Procurement', '']);
});

describe('folding', () => {
  test.each([
    ['Fadilpašić', 'fadilpasic'],
    ['São Tomé & Príncipe', 'sao tome & principe'],
    ['E\u0301TAT', 'etat'],
    ['“Back‑door”', '"back-door"'],
    ['O’Brien', "o'brien"],
    ['2019–2020', '2019-2020'],
    ['ﬁrm', 'firm'],
    ['５Ｇ', '5g'],
    ['华为', '华为'],
  ])('%s folds to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('composed and decomposed spellings are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});
