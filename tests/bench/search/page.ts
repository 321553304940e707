/** Runs in the measuring page: the two engines side by side, each over its index as a static host serves it. */
import { fetchLoader } from '../../../src/data/loader.ts';
import { createSearchEngine } from '../../../src/data/search-engine.ts';
import type { ListFilter } from '../../../src/domain/listing.ts';

/** Milliseconds until something could be shown and until all was found, and how much was found. */
export interface Answered {
  readonly first: number;
  readonly whole: number;
  readonly found: number;
}

export type Ask = (words: readonly string[]) => Promise<Answered>;

declare global {
  interface Window {
    /** Our engine over MiniSearch, for the codes of the package. */
    openMiniSearch(base: string, codes: readonly string[]): Ask;
    /** Pagefind's own client. */
    openPagefind(base: string): Promise<Ask>;
    ask: Ask;
  }
}

interface Pagefind {
  options(options: { readonly basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly unknown[] }>;
}

window.openMiniSearch = (base, codes) => {
  const loader = fetchLoader(base, '');
  const engine = createSearchEngine((path) => loader.data(path));
  const filter: ListFilter = { codes: new Set(codes), party: [], kind: [], day: '9999-12-31', from: null };
  return async (words) => {
    const start = performance.now();
    let [first, found] = [0, 0];
    await engine.search(
      { words, filter },
      (so) => {
        first ||= performance.now() - start;
        found = so.shown.length;
      },
      new AbortController().signal,
    );
    return { first, whole: performance.now() - start, found };
  };
};

window.openPagefind = async (base) => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind.js`);
  await pagefind.options({ basePath: base });
  await pagefind.init();
  return async (words) => {
    const start = performance.now();
    const { results } = await pagefind.search(words.join(' '));
    const whole = performance.now() - start;
    return { first: whole, whole, found: results.length };
  };
};
