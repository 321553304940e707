/** Parts of the app that nobody has asked for: they come after the first view, and nobody is told where they do not. */
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { restoreStyles } from './lazy-part.tsx';

export interface BackgroundPart<P> {
  /** Null until it is here. */
  readonly Part: ComponentType<P> | null;
  /** Asks for it at once; gives whether it came. */
  ask(): Promise<boolean>;
}

/** Asks for a part when it is due, and again when the network is back, until it has come. `load` must stay the same. */
export function useBackgroundPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isDue: boolean,
): BackgroundPart<P> {
  const [part, setPart] = useState<{ readonly is: ComponentType<P> } | null>(null);
  const ask = useCallback(async () => {
    try {
      const is = await load();
      setPart({ is });
      return true;
    } catch (error) {
      restoreStyles(error);
      return false;
    }
  }, [load]);
  const isWanted = isDue && part === null;
  useEffect(() => {
    if (!isWanted) return;
    const again = () => void ask();
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isWanted, ask]);
  return { Part: part?.is ?? null, ask };
}
