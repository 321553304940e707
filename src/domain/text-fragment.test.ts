import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSelector } from '../../mocks/builders.ts';
import { passageLink, textFragment } from './text-fragment.ts';

const START = '#:~:text=';

/** The directive's parts as a browser reads them: `prefix-,start,end,-suffix`, split before decoding. */
function read(fragment: string | null) {
  const parts = (fragment ?? '').slice(START.length).split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  return [prefix, parts[0], parts[1], suffix].map((p) => (p === undefined ? null : decodeURIComponent(p)));
}

describe('the link to a passage', () => {
  test('a quote of middling length is given in full', () => {
    expect(textFragment(aSelector('the Chinese company was spying on its clients'))).toBe(
      `${START}the%20Chinese%20company%20was%20spying%20on%20its%20clients`,
    );
  });

  test('hyphen, comma and ampersand are encoded, for they steer the fragment', () => {
    const text = 'state-owned, or state-led & opaque vendors';
    const fragment = textFragment(aSelector(text));
    expect(fragment).toBe(`${START}state%2Downed%2C%20or%20state%2Dled%20%26%20opaque%20vendors`);
    expect(read(fragment)).toEqual([null, text, null, null]);
  });

  test('half a character, which no page has, does not break the link', () => {
    expect(textFragment(aSelector('a quote that was cut in the middle of \ud83d'))).toMatch(
      /^#:~:text=a%20quote/,
    );
  });

  test('a long quote is matched by its first and last four words', () => {
    const words = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ');
    expect(read(textFragment(aSelector(words)))).toEqual([
      null,
      'word0 word1 word2 word3',
      'word26 word27 word28 word29',
      null,
    ]);
  });

  test('a short quote takes the words around it, whole ones only', () => {
    const selector = aSelector('back doors', 'alf Huawei secretly used ', ' to spy on whole networ');
    expect(read(textFragment(selector))).toEqual([
      'Huawei secretly used',
      'back doors',
      null,
      'to spy on whole',
    ]);
  });

  test('a short quote takes at most four words on each side', () => {
    const selector = aSelector('back doors', 'cut a b c d e f ', ' g h i j k l cut');
    expect(read(textFragment(selector))).toEqual(['c d e f', 'back doors', null, 'g h i j']);
  });

  test('a short quote without surroundings stands alone', () => {
    expect(read(textFragment(aSelector('back doors')))).toEqual([null, 'back doors', null, null]);
  });

  test('a quote of middling length does without its surroundings', () => {
    const selector = aSelector('no company has secretly used it', 'He said that ', ' in the year after');
    expect(read(textFragment(selector))).toEqual([null, 'no company has secretly used it', null, null]);
  });

  test('quotation marks and points at the edge are left out, for pages set them in many ways', () => {
    expect(read(textFragment(aSelector('“It’s alarming,”')))).toEqual([null, 'It’s alarming', null, null]);
  });

  test('where nothing is left to search for there is no fragment', () => {
    expect(textFragment(aSelector('“”,'))).toBeNull();
    expect(passageLink('https://example.org/a', aSelector('—'))).toBe('https://example.org/a');
  });

  test('any fragment of the address itself gives way', () => {
    expect(passageLink('https://example.org/a?b=c#part', aSelector('a sentence that is long enough'))).toBe(
      `https://example.org/a?b=c${START}a%20sentence%20that%20is%20long%20enough`,
    );
  });

  test('for any quote, what the browser reads is text of the quote and of what surrounds it', () => {
    const words = fc
      .array(fc.constantFrom('a', 'state-owned', 'x,y', 'A&B', 'O’Brien', '5G', '“no”', 'network'), {
        maxLength: 40,
      })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        const fragment = textFragment(aSelector(exact, prefix, suffix));
        if (fragment === null) return;
        const [before, start, end, after] = read(fragment);
        expect(fragment.startsWith(START)).toBe(true);
        expect(start && exact.includes(start)).toBe(true);
        expect(end === null || exact.includes(end ?? '')).toBe(true);
        expect(before === null || prefix.includes(before ?? '')).toBe(true);
        expect(after === null || suffix.includes(after ?? '')).toBe(true);
      }),
    );
  });
});
