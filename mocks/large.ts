/** Packages of any size: synthetic, marked as such in every text, and the same for the same seed. */
import { DECISION_KINDS, type Decision, SCOPES } from '../src/domain/decision.ts';
import {
  type EvidenceFile,
  type EvidenceRelation,
  type Excerpt,
  PARTIES,
  type Relation,
  SOURCE_TYPES,
  type Source,
  type Speaker,
  type Statement,
} from '../src/domain/evidence.ts';
import type { Code, Jurisdiction } from '../src/domain/jurisdiction.ts';
import { addDays, addYears, daysBetween, type IsoDay } from '../src/domain/partial-date.ts';
import { STANCES, type Stance } from '../src/domain/stance.ts';
import {
  aDecision,
  anEvidenceFile,
  anExcerpt,
  aSelector,
  aSource,
  aSpeaker,
  aStatement,
} from './builders.ts';
import { type Chance, chance } from './random.ts';
import { learnWords, makeText, type WordModel } from './synthetic-words.ts';

export const LARGE_QUOTES = 10_000;
export const LARGE_SEED = 20_200_212;
const YEARS = 15;
const MOST_DECISIONS = 4;
const QUOTES_PER_SOURCE = 3;

/** What every package must say of one day (DESIGN.md, rule 8). */
const FOUNDING_DAY: IsoDay = '2020-02-12';
const FOUNDING_STANCES: Readonly<Record<Code, Stance>> = {
  ...{ US: 'ban', GB: 'limited', DE: 'leaning-allow', EU: 'no-outright-ban' },
};

/** How much more is said about some than about the rest: about a twentieth of everything is about the first. */
const SHARES: Readonly<Record<Code, number>> = {
  ...{ US: 15, CN: 6, DE: 6, GB: 6, IN: 6, EU: 5, FR: 5, JP: 5, AU: 4, BR: 4, CA: 4, IT: 4, RU: 4 },
};

/** Most of what is written about a decision stands behind it, little disputes it. */
const USUAL_RELATIONS: readonly Relation[] = [
  ...Array.from({ length: 7 }, () => 'supports' as const),
  ...(['context', 'context', 'disputes'] as const),
];

/** A verbatim piece: there are no summaries, so that every piece is a quote. */
type Quote = Statement | Excerpt;

export interface LargeOptions {
  readonly jurisdictions: readonly Jurisdiction[];
  /** Nothing is later than this day. */
  readonly asOf: IsoDay;
  /** Texts to take the words from. */
  readonly texts: readonly string[];
  /** One or more; fewer than decisions: each supports several of them, about several places. */
  readonly quotes?: number;
  readonly years?: number;
  readonly seed?: number;
}

export interface LargePackage {
  /** One to four for every jurisdiction; the same for all numbers of quotes. */
  readonly decisions: readonly Decision[];
  readonly evidence: ReadonlyMap<Code, EvidenceFile>;
}

interface Cast {
  readonly random: Chance;
  readonly words: WordModel;
  readonly codes: readonly Code[];
  /** Each code as often as its share. */
  readonly lots: readonly Code[];
  readonly first: IsoDay;
  readonly days: number;
  readonly speakers: readonly Speaker[];
}

function makeSpeakers(random: Chance, quotes: number): readonly Speaker[] {
  return Array.from({ length: 20 + Math.ceil(Math.sqrt(quotes) * 4) }, (_, n) =>
    aSpeaker({
      id: `synthetic-speaker-${n}`,
      name: `Synthetic Speaker ${n}`,
      role: 'made-up official',
      party: random.pick(PARTIES),
    }),
  );
}

/** Days since the first, in order; one of them by the founding day where that day has a stance to show. */
function decisionDays({ random, first, days }: Cast, code: Code): readonly number[] {
  const made = Array.from({ length: 1 + random.below(MOST_DECISIONS) }, () => random.below(days + 1));
  const founding = daysBetween(first, FOUNDING_DAY);
  if (code in FOUNDING_STANCES && founding >= 0 && founding <= days) made[0] = random.below(founding + 1);
  return made.sort((a, b) => a - b);
}

/** One to four decisions; `order` rises with the date, so that no two tie. */
function makeDecisions(cast: Cast, code: Code): readonly Decision[] {
  const { random, first, words } = cast;
  const dates = decisionDays(cast, code).map((day) => addDays(first, day));
  const founding = dates.findLastIndex((date) => date <= FOUNDING_DAY);
  return dates.map((date, n) => {
    const stance = random.pick(STANCES);
    return aDecision({
      id: `${code.toLowerCase()}-synthetic-${n + 1}`,
      jurisdiction: code,
      date,
      order: n + 1,
      kind: random.pick(DECISION_KINDS),
      stance: (n === founding && FOUNDING_STANCES[code]) || stance,
      scope: [random.pick(SCOPES)],
      title: `Synthetic decision ${n + 1}: ${makeText(random, words).slice(0, 40).trim()}`,
      summary: `Synthetic summary of decision ${n + 1}; nothing of this happened. ${makeText(random, words)}`,
      confidence: 'low',
    });
  });
}

/** Sources are a jurisdiction's own: its file holds nothing but what its quotes use. */
function makeSource({ random, words, first, days }: Cast, code: Code, n: number): Source {
  const id = `synthetic-${code.toLowerCase()}-${n + 1}`;
  return aSource({
    id,
    title: `Synthetic article: ${makeText(random, words).slice(0, 80).trim()}`,
    type: random.pick(SOURCE_TYPES),
    publisher: `Synthetic Publisher ${random.below(200)}`,
    published: addDays(first, random.below(days + 1)),
    url: `https://example.org/${id}`,
  });
}

