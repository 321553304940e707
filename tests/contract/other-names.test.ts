/** The other names of places against the data: of places that are there, and never the name of another place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FURTHER_NAMES, otherNamesOf } from '../../src/domain/further-names.ts';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';
import { OTHER_NAMES, SHORT_FORMS } from '../../src/domain/other-names.ts';
import { plainName } from '../../src/domain/places-called.ts';

const places: Jurisdiction[] = JSON.parse(
  readFileSync(new URL('../../public/data/jurisdictions.json', import.meta.url), 'utf8'),
);

test('every code that has other names is in the data', () => {
  const codes = new Set(places.map(({ code }) => code));
  const named = [...Object.keys(OTHER_NAMES), ...Object.keys(FURTHER_NAMES), ...Object.values(SHORT_FORMS)];
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});

test('no other name is the name or code of another place, or another name of two', () => {
  const holders = new Map<string, Set<string>>();
  for (const { code, name, inText } of places)
    for (const called of [name, inText, code, ...otherNamesOf(code)]) {
      const bare = plainName(called);
      holders.set(bare, (holders.get(bare) ?? new Set()).add(code));
    }
  expect([...holders].filter(([, codes]) => codes.size > 1)).toEqual([]);
});

test('each other name is listed once, and none is the place’s own', () => {
  for (const { code, name } of places) {
    const bare = otherNamesOf(code).map(plainName);
    expect(new Set(bare).size, code).toBe(bare.length);
    expect(bare, code).not.toContain(plainName(name));
  }
});
