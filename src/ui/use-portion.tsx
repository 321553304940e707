/** A long list in portions: hundreds of pieces at once would hold the page up. On paper it is whole. */
import { type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { counted } from '../domain/words.ts';
import { useFocusSurvivor } from './focus-survivor.ts';
import { LiveWords, useSaid } from './live-words.tsx';
import { usePrinting } from './printing.ts';

/** So many more at each asking; of the first portion only what a window holds is drawn at once. */
const PORTION = 60;
const AT_ONCE = 4;

export interface Portion<T> {
  readonly shown: readonly T[];
  /** The button that shows more, or that nobody needs to ask any more; null where all were shown from the first. */
  readonly more: ReactNode;
}

/** `what` is one of them in words ("source"). A portion reaches as far as the last item that `isNeeded` names. */
export function usePortion<T>(
  items: readonly T[],
  what: string,
  isNeeded?: (item: T) => boolean,
): Portion<T> {
  const [asked, setAsked] = useState(AT_ONCE);
  useEffect(() => startTransition(() => setAsked((now) => Math.max(now, PORTION))), []);
  const isPrinting = usePrinting();
  const needed = isNeeded ? items.findLastIndex(isNeeded) + 1 : 0;
  const [said, say] = useSaid();
  const whole = useRef<HTMLParagraphElement>(null);
  const count = isPrinting ? items.length : Math.max(asked, needed);
  const left = items.length - count;
  if (left <= 0) {
    const wasAsked = asked > PORTION && !isPrinting;
    const more = wasAsked ? (
      <p ref={whole} className="label" tabIndex={-1}>
        All {counted(items.length, what)} are shown.
      </p>
    ) : null;
    return { shown: items, more };
  }
  return {
    shown: items.slice(0, count),
    more:
      asked === AT_ONCE ? null : (
        <>
          <MoreButton
            survivor={whole}
            onClick={() => {
              setAsked(count + PORTION);
              say(
                `${Math.min(count + PORTION, items.length)} of ${counted(items.length, what)} are shown, the new ones above.`,
              );
            }}
          >
            Show {Math.min(PORTION, left)} more of {counted(items.length, what)}
          </MoreButton>
          <LiveWords said={said} className="visually-hidden" />
        </>
      ),
  };
}

interface MoreButtonProps {
  /** What comes in the button's place when there is no more, and has its focus then. */
  readonly survivor: RefObject<HTMLElement | null>;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function MoreButton({ survivor, onClick, children }: MoreButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusSurvivor(button, () => () => survivor.current);
  return (
    <button ref={button} type="button" className="button" onClick={onClick}>
      {children}
    </button>
  );
}
