/** Which pieces of evidence a view chooses, in the order in which they are listed: for the page and for exports. */
import { type EffectDays, type Piece, placement } from '../domain/dossier.ts';
import { evidenceDate } from '../domain/evidence.ts';
import { matchesEvidence } from '../domain/evidence-filter.ts';
import { type IsoDay, lastDay } from '../domain/partial-date.ts';
import type { AtlasView } from './atlas-view.ts';

export interface ChosenPieces {
  /** Of the day or before it, or undated. */
  readonly shown: readonly Piece[];
  /** How many more match and belong to decisions or dates after the day. */
  readonly later: number;
  /** How many more match and are of dates before a range begins; none for a single day. */
  readonly earlier: number;
}

const KINDS = { statement: 0, excerpt: 1, summary: 2 } as const;
const dayOf = ({ evidence, source }: Piece) => {
  const date = evidenceDate(evidence, source);
  return date ? lastDay(date) : '';
};

/** Statements first, then excerpts, then summaries; the newest of each first, the undated last. */
function byKindThenDate(a: Piece, b: Piece): number {
  return KINDS[a.evidence.kind] - KINDS[b.evidence.kind] || dayOf(b).localeCompare(dayOf(a));
}

/** Whether a piece is of a date before the range: by its own date, else by its decisions'; the undated never is. */
function isBefore(piece: Piece, from: IsoDay | null, effects: EffectDays): boolean {
  if (from === null) return false;
  const decided = piece.evidence.relations.flatMap((r) => effects.get(r.decision) ?? []);
  const last = dayOf(piece) || decided.sort().at(-1);
  return last !== undefined && last < from;
}

/** The pieces that words, parties, kinds, places and the day of a view let through. */
export function chosenPieces(
  { atlas, chosen, time, view }: Pick<AtlasView, 'atlas' | 'chosen' | 'time' | 'view'>,
  pieces: readonly Piece[],
): ChosenPieces {
  const effects = new Map([...atlas.timelines.values()].flat().map((d) => [d.id, lastDay(d.date)]));
  const wanted = new Set(view.country.filter((c) => atlas.jurisdictions.has(c)));
  const matching = pieces.filter(
    (p) =>
      p.evidence.about.some((c) => chosen.has(c) && (wanted.size === 0 || wanted.has(c))) &&
      matchesEvidence(p, view),
  );
  const upToDay = matching.filter((p) => placement(p, effects, time.day) !== 'later');
  const shown = upToDay.filter((p) => !isBefore(p, time.from, effects)).sort(byKindThenDate);
  return { shown, later: matching.length - upToDay.length, earlier: upToDay.length - shown.length };
}
