/** What the first view does not need waits until the shapes are there and the page has nothing else to do. */
import { useEffect, useState } from 'react';
import { useGeometryQuery } from '../data/use-data.ts';

/** A page that is never idle gets the rest after so long. */
const AT_THE_LATEST_MS = 3_000;

/** Calls back when the page is idle; where the browser cannot tell, in a moment. Gives what takes it back. */
function onceIdle(then: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(then, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(then, { timeout: AT_THE_LATEST_MS });
  return () => cancelIdleCallback(idle);
}

/** Whether it is time for what comes after the first view. Once true, it stays so. */
export function useAfterFirstView(): boolean {
  const { isPending } = useGeometryQuery();
  const [isAfter, setAfter] = useState(false);
  useEffect(() => (isPending || isAfter ? undefined : onceIdle(() => setAfter(true))), [isPending, isAfter]);
  return isAfter;
}
