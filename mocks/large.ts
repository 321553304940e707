/** The `large` scenario's package: synthetic, marked as such in every text, and the same for the same seed. */
import { DECISION_KINDS, type Decision, type DecisionOverview, SCOPES } from '../src/domain/decision.ts';
import {
  type EvidenceFile,
  type Excerpt,
  PARTIES,
  RELATIONS,
  SOURCE_TYPES,
  type Source,
  type Speaker,
  type Statement,
  strengthClass,
} from '../src/domain/evidence.ts';
import type { Code, Jurisdiction } from '../src/domain/jurisdiction.ts';
import { addDays, daysBetween, type IsoDay } from '../src/domain/partial-date.ts';
import { STANCES } from '../src/domain/stance.ts';
import { newestOf } from '../src/domain/strength.ts';
import {
  aDecision,
  anEvidenceFile,
  anExcerpt,
  aSelector,
  aSource,
  aSpeaker,
  aStatement,
  NO_EVIDENCE,
  NO_STRENGTH,
} from './builders.ts';
import { type Chance, chance } from './random.ts';

export const LARGE_QUOTES = 10_000;
const SEED = 20_200_212;
const FIRST_DAY: IsoDay = '2018-01-01';
const MOST_DECISIONS = 4;
const WORDS = 'network core radio vendor risk supply audit licence security review allow exclude'.split(' ');

/** A verbatim piece: large has no summaries, so that every piece is a quote. */
type Quote = Statement | Excerpt;

export interface LargePackage {
  readonly decisions: readonly Decision[];
  readonly overview: { readonly decisions: readonly DecisionOverview[]; readonly mentioned: readonly Code[] };
  readonly evidence: ReadonlyMap<Code, EvidenceFile>;
}

function makeSources(random: Chance, span: number): readonly Source[] {
  return Array.from({ length: 200 }, (_, n) =>
    aSource({
      id: `synthetic-source-${n}`,
      title: `Synthetic article ${n}`,
      type: random.pick(SOURCE_TYPES),
      publisher: `Synthetic Publisher ${n % 20}`,
      published: addDays(FIRST_DAY, random.below(span)),
    }),
  );
}

function makeSpeakers(random: Chance): readonly Speaker[] {
  return Array.from({ length: 60 }, (_, n) =>
    aSpeaker({
      id: `synthetic-speaker-${n}`,
      name: `Synthetic Speaker ${n}`,
      role: 'made-up official',
      party: random.pick(PARTIES),
    }),
  );
}

/** One to four decisions; `order` rises with the date, so that no two tie. */
function makeDecisions(random: Chance, span: number, { code }: Jurisdiction): readonly Decision[] {
  const days = Array.from({ length: 1 + random.below(MOST_DECISIONS) }, () => random.below(span));
  return days
    .sort((a, b) => a - b)
    .map((day, n) =>
      aDecision({
        id: `${code.toLowerCase()}-synthetic-${n + 1}`,
        jurisdiction: code,
        date: addDays(FIRST_DAY, day),
        order: n + 1,
        kind: random.pick(DECISION_KINDS),
        stance: random.pick(STANCES),
        scope: [random.pick(SCOPES)],
        title: `Synthetic decision ${n + 1}`,
        summary: `Synthetic summary of decision ${n + 1}. Nothing of this happened.`,
        confidence: 'low',
      }),
    );
}

interface Cast {
  readonly random: Chance;
  readonly codes: readonly Code[];
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
}

interface OwnDecisions {
  readonly code: Code;
  readonly decisions: readonly Decision[];
}

/** Quote number `n`, the `nth` of its jurisdiction; they go round its decisions and "none" in turn. */
function makeQuote(
  { random, codes, sources, speakers }: Cast,
  n: number,
  nth: number,
  own: OwnDecisions,
): Quote {
  const decision = own.decisions[nth % (own.decisions.length + 1)];
  const other = random.next() < 0.05 ? random.pick(codes) : own.code;
  const words = Array.from({ length: 4 + random.below(20) }, () => random.pick(WORDS)).join(' ');
  const base = {
    id: `${own.code.toLowerCase()}-synthetic-quote-${n}`,
    about: other === own.code ? [own.code] : [own.code, other],
    relations: decision
      ? [
          {
            decision: decision.id,
            relation: nth < own.decisions.length ? ('supports' as const) : random.pick(RELATIONS),
          },
        ]
      : [],
    source: random.pick(sources).id,
  };
  if (n % 4 === 0) return anExcerpt({ ...base, selectors: [aSelector(`Synthetic excerpt ${n}: ${words}.`)] });
  return aStatement({
    ...base,
    speaker: random.pick(speakers).id,
    selectors: [aSelector(`Synthetic statement ${n}: ${words},`)],
  });
}

