/** How pieces are listed: what a list needs to know of each, its order, and which a view's day and filters let through. */
import { daysOf, type EffectDays, type Piece, type PieceDays, placementOf } from './dossier.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type Party } from './evidence.ts';
import type { Code } from './jurisdiction.ts';
import type { IsoDay } from './partial-date.ts';

/** A piece as a list knows it: everything but its words. */
export interface Listed extends PieceDays {
  readonly id: string;
  readonly about: readonly Code[];
  readonly kind: EvidenceKind;
  /** The speaker's party; null where nobody speaks. */
  readonly party: Party | null;
  /** The day on which the last of its decisions takes effect. */
  readonly lastEffect: IsoDay | null;
}

export interface ListFilter {
  /** A piece must be about one of them. */
  readonly codes: ReadonlySet<Code>;
  readonly party: readonly Party[];
  readonly kind: readonly EvidenceKind[];
  /** The day of the view, and the day on which its range begins. */
  readonly day: IsoDay;
  readonly from: IsoDay | null;
}

/** Of the day or before it, or undated; of decisions or dates after the day; of those before the range. */
export const STANDINGS = ['shown', 'later', 'earlier'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a list knows of a piece, given the day on which each decision takes effect. */
export function listedOf(piece: Piece, effects: EffectDays): Listed {
  const { id, about, kind } = piece.evidence;
  return { id, about, kind, party: piece.speaker?.party ?? null, ...daysOf(piece, effects) };
}

/** Statements first, then excerpts, then summaries; the newest of each first, the undated last. */
export function byListOrder(a: Listed, b: Listed): number {
  return (
    EVIDENCE_KINDS.indexOf(a.kind) - EVIDENCE_KINDS.indexOf(b.kind) || compareText(b.own ?? '', a.own ?? '')
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * How a piece stands to a view; null where the view's filters leave it out. An undated piece waits for its decisions;
 * one of no decision has no place in time and is shown.
 */
export function standingOf(piece: Listed, filter: ListFilter): Standing | null {
  if (!piece.about.some((code) => filter.codes.has(code))) return null;
  if (filter.party.length > 0 && (piece.party === null || !filter.party.includes(piece.party))) return null;
  if (filter.kind.length > 0 && !filter.kind.includes(piece.kind)) return null;
  if (placementOf(piece, filter.day) === 'later') return 'later';
  const last = lastUpTo(piece, filter.day);
  return filter.from !== null && last !== null && last < filter.from ? 'earlier' : 'shown';
}

/** The last day up to a day by which a piece can be placed: evidence goes with its decision, whatever its own date. */
function lastUpTo({ own, firstEffect, lastEffect }: Listed, day: IsoDay): IsoDay | null {
  const days = [own, firstEffect, lastEffect].filter((d) => d !== null && d <= day);
  return days.sort().at(-1) ?? null;
}
