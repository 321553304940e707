import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseQuery } from './view-state.ts';

describe('a normalised search', () => {
  test.each([
    ['', ''],
    ['  back   door ', 'back door'],
    ['back_door', 'back door'],
    ['back-door', 'back-door'],
    ['5G & 6G', '5G 6G'],
    ['a+b', 'a b'],
    ['“alarming,” he said', 'alarming he said'],
    ['O’Brien', 'O Brien'],
    ['v1.2', 'v1.2'],
    ['the end.', 'the end'],
    ['.net', 'net'],
    ['wait...what', 'wait what'],
    ['a.-b', 'a -b'],
    ['e\u0301tat', 'état'],
    ['Fadilpašić', 'Fadilpašić'],
    ['华为 设备', '华为 设备'],
    ['C'.repeat(300), 'C'.repeat(200)],
    ['% # ~ = ? /', ''],
    ['\u0000\ud800', ''],
  ])('of %j is “%s”', (raw, words) => {
    expect(normaliseQuery(raw)).toBe(words);
  });

  test('that is cut at its limit is never cut inside a character', () => {
    expect(normaliseQuery(`${'a'.repeat(199)}𝒳`)).toBe('a'.repeat(199));
  });

  test('that is cut at a dot or a space ends before it', () => {
    expect(normaliseQuery(`${'a'.repeat(199)}.b`)).toBe('a'.repeat(199));
    expect(normaliseQuery(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('a', '.', '-', '_', ' ', '\u0301', 'é', '\ud800', '\udc00', '𝒳', '&'), {
        maxLength: 300,
      })
      .map((parts) => parts.join('')),
  );

  test('is normal already: doing it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseQuery(raw);
        expect(normaliseQuery(once)).toBe(once);
      }),
    );
  });

  test('holds only letters, digits, inner dots, hyphens and single spaces between words', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(normaliseQuery(raw)).toMatch(
          /^$|^[\p{L}\p{M}\p{N}-]([\p{L}\p{M}\p{N}. -]*[\p{L}\p{M}\p{N}-])?$/u,
        );
        expect(normaliseQuery(raw)).not.toMatch(/ {2}|\.\.|\. | \./);
        expect(normaliseQuery(raw).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
