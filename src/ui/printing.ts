/** Whether the page is being printed, for what must be in it whole that the screen shows a window of. */
import { useSyncExternalStore } from 'react';

let isPrinting = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every `usePrinting` at once. Called by the page's print feature only. */
export function setPrinting(next: boolean): void {
  isPrinting = next;
  for (const listener of listeners) listener();
}

/** True from just before the page is printed until it has been. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );
}
