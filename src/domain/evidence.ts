/** Evidence: statements, excerpts and summaries, with the sources and speakers behind them. */
import type { Code } from './jurisdiction.ts';
import type { PartialDate } from './partial-date.ts';

export const EVIDENCE_KINDS = ['statement', 'excerpt', 'summary'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const RELATIONS = ['supports', 'disputes', 'context'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  supports: 'Supports',
  disputes: 'Disputes',
  context: 'Context',
};

export const SOURCE_TYPES = [
  'government',
  'regulator',
  'court',
  'parliament',
  'eu-institution',
  'press',
  'think-tank',
  'law-firm',
  'vendor',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

const OFFICIAL_TYPES: ReadonlySet<SourceType> = new Set([
  'government',
  'regulator',
  'court',
  'parliament',
  'eu-institution',
]);

/** Which of the three figures of evidence strength a source counts in. */
export function strengthClass(type: SourceType): 'official' | 'press' | 'other' {
  if (type === 'press') return 'press';
  return OFFICIAL_TYPES.has(type) ? 'official' : 'other';
}

export const PARTIES = [
  'us-government',
  'host-government',
  'eu-institution',
  'vendor',
  'parliament',
  'analyst',
  'unnamed-official',
] as const;
export type Party = (typeof PARTIES)[number];

export interface Source {
  readonly id: string;
  /** Null where the source has no headline; `describedAs` then says what it is. */
  readonly title: string | null;
  /** Our description where there is no headline; shown in square brackets. */
  readonly describedAs: string | null;
  /** BCP 47 tag of the language of the title, or of the description where there is none. Absent: English. */
  readonly language?: string | undefined;
  readonly type: SourceType;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly party: Party;
}

/** W3C Web Annotation TextQuoteSelector: `exact` is the source text character for character. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface EvidenceRelation {
  readonly decision: string;
  readonly relation: Relation;
}

interface EvidenceBase {
  readonly id: string;
  /** The jurisdictions that it speaks of, one or more; the first names the file that stores it. */
  readonly about: readonly Code[];
  readonly relations: readonly EvidenceRelation[];
  /** Source id. */
  readonly source: string;
  /** Curator's note, shown beside the piece; null when there is none. */
  readonly note: string | null;
}

export interface Statement extends EvidenceBase {
  readonly kind: 'statement';
  /** Speaker id. */
  readonly speaker: string;
  /** The day it was said, if established. */
  readonly saidOn: PartialDate | null;
  readonly selectors: readonly TextQuoteSelector[];
}

export interface Excerpt extends EvidenceBase {
  readonly kind: 'excerpt';
  readonly selectors: readonly TextQuoteSelector[];
}

export interface Summary extends EvidenceBase {
  readonly kind: 'summary';
  readonly text: string;
}

export type Evidence = Statement | Excerpt | Summary;

/** One file's content: the evidence stored under a jurisdiction, with its sources and speakers. */
export interface EvidenceFile {
  readonly jurisdiction: Code;
  readonly evidence: readonly Evidence[];
  readonly sources: readonly Source[];
  readonly speakers: readonly Speaker[];
  /** Ids of pieces about this jurisdiction that another file stores. */
  readonly elsewhere: readonly string[];
}

/** The date by which a piece stands where no decision places it: when said, else when published, else null. */
export function evidenceDate(evidence: Evidence, source: Source | undefined): PartialDate | null {
  if (evidence.kind === 'statement' && evidence.saidOn) return evidence.saidOn;
  return source?.published ?? null;
}

/** The code of the file that stores an evidence id: `gb-…` → `GB`; null when the id has no such form. */
export function fileCodeOf(evidenceId: string): Code | null {
  const match = /^([a-z]{2})-[a-z0-9-]+$/.exec(evidenceId);
  return match?.[1] ? match[1].toUpperCase() : null;
}
