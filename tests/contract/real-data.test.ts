/** The real package in public/data, read as the app reads it: through its loader, its readers and its rules. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOCK_ORIGIN, makeServer } from '../../mocks/node.ts';
import { decisionsQuery, evidenceQuery } from '../../src/data/evidence-queries.ts';
import { fetchLoader } from '../../src/data/loader.ts';
import { atlasQuery } from '../../src/data/queries.ts';
import { createQueryClient } from '../../src/data/query-client.ts';
import type { AtlasRead } from '../../src/data/read-atlas.ts';
import type { EvidenceRead } from '../../src/data/read-evidence.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { dossierAt } from '../../src/domain/dossier.ts';
import { evidenceDate, fileCodeOf } from '../../src/domain/evidence.ts';
import { shownText } from '../../src/domain/evidence-words.ts';
import { lastDay } from '../../src/domain/partial-date.ts';
import { positionLabel, positionsAt, totalPieces } from '../../src/domain/stance-at.ts';
import { newestDated, newestOf } from '../../src/domain/strength.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { DEFAULT_VIEW } from '../../src/state/view-state.ts';

const server = makeServer();
const loader = fetchLoader(`${MOCK_ORIGIN}/data/`, `${MOCK_ORIGIN}/geometry/`);

let read: AtlasRead;
let decisions: { readonly records: readonly Decision[]; readonly setAside: readonly unknown[] };
let evidence: ReadonlyMap<string, EvidenceRead>;

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  const client = createQueryClient();
  read = await client.fetchQuery(atlasQuery(loader));
  decisions = await client.fetchQuery(decisionsQuery(loader));
  const files = read.atlas.evidenceFiles.map((code) => client.fetchQuery(evidenceQuery(loader, code)));
  evidence = new Map((await Promise.all(files)).map((file) => [file.code, file]));
});
afterAll(() => server.close());

const on = (day: string) => positionsAt(read.atlas, day, 'effective');
const allPieces = () => [...evidence.values()].flatMap((file) => file.pieces);
const piecesAbout = (code: string) => allPieces().filter((p) => p.evidence.about.includes(code));

describe('the real data', () => {
  test('is read without a record set aside', () => {
    expect(read.setAside).toEqual([]);
    expect(decisions.setAside).toEqual([]);
    expect([...evidence.values()].flatMap((file) => file.setAside)).toEqual([]);
  });

  test('shows 12 February 2020 first', () => {
    expect(read.atlas.defaultTime).toBe('2020-02-12');
    expect(atlasViewOf(read.atlas, DEFAULT_VIEW).time.day).toBe('2020-02-12');
  });

  test.each([
    ['US', 'ban'],
    ['GB', 'limited'],
    ['DE', 'leaning-allow'],
    ['EU', 'no-outright-ban'],
  ])('on 12 February 2020 %s holds %s by itself (rule 8)', (code, stance) => {
    expect(on('2020-02-12').get(code)).toMatchObject({ stance, isInherited: false });
  });

  test.each([
    ['GB', 'limited'],
    ['DE', 'no-outright-ban'],
    ['EU', 'no-outright-ban'],
  ])('on 30 April 2019 %s holds %s by itself', (code, stance) => {
    expect(on('2019-04-30').get(code)).toMatchObject({ stance, isInherited: false });
  });

  test('on 30 April 2019 the US holds a ban for public procurement only', () => {
    const us = on('2019-04-30').get('US');
    expect(us && positionLabel(us)).toBe('Ban, public procurement only');
  });

  test('the newest evidence told of a stance is the newest that its decisions have by that day', () => {
    const days = new Set(
      Array.from(
        { length: 15 * 12 },
        (_, n) => `${2012 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-12`,
      ),
    );
    for (const day of days)
      for (const position of on(day).values()) {
        if (!position || position.isInherited) continue;
        const ids = new Set(position.run.map((d) => d.id));
        const linked = allPieces().filter((p) => p.evidence.relations.some((r) => ids.has(r.decision)));
        const dates = linked.flatMap(({ evidence: e, source }) => evidenceDate(e, source) ?? []);
        const known = newestOf(dates.filter((date) => lastDay(date) <= day));
        expect(newestDated(position.run, day), `${position.latest.id} on ${day}`).toBe(known);
      }
  });

  test.each(['2013-01-01', '2019-04-30', '2020-02-12', '2022-10-01', '2026-11-22'])(
    'on %s every piece stands where it does, before the decisions have been loaded in full, too',
    (day) => {
      const { timelines } = read.atlas;
      for (const [code, position] of on(day)) {
        const run = new Set(position?.run.map(({ id }) => id));
        const pieces = piecesAbout(code);
        const listed = (loaded: readonly Decision[]) => {
          const known = { timelines, decisions: loaded };
          const { history, laterDecisions, ...lists } = dossierAt(code, day, run, known, pieces);
          return lists;
        };
        expect(listed([]), code).toEqual(listed(decisions.records));
      }
    },
  );

  test('on 30 April 2019 nothing later feeds a stance', () => {
    const runs = [...on('2019-04-30').values()].flatMap((p) => p?.run ?? []);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((d) => lastDay(d.date) > '2019-04-30')).toEqual([]);
  });

  test('on 30 April 2019 the UK’s cap of 2020 is history to come, kept apart', () => {
    const run = new Set(
      on('2019-04-30')
        .get('GB')
        ?.run.map((d) => d.id),
    );
    const dossier = dossierAt(
      'GB',
      '2019-04-30',
      run,
      { timelines: read.atlas.timelines, decisions: decisions.records },
      piecesAbout('GB'),
    );
    expect(dossier.history.every((d) => lastDay(d.date) <= '2019-04-30')).toBe(true);
    expect(dossier.laterDecisions.map((d) => d.date)).toContain('2020-01-28');
  });

  test.each(['FR', 'IT', 'BE', 'PL'])(
    '%s inherits the EU’s stance on 30 April 2019, with none of its own yet',
    (code) => {
      const inherited = { stance: 'no-outright-ban', holder: 'EU', isInherited: true };
      expect(on('2019-04-30').get(code)).toMatchObject(inherited);
    },
  );

  test.each(['CA', 'CN', 'TR', 'MX'])('%s holds nothing on 30 April 2019', (code) => {
    expect(on('2019-04-30').get(code)).toBeNull();
  });

  test('has a file of evidence for every jurisdiction that is mentioned', () => {
    expect(read.atlas.mentioned.size).toBeGreaterThan(0);
    expect([...read.atlas.mentioned].filter((code) => !evidence.has(code))).toEqual([]);
    expect([...read.atlas.mentioned].filter((code) => !read.atlas.jurisdictions.has(code))).toEqual([]);
  });
});

describe('no stance without evidence', () => {
  test('every decision has a piece that supports it', () => {
    const supported = new Set(
      allPieces().flatMap((p) =>
        p.evidence.relations.filter((r) => r.relation === 'supports').map((r) => r.decision),
      ),
    );
    expect(decisions.records.filter((d) => !supported.has(d.id)).map((d) => d.id)).toEqual([]);
  });

  test('the first view and the full record speak of the same decisions', () => {
    const overview = [...read.atlas.timelines.values()].flat();
    const brief = (d: Omit<Decision, 'summary' | 'decidedBy' | 'instrument' | 'notes'>) => {
      const { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines } = d;
      return { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines };
    };
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(overview.map(brief).sort(byId)).toEqual(decisions.records.map(brief).sort(byId));
  });

  test('the pieces that a place’s name promises are those that its run has', () => {
    for (const [code, position] of on('2020-02-12')) {
      if (!position) continue;
      const run = new Set(position.run.map((d) => d.id));
      const linked = allPieces().filter((p) => p.evidence.relations.some((r) => run.has(r.decision)));
      expect(totalPieces(position.pieces), code).toBe(linked.length);
      expect(linked.length, code).toBeGreaterThan(0);
    }
  });

  test('every link leads somewhere: decisions, files, and pieces kept elsewhere', () => {
    const decisionIds = new Set(decisions.records.map((d) => d.id));
    const pieceIds = new Set(allPieces().map((p) => p.evidence.id));
    const relations = allPieces().flatMap((p) => p.evidence.relations.map((r) => r.decision));
    expect(relations.filter((id) => !decisionIds.has(id))).toEqual([]);
    expect([...evidence.values()].flatMap((f) => f.elsewhere).filter((id) => !pieceIds.has(id))).toEqual([]);
    for (const { code, pieces } of evidence.values())
      expect(pieces.filter((p) => fileCodeOf(p.evidence.id) !== code)).toEqual([]);
  });

  test('a dossier reaches every piece about its jurisdiction', () => {
    for (const [code, { pieces, elsewhere }] of evidence) {
      const reached = [...pieces.map((p) => p.evidence.id), ...elsewhere].sort();
      expect(reached, code).toEqual(
        piecesAbout(code)
          .map((p) => p.evidence.id)
          .sort(),
      );
    }
  });

  test('every piece has words to show, and a statement a speaker', () => {
    expect(allPieces().filter((p) => shownText(p.evidence).trim() === '')).toEqual([]);
    expect(allPieces().filter((p) => (p.speaker !== null) !== (p.evidence.kind === 'statement'))).toEqual([]);
  });
});
