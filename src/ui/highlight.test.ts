import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEveryWord, queryWords } from '../domain/evidence-filter.ts';
import { foldText } from '../domain/words.ts';
import { findSpans } from './highlight.tsx';

/** The marked parts of a text for a search. */
const marked = (text: string, q: string) =>
  findSpans(text, queryWords(q)).map(({ from, to }) => text.slice(from, to));

describe('the marked words of a search', () => {
  test.each([
    ['The back door', 'door', ['door']],
    ['The back door', 'BACK', ['back']],
    ['Door to door', 'door', ['Door', 'door']],
    ['Sead Fadilpašić wrote', 'fadilpasic', ['Fadilpašić']],
    ['Un e\u0301tat', 'etat', ['e\u0301tat']],
    ['They’re here', "they're", ['They', 're']],
    ['a back‑door', 'back-door', ['back', 'door']],
    ['The ﬁrm said', 'firm', ['ﬁrm']],
    ['𝒳 marks the door', 'door', ['door']],
    ['networks', 'net work', ['networks']],
    ['networks', 'networ net', ['networks']],
    ['Huawei’s networks', 'hua netw', ['Huawei', 'networks']],
    ['back door', 'back door', ['back', 'door']],
    ['aaaa', 'aa', ['aaaa']],
    ['back door', 'door oo', ['door']],
    ['a-b', 'a b', ['a', 'b']],
    ['nothing here', 'door', []],
    ['anything', '', []],
    ['', 'door', []],
  ])('in “%s” for “%s” are %j', (text, q, parts) => {
    expect(marked(text, q)).toEqual(parts);
  });

  test('an accent that stands by itself belongs to the letter before it', () => {
    expect(marked('cafe\u0301 noir', 'cafe')).toEqual(['cafe\u0301']);
  });

  const letters = fc.array(fc.constantFrom('a', 'b', 'é', 'e\u0301', 'ﬁ', ' ', '𝒳', '’', '-'), {
    maxLength: 30,
  });
  const text = letters.map((list) => list.join(''));
  const words = fc
    .array(
      fc
        .array(fc.constantFrom('a', 'b', 'e', 'f', 'i'), { minLength: 1, maxLength: 3 })
        .map((l) => l.join('')),
      { maxLength: 4 },
    )
    .map((list) => [...new Set(list)]);

  test('lie in order, apart from each other and inside the text', () => {
    fc.assert(
      fc.property(text, words, (inText, wanted) => {
        const spans = findSpans(inText, wanted);
        let end = -1;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(inText.length);
          end = to;
        }
      }),
    );
  });

  test('hold every word that begins a word of the text, and nothing where none does', () => {
    fc.assert(
      fc.property(text, words, (inText, wanted) => {
        const found = wanted.filter((word) => hasEveryWord(inText, [word]));
        const inMarks = findSpans(inText, wanted).map(({ from, to }) => foldText(inText.slice(from, to)));
        for (const word of found) expect(inMarks.some((mark) => mark.includes(word))).toBe(true);
        if (found.length === 0) expect(inMarks).toEqual([]);
      }),
    );
  });
});
