/** The large package: as large as it says, readable throughout, and the same for the same seed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readAtlas } from '../src/data/read-atlas.ts';
import { readDecisions, readEvidence } from '../src/data/read-evidence.ts';
import { shownText } from '../src/domain/evidence.ts';
import type { Jurisdiction } from '../src/domain/jurisdiction.ts';
import { aPackage } from './builders.ts';
import { LARGE_QUOTES, type LargePackage, makeLargePackage } from './large.ts';
import { readPublic } from './node.ts';

const AS_OF = '2020-02-12';
let jurisdictions: readonly Jurisdiction[] = [];
let large: LargePackage;

beforeAll(async () => {
  jurisdictions = JSON.parse((await readPublic('data/jurisdictions.json')) ?? '[]');
  large = makeLargePackage(jurisdictions, AS_OF);
});

const bytes = (made: LargePackage) => JSON.stringify([made.decisions, made.overview, [...made.evidence]]);

describe('the large package', () => {
  test('is the same bytes for the same seed, and others for another', () => {
    expect(bytes(makeLargePackage(jurisdictions, AS_OF, 7))).toBe(
      bytes(makeLargePackage(jurisdictions, AS_OF, 7)),
    );
    expect(bytes(makeLargePackage(jurisdictions, AS_OF, 8))).not.toBe(
      bytes(makeLargePackage(jurisdictions, AS_OF, 7)),
    );
  });

  test('reads without a record set aside, in every file', () => {
    const { atlas, setAside } = readAtlas({
      descriptor: aPackage({ asOf: AS_OF }),
      jurisdictions,
      groups: [],
      overview: large.overview,
    });
    expect(setAside).toEqual([]);
    expect(atlas.timelines.size).toBe(jurisdictions.length);
    expect(readDecisions(large.decisions).setAside).toEqual([]);
    for (const [code, file] of large.evidence) expect(readEvidence(code, file).setAside, code).toEqual([]);
  });

  test('holds 10,000 quotes over all jurisdictions, each marked as synthetic and with an id of its own', () => {
    const quotes = [...large.evidence.values()].flatMap((file) => file.evidence);
    expect(quotes).toHaveLength(LARGE_QUOTES);
    expect(new Set(quotes.map((q) => q.id)).size).toBe(LARGE_QUOTES);
    expect(quotes.every((q) => /^Synthetic (statement|excerpt) \d+: /.test(shownText(q)))).toBe(true);
    expect([...large.evidence.values()].every((file) => file.evidence.length > 0)).toBe(true);
  });

  test('gives every decision evidence, none of it later than the data', () => {
    for (const { id, counts } of large.overview.decisions)
      expect(counts.statement + counts.excerpt, id).toBeGreaterThan(0);
    expect(large.decisions.every((d) => d.date <= AS_OF)).toBe(true);
  });

  test('gives every decision the strength and the newest date of its evidence', () => {
    for (const { id, counts, strength, disputed, newest } of large.overview.decisions) {
      const quotes = counts.statement + counts.excerpt;
      expect(strength.verbatim, id).toBe(quotes);
      expect(strength.official + strength.press + strength.other, id).toBe(quotes);
      expect(disputed, id).toBeLessThanOrEqual(quotes);
      expect(newest, id).toMatch(/^20/);
    }
  });

  test('lists a quote about two places under the second as well', () => {
    const shared = [...large.evidence.values()]
      .flatMap((f) => f.evidence)
      .filter((q) => q.about.length === 2);
    expect(shared.length).toBeGreaterThan(100);
    for (const { id, about } of shared) expect(large.evidence.get(about[1] ?? '')?.elsewhere).toContain(id);
  });
});
