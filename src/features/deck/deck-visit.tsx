/** A deck that came in the address: shows its step where the link names nothing else, and says what is wrong with it. */
import { useEffect } from 'react';
import { isBare, patchForStep } from '../../state/deck.ts';
import { useDeck } from '../../state/use-deck.ts';
import { useAddressStore, useView } from '../../state/use-view.ts';
import './deck-visit.css';

/** Applies the step of a link that names a deck and nothing else, once. */
function useArrival(deck: ReturnType<typeof useDeck>['deck'], step: number) {
  const store = useAddressStore();
  useEffect(() => {
    if (!deck) return;
    const { view, how } = store.getSnapshot();
    // A step beyond the end stays in the address until the reader moves, so that the notice does.
    if (how === 'load' && isBare(view))
      store.go({ ...view, ...patchForStep(deck, step), step: view.step }, 'replace');
  }, [deck, step, store]);
}

export function DeckVisit() {
  const { view } = useView();
  const { status, deck, problem, step, goTo } = useDeck();
  useArrival(deck, step);
  const isBeyond = deck !== null && view.step > deck.steps.length;
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
        {isBeyond && (
          <div className="notice">
            <p>
              The deck has {deck.steps.length} steps; the last is shown instead of step {view.step}.
            </p>
          </div>
        )}
      </section>
      {deck && !view.present && (
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
