/** A live region that speaks once things have settled, not at every keystroke or step. */
import { useEffect, useState } from 'react';

const SETTLED_MS = 700;

/** Announces `children` politely after it has stayed the same for a while; what it says first is not announced. */
export function DebouncedStatus({ children }: { children: string }) {
  const [first] = useState(children);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (children === first && said === '') return;
    const timer = setTimeout(() => setSaid(children), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [children, first, said]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
