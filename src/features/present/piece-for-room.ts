/** Which one piece of evidence stands beside the map in a room. Pure. */
import { type Piece, relationTo } from '../../domain/dossier.ts';
import { shownText, surroundings } from '../../domain/evidence.ts';

/** About as many characters as a room reads while somebody speaks. */
const SHORT = 240;
/** A sentence that begins so speaks of what stood before it. */
const POINTS_BACK =
  /^\W*(?:this|that|these|those|such|he|she|it|they|but|and|however|instead|as a result)\b/i;

/** The pieces that support a decision itself, whatever else they support. */
export function supportersOf(pieces: readonly Piece[], decision: string | undefined): readonly Piece[] {
  const decisions = new Set(decision === undefined ? [] : [decision]);
  return pieces.filter(({ evidence }) => relationTo(evidence, decisions) === 'supports');
}

/** Whether a room understands a quotation by itself: no note of ours, no few words out of somebody's sentence. */
const standsAlone = ({ evidence }: Piece) =>
  evidence.kind !== 'summary' && surroundings(evidence) === null && !POINTS_BACK.test(shownText(evidence));

/**
 * The piece that the address names; else, of those that support the decision shown, the first short quotation that stands
 * by itself, else the first that does. Null where there is none: a note on a source says little in a room, and what is
 * said beside the decision misleads there.
 */
export function pieceForRoom(
  pieces: readonly Piece[],
  supporters: readonly Piece[],
  quote: string | null,
): Piece | null {
  const named = quote === null ? undefined : pieces.find((p) => p.evidence.id === quote);
  const quotations = supporters.filter(standsAlone);
  return named ?? quotations.find((p) => shownText(p.evidence).length <= SHORT) ?? quotations[0] ?? null;
}
