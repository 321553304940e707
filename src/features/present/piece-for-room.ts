/** Which one piece of evidence stands beside the map in a room. Pure. */
import type { DossierView, Piece } from '../../domain/dossier.ts';
import { shownText } from '../../domain/evidence.ts';

/** About as many characters as a room reads while somebody speaks. */
const SHORT = 240;

/**
 * The piece that the address names; else the first short quotation that supports the stance, else the first that does.
 * Null where there is none: a note on a source says little in a room, and what is said beside the stance misleads there.
 */
export function pieceForRoom(
  pieces: readonly Piece[],
  { supports }: Pick<DossierView, 'supports'>,
  quote: string | null,
): Piece | null {
  const named = quote === null ? undefined : pieces.find((p) => p.evidence.id === quote);
  const quotations = supports.filter((p) => p.evidence.kind !== 'summary');
  return named ?? quotations.find((p) => shownText(p.evidence).length <= SHORT) ?? quotations[0] ?? null;
}
