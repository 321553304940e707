/** What can be done to a deck, each giving a new one. Pure. */
import { type Deck, type DeckStep, isSameStep, MAX_CAPTION, MAX_STEPS } from '../../state/deck.ts';
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

/** The steps that are not among others; one that stands there once takes one of its like away. */
function stepsBeside(steps: readonly DeckStep[], others: readonly DeckStep[]): readonly DeckStep[] {
  const left = [...others];
  return steps.filter((step) => {
    const at = left.findIndex((other) => other.notes === step.notes && isSameStep(other, step));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function joinedTitle(ours: string, theirs: string, base: string): string {
  if (theirs === base || theirs === '') return ours;
  if (ours === base || ours === '' || ours === theirs) return theirs;
  return `${ours} / ${theirs}`;
}

/**
 * Our deck with what another tab has made of the same `base` meanwhile: steps that are new or worded anew there stand at
 * the end, so that nothing is lost; our deck itself where there is none. Null where the two do not fit into one deck.
 */
export function joinedDecks(ours: Deck, theirs: Deck, base: Deck): Deck | null {
  const title = joinedTitle(ours.title, theirs.title, base.title);
  const added = stepsBeside(stepsBeside(theirs.steps, base.steps), stepsBeside(ours.steps, base.steps));
  if (added.length === 0 && title === ours.title) return ours;
  const steps = [...ours.steps, ...added];
  return title.length > MAX_CAPTION || steps.length > MAX_STEPS ? null : { title, steps };
}
