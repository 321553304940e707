/** The search: answers at once with what the first indexes hold, and goes on until all of them are looked through. */
import { type Listed, type ListFilter, STANDINGS, standingOf } from '../domain/listing.ts';
import { nearWords, respelled } from './near-words.ts';
import { breathe, pause } from './pause.ts';
import {
  CATALOGUE_FILE,
  type Catalogue,
  compareWords,
  readCatalogue,
  readWords,
  SHARD_SIZE,
  shardFile,
  twoVersions,
  type WordIndex,
} from './search-index.ts';
import { type Found, HEAD, type NearSearch, type SearchRequest } from './search-messages.ts';

export interface SearchEngine {
  /**
   * Gives answers until one is whole or the signal ends it; where nothing is found, one more if near words do find
   * something. Throws DataError.
   */
  search(request: SearchRequest, answer: (found: Found) => void, signal: AbortSignal): Promise<void>;
  /** The ids of pieces by their numbers in the catalogue that has this mark. Throws DataError. */
  ids(numbers: Iterable<number>, mark: string): Promise<readonly string[]>;
}

/** A first answer is given when so many are found, or some after so many milliseconds; the later ones at intervals. */
const ENOUGH = 40;
const PATIENCE_MS = 16;
const INTERVAL_MS = 150;
/** Indexes asked for ahead of the one looked through. */
const AHEAD = 4;
/** About as long as a page takes to draw an answer, in milliseconds. */
const DRAWING_MS = 40;

/** Other spellings that are offered. */
const MOST_NEAR = 3;

const NOTHING = { shown: 0, later: 1, earlier: 2, none: 3 } as const;

/** Loads each file once; a failure is forgotten, so that a retry asks again, and so is all that one is told to forget. */
function once<T>(load: (path: string) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return {
    get(path: string): Promise<T> {
      const loading = known.get(path) ?? load(path);
      known.set(path, loading);
      loading.catch(() => known.get(path) === loading && known.delete(path));
      return loading;
    },
    forget: () => known.clear(),
  };
}

/** How every piece stands to a filter, a number each; remembered for the last filter. */
function standings(): (rows: readonly Listed[], filter: ListFilter) => Uint8Array {
  let key = '';
  let known = new Uint8Array();
  return (rows, filter) => {
    const asked = JSON.stringify([[...filter.codes], filter.party, filter.kind, filter.day, filter.from]);
    if (asked !== key || known.length !== rows.length) {
      known = Uint8Array.from(rows, (row) => {
        const standing = standingOf(row, filter);
        return standing === null ? NOTHING.none : STANDINGS.indexOf(standing);
      });
      key = asked;
    }
    return known;
  };
}

/** Collects what is found and hands it out. */
class Collector {
  readonly shown: number[] = [];
  private counts = { later: 0, earlier: 0 };
  private last = Number.NEGATIVE_INFINITY;
  private readonly start = performance.now();
  private readonly catalogue: Catalogue;
  private readonly answer: (found: Found) => void;

  constructor(catalogue: Catalogue, answer: (found: Found) => void) {
    this.catalogue = catalogue;
    this.answer = answer;
  }

  add(numbers: Iterable<number>, standing: Uint8Array): void {
    for (const n of numbers) {
      const place = standing[n];
      if (place === NOTHING.shown) this.shown.push(n);
      else if (place === NOTHING.later) this.counts.later += 1;
      else if (place === NOTHING.earlier) this.counts.earlier += 1;
    }
  }

  /** Answers when there is something to be looked at and the last answer is a while ago; gives whether it did. */
  offer(): boolean {
    const now = performance.now();
    const enough = now - this.start < PATIENCE_MS ? ENOUGH : 1;
    if (this.shown.length < enough || now - this.last < INTERVAL_MS) return false;
    this.give(false);
    return true;
  }

  /** Whether nothing was found, under whatever filter. */
  get isEmpty(): boolean {
    return this.shown.length + this.counts.later + this.counts.earlier === 0;
  }

