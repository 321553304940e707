/** Large packages: as large as they say, readable throughout, and the same for the same seed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveOverview } from '../src/cli/derive.ts';
import { readAtlas } from '../src/data/read-atlas.ts';
import { readDecisions, readEvidence } from '../src/data/read-evidence.ts';
import { shownText } from '../src/domain/evidence-words.ts';
import { GROUP_IDS } from '../src/domain/group.ts';
import type { Jurisdiction } from '../src/domain/jurisdiction.ts';
import { aGroup, aPackage } from './builders.ts';
import { LARGE_QUOTES, type LargePackage, makeLargePackage } from './large.ts';
import { type LargeOverview, makeLargeOverview } from './large-overview.ts';
import { readPublic } from './node.ts';

const AS_OF = '2026-02-12';
const TEXTS = ['The minister said no.', 'Operators keep the vendor away from the core of the network.'];
let jurisdictions: readonly Jurisdiction[] = [];
let large: LargePackage;
let overview: LargeOverview;

const make = (quotes: number, seed = 7) =>
  makeLargePackage({ jurisdictions, asOf: AS_OF, texts: TEXTS, quotes, seed });
const quotesOf = ({ evidence }: LargePackage) => [...evidence.values()].flatMap((file) => file.evidence);
const bytes = (made: LargePackage) => JSON.stringify([made.decisions, [...made.evidence]]);

beforeAll(async () => {
  jurisdictions = JSON.parse((await readPublic('data/jurisdictions.json')) ?? '[]');
  large = makeLargePackage({ jurisdictions, asOf: AS_OF, texts: TEXTS });
  overview = makeLargeOverview(large);
});

describe('the large package', () => {
  test('is the same bytes for the same seed, and others for another', () => {
    expect(bytes(make(1000, 7))).toBe(bytes(make(1000, 7)));
    expect(make(1000, 8).decisions).not.toEqual(make(1000, 7).decisions);
  });

  test('reads without a record set aside, in every file', async () => {
    const { atlas, setAside } = readAtlas({
      descriptor: aPackage({ asOf: AS_OF }),
      jurisdictions,
      groups: GROUP_IDS.map((id) => aGroup({ id })),
      overview,
    });
    expect(setAside).toEqual([]);
    expect(atlas.timelines.size).toBe(jurisdictions.length);
    expect(readDecisions(large.decisions).setAside).toEqual([]);
    for (const [code, file] of large.evidence)
      expect((await readEvidence(code, file)).setAside, code).toEqual([]);
  });

  test.each([1, 100, 590, 2345])('holds %i quotes when asked to, each with an id of its own', (count) => {
    const ids = quotesOf(make(count)).map((quote) => quote.id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  test('holds no less than one quote', () => {
    expect(() => make(0)).toThrow(RangeError);
    expect(() => make(2.5)).toThrow(RangeError);
  });

  test('marks each of 10,000 quotes as synthetic, and has some of every jurisdiction', () => {
    const quotes = quotesOf(large);
    expect(quotes).toHaveLength(LARGE_QUOTES);
    expect(quotes.every((q) => /^Synthetic (statement|excerpt): \S/.test(shownText(q)))).toBe(true);
    expect([...large.evidence.values()].every((file) => file.evidence.length > 0)).toBe(true);
  });

  test('says more of large countries: of the United States about a twentieth', () => {
    const share = (code: string) => (large.evidence.get(code)?.evidence.length ?? 0) / LARGE_QUOTES;
    expect(share('US')).toBeGreaterThan(0.04);
    expect(share('US')).toBeLessThan(0.06);
    expect(share('MT')).toBeLessThan(0.01);
  });
});

describe('its decisions', () => {
  test('cover fifteen years, and none is later than the data', () => {
    const years = new Set(large.decisions.map((decision) => Number(decision.date.slice(0, 4))));
    expect([...years].sort()).toEqual(Array.from({ length: 16 }, (_, n) => 2011 + n));
    expect(large.decisions.every((d) => d.date >= '2011-02-12' && d.date <= AS_OF)).toBe(true);
  });

  test('are the same whatever the number of quotes, so that only quotes make a package grow', () => {
    expect(make(100).decisions).toEqual(make(3000).decisions);
  });

  test.each([1, 100, 3000])('are each supported by evidence about their place, with %i quotes', (count) => {
    const made = make(count);
    const supports = quotesOf(made).flatMap((q) => q.relations.filter((r) => r.relation === 'supports'));
    const supported = new Set(supports.map((r) => r.decision));
    expect(made.decisions.filter((decision) => !supported.has(decision.id))).toEqual([]);
    const placeOf = new Map(made.decisions.map((decision) => [decision.id, decision.jurisdiction]));
    for (const { about, relations } of quotesOf(made))
      for (const { decision } of relations) expect(about).toContain(placeOf.get(decision));
  });

  test('are summed up as the build would', () => {
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    const built = deriveOverview(large.decisions, [...large.evidence.values()]);
    expect([...overview.decisions].sort(byId)).toEqual([...built.decisions].sort(byId));
    expect(overview.mentioned).toEqual(built.mentioned);
  });
});

test('a quote about two places is listed under the second as well', () => {
  const shared = quotesOf(large).filter((q) => q.about.length === 2);
  expect(shared.length).toBeGreaterThan(100);
  for (const { id, about } of shared) expect(large.evidence.get(about[1] ?? '')?.elsewhere).toContain(id);
});
