import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contained, isolated } from './contained-text.ts';

const [LRE, RLO, PDF, RLI, PDI] = ['\u202a', '\u202e', '\u202c', '\u2067', '\u2069'] as const;

describe('a contained text', () => {
  test.each([
    ['an override that is never closed', `evil${RLO}gnp`, `evil${RLO}gnp${PDF}`],
    ['an isolate that is never closed', `${RLI}a`, `${RLI}a${PDI}`],
    ['both, closed from the inside out', `${RLI}${RLO}a`, `${RLI}${RLO}a${PDF}${PDI}`],
    ['a mark that closes nothing', `a${PDI}b${PDF}c`, 'abc'],
    ['an isolate that ends what is open in it', `${RLI}${RLO}a${PDI}b`, `${RLI}${RLO}a${PDI}b`],
    ['an embedding that reaches over the end of a line', `${LRE}a\nb`, `${LRE}a${PDF}\nb`],
    ['control characters', 'a\u0000b\u001b[31mc\u009d', 'ab[31mc'],
    ['halves of characters', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ])('mends %s', (_, text, mended) => {
    expect(contained(text)).toBe(mended);
  });

  test('is the text itself where nothing is wrong, in any script', () => {
    for (const text of [
      '',
      'Two lines\nand a tab\t',
      'שלום \u200f',
      '华为',
      '👩‍👩‍👧',
      `a${RLI}b${PDI}c`,
      'e\u0301',
    ])
      expect(contained(text)).toBe(text);
  });

  test('is contained for good, and balanced however often marks stand in it', () => {
    const marks = fc.constantFrom(LRE, '\u202b', '\u202d', RLO, PDF, '\u2066', RLI, '\u2068', PDI, 'a', '\n');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 30 }), (parts) => {
        const once = contained(parts.join(''));
        expect(contained(once)).toBe(once);
        const letters = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
        expect(letters(once)).toBe(letters(parts.join('')));
        for (const line of once.split('\n')) {
          const count = (which: RegExp) => (line.match(which) ?? []).length;
          expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
        }
      }),
    );
  });
});

test('letters from right to left are isolated within a line, others are left alone', () => {
  expect(isolated('הארץ')).toBe('\u2068הארץ\u2069');
  expect(isolated('The Paper')).toBe('The Paper');
});