  give(isWhole: boolean, near: readonly NearSearch[] = []): void {
    this.last = performance.now();
    const { mark, rows } = this.catalogue;
    const head = this.shown.slice(0, HEAD).map((n) => rows[n]?.id ?? '');
    this.answer({
      mark,
      shown: Uint32Array.from(this.shown),
      head,
      ...this.counts,
      total: rows.length,
      isWhole,
      near,
    });
  }
}

/** The numbers of the pieces in which every word begins a word, in order. */
function numbersWith(index: WordIndex, words: readonly string[]): readonly number[] {
  const found = index.search(
    { combineWith: 'AND', queries: words.map((word) => ({ queries: [word], combineWith: 'OR' })) },
    { prefix: true },
  );
  return found.map(({ id }) => id as number).sort((a, b) => a - b);
}

/** Those of other searches that find something under the filters. */
function counted(
  others: readonly (readonly string[])[],
  indexes: readonly WordIndex[],
  standing: Uint8Array,
): readonly NearSearch[] {
  const found = new Map<string, NearSearch>();
  for (const other of others) {
    const q = other.join(' ');
    const numbers = indexes.flatMap((index) => numbersWith(index, other));
    const count = numbers.filter((n) => standing[n] === NOTHING.shown).length;
    if (count > 0) found.set(q, { q, count });
  }
  return [...found.values()].slice(0, MOST_NEAR);
}

/** A search over the files of the index, which `load` gives as parsed JSON by path. */
export function createSearchEngine(load: (path: string) => Promise<unknown>): SearchEngine {
  const catalogue = once(async (path) => readCatalogue(await load(path)));
  const wordsAt = once(async (path) => readWords(path, await load(path)));
  const standing = standings();
  /** An index of words that is of this catalogue. What is of two versions is forgotten, whichever of them is older. */
  const wordsOf = async (n: number, of: Catalogue): Promise<WordIndex> => {
    const words = await wordsAt.get(shardFile(n));
    try {
      compareWords(words, n, of);
    } catch (error) {
      catalogue.forget();
      wordsAt.forget();
      throw error;
    }
    return words.index;
  };
  return {
    async search({ words, filter }, answer, signal) {
      const pieces = await catalogue.get(CATALOGUE_FILE);
      const { rows, compounds } = pieces;
      if (signal.aborted) return;
      const collector = new Collector(pieces, answer);
      const stands = standing(rows, filter);
      if (words.length === 0) collector.add(rows.keys(), stands);
      const indexes: WordIndex[] = [];
      const shards = words.length === 0 ? 0 : Math.ceil(rows.length / SHARD_SIZE);
      for (let n = 0; n < shards; n++) {
        // A failure of one that is not needed yet is told when its turn comes.
        for (let next = n + 1; next < Math.min(n + AHEAD, shards); next++)
          wordsAt.get(shardFile(next)).catch(() => undefined);
        const index = await wordsOf(n, pieces);
        indexes.push(index);
        if (n > 0) await breathe();
        if (signal.aborted) return;
        collector.add(numbersWith(index, words), stands);
        // The page has the processor to itself while it draws what was found.
        if (collector.offer()) await pause(DRAWING_MS);
        if (signal.aborted) return;
      }
      const respelt = counted(respelled(words, compounds), indexes, stands);
      collector.give(true, respelt);
      if (!collector.isEmpty || respelt.length > 0) return;
      const near = counted(await nearWords(words, indexes, signal), indexes, stands);
      if (near.length > 0 && !signal.aborted) collector.give(true, near);
    },
    async ids(numbers, of) {
      const { mark, rows } = await catalogue.get(CATALOGUE_FILE);
      if (mark !== of)
        throw twoVersions(`${CATALOGUE_FILE} is another than what was searched`, CATALOGUE_FILE);
      return Array.from(numbers, (n) => rows[n]?.id ?? '');
    },
  };
}
