/** Changes of the draft: each can be taken back, and a changed draft is no longer the deck of the address. */
import { useState } from 'react';
import { type Deck, isSameTalk } from '../../state/deck.ts';
import { draftStore, useDraft } from '../../state/deck-draft.ts';
import { useView } from '../../state/use-view.ts';
import { useSaid } from '../../ui/live-words.tsx';

export interface DraftEdits {
  readonly draft: Deck;
  /** What was last done, in words; empty where there is nothing to say. */
  readonly said: string;
  /** Takes back the last change that removed or replaced something; null where there is none. */
  readonly undo: (() => void) | null;
  /** Changes the draft. With `lossy` the change can be taken back. */
  change(next: Deck, said: string, lossy?: 'lossy'): void;
  say(words: string): void;
}

export function useDraftEdits(): DraftEdits {
  const draft = useDraft();
  const { view, go } = useView();
  const [said, say] = useSaid();
  const [last, setLast] = useState<{ readonly before: Deck; readonly after: Deck } | null>(null);
  const change: DraftEdits['change'] = (next, words, lossy) => {
    setLast(lossy ? { before: draft, after: next } : null);
    draftStore.set(next);
    if (view.deck !== null && !isSameTalk(next, draft)) go({ deck: null, step: 1 }, 'replace');
    say(draftStore.isKept() ? words : `${words} This browser keeps nothing: save the deck as a file.`);
  };
  // What another tab has made of the draft since must not be lost with what is taken back.
  const before = last?.after === draft ? last.before : null;
  const undo = before && (() => change(before, 'Taken back.'));
  return { draft, said, undo, change, say };
}
