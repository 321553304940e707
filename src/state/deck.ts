/** A deck: views in an order, each with a caption and the presenter's notes. Pure. */
import { serialise } from './codec.ts';
import type { ViewState } from './view-state.ts';

export interface DeckStep {
  /** Never holds a deck, a step, presenter mode, embedding or a theme (see `stepView`). */
  readonly view: ViewState;
  readonly caption: string;
  /** Travel in the file only, never in a link. */
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly steps: readonly DeckStep[];
}

export const EMPTY_DECK: Deck = { title: '', steps: [] };

export const MAX_STEPS = 100;
export const MAX_CAPTION = 200;
export const MAX_NOTES = 10_000;
/** Links beyond this many characters are cut off by some programs; decks warn above it. */
export const SAFE_LINK = 2_000;
/** The longest deck that the address takes (see `parameters.ts`), its version and dot included. */
export const MAX_DECK_TEXT = 6_002;

const isControl = (char: string) => /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(char);

/** One line of text: control characters and half characters become spaces, the ends are trimmed, the length bounded. */
export function oneLine(text: string, most = MAX_CAPTION): string {
  return [...text]
    .map((char) => (isControl(char) ? ' ' : char))
    .slice(0, most)
    .join('')
    .trim();
}

/** The place in a deck that a number names, from 1 to the number of steps. */
export function clampStep(step: number, deck: Deck): number {
  return Math.min(Math.max(Math.trunc(step) || 1, 1), Math.max(deck.steps.length, 1));
}

/** The patch of a view that shows a step of a deck; everything that the step does not decide stays. */
export function patchForStep(deck: Deck, step: number): Partial<ViewState> {
  const at = clampStep(step, deck);
  const shown = deck.steps[at - 1];
  if (!shown) return {};
  const { theme: _theme, present: _present, embed: _embed, deck: _deck, ...ordinary } = shown.view;
  return { ...ordinary, step: at };
}

/** Whether two steps show the same view under the same caption. */
export function isSameStep(a: DeckStep | undefined, b: DeckStep | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    oneLine(a.caption) === oneLine(b.caption) &&
    serialise(a.view) === serialise(b.view)
  );
}

/** Whether two decks would give the same link: notes are not compared. */
export function isSameTalk(a: Deck, b: Deck): boolean {
  return (
    oneLine(a.title) === oneLine(b.title) &&
    a.steps.length === b.steps.length &&
    a.steps.every((s, i) => isSameStep(s, b.steps[i]))
  );
}

/** A deck that came without notes, with those that `kept` has for the same steps. */
export function withNotes(deck: Deck, kept: Deck): Deck {
  return {
    ...deck,
    steps: deck.steps.map((step, i) => {
      const twin = isSameStep(kept.steps[i], step)
        ? kept.steps[i]
        : kept.steps.find((k) => isSameStep(k, step));
      return twin ? { ...step, notes: twin.notes } : step;
    }),
  };
}
