/** A deck that came in the address: shows its step where the link names nothing else, and says what is wrong with it. */
import { useEffect, useState } from 'react';
import { counted } from '../../domain/words.ts';
import { patchForStep } from '../../state/deck.ts';
import { isBare } from '../../state/step-view.ts';
import { useDeck } from '../../state/use-deck.ts';
import { useAddressStore, useView } from '../../state/use-view.ts';
import './deck-visit.css';

/**
 * Applies the step of a link that names a deck and nothing else, once, and writes the step that is shown. Gives the step
 * beyond the end that the link named, until another than the last is shown; null without one.
 */
function useArrival(deck: ReturnType<typeof useDeck>['deck'], step: number): number | null {
  const store = useAddressStore();
  const [beyond, setBeyond] = useState<number | null>(null);
  useEffect(() => {
    if (!deck) return;
    const { view, how } = store.getSnapshot();
    if (view.step > step) setBeyond(view.step);
    else if (step < deck.steps.length) setBeyond(null);
    if (how === 'load' && isBare(view)) store.go({ ...view, ...patchForStep(deck, step) }, 'load');
    else if (view.step !== step) store.go({ ...view, step }, 'replace');
  }, [deck, step, store]);
  return beyond;
}

export function DeckVisit() {
  const { view } = useView();
  const { status, deck, problem, step, goTo } = useDeck();
  const beyond = useArrival(deck, step);
  return (
    <div className="deck-visit">
      <section role="status" aria-label="Deck">
        {status === 'broken' && (
          <div className="notice">
            <p>
              <strong>The deck cannot be read:</strong> {problem}. The view of the address is shown.
            </p>
          </div>
        )}
        {deck && beyond !== null && (
          <div className="notice">
            <p>
              The deck has {counted(deck.steps.length, 'step')}; the last is shown instead of step {beyond}.
            </p>
          </div>
        )}
      </section>
      {deck && (view.embed || !view.present) && (
        <nav className="deck-visit__bar" aria-label="Deck steps">
          <span>
            <b>{deck.title || 'Deck'}</b>, step {step} of {deck.steps.length}
            {deck.steps[step - 1]?.caption && `: ${deck.steps[step - 1]?.caption}`}
          </span>
          <span className="deck-visit__buttons">
            <button
              type="button"
              className="button button--small"
              aria-disabled={step === 1}
              onClick={() => goTo(step - 1)}
            >
              Previous step
            </button>
            <button
              type="button"
              className="button button--small"
              aria-disabled={step === deck.steps.length}
              onClick={() => goTo(step + 1)}
            >
              Next step
            </button>
          </span>
        </nav>
      )}
    </div>
  );
}
