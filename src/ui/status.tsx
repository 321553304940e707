/** What a panel says while it has no data: loading, still waiting, error with retry, empty with a way out. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { awaitAnswer, tellArrival } from './retries.ts';
import { RetryButton } from './retry-button.tsx';
import { useLongWait } from './use-long-wait.ts';
import { useSlow } from './use-slow.ts';
import { VanishingButton } from './vanishing-button.tsx';

/**
 * Tells that what is waited for has come, where somebody asked for it again, or was told that it takes long: then if its
 * place is still there, and no failure has taken it.
 */
function useArrival(what: string, isLong: boolean): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = line.current?.parentElement;
    if (!awaitAnswer() && !isLong) return;
    return () => {
      setTimeout(() => {
        const isOwed = isLong && place?.isConnected && !place.querySelector('[role="alert"]');
        if (!line.current) tellArrival(what, isOwed);
      });
    };
  }, [what, isLong]);
  return line;
}

/** A loading line. It is not announced, for what follows it is; but a wait that becomes long says so, and offers to ask again. */
export function Loading({ what }: { what: string }) {
  const [isSlow, waitAgain, wasSlow] = useSlow();
  const { words, verb, tryAgain } = useLongWait(waitAgain);
  const line = useArrival(what, wasSlow);
  return (
    <div ref={line} className="status" data-is-loading>
      {!isSlow && <p>Loading {what} …</p>}
      <p role="status" className={isSlow ? undefined : 'visually-hidden'}>
        {isSlow && (
          <>
            <strong>Still waiting for {what}.</strong> {words}
          </>
        )}
      </p>
      {isSlow && <VanishingButton onClick={tryAgain}>{verb}</VanishingButton>}
    </div>
  );
}

interface FailedProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

/** An error with what happened, and a retry. */
export function Failed({ title, children, onRetry }: FailedProps) {
  return (
    <div className="status status--error" role="alert">
      <strong>{title}</strong>
      <p>{children}</p>
      <RetryButton title={title} onRetry={onRetry} />
    </div>
  );
}

/** Nothing to show, with a way out. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="status">{children}</div>;
}
