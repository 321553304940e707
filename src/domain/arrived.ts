/** Whether the pieces that the overview counts for decisions are among those that came with the files of evidence. */
import type { DecisionOverview } from './decision.ts';
import type { Piece } from './dossier.ts';
import { type Position, totalPieces } from './stance-at.ts';

/** How many distinct pieces of those given belong to each decision, by id; none has no entry. */
function countByDecision(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { evidence } of pieces)
    for (const id of new Set(evidence.relations.map((r) => r.decision)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Those of the decisions of which more or fewer pieces came than are counted, with both numbers. */
export function miscounted(
  decisions: readonly DecisionOverview[],
  pieces: readonly Piece[],
): readonly { readonly decision: string; readonly counted: number; readonly came: number }[] {
  const here = countByDecision(pieces);
  return decisions
    .map(({ id, counts }) => ({ decision: id, counted: totalPieces(counts), came: here.get(id) ?? 0 }))
    .filter(({ counted, came }) => counted !== came);
}

/**
 * How many of the pieces behind a position did not come, given all that are about its jurisdiction; each counts once. 0
 * where the position is inherited: its evidence is in the EU's dossier.
 */
export function missingPieces(
  { run, pieces: counted, isInherited }: Position,
  pieces: readonly Piece[],
): number {
  if (isInherited) return 0;
  const short = miscounted(run, pieces).reduce((sum, one) => sum + Math.max(0, one.counted - one.came), 0);
  const ids = new Set(run.map(({ id }) => id));
  const came = pieces.filter(({ evidence }) => evidence.relations.some((r) => ids.has(r.decision))).length;
  // A piece that came with fewer links than are counted is here all the same.
  return Math.min(short, Math.max(0, totalPieces(counted) - came));
}
