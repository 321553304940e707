/** What a panel says while it has no data: loading, still waiting, error with retry, empty with a way out. */
import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { RecoveryContext } from './recovery.ts';
import { awaitAnswer, tellArrival } from './retries.ts';
import { RetryButton } from './retry-button.tsx';
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

/**
 * A loading line. It is not announced, for what follows it is; but a wait that becomes long says so, and offers to ask
 * again. Where no file of the data is being waited for, it is a part of the app, and only a reload asks for it again.
 */
export function Loading({ what }: { what: string }) {
  const recovery = useContext(RecoveryContext);
  const [isSlow, waitAgain, wasSlow] = useSlow();
  const line = useArrival(what, wasSlow);
  const [trouble, setTrouble] = useState<'none' | 'part' | 'unreachable'>('none');
  const tryAgain = async () => {
    if (!recovery || trouble !== 'none') {
      setTrouble('part');
      if (recovery && !(await recovery.reload())) setTrouble('unreachable');
    } else if (recovery.restart() > 0) waitAgain();
    else setTrouble('part');
  };
  return (
    <div ref={line} className="status" data-is-loading>
      {!isSlow && <p>Loading {what} …</p>}
      <p role="status" className={isSlow ? undefined : 'visually-hidden'}>
        {isSlow && (
          <>
            <strong>Still waiting for {what}.</strong> {WAITING_WORDS[trouble]}
          </>
        )}
      </p>
      {isSlow && (
        <VanishingButton onClick={() => void tryAgain()}>
          {trouble === 'none' ? 'Try again' : 'Reload the page'}
        </VanishingButton>
      )}
    </div>
  );
}

const WAITING_WORDS = {
  none: 'No answer has come for a while. It is still being waited for; what is shown already works, and the address keeps your view.',
  part: 'It is a part of the app, and only a reload asks for it again. The address keeps your view.',
  unreachable: 'The page itself could not be reached just now, so it was not reloaded. Check the connection.',
} as const;

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