/** The evidence files while they grow. */
interface Shelf {
  readonly quotes: Quote[];
  readonly sources: Source[];
  readonly speakers: Map<string, Speaker>;
}

/** Adds a quote to the first one's shelf: a statement, or, one in four, an excerpt. */
function addQuote(
  cast: Cast,
  shelf: Shelf,
  about: readonly [Code, ...Code[]],
  relations: readonly EvidenceRelation[],
): void {
  const { random, words, speakers } = cast;
  const [code] = about;
  const n = shelf.quotes.length;
  if (n % QUOTES_PER_SOURCE === 0) shelf.sources.push(makeSource(cast, code, n / QUOTES_PER_SOURCE));
  const source = shelf.sources.at(-1)?.id ?? '';
  const base = { id: `${code.toLowerCase()}-synthetic-quote-${n + 1}`, about, relations, source };
  const text = makeText(random, words);
  if (random.below(4) === 0) {
    shelf.quotes.push(anExcerpt({ ...base, selectors: [aSelector(`Synthetic excerpt: ${text}`)] }));
    return;
  }
  const speaker = random.pick(speakers);
  shelf.speakers.set(speaker.id, speaker);
  const selectors = [aSelector(`Synthetic statement: ${text}`)];
  shelf.quotes.push(aStatement({ ...base, speaker: speaker.id, selectors }));
}

/** The list cut into so many runs of about the same length. */
function cut<T>(list: readonly T[], runs: number): ReadonlyArray<readonly T[]> {
  const at = (run: number) => Math.floor((run * list.length) / runs);
  return Array.from({ length: runs }, (_, run) => list.slice(at(run), at(run + 1)));
}

/** First every decision is supported, by a quote of its own where there are enough; the rest falls by shares. */
function fillShelves(
  cast: Cast,
  decisions: ReadonlyMap<Code, readonly Decision[]>,
  count: number,
): ReadonlyMap<Code, Shelf> {
  const { random, codes, lots } = cast;
  const shelves = new Map<Code, Shelf>(
    codes.map((code) => [code, { quotes: [], sources: [], speakers: new Map() }]),
  );
  const add = (about: readonly Code[], relations: readonly EvidenceRelation[]) => {
    const [code, ...others] = about;
    const shelf = shelves.get(code ?? '');
    if (code !== undefined && shelf) addQuote(cast, shelf, [code, ...others], relations);
  };
  const all = [...decisions.values()].flat();
  const supported = cut(all, Math.min(count, all.length));
  for (const some of supported)
    add(
      [...new Set(some.map((decision) => decision.jurisdiction))],
      some.map(({ id }) => ({ decision: id, relation: 'supports' })),
    );
  for (let n = supported.length; n < count; n += 1) {
    const code = random.pick(lots);
    const other = random.below(20) === 0 ? random.pick(codes) : code;
    const own = decisions.get(code) ?? [];
    const decision = own[random.below(own.length + 1)];
    add(
      other === code ? [code] : [code, other],
      decision ? [{ decision: decision.id, relation: random.pick(USUAL_RELATIONS) }] : [],
    );
  }
  return shelves;
}

/** For each jurisdiction, the ids of the quotes about it that the first one's file stores, sorted. */
function idsElsewhere(shelves: Iterable<Shelf>): ReadonlyMap<Code, readonly string[]> {
  const ids = new Map<Code, string[]>();
  for (const { quotes } of shelves)
    for (const { id, about } of quotes)
      for (const code of about.slice(1)) {
        const list = ids.get(code);
        if (list) list.push(id);
        else ids.set(code, [id]);
      }
  for (const list of ids.values()) list.sort();
  return ids;
}

/** Synthetic quotes over all jurisdictions and the years before `asOf`. Throws RangeError on less than one quote. */
export function makeLargePackage(options: LargeOptions): LargePackage {
  const { jurisdictions, asOf, texts, quotes = LARGE_QUOTES, years = YEARS, seed = LARGE_SEED } = options;
  if (!Number.isInteger(quotes) || quotes < 1) throw new RangeError(`Not a number of quotes: ${quotes}`);
  const random = chance(seed);
  const codes = jurisdictions.map((j) => j.code);
  const first = addYears(asOf, -years);
  const cast: Cast = {
    random,
    words: learnWords(texts),
    codes,
    lots: codes.flatMap((code) => Array.from({ length: SHARES[code] ?? 1 }, () => code)),
    first,
    days: daysBetween(first, asOf),
    speakers: makeSpeakers(chance(seed), quotes),
  };
  const decisions = new Map(codes.map((code) => [code, makeDecisions(cast, code)]));
  const shelves = fillShelves(cast, decisions, quotes);
  const elsewhere = idsElsewhere(shelves.values());
  const evidence = [...shelves].map(([code, shelf]) => {
    const fields = { jurisdiction: code, sources: shelf.sources, elsewhere: elsewhere.get(code) ?? [] };
    return [
      code,
      anEvidenceFile(shelf.quotes, { ...fields, speakers: [...shelf.speakers.values()] }),
    ] as const;
  });
  return { decisions: [...decisions.values()].flat(), evidence: new Map(evidence) };
}
