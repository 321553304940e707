/** What becomes of a retry: one that succeeded is told, one that failed gives its button back. */

type Listener = (words: string) => void;

interface Asked {
  /** The title of the failure that was asked about again. */
  readonly title: string;
  /** Whether something is seen to be waited for. */
  isAwaited: boolean;
}

/** What is drawn at once, or shows no wait, has answered by then. */
const AT_ONCE_MS = 1_000;

const listeners = new Set<Listener>();
/** What was asked for last, until it is known what became of it. */
let asked: Asked | null = null;

/** A reader asks again for what failed under this title. */
export function askAgain(title: string): void {
  const mine = { title, isAwaited: false };
  asked = mine;
  setTimeout(() => {
    if (asked === mine && !mine.isAwaited) asked = null;
  }, AT_ONCE_MS);
}

/** Whether somebody waits to hear what became of a retry; from now on it is awaited, however long it takes. */
export function awaitAnswer(): boolean {
  if (asked === null) return false;
  asked.isAwaited = true;
  return true;
}

/** Whether a failure is the one that was asked about again; it is then answered. */
export function hasFailedAgain(title: string): boolean {
  if (asked?.title !== title) return false;
  asked = null;
  return true;
}

/** What was waited for is here. Says so, where somebody had asked again, or is owed it after a wait that was told. */
export function tellArrival(what: string, isOwed?: boolean): void {
  if (asked === null && !isOwed) return;
  asked = null;
  tellPage(`Loaded: ${what}.`);
}

/** Says to the page what has no panel that could say it. */
export function tellPage(words: string): void {
  for (const listener of listeners) listener(words);
}

/** Hears of what arrived after a retry, and what else is told to the page. Returns the way to stop. */
export function onArrival(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
