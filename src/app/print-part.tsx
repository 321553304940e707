/** What printing needs: it comes after the first view, or at once with the print key, which waits for it. */
import { useEffect, useState } from 'react';
import { isPrintKey } from '../features/print/print-key.ts';
import { useAfterFirstView } from './use-after-first-view.ts';
import { useBackgroundPart } from './use-background-part.ts';

/** Nobody waits longer for a page that can be printed without its foot. */
const PATIENCE_MS = 3_000;

const loadFoot = async () => (await import('../features/print/print-foot.tsx')).PrintFoot;

export function PrintPart() {
  const { Part: Foot, ask } = useBackgroundPart(loadFoot, useAfterFirstView());
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (Foot) return;
    let isWaiting = false;
    const printPlain = () => {
      if (!isWaiting) return;
      isWaiting = false;
      setAsked(false);
      window.print();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (isWaiting || event.repeat) return;
      isWaiting = true;
      setAsked(true);
      setTimeout(printPlain, PATIENCE_MS);
      void ask().then((came) => !came && printPlain());
    };
    window.addEventListener('keydown', onKey);
    return () => {
      isWaiting = false;
      window.removeEventListener('keydown', onKey);
    };
  }, [Foot, ask]);
  return Foot && <Foot isAsked={isAsked} />;
}
