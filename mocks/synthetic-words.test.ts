/** Made-up texts: of the words of the real ones and as long, with rarer words among them. */
import { describe, expect, test } from 'vitest';
import { chance } from './random.ts';
import { learnWords, makeText } from './synthetic-words.ts';

const REAL = ['The minister said no.', 'The network was reviewed by the minister,', '', 'Operators said no'];
const model = learnWords(REAL);
const made = Array.from({ length: 500 }, (_, seed) => makeText(chance(seed), model));
const real = new Set(REAL.flatMap((text) => text.split(' ')).map((word) => word.replace(/\W/g, '')));

describe('a made-up text', () => {
  test('is as long as one of the real ones, begins as one does, and ends with one full stop', () => {
    for (const text of made) {
      expect([3, 4, 7]).toContain(text.split(' ').length);
      expect(text).toMatch(/[^.,]\.$/);
    }
    const begins = made.filter((text) => /^(The|Operators)\b/.test(text));
    expect(begins.length).toBeGreaterThan(made.length * 0.9);
  });

  test('has the words of the real ones and, seldom, rarer ones', () => {
    const words = made.flatMap((text) => text.split(' ')).map((word) => word.replace(/\W/g, ''));
    const rare = words.filter((word) => !real.has(word));
    expect(rare.length).toBeGreaterThan(0);
    expect(rare.length).toBeLessThan(words.length / 10);
  });

  test('lets words follow each other as they did', () => {
    expect(made.some((text) => text.includes('The minister') || text.includes('The network'))).toBe(true);
    expect(made.some((text) => /Operators (The|was|by)/.test(text))).toBe(false);
  });

  test('cannot be learnt from nothing', () => {
    expect(() => learnWords(['', ' '])).toThrow(RangeError);
  });
});
