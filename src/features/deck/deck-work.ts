/** What is being made of a deck, slides or pages: one at a time, and outside of the panel, which may be closed meanwhile. */
import { DataError, failureWords } from '../../data/errors.ts';
import { restoreStyles } from '../../ui/lazy-part.tsx';
import { tellPage } from '../../ui/retries.ts';
import { SLOW_AFTER_MS } from '../../ui/use-slow.ts';

type Say = (words: string) => void;

export interface DeckWork {
  /** Loads what it takes, then makes it, and says what becomes of that. While something is being made, only that is said. */
  run<T>(what: string, load: () => Promise<T>, make: (loaded: T) => Promise<void>): Promise<void>;
  /** Whether what is loaded for it has been waited for too long. */
  isSlow(): boolean;
  subscribe(listener: () => void): () => void;
  /** Begins the wait anew: what hung was asked for again. */
  waitAgain(): void;
  /** An open panel says it all, and first what is being made or what became of that while none was open. Gives the way to stop. */
  follow(say: Say): () => void;
}

/** What happened, in words. */
function reasonOf(error: unknown): string {
  restoreStyles(error);
  return error instanceof DataError
    ? failureWords(error)
    : 'A part of the app did not load, or something unexpected went wrong. Try again.';
}

/** `tellOutside` is told while no panel is open. */
export function createDeckWork(tellOutside: Say): DeckWork {
  const panels = new Set<Say>();
  const listeners = new Set<() => void>();
  let making: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSlow = false;
  /** The end that no panel has said. */
  let unsaid = '';
  const say = (words: string) => {
    for (const panel of panels) panel(words);
    if (panels.size === 0) tellOutside(words);
  };
  const setSlow = (next: boolean) => {
    isSlow = next;
    for (const listener of listeners) listener();
  };
  const stopWaiting = () => {
    clearTimeout(timer);
    setSlow(false);
  };
  const wait = () => {
    stopWaiting();
    say(`Making the ${making} …`);
    timer = setTimeout(() => {
      setSlow(true);
      // An open panel says more, beside what can be done.
      if (panels.size === 0) tellOutside(stillWaiting(''));
    }, SLOW_AFTER_MS);
  };
  const end = (words: string) => {
    making = null;
    unsaid = panels.size === 0 ? words : '';
    stopWaiting();
    say(words);
  };
  return {
    async run(what, load, make) {
      if (making) return say(`The ${making} are still being made.`);
      making = what;
      wait();
      try {
        const loaded = await load();
        stopWaiting();
        await make(loaded);
        end(`The ${what} are made.`);
      } catch (error) {
        end(`The ${what} could not be made. ${reasonOf(error)}`);
      }
    },
    isSlow: () => isSlow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitAgain: wait,
    follow(panel) {
      panels.add(panel);
      if (making && !isSlow) panel(`Making the ${making} …`);
      else if (unsaid) panel(unsaid);
      unsaid = '';
      return () => panels.delete(panel);
    },
  };
}

/** That the wait is long, and what else there is to say of it. */
export const stillWaiting = (words: string) => `Still waiting for the evidence of the deck. ${words}`.trim();

/** The work of the page's deck. */
export const deckWork = createDeckWork(tellPage);
