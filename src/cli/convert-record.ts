/** The researched record as decisions, sources and summaries: every record one decision, every source one summary. */
import { byEffect } from '../domain/atlas.ts';
import type { Decision } from '../domain/decision.ts';
import type { Source, Summary } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import type { Curation } from './curation.ts';
import type { RecordedDecision, RecordedSource } from './record-schema.ts';
import { sourceIds, urlKey } from './source-ids.ts';
import { type Curated, languageOf } from './title-languages.ts';

/** A decision as its file has it: `order` only where it says something. */
export type StoredDecision = Omit<Decision, 'order'> & { readonly order?: number };

/** What a curator decides of the decisions themselves, and of the names of sources. */
export type Judgements = Pick<Curation, 'orders' | 'effects' | 'languages'>;

export interface ConvertedEvidence {
  /** In the order of the decisions, then of the record's sources. */
  readonly evidence: readonly Summary[];
  /** Those that the evidence names, in the order of first use. */
  readonly sources: readonly Source[];
}

export interface ConvertedRecord {
  readonly decisions: readonly StoredDecision[];
  readonly byJurisdiction: ReadonlyMap<Code, ConvertedEvidence>;
}

/**
 * Converts the records, whatever their order; `knownIds` holds the ids that addresses (less a trailing slash) have
 * already. Throws where one address is described in two ways, or two sources would share an id.
 */
export function convertRecord(
  records: readonly RecordedDecision[],
  knownIds: ReadonlyMap<string, string>,
  judgements: Judgements,
): ConvertedRecord {
  const decisions = records
    .map((record) => convertDecision(record, judgements))
    .sort((a, b) => byPlace(a, b) || byEffect(ordered(a), ordered(b)) || (a.id < b.id ? -1 : 1));
  const byId = new Map(records.map((record) => [record.id, record]));
  if (byId.size < records.length) throw new Error('Two records have the same id');
  const cited = decisions.flatMap((decision) => byId.get(decision.id)?.sources ?? []);
  const sources = convertSources(cited, sourceIds(cited, knownIds), judgements.languages.titles);
  const byJurisdiction = new Map<Code, { evidence: Summary[]; sources: Source[] }>();
  for (const { id, jurisdiction } of decisions) {
    const file = byJurisdiction.get(jurisdiction) ?? { evidence: [], sources: [] };
    byJurisdiction.set(jurisdiction, file);
    for (const [index, { url, supports }] of (byId.get(id)?.sources ?? []).entries()) {
      const source = sources.get(urlKey(url));
      if (!source) throw new Error(`No source was made of ${url}`);
      if (!file.sources.includes(source)) file.sources.push(source);
      file.evidence.push(summaryOf(id, jurisdiction, index, source.id, supports));
    }
  }
  return { decisions, byJurisdiction };
}

/** `order` for the rules, where a file leaves it out. */
export function ordered({ date, order = 1 }: Pick<StoredDecision, 'date' | 'order'>) {
  return { date, order };
}

/** Orders decisions by the code of their jurisdiction. */
export function byPlace(a: Pick<Decision, 'jurisdiction'>, b: Pick<Decision, 'jurisdiction'>): number {
  return a.jurisdiction === b.jurisdiction ? 0 : a.jurisdiction < b.jurisdiction ? -1 : 1;
}

/** The id of the piece that a record's source becomes, counted from nought. */
function evidenceId(decision: string, index: number): string {
  return `${decision}-s${index + 1}`;
}

/** The decision whose record a piece came from; null for every other piece. */
export function importedFrom(evidence: string): string | null {
  return /^(.+)-s[1-9]\d*$/.exec(evidence)?.[1] ?? null;
}

function convertDecision(
  record: RecordedDecision,
  { orders, effects, languages }: Judgements,
): StoredDecision {
  const { id, jurisdiction, announcedOn: date, kind, stance, scope, title, summary } = record;
  const { decidedBy, instrument, deadlines, confidence, notes } = record;
  const order = orders.find((entry) => entry.decision === id)?.order;
  const when = order === undefined ? { date } : { date, order };
  const effect = effects.find((entry) => entry.decision === id);
  const language = languageOf(languages.instruments, id);
  const act = { instrument, ...(language ? { instrumentLanguage: language } : {}) };
  const what = { kind, stance, scope, title, summary, decidedBy, ...act, deadlines };
  const inForce = effect ? { inForce: effect.inForce } : {};
  return { id, jurisdiction, ...when, ...what, ...inForce, confidence, notes };
}

function convertSources(
  cited: readonly RecordedSource[],
  ids: ReadonlyMap<string, string>,
  languages: Curated,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const entry of cited) {
    const key = urlKey(entry.url);
    const source = convertSource(entry, ids.get(key) ?? '', languages);
    const first = sources.get(key);
    if (!first) sources.set(key, source);
    else if (JSON.stringify({ ...source, url: first.url }) !== JSON.stringify(first))
      throw new Error(`The record describes one address in two ways: ${key}`);
  }
  return sources;
}

/** A title in square brackets is a description of a page that has no headline, or none that we know. */
function convertSource(recorded: RecordedSource, id: string, languages: Curated): Source {
  const { title, publisher, published, url, type } = recorded;
  const described = /^\[(.+)\]$/.exec(title)?.[1] ?? null;
  const name = { title: described === null ? title : null, describedAs: described };
  const language = languageOf(languages, id);
  return { id, ...name, ...(language ? { language } : {}), type, publisher, author: null, published, url };
}

function summaryOf(decision: string, code: Code, index: number, source: string, text: string): Summary {
  const relations = [{ decision, relation: 'supports' as const }];
  return {
    ...{ id: evidenceId(decision, index), kind: 'summary', about: [code], relations, source },
    ...{ text, note: null },
  };
}
