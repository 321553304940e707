/** A small world for tests: atlases, pieces and generated timelines, all made with the mocks' record builders. */
import fc from 'fast-check';
import {
  aGroup,
  aJurisdiction,
  anExcerpt,
  anOverview,
  aSource,
  aSpeaker,
  aStatement,
} from '../../mocks/builders.ts';
import { type Atlas, buildTimelines } from '../../src/domain/atlas.ts';
import { DECISION_KINDS, type Decision, type DecisionOverview, SCOPES } from '../../src/domain/decision.ts';
import type { KnownDecisions, Piece } from '../../src/domain/dossier.ts';
import type { Excerpt, Source, Speaker, Statement } from '../../src/domain/evidence.ts';
import type { Group, Membership } from '../../src/domain/group.ts';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';
import type { PartialDate } from '../../src/domain/partial-date.ts';
import { STANCES, type Stance } from '../../src/domain/stance.ts';

/** Eight real places: the EU, three members, one that leaves, and three outside. */
export const PLACES: readonly Jurisdiction[] = [
  aJurisdiction({ code: 'DE', name: 'Germany', inText: 'Germany' }),
  aJurisdiction({
    code: 'EU',
    name: 'European Union',
    inText: 'the EU',
    kind: 'supranational',
  }),
  aJurisdiction({ code: 'FR', name: 'France', inText: 'France' }),
  aJurisdiction({ code: 'GB', name: 'United Kingdom', inText: 'the UK' }),
  aJurisdiction({ code: 'IT', name: 'Italy', inText: 'Italy' }),
  aJurisdiction({ code: 'JP', name: 'Japan', inText: 'Japan', region: 'asia' }),
  aJurisdiction({ code: 'MX', name: 'Mexico', inText: 'Mexico', region: 'north-america' }),
  aJurisdiction({ code: 'US', name: 'United States', inText: 'the US', region: 'north-america' }),
];

/** One of PLACES. Throws where the code is none of them. */
export function thePlace(code: string): Jurisdiction {
  const place = PLACES.find((p) => p.code === code);
  if (!place) throw new Error(`${code} is not a place of the tests' world`);
  return place;
}

const member = (jurisdiction: string, from: PartialDate, to: PartialDate | null = null): Membership => ({
  jurisdiction,
  from,
  to,
});

/** The EU with Germany, France, Italy, and the UK until 31 January 2020 (both ends inside). */
export const EU_GROUP: Group = aGroup({
  members: [
    member('DE', '1958-01-01'),
    member('FR', '1958-01-01'),
    member('IT', '1958-01-01'),
    member('GB', '1973-01-01', '2020-01-31'),
  ],
});

/** NATO with some of the places. */
export const NATO: Group = aGroup({
  id: 'nato',
  name: 'NATO',
  jurisdiction: null,
  members: ['FR', 'GB', 'IT', 'US'].map((code) => member(code, '1949-08-24')),
});

/** A decision with an id made of its place, date and order. */
export function decide(
  jurisdiction: string,
  date: PartialDate,
  stance: Stance,
  fields: Partial<DecisionOverview> = {},
): DecisionOverview {
  const id = `${jurisdiction}-${date}-${fields.order ?? 1}`.toLowerCase().replace('~', '-about');
  return anOverview({ id, jurisdiction, date, stance, ...fields });
}

/** Counts of which only some kinds are named. */
export function evidenceCounts(statement = 0, excerpt = 0, summary = 0) {
  return { statement, excerpt, summary };
}

/** An atlas of PLACES, the EU and NATO with the given decisions; speaks for 2020-12-31, shows 2020-02-12 first. */
export function anAtlas(decisions: readonly DecisionOverview[], fields: Partial<Atlas> = {}): Atlas {
  return {
    title: 'Synthetic data',
    version: '0.0.0',
    asOf: '2020-12-31',
    defaultTime: '2020-02-12',
    jurisdictions: new Map(PLACES.map((place) => [place.code, place])),
    groups: new Map([
      ['eu', EU_GROUP],
      ['nato', NATO],
    ]),
    timelines: buildTimelines(decisions),
    unread: new Map(),
    mentioned: new Set(),
    evidenceFiles: [],
    ...fields,
  };
}

/** A statement with its source and speaker. */
export function aStatementPiece(
  fields: Partial<Statement> = {},
  source: Partial<Source> = {},
  speaker: Partial<Speaker> = {},
): Piece {
  return { evidence: aStatement(fields), source: aSource(source), speaker: aSpeaker(speaker) };
}

/** An excerpt with its source. */
export function anExcerptPiece(fields: Partial<Excerpt> = {}, source: Partial<Source> = {}): Piece {
  return { evidence: anExcerpt(fields), source: aSource(source), speaker: null };
}

/** Days between 2017 and 2022, so that generated decisions and days often meet. */
export const someDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((n) => new Date(Date.UTC(2017, 0, 1 + n)).toISOString().slice(0, 10));

/** Dates in all three precisions, some approximate. */
export const somePartialDate: fc.Arbitrary<string> = fc
  .tuple(someDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~'))
  .map(([day, precision, about]) => `${day.slice(0, precision)}${about}`);

const someCount = fc.nat({ max: 5 });

/** Decisions of one place, each with an order of its own, so that no two tie; in no order. */
export function someDecisions(jurisdiction = 'GB', max = 8): fc.Arbitrary<DecisionOverview[]> {
  const one = fc.record({
    date: somePartialDate,
    stance: fc.constantFrom(...STANCES.slice(0, 4)),
    kind: fc.constantFrom(...DECISION_KINDS),
    scope: fc.subarray([...SCOPES], { minLength: 1 }),
    added: fc.record({ statement: someCount, excerpt: someCount, summary: someCount }),
  });
  return fc
    .array(one, { maxLength: max })
    .map((list) =>
      list.map(({ date, stance, ...rest }, i) =>
        decide(jurisdiction, date, stance, { ...rest, order: i + 1 }),
      ),
    );
}

/** Decisions of all the places. */
export const someRecord = fc
  .tuple(...PLACES.map(({ code }) => someDecisions(code, 3)))
  .map((lists) => lists.flat());

/** Decisions as a dossier knows them once all have been loaded. */
export function knownOf(decisions: readonly Decision[]): KnownDecisions {
  const codes = [...new Set(decisions.map((d) => d.jurisdiction))];
  const timelines = codes.map((code) => [code, decisions.filter((d) => d.jurisdiction === code)] as const);
  return { timelines: new Map(timelines), decisions };
}
