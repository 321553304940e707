/** Decisions: dated events of one jurisdiction that set or confirm its stance. */
import type { Code } from './jurisdiction.ts';
import type { PartialDate } from './partial-date.ts';
import type { Stance } from './stance.ts';

export const DECISION_KINDS = [
  'law',
  'regulation',
  'decision',
  'court-ruling',
  'agreement',
  'draft',
  'statement',
  'report',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_KIND_LABELS: Readonly<Record<DecisionKind, string>> = {
  law: 'Law',
  regulation: 'Regulation',
  decision: 'Government decision',
  'court-ruling': 'Court ruling',
  agreement: 'Agreement',
  draft: 'Draft',
  statement: 'Statement',
  report: 'Report',
};

export const SCOPES = [
  '5g-core',
  '5g-ran',
  'all-telecoms',
  'public-procurement',
  'export-control',
  'subsidies',
] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_LABELS: Readonly<Record<Scope, string>> = {
  '5g-core': '5G core network',
  '5g-ran': '5G radio access network',
  'all-telecoms': 'all telecoms networks',
  'public-procurement': 'public procurement',
  'export-control': 'export control',
  subsidies: 'subsidies',
};

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Deadline {
  readonly date: PartialDate;
  readonly what: string;
}

/** How many pieces of evidence, by kind. */
export interface EvidenceCounts {
  readonly statement: number;
  readonly excerpt: number;
  readonly summary: number;
}

/** How strong evidence is: pieces by who published them (each in one of the first three), and those verbatim. */
export interface EvidenceStrength {
  /** Published by a government, regulator, court, parliament or EU institution. */
  readonly official: number;
  readonly press: number;
  /** Think tanks, law firms, vendors. */
  readonly other: number;
  /** Statements and excerpts. */
  readonly verbatim: number;
}

/** What map, counts, table and timeline need of a decision: the record of the first view. */
export interface DecisionOverview {
  readonly id: string;
  readonly jurisdiction: Code;
  readonly date: PartialDate;
  /** On one day the higher order wins; 1 where the data has none. */
  readonly order: number;
  readonly kind: DecisionKind;
  readonly stance: Stance;
  readonly scope: readonly Scope[];
  readonly title: string;
  readonly confidence: Confidence;
  readonly deadlines: readonly Deadline[];
  /**
   * When the act is in force, where its own date does not say it: from another date, or null where the record does not
   * say that it ever was (announced, not binding, passed and not yet signed). Absent: from its own date on.
   */
  readonly inForce?: PartialDate | null | undefined;
  /** All pieces linked to this decision. */
  readonly counts: EvidenceCounts;
  /** Those of them that no earlier decision of the same run has: sums over a run count each piece once. */
  readonly added: EvidenceCounts;
  /** The same pieces as `added`, by who published them. */
  readonly strength: EvidenceStrength;
  /** Pieces that dispute this decision and none earlier in the run: sums over a run count each piece once. */
  readonly disputed: number;
  /** When linked pieces were said or else published, the oldest first: see `knownSince` for which are kept. */
  readonly evidenceDates: readonly PartialDate[];
  /** Tells these pieces from those of another version of the data: see `evidenceMark`. Empty where there are none. */
  readonly evidenceMark: string;
}

/** The whole decision, as the dossier shows it. */
export interface Decision {
  readonly id: string;
  readonly jurisdiction: Code;
  readonly date: PartialDate;
  readonly order: number;
  readonly kind: DecisionKind;
  readonly stance: Stance;
  readonly scope: readonly Scope[];
  readonly title: string;
  readonly summary: string;
  readonly decidedBy: string | null;
  readonly instrument: string | null;
  /** BCP 47 tag of the language in which the instrument is named. Absent: English. */
  readonly instrumentLanguage?: string | undefined;
  readonly deadlines: readonly Deadline[];
  /** As in the overview. */
  readonly inForce?: PartialDate | null | undefined;
  readonly confidence: Confidence;
  readonly notes: string | null;
}
