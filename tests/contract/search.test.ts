/** The search over the real index finds what reading every piece finds, in the same order, with the same counts. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readSources, SOURCES_FILE } from '../../src/data/read-sources.ts';
import { createSearchEngine } from '../../src/data/search-engine.ts';
import type { Found } from '../../src/data/search-messages.ts';
import { EVIDENCE_KINDS, fileCodeOf, PARTIES } from '../../src/domain/evidence.ts';
import { queryWords, searchText, searchTokens } from '../../src/domain/evidence-filter.ts';
import { bySource } from '../../src/domain/sourced.ts';
import type { ViewFacts } from '../../src/export/facts.ts';
import { type AtlasView, atlasViewOf } from '../../src/state/atlas-view.ts';
import { chosenPieces, listFilterOf } from '../../src/state/chosen-pieces.ts';
import { normaliseQuery } from '../../src/state/view-state.ts';
import { diskLoader, realFacts } from '../harness/real-facts.ts';
import { aView } from '../harness/views.ts';

const engine = createSearchEngine((path) => diskLoader.data(path));
let facts: ViewFacts;
let tokens: readonly string[];

beforeAll(async () => {
  facts = await realFacts('?view=quotes');
  tokens = [...new Set(facts.allPieces.flatMap((piece) => searchTokens(searchText(piece))))];
});

async function searched({ atlas, chosen, time, view }: AtlasView): Promise<Found> {
  const answers: Found[] = [];
  const { country, party, kind } = view;
  const filter = listFilterOf({ atlas, chosen, day: time.day, from: time.from, country, party, kind });
  const request = { words: queryWords(view.q), filter };
  await engine.search(request, (found) => answers.push(found), new AbortController().signal);
  const last = answers.at(-1);
  if (!last?.isWhole) throw new Error('the last answer is not whole');
  return last;
}

/** Beginnings of real words, as they are typed. */
const words = () =>
  fc
    .array(
      fc
        .tuple(fc.nat(), fc.integer({ min: 1, max: 9 }))
        .map(([n, letters]) => (tokens[n % tokens.length] ?? '').slice(0, letters)),
      { maxLength: 3 },
    )
    .map((some) => normaliseQuery(some.join(' ')));

const days = fc
  .date({ min: new Date('2011-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('any words, filters and dates choose the same pieces through the index as one by one', async () => {
  const views = fc.record({
    q: fc.nat().chain(words),
    kind: fc.subarray([...EVIDENCE_KINDS]),
    party: fc.oneof(fc.constant([]), fc.subarray([...PARTIES])),
    country: fc.subarray(['GB', 'US', 'DE'], { maxLength: 3 }),
    group: fc.subarray(['eu', 'nato'] as const),
    time: fc.oneof(
      days.map((at) => ({ kind: 'day', at }) as const),
      fc.tuple(days, days).map((ends) => {
        const [from = '', to = ''] = ends.sort();
        return { kind: 'range', from, to } as const;
      }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(views, async (parts) => {
      const atlasView = atlasViewOf(facts.atlasView.atlas, aView({ view: 'quotes', ...parts }));
      const expected = chosenPieces(atlasView, facts.allPieces);
      const found = await searched(atlasView);
      expect(found.head).toEqual(expected.shown.map((piece) => piece.evidence.id));
      expect([found.later, found.earlier]).toEqual([expected.later, expected.earlier]);
    }),
    { numRuns: 150 },
  );
});

test('every piece is found by the words of its own text', async () => {
  const { atlas } = facts.atlasView;
  for (const piece of facts.allPieces.filter((_, n) => n % 25 === 0)) {
    const q = searchTokens(searchText(piece)).slice(0, 6).join(' ');
    const found = await searched(
      atlasViewOf(atlas, aView({ view: 'quotes', q, time: { kind: 'day', at: 'latest' } })),
    );
    expect(found.head, q).toContain(piece.evidence.id);
  }
});

test('the list of sources is what reading every evidence file gives', async () => {
  const { records, setAside } = readSources(await diskLoader.data(SOURCES_FILE));
  expect(setAside).toEqual([]);
  const counted = bySource(facts.allPieces).map(({ source, pieces }) => ({ source, pieces: pieces.length }));
  expect(records.map(({ source, pieces }) => ({ source, pieces }))).toEqual(counted);
  for (const { source, files } of records) {
    const pieces = facts.allPieces.filter((piece) => piece.source.id === source.id);
    const codes = pieces.map((piece) => fileCodeOf(piece.evidence.id) ?? '');
    expect([...files], source.id).toEqual([...new Set(codes)].sort());
  }
});
