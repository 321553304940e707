/** Tells listeners what a change of the view did, politely: once things have settled, not at every step. */
import { useEffect, useRef } from 'react';
import { useAfterFirstView } from '../drawing/use-after-first-view.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { isBare } from '../state/step-view.ts';
import { useAddressStore } from '../state/use-view.ts';
import { settlingMs } from '../ui/debounced-status.tsx';
import { LiveWords, useSaid } from '../ui/live-words.tsx';

/** The words are no part of the first view. Null where they do not come: what changed is told with what changes next. */
const loadTelling = () =>
  import('../state/told-change.ts').then(
    ({ toldChange }) => toldChange,
    () => null,
  );

/** While held back, as when the date moves by itself, nothing is said; afterwards all of it at once. */
export function Announcer({ isHeldBack }: { isHeldBack: boolean }) {
  const shown = useAtlasView();
  const store = useAddressStore();
  const told = useRef(shown);
  const [said, say] = useSaid();
  const isAfter = useAfterFirstView();
  useEffect(() => {
    if (isAfter) void loadTelling();
  }, [isAfter]);
  useEffect(() => {
    if (isHeldBack || told.current === shown) return;
    // Until its deck was read, the page showed what nobody asked for.
    if (isBare(told.current.view) && shown.view.deck !== null && store.getSnapshot().how === 'load') {
      told.current = shown;
      return;
    }
    let isOver = false;
    const tell = async () => {
      const toldChange = await loadTelling();
      if (isOver || !toldChange) return;
      const words = toldChange(told.current, shown);
      told.current = shown;
      if (words !== '') say(words);
    };
    const timer = setTimeout(() => void tell(), settlingMs());
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [shown, isHeldBack, store, say]);
  return <LiveWords said={said} className="visually-hidden" />;
}
