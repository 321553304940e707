/** The deck being made, kept on this device only: in storage where that is allowed, in memory where it is not. */
import { useSyncExternalStore } from 'react';
import { type Deck, EMPTY_DECK } from './deck.ts';
import { readDeckFile, writeDeckFile } from './deck-file.ts';
import { holdText } from './held-texts.ts';

export const DRAFT_KEY = 'stance-atlas:deck';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface DraftStore {
  getSnapshot(): Deck;
  subscribe(listener: () => void): () => void;
  /**
   * Keeps a deck; loses nothing in this page where storage is refused. Where another tab has kept something since a
   * refusal, what `join` makes of both is kept, and is the draft from then on; where that is null, nothing is written.
   */
  set(deck: Deck, join?: JoinDecks): void;
  /** False where storage refuses to be read, or refused the draft: it will be gone with the page. */
  isKept(): boolean;
}

/** Makes one deck of this page's and of what another tab has made, both from `base`; null where they do not fit into one. */
export type JoinDecks = (ours: Deck, theirs: Deck, base: Deck) => Deck | null;

/** What storage holds, as it is written; undefined where it is refused. */
function peek(storage: () => Store): string | null | undefined {
  try {
    return storage().getItem(DRAFT_KEY);
  } catch {
    return undefined;
  }
}

function deckOf(text: string | null): Deck {
  const result = text === null ? null : readDeckFile(text);
  return result && 'deck' in result ? result.deck : EMPTY_DECK;
}

const isEmpty = (deck: Deck) => deck.steps.length === 0 && deck.title === '';

/** Writes a deck, and gives what storage holds from then on. Throws where storage refuses. */
function write(storage: () => Store, deck: Deck): string | null {
  if (isEmpty(deck)) {
    storage().removeItem(DRAFT_KEY);
    return null;
  }
  const text = writeDeckFile(deck);
  storage().setItem(DRAFT_KEY, text);
  return text;
}

/**
 * A store over a place of storage; `storage` may throw. What it holds and cannot be read counts as nothing. Each look
 * is at storage itself, so that a draft is never older than what another tab of this app has written; only where
 * storage refused a draft, this page's own stands until it is kept.
 */
export function createDraftStore(storage: () => Store): DraftStore {
  let last: { readonly text: string | null; readonly deck: Deck } = { text: null, deck: EMPTY_DECK };
  let kept = true;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key === DRAFT_KEY || event.key === null) tell();
  };
  /** The deck with what another tab has kept since this page's was refused. Throws where the two cannot be joined. */
  const withMissed = (deck: Deck, join: JoinDecks): Deck => {
    const text = peek(storage);
    if (kept || text === undefined || text === last.text) return deck;
    const all = join(deck, deckOf(text), deckOf(last.text));
    if (!all) throw new Error('Another tab has kept a deck that must not be lost.');
    return all;
  };
  return {
    getSnapshot() {
      const text = kept ? peek(storage) : undefined;
      if (text !== undefined && text !== last.text) last = { text, deck: deckOf(text) };
      return last.deck;
    },
    subscribe(listener) {
      if (listeners.size === 0 && typeof window !== 'undefined')
        window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && typeof window !== 'undefined')
          window.removeEventListener('storage', onStorage);
      };
    },
    set(deck, join = () => null) {
      try {
        const all = withMissed(deck, join);
        last = { text: write(storage, all), deck: all };
        kept = true;
      } catch {
        last = { ...last, deck };
        kept = false;
      }
      holdText(DRAFT_KEY, !kept && !isEmpty(last.deck));
      tell();
    },
    isKept: () => kept && peek(storage) !== undefined,
  };
}

/** The page's draft. */
export const draftStore = createDraftStore(() => window.localStorage);

/** The draft; re-renders when it changes, in this tab or another. */
export function useDraft(): Deck {
  return useSyncExternalStore(draftStore.subscribe, draftStore.getSnapshot, draftStore.getSnapshot);
}

/** Whether the draft will outlive the page. */
export function useIsDraftKept(): boolean {
  return useSyncExternalStore(draftStore.subscribe, draftStore.isKept, draftStore.isKept);
}
