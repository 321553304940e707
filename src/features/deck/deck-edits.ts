/** What can be done to a deck, each giving a new one. Pure. */
import { type Deck, type DeckStep, MAX_CAPTION, MAX_STEPS } from '../../state/deck.ts';
import { cleanNotes } from '../../state/deck-file.ts';

/** The deck with a step at its end; unchanged where it is full. */
export function withStep(deck: Deck, step: DeckStep): Deck {
  return deck.steps.length >= MAX_STEPS ? deck : { ...deck, steps: [...deck.steps, step] };
}

/** The deck without the step at an index. */
export function withoutStep(deck: Deck, at: number): Deck {
  return { ...deck, steps: deck.steps.filter((_, i) => i !== at) };
}

/** The deck with a step moved by some places; it stops at the ends. */
export function movedStep(deck: Deck, at: number, by: number): Deck {
  const step = deck.steps[at];
  if (!step) return deck;
  const rest = deck.steps.filter((_, i) => i !== at);
  const to = Math.min(Math.max(at + by, 0), rest.length);
  return { ...deck, steps: [...rest.slice(0, to), step, ...rest.slice(to)] };
}

/** The deck with other words at a step; what is typed is bounded, and trimmed only where it leaves the page. */
export function rewordedStep(
  deck: Deck,
  at: number,
  words: Partial<Pick<DeckStep, 'caption' | 'notes'>>,
): Deck {
  return {
    ...deck,
    steps: deck.steps.map((step, i) =>
      i === at
        ? {
            ...step,
            caption: (words.caption ?? step.caption).slice(0, MAX_CAPTION),
            notes: cleanNotes(words.notes ?? step.notes),
          }
        : step,
    ),
  };
}
