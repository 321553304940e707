/** Where a reader was in an entry of the browser's history: kept with the entry, so that Back and reload return there. */

/** A row of the long list, from 0, and how much of it lies above the list's upper edge, in CSS pixels. */
export interface ListPlace {
  readonly row: number;
  readonly past: number;
}

/** What held the focus: a control of a piece, or of another part of the page. */
export interface FocusPlace {
  /** The piece; empty where it was in none. */
  readonly id: string;
  /** The selector of what it stands in. */
  readonly box: string;
  /** Which of the controls there had it, from 0; -1: the piece itself. */
  readonly control: number;
  /** The first words of a control outside of pieces, by which it is known again. */
  readonly says: string;
  /** Whether it could be seen: then it is to be seen again, though what is above it may be higher by now. */
  readonly isSeen: boolean;
}

export interface ReadingPlace {
  /** How far the page is scrolled, in CSS pixels. */
  readonly y: number;
  /** How far the dossiers, or what changed, beside it are, in CSS pixels. */
  readonly beside: number;
  /** The piece, source or decision at the top of the window, and how far from it, in CSS pixels: heights above it may differ. */
  readonly piece: { readonly id: string; readonly top: number } | null;
  /** Null where there is no long list. */
  readonly list: ListPlace | null;
  readonly focus: FocusPlace | null;
}

/** The key of the place in a history entry's state, which the address store hands on whenever it writes the address. */
const KEY = 'place';

/** The place in a history entry's state; null where none is kept. */
export function placeIn(state: unknown): ReadingPlace | null {
  const place = (state as { readonly [KEY]?: ReadingPlace } | null)?.[KEY];
  return typeof place?.y === 'number' ? place : null;
}

/** The state of a history entry with this place in it. */
export const stateWith = (state: unknown, place: ReadingPlace): unknown => ({
  ...(state as object | null),
  [KEY]: place,
});
