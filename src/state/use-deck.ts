/** The deck of the address: read once, with the notes that this device has for it, and the verbs to walk through it. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { clampStep, type Deck, type DeckStep, patchForStep, withNotes } from './deck.ts';
import { decodeDeck } from './deck-codec.ts';
import { useDraft } from './deck-draft.ts';
import { useAddressStore, useView } from './use-view.ts';

export interface DeckBinding {
  readonly status: 'none' | 'reading' | 'broken' | 'ready';
  /** Null until it is ready. */
  readonly deck: Deck | null;
  /** Why it is broken; null when it is not. */
  readonly problem: string | null;
  /** The place that is shown, from 1, never beyond the end. */
  readonly step: number;
  readonly shown: DeckStep | null;
  readonly next: DeckStep | null;
  /** Shows a step: replaces what is shown, keeps deck, theme and presenter mode. */
  goTo(step: number): void;
}

/** A deck as an address holds it, read; a broken one is an answer, too. */
export const deckQuery = (text: string) =>
  queryOptions({ queryKey: ['deck', text], queryFn: () => decodeDeck(text) });

/** The deck of the address and the place in it. */
export function useDeck(): DeckBinding {
  const { view } = useView();
  const store = useAddressStore();
  const draft = useDraft();
  const { data } = useQuery({ ...deckQuery(view.deck ?? ''), enabled: view.deck !== null });
  const read = view.deck !== null && data && 'deck' in data ? data.deck : null;
  const deck = useMemo(() => (read ? withNotes(read, draft) : null), [read, draft]);
  const problem = view.deck !== null && data && 'problem' in data ? data.problem : null;
  const step = deck ? clampStep(view.step, deck) : view.step;
  const goTo = useCallback(
    (to: number) => {
      if (deck) store.go({ ...store.getSnapshot().view, ...patchForStep(deck, to) }, 'replace');
    },
    [deck, store],
  );
  return {
    status: view.deck === null ? 'none' : deck ? 'ready' : problem ? 'broken' : 'reading',
    deck,
    problem,
    step,
    shown: deck?.steps[step - 1] ?? null,
    next: deck?.steps[step] ?? null,
    goTo,
  };
}
