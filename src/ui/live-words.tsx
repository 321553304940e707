/** A polite live region, and the words for it: each time they are said they are heard, also twice the same in a row. */
import { useCallback, useReducer } from 'react';

interface Spoken {
  /** What the region holds; empty after it was cleared. */
  readonly said: string;
  /** What it held last, whether or not it was cleared since. */
  readonly last: string;
}

const NOTHING: Spoken = { said: '', last: '' };
const NO_BREAK_SPACE = '\u00a0';

/** Screen readers pass over words that they have just said: a repetition differs from them by a space at the end. */
export function spokenNext(before: Spoken, words: string): Spoken {
  if (words === '') return before.said === '' ? before : { said: '', last: before.last };
  const said = words === before.last ? words + NO_BREAK_SPACE : words;
  return { said, last: said };
}

/** The words of a `LiveWords`, and a verb that says some; the empty string clears them. Call it once for what is said once. */
export function useSaid(): readonly [said: string, say: (words: string) => void] {
  const [{ said }, dispatch] = useReducer(spokenNext, NOTHING);
  return [said, useCallback((words: string) => dispatch(words), [])];
}

interface LiveWordsProps {
  readonly said: string;
  readonly as?: 'p' | 'span';
  readonly className?: string;
  readonly id?: string;
}

/**
 * The region stays while its words come and go. Words come as a new element, for of a text that is changed some screen
 * readers say only what is other than before: of a repetition, a space.
 */
export function LiveWords({ said, as: Region = 'p', ...attributes }: LiveWordsProps) {
  return (
    <Region role="status" aria-atomic="true" {...attributes}>
      {said === '' ? null : <span key={said}>{said}</span>}
    </Region>
  );
}
