/** A part of the app that loads when it is first shown. */
import { useCallback, useEffect, useState } from 'react';
import { restoreStyles } from '../../ui/lazy-part.tsx';

export type Part<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly part: T };

type Loaded<T> = { readonly part: T } | { readonly error: unknown } | null;

/** Loads once a mount, while `isWanted`, and again when retried; `load` must be the same function at every render. */
export function usePart<T>(load: () => Promise<T>, isWanted = true): Part<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    load().then(
      (part) => isGone || setLoaded({ part }),
      (error: unknown) => isGone || setLoaded({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [load, isWanted, attempt]);
  const error = loaded && 'error' in loaded ? loaded.error : null;
  const retry = useCallback(() => {
    restoreStyles(error);
    setLoaded(null);
    setAttempt((n) => n + 1);
  }, [error]);
  if (!loaded) return { status: 'loading' };
  return 'part' in loaded ? { status: 'ready', part: loaded.part } : { status: 'failed', retry };
}
