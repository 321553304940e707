/** Typing on the map: every place by its name, and by what else readers call it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { OTHER_NAMES, SHORT_FORMS } from '../domain/other-names.ts';
import type { Place } from './places.ts';
import { isBegunBy, placeByTyping } from './typing.ts';

const jurisdictions: Jurisdiction[] = JSON.parse(
  readFileSync(new URL('../../public/data/jurisdictions.json', import.meta.url), 'utf8'),
);
const { compare } = new Intl.Collator('en');
const places = jurisdictions
  .filter((j) => j.kind !== 'supranational')
  .map((j) => ({ ...j, d: '', islands: '', x: 0, y: 0, side: 0, isSmall: false }) satisfies Place)
  .sort((a, b) => compare(a.name, b.name));

/** Where letter after letter leads, from a place, as the map takes them. */
function typing(word: string, from = places[0]): string | undefined {
  let at: Place | undefined = from;
  for (let i = 1; i <= word.length; i++) at = placeByTyping(places, at, word.slice(0, i)) ?? at;
  return at?.code;
}

describe('typing on the map', () => {
  it('reaches every place by its name, its name in a sentence and, without accents, on any keyboard', () => {
    for (const { code, name } of places) {
      expect(typing(name), name).toBe(code);
      expect(
        typing(
          name
            .normalize('NFKD')
            .replace(/[\p{M}’.]/gu, '')
            .toLowerCase(),
        ),
        name,
      ).toBe(code);
    }
    for (const j of jurisdictions)
      if (/^the /.test(j.inText) && j.code !== 'EU') expect(typing(j.inText)).toBe(j.code);
  });

  it.each([
    ['uk', 'GB'],
    ['UK', 'GB'],
    ['ukr', 'UA'],
    ['usa', 'US'],
    ['U.S.A.', 'US'],
    ['uae', 'AE'],
    ['britain', 'GB'],
    ['the gambia', 'GM'],
    ['the united a', 'AE'],
    ['cote d', 'CI'],
    ['ivory', 'CI'],
    ['aland', 'AX'],
    ['sao t', 'ST'],
    ['turkey', 'TR'],
    ['antigua and', 'AG'],
    ['saint lucia', 'LC'],
    ['guinea b', 'GW'],
    ['kinshasa', 'CD'],
    ['hk', 'HK'],
  ])('“%s” is %s', (word, code) => {
    expect(typing(word)).toBe(code);
  });

  it('steps through the names with the same first letter, however quickly', () => {
    const gabon = placeByTyping(places, undefined, 'g');
    const gambia = placeByTyping(places, gabon ?? undefined, 'g');
    expect([gabon?.name, gambia?.name]).toEqual(['Gabon', 'Gambia']);
    expect(placeByTyping(places, gambia ?? undefined, 'gg')?.name).toBe('Georgia');
  });

  it('finds nothing where no name begins so, and stays where only "the" is typed', () => {
    expect(placeByTyping(places, places[3], 'xq')).toBe(null);
    expect(placeByTyping(places, places[3], 'the ')).toBe(places[3]);
  });

  it('knows when the EU is meant, which is no place', () => {
    const eu = { code: 'EU', name: 'European Union' };
    for (const word of ['eu', 'EU', 'e', 'europ', 'European U', 'the european union', 'the eu'])
      expect(isBegunBy(eu, word), word).toBe(true);
    for (const word of ['', 'the ', 'eur-lex', 'union', 'eun', 'european unions'])
      expect(isBegunBy(eu, word), word).toBe(false);
  });

  it('knows other names of places in the data only', () => {
    const codes = new Set(jurisdictions.map((j) => j.code));
    for (const code of [...Object.keys(OTHER_NAMES), ...Object.values(SHORT_FORMS)])
      expect(codes.has(code), code).toBe(true);
  });
});
