/** A part of the app that loads when it is first shown. */
import { useEffect, useState } from 'react';

export type Part<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly part: T };

/** Loads once a mount, while `isWanted`; `load` must be the same function at every render. */
export function usePart<T>(load: () => Promise<T>, isWanted = true): Part<T> {
  const [state, setState] = useState<Part<T>>({ status: 'loading' });
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    load().then(
      (part) => isGone || setState({ status: 'ready', part }),
      () => isGone || setState({ status: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [load, isWanted]);
  return state;
}
