/** The head of the deck panel, which stays at its upper edge: its heading, and what the last press of a button did. */
import { type RefCallback, type RefObject, useCallback, useEffect, useSyncExternalStore } from 'react';
import { LiveWords } from '../../ui/live-words.tsx';
import { useLongWait } from '../../ui/use-long-wait.ts';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { deckWork, stillWaiting } from './deck-work.ts';
import type { DraftEdits } from './use-draft-edits.ts';

/** More words than this may not fit and are scrolled, which needs the focus. */
const LONG = 200;

/** Brings what has the focus out from behind the head. */
function uncoverFocus(panel: HTMLElement, edge: number): void {
  const focused = document.activeElement;
  if (!focused || focused === panel || !panel.contains(focused) || focused.closest('.deck-panel__top'))
    return;
  const { top, bottom } = focused.getBoundingClientRect();
  const { top: start } = panel.getBoundingClientRect();
  if (bottom > start && top < start + edge) focused.scrollIntoView({ block: 'nearest' });
}

/** Tells the panel's style how much of it the head covers, in `--deck-top`, so that nothing focused is behind it. */
function useHeight(): RefCallback<HTMLElement> {
  return useCallback((top) => {
    const panel = top?.parentElement;
    const answer = top?.querySelector<HTMLElement>('.deck-panel__answer');
    if (!top || !panel || !answer) return;
    const tell = () => {
      // In a low window the answer stays alone: the head has no box then.
      const height = top.offsetHeight || answer.offsetHeight;
      panel.style.setProperty('--deck-top', `${height}px`);
      uncoverFocus(panel, height);
    };
    const observer = new ResizeObserver(tell);
    for (const box of [top, answer]) observer.observe(box);
    return () => observer.disconnect();
  }, []);
}

/** Says that slides or pages wait long for what they take, and asks for that again. */
function LongWait({ say }: Pick<DraftEdits, 'say'>) {
  const { words, verb, tryAgain } = useLongWait(deckWork.waitAgain);
  useEffect(() => say(stillWaiting(words)), [say, words]);
  return (
    <VanishingButton className="button button--small" onClick={tryAgain}>
      {verb}
    </VanishingButton>
  );
}

interface DeckTopProps {
  readonly edits: DraftEdits;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onClose: () => void;
}

export function DeckTop({ edits: { said, undo, say }, heading, onClose }: DeckTopProps) {
  const isWaiting = useSyncExternalStore(deckWork.subscribe, deckWork.isSlow);
  return (
    <div className="deck-panel__top" ref={useHeight()}>
      <div className="deck-panel__head">
        <h2 id="deck-panel-title" ref={heading} tabIndex={-1}>
          Deck
        </h2>
        <button type="button" className="button button--quiet" aria-label="Close the deck" onClick={onClose}>
          ✕
        </button>
      </div>
      <div className="deck-panel__answer">
        <div className="deck-panel__words" tabIndex={said.length > LONG ? 0 : undefined}>
          <LiveWords said={said} className="deck-panel__said" />
        </div>
        {isWaiting && <LongWait say={say} />}
        {undo && (
          <VanishingButton className="button button--small" onClick={undo.take}>
            {/* Beside the answer of another press it says what it takes back. */}
            {said.startsWith(undo.what) ? 'Undo' : `Undo: ${undo.what.split('. ')[0]?.replace(/\.$/, '')}`}
          </VanishingButton>
        )}
      </div>
    </div>
  );
}
