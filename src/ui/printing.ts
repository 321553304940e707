/** Whether the page is being printed, for what must be in it whole that the screen shows a window of. */
import { useSyncExternalStore } from 'react';

let isPrinting = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back when the page is about to be drawn for paper, and when it is no more, before either is. Gives what ends it. */
export const onPrinting = (listener: (isPrinting: boolean) => void): (() => void) =>
  subscribe(() => listener(isPrinting));

/** Tells every `usePrinting` at once. Called by the page's print feature only. */
export function setPrinting(next: boolean): void {
  if (next === isPrinting) return;
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
