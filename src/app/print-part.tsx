/** What printing needs: it comes after the first view, or at once with the print key, which waits for it. */
import { useEffect, useState } from 'react';
import { isPrintKey } from '../features/print/print-key.ts';
import { useAfterFirstView } from './use-after-first-view.ts';
import { useBackgroundPart } from './use-background-part.ts';

const loadFoot = async () => (await import('../features/print/print-foot.tsx')).PrintFoot;

export function PrintPart() {
  const { Part: Foot, ask } = useBackgroundPart(loadFoot, useAfterFirstView());
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (Foot) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      setAsked(true);
      // Without its foot the page is still worth printing.
      void ask().then((came) => !came && window.print());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [Foot, ask]);
  return Foot && <Foot isAsked={isAsked} />;
}
