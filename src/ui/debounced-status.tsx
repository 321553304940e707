/** A live region that speaks once things have settled, not at every keystroke or step. */
import { type ReactNode, useEffect, useRef } from 'react';
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
  readonly words: string;
  /** What they answer: of another question the same words are news, and are said again. */
  readonly about: string;
  /** What says the same on the page, at once; for listeners the told words stand in its place, and nothing twice. */
  readonly children?: ReactNode;
}

/** Announces `words` politely after they have stayed the same for a while; what they say first is not announced. */
export function DebouncedStatus({ words, about, children }: DebouncedStatusProps) {
  const told = useRef({ words, about });
  const [said, say] = useSaid();
  useEffect(() => {
    const isTold = words === told.current.words && about === told.current.about;
    if (words === '' || isTold) return;
    const timer = setTimeout(() => {
      told.current = { words, about };
      say(words);
    }, settlingMs());
    return () => clearTimeout(timer);
  }, [words, about, say]);
  return (
    <>
      <div aria-hidden={said === '' ? undefined : true}>{children}</div>
      <LiveWords said={said} className="visually-hidden" />
    </>
  );
}
