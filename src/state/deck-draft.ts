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
  /** Keeps a deck; resolves to nothing, and loses nothing in this page, where storage is refused. */
  set(deck: Deck): void;
  /** False once storage refused to keep the draft: it will be gone with the page. */
  isKept(): boolean;
}

function read(storage: () => Store): Deck {
  try {
    const text = storage().getItem(DRAFT_KEY);
    const result = text === null ? null : readDeckFile(text);
    return result && 'deck' in result ? result.deck : EMPTY_DECK;
  } catch {
    return EMPTY_DECK;
  }
}

/** A store over a place of storage; `storage` may throw. What it holds and cannot be read counts as nothing. */
export function createDraftStore(storage: () => Store): DraftStore {
  let deck: Deck | null = null;
  let kept = true;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  // Another tab of this app has written its draft: the newest is the one that is kept.
  const onStorage = (event: StorageEvent) => {
    if (event.key !== DRAFT_KEY) return;
    deck = null;
    tell();
  };
  return {
    getSnapshot() {
      deck ??= read(storage);
      return deck;
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
    set(next) {
      deck = next;
      try {
        if (next.steps.length === 0 && next.title === '') storage().removeItem(DRAFT_KEY);
        else storage().setItem(DRAFT_KEY, writeDeckFile(next));
        kept = true;
      } catch {
        kept = false;
      }
      holdText(DRAFT_KEY, !kept);
      tell();
    },
    isKept: () => kept,
  };
}

/** The page's draft. */
export const draftStore = createDraftStore(() => window.localStorage);

/** The draft; re-renders when it changes, in this tab or another. */
export function useDraft(): Deck {
  return useSyncExternalStore(draftStore.subscribe, draftStore.getSnapshot, draftStore.getSnapshot);
}
