/** Parts of the app that nobody has asked for: they come after the first view, and nobody is told where they do not. */
import { type ComponentType, useEffect, useState } from 'react';
import { restoreStyles } from '../ui/lazy-part.tsx';

/**
 * Null until the part is due and here. One that does not come is asked for again when the network is back; `onFailure`,
 * if given, hears of each failure. `load` and `onFailure` must stay the same.
 */
export function useBackgroundPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isDue: boolean,
  onFailure?: () => void,
): ComponentType<P> | null {
  const [part, setPart] = useState<{ readonly is: ComponentType<P> } | null>(null);
  const isWanted = isDue && part === null;
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const ask = () =>
      void load().then(
        (is) => !isOver && setPart({ is }),
        (error: unknown) => {
          restoreStyles(error);
          if (!isOver) onFailure?.();
        },
      );
    ask();
    window.addEventListener('online', ask);
    return () => {
      isOver = true;
      window.removeEventListener('online', ask);
    };
  }, [isWanted, load, onFailure]);
  return part?.is ?? null;
}
