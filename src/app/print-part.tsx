/** What printing needs: it comes after the first view, or at once with the print key, which waits for it. */
import { useEffect, useState } from 'react';
import { useAfterFirstView } from '../drawing/use-after-first-view.ts';
import { askToPrint, isPrintKey, type PrintAsked } from '../features/print/print-key.ts';
import { useAddressStore } from '../state/use-view.ts';
import { useBackgroundPart } from '../ui/use-background-part.ts';

const loadFoot = async () => (await import('../features/print/print-foot.tsx')).PrintFoot;

export function PrintPart() {
  const { Part: Foot, ask } = useBackgroundPart(loadFoot, useAfterFirstView());
  const store = useAddressStore();
  const [asked, setAsked] = useState<PrintAsked | null>(null);
  useEffect(() => {
    if (Foot) return;
    let waiting: PrintAsked | null = null;
    const printPlain = (which: PrintAsked) => {
      if (waiting !== which) return;
      waiting = null;
      setAsked(null);
      if (which.isStillShown()) window.print();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      if (event.repeat || waiting?.isStillShown()) return;
      const which = askToPrint(store);
      waiting = which;
      setAsked(which);
      void which.patience.then(() => printPlain(which));
      void ask().then((came) => !came && printPlain(which));
    };
    window.addEventListener('keydown', onKey);
    return () => {
      waiting = null;
      window.removeEventListener('keydown', onKey);
    };
  }, [Foot, ask, store]);
  return Foot && <Foot asked={asked} />;
}
