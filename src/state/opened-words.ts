/** Where the opened jurisdictions of a view stand, in words. */
import { changeTold, INHERITED_WORDS } from '../domain/place-label.ts';
import { stanceWords } from '../domain/stance-at.ts';
import type { AtlasView } from './atlas-view.ts';

/** "United Kingdom: Limited use" for each opened jurisdiction; in a range the move, and whose stance it is where it is inherited. */
export function openedInWords({ atlas, open, positions, changes }: AtlasView): readonly string[] {
  return open.map((code) => {
    const [position, change] = [positions.get(code), changes.get(code)];
    const stance = change ? changeTold(change) : stanceWords(position);
    const words = position?.isInherited ? `${stance}, ${INHERITED_WORDS}` : stance;
    return `${atlas.jurisdictions.get(code)?.name ?? code}: ${words}`;
  });
}
