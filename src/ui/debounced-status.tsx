/** A live region that speaks once things have settled, not at every keystroke or step. */
import { useEffect, useState } from 'react';

const SETTLED_MS = 700;
/** A slider in hand tells its own value: the rest waits until the hand rests. */
const SLIDING_MS = 2500;

/** How long what is shown must stay the same before it is told, in milliseconds. */
export function settlingMs(): number {
  const isSliding = document.activeElement?.matches('[type="range"], [role="slider"]') === true;
  return isSliding ? SLIDING_MS : SETTLED_MS;
}

/** Announces `children` politely after it has stayed the same for a while; what it says first is not announced. */
export function DebouncedStatus({ children }: { children: string }) {
  const [first] = useState(children);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (children === first && said === '') return;
    const timer = setTimeout(() => setSaid(children), settlingMs());
    return () => clearTimeout(timer);
  }, [children, first, said]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
