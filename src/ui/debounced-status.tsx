/** A live region that speaks once things have settled, not at every keystroke or step. */
import { useEffect, useState } from 'react';

const SETTLED_MS = 700;
/** A slider in hand tells its own value: the rest waits until the hand rests. */
const SLIDING_MS = 2500;

/**
 * Announces `children` politely after it has stayed the same for a while; what it says first is not
 * announced, and nothing while it is held back.
 */
export function DebouncedStatus({
  children,
  isHeldBack = false,
}: {
  children: string;
  isHeldBack?: boolean;
}) {
  const [first] = useState(children);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (children === first && said === '') return;
    if (isHeldBack) return;
    const isSliding = document.activeElement?.matches('[type="range"], [role="slider"]') === true;
    const timer = setTimeout(() => setSaid(children), isSliding ? SLIDING_MS : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [children, first, said, isHeldBack]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
