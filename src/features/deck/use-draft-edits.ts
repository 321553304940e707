/** Changes of the draft: each can be taken back, and a changed draft is no longer the deck of the address. */
import { useEffect, useRef, useState } from 'react';
import { type Deck, isSameTalk } from '../../state/deck.ts';
import { draftStore, type JoinDecks, useDraft } from '../../state/deck-draft.ts';
import { useDeck } from '../../state/use-deck.ts';
import { useView } from '../../state/use-view.ts';
import type { ViewState } from '../../state/view-state.ts';
import { useSaid } from '../../ui/live-words.tsx';
import { joinedDecks } from './deck-edits.ts';

export interface DraftEdits {
  readonly draft: Deck;
  /** What was last done, in words; empty where there is nothing to say. */
  readonly said: string;
  /**
   * Takes back the last change that removed or replaced something, which was told in these words, and then the one before;
   * null where there is none.
   */
  readonly undo: { readonly what: string; take(): void } | null;
  /** Changes the draft. With `lossy` the change can be taken back. */
  change(next: Deck, said: string, lossy?: 'lossy'): void;
  say(words: string): void;
}

interface LossyChange {
  readonly before: Deck;
  readonly after: Deck;
  readonly words: string;
  /** The deck of the address then, which a change of the draft may leave behind. */
  readonly address: Pick<ViewState, 'deck' | 'step'>;
}

/** The changes that can be taken back, the last at the end: only those that follow each other with nothing between them. */
const withChange = (stack: readonly LossyChange[], change: LossyChange): readonly LossyChange[] =>
  stack.at(-1)?.after === change.before ? [...stack, change] : [change];

const CHANGED_ELSEWHERE = 'The deck was changed in another tab.';
const REFUSED = 'This browser did not keep it: save the deck as a file.';
const JOINED = 'What another tab kept meanwhile was added to the deck.';

/** `onChangedElsewhere` is called when another tab has changed the draft: what has the focus may be of another step by then. */
export function useDraftEdits(onChangedElsewhere: () => void): DraftEdits {
  const draft = useDraft();
  const linked = useDeck().deck;
  const { view, go } = useView();
  const [said, say] = useSaid();
  const [stack, setStack] = useState<readonly LossyChange[]>([]);
  const known = useRef(draft);
  /** Said once; that the draft is not kept stands in the panel from then on. */
  const isRefusalSaid = useRef(false);
  /** Keeps a deck, and gives the draft from then on, which may hold what another tab has made meanwhile. */
  const keep = (next: Deck, words: string, join: JoinDecks = joinedDecks): Deck => {
    draftStore.set(next, join);
    const now = draftStore.getSnapshot();
    known.current = now;
    const isRefused = !draftStore.isKept();
    const refusal = isRefused && !isRefusalSaid.current ? REFUSED : '';
    isRefusalSaid.current = isRefused;
    say([words, now === next ? '' : JOINED, refusal].filter(Boolean).join(' '));
    return now;
  };
  const change: DraftEdits['change'] = (next, words, lossy) => {
    const { deck, step } = view;
    // What is joined to the draft is not taken back with what was changed in it.
    let before = draft;
    const now = keep(next, words, (ours, theirs, base) => {
      const back = joinedDecks(draft, theirs, base);
      before = back ?? draft;
      return back && joinedDecks(ours, theirs, base);
    });
    setStack(lossy ? withChange(stack, { before, after: now, words, address: { deck, step } }) : []);
    const isLinked = linked !== null && isSameTalk(now, linked);
    if (deck !== null && !isLinked && !isSameTalk(now, draft)) go({ deck: null, step: 1 }, 'replace');
  };
  const takeBack = ({ before, address }: LossyChange) => {
    setStack(stack.slice(0, -1));
    keep(before, 'Taken back.');
    if (address.deck !== view.deck) go(address, 'replace');
  };
  useEffect(() => {
    if (draft === known.current) return;
    known.current = draft;
    say(CHANGED_ELSEWHERE);
    onChangedElsewhere();
  }, [draft, say, onChangedElsewhere]);
  // What another tab has made of the draft since must not be lost with what is taken back.
  const last = stack.at(-1);
  const undo = last?.after === draft ? { what: last.words, take: () => takeBack(last) } : null;
  return { draft, said, undo, change, say };
}
