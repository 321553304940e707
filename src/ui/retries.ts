/** What becomes of a retry: one that succeeded is told, one that failed gives its button back. */

type Listener = (words: string) => void;

const listeners = new Set<Listener>();
/** The title of the failure that was asked about last, until it is known what became of it. */
let asked: string | null = null;

/** A reader asks again for what failed under this title. */
export function askAgain(title: string): void {
  asked = title;
}

/** Whether somebody waits to hear what became of a retry. */
export const isAskedAgain = (): boolean => asked !== null;

/** Whether a failure is the one that was asked about again; it is then answered. */
export function hasFailedAgain(title: string): boolean {
  if (asked !== title) return false;
  asked = null;
  return true;
}

/** What was waited for is here. Says so, where somebody had asked again. */
export function tellArrival(what: string): void {
  if (asked === null) return;
  asked = null;
  for (const listener of listeners) listener(`Loaded: ${what}.`);
}

/** Hears of what arrived after a retry. Returns the way to stop. */
export function onArrival(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
