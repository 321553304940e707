/** The button that asks again for what failed, and the words for what then arrives. */
import { type MouseEvent, useEffect, useRef } from 'react';
import { KEEPERS, useFocusSurvivor } from './focus-survivor.ts';
import { LiveWords, useSaid } from './live-words.tsx';
import { askAgain, hasFailedAgain, onArrival } from './retries.ts';

/** Where the focus is while nobody has put it anywhere: on the page, or where a vanished button left it. */
const isUnmoved = (focus: Element | null) =>
  focus === null || focus === document.body || focus.matches(`#headline, ${KEEPERS}`);

/**
 * Vanishes while it is asked again; the focus goes to the nearest heading meanwhile, and comes back with the button
 * where it failed once more. `title` says what failed.
 */
export function RetryButton({ title, onRetry }: { title: string; onRetry: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusSurvivor(button);
  useEffect(() => {
    if (hasFailedAgain(title) && isUnmoved(document.activeElement)) button.current?.focus();
  }, [title]);
  const retry = ({ detail }: MouseEvent) => {
    // The second half of a double click: the first has asked, and may have had its answer already.
    if (detail > 1) return;
    askAgain(title);
    onRetry();
  };
  return (
    <button ref={button} type="button" className="button" onClick={retry}>
      Try again
    </button>
  );
}

/** Says what arrived after a retry, and what else is told to the page. Stands once on the page. */
export function ArrivalWords() {
  const [said, say] = useSaid();
  useEffect(() => onArrival(say), [say]);
  return <LiveWords said={said} className="visually-hidden" />;
}
