/** What printing needs: it comes after the first view, or at once with the print key, which waits for it. */
import { useEffect, useState } from 'react';
import { isPrintKey } from '../features/print/print-key.ts';
import { useAfterFirstView } from './use-after-first-view.ts';
import { useBackgroundPart } from './use-background-part.ts';

const loadFoot = async () => (await import('../features/print/print-foot.tsx')).PrintFoot;

export function PrintPart() {
  const isAfter = useAfterFirstView();
  const [isAsked, setAsked] = useState(false);
  const [printPlain] = useState(() => () => {
    setAsked((was) => {
      // Without its foot the page is still worth printing.
      if (was) setTimeout(() => window.print());
      return false;
    });
  });
  const Foot = useBackgroundPart(loadFoot, isAfter || isAsked, printPlain);
  useEffect(() => {
    if (Foot) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      setAsked(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [Foot]);
  return Foot && <Foot isAsked={isAsked} />;
}
