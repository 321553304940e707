/** Which one piece of evidence stands beside the map in a room. Pure. */
import type { DossierView, Piece } from '../../domain/dossier.ts';
import { shownText } from '../../domain/evidence.ts';

/** About as many characters as a room reads while somebody speaks. */
const SHORT = 240;

/**
 * The piece that the address names; else the first short one that supports the stance, else the first that does, else
 * what else is said. Null where nothing is.
 */
export function pieceForRoom(
  pieces: readonly Piece[],
  { supports, disputes, context, mentions }: DossierView,
  quote: string | null,
): Piece | null {
  const named = quote === null ? undefined : pieces.find((p) => p.evidence.id === quote);
  if (named) return named;
  const spoken = supports.filter((p) => p.evidence.kind !== 'summary');
  const lists = [spoken, supports, context, disputes, mentions];
  for (const list of lists) {
    const short = list.find((p) => shownText(p.evidence).length <= SHORT);
    if (short) return short;
  }
  return lists.flat()[0] ?? null;
}
