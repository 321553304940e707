/** A live region that speaks once things have settled, not at every keystroke or step. */
import { useEffect, useRef } from 'react';
import { LiveWords, useSaid } from './live-words.tsx';

const SETTLED_MS = 700;
/** A slider in hand tells its own value: the rest waits until the hand rests. */
const SLIDING_MS = 2500;

/** How long what is shown must stay the same before it is told, in milliseconds. */
export function settlingMs(): number {
  const isSliding = document.activeElement?.matches('[type="range"], [role="slider"]') === true;
  return isSliding ? SLIDING_MS : SETTLED_MS;
}

export interface DebouncedStatusProps {
  /** Empty while there is nothing to say yet. */
  readonly children: string;
  /** What they answer: of another question the same words are news, and are said again. */
  readonly about: string;
}

/** Announces `children` politely after it has stayed the same for a while; what it says first is not announced. */
export function DebouncedStatus({ children, about }: DebouncedStatusProps) {
  const told = useRef({ children, about });
  const [said, say] = useSaid();
  useEffect(() => {
    const isTold = children === told.current.children && about === told.current.about;
    if (children === '' || isTold) return;
    const timer = setTimeout(() => {
      told.current = { children, about };
      say(children);
    }, settlingMs());
    return () => clearTimeout(timer);
  }, [children, about, say]);
  return <LiveWords said={said} className="visually-hidden" />;
}