/** The first quotes go round all jurisdictions, so that every decision has evidence; a fifth of the rest go to one. */
function placeOf(cast: Cast, n: number): Code {
  const round = cast.codes[n % cast.codes.length];
  if (n < cast.codes.length * MOST_DECISIONS && round) return round;
  return cast.random.next() < 0.2 && cast.codes.includes('US') ? 'US' : cast.random.pick(cast.codes);
}

function makeQuotes(
  cast: Cast,
  decisions: ReadonlyMap<Code, readonly Decision[]>,
): ReadonlyMap<Code, Quote[]> {
  const quotes = new Map<Code, Quote[]>(cast.codes.map((code) => [code, []]));
  for (let n = 0; n < LARGE_QUOTES; n += 1) {
    const code = placeOf(cast, n);
    const list = quotes.get(code) ?? [];
    list.push(makeQuote(cast, n, list.length, { code, decisions: decisions.get(code) ?? [] }));
  }
  return quotes;
}

function overviewOf(
  decision: Decision,
  quotes: readonly Quote[],
  sources: ReadonlyMap<string, Source>,
): DecisionOverview {
  const { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines } = decision;
  const linked = quotes.filter((q) => q.relations.some((r) => r.decision === id));
  const statement = linked.filter((q) => q.kind === 'statement').length;
  const counts = { ...NO_EVIDENCE, statement, excerpt: linked.length - statement };
  const cited = linked.flatMap((q) => sources.get(q.source) ?? []);
  const strength = { ...NO_STRENGTH, verbatim: linked.length };
  for (const { type } of cited) strength[strengthClass(type)] += 1;
  const disputed = linked.filter((q) => q.relations.some((r) => r.relation === 'disputes')).length;
  // Each quote belongs to one decision at most: none is counted twice in a run.
  return {
    ...{ id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines },
    ...{ counts, added: counts, strength, disputed },
    newest: newestOf(cited.flatMap((source) => source.published ?? [])),
  };
}

function fileOf(code: Code, own: readonly Quote[], elsewhere: readonly string[], cast: Cast): EvidenceFile {
  const sources = new Set(own.map((q) => q.source));
  const speakers = new Set(own.flatMap((q) => (q.kind === 'statement' ? q.speaker : [])));
  return anEvidenceFile(own, {
    jurisdiction: code,
    sources: cast.sources.filter((s) => sources.has(s.id)),
    speakers: cast.speakers.filter((s) => speakers.has(s.id)),
    elsewhere,
  });
}

/** For each jurisdiction, the ids of the quotes about it that the first one's file stores. */
function idsElsewhere(quotes: Iterable<readonly Quote[]>): ReadonlyMap<Code, string[]> {
  const ids = new Map<Code, string[]>();
  for (const list of quotes)
    for (const { id, about } of list)
      for (const code of about.slice(1)) ids.set(code, [...(ids.get(code) ?? []), id]);
  return ids;
}

/** 10,000 synthetic quotes with one to four decisions for every jurisdiction, none after `asOf`. */
export function makeLargePackage(
  jurisdictions: readonly Jurisdiction[],
  asOf: IsoDay,
  seed = SEED,
): LargePackage {
  const random = chance(seed);
  const span = daysBetween(FIRST_DAY, asOf);
  const cast: Cast = {
    random,
    codes: jurisdictions.map((j) => j.code),
    sources: makeSources(random, span),
    speakers: makeSpeakers(random),
  };
  const byCode = new Map(jurisdictions.map((j) => [j.code, makeDecisions(random, span, j)]));
  const quotes = makeQuotes(cast, byCode);
  const elsewhere = idsElsewhere(quotes.values());
  const decisions = [...byCode.values()].flat();
  const sources = new Map(cast.sources.map((source) => [source.id, source]));
  return {
    decisions,
    overview: {
      decisions: decisions.map((d) => overviewOf(d, quotes.get(d.jurisdiction) ?? [], sources)),
      mentioned: cast.codes.filter((code) => quotes.get(code)?.length || elsewhere.has(code)),
    },
    evidence: new Map(
      [...quotes].map(([code, own]) => [code, fileOf(code, own, elsewhere.get(code) ?? [], cast)]),
    ),
  };
}
