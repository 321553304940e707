/** Other spellings of a search: words written as one or as two, and, where nothing is found, words of the index like it. */
import { leeway } from '../domain/spelling.ts';
import { breathe } from './pause.ts';
import type { WordIndex } from './search-index.ts';

/** A word that the pieces also have as two: "backdoor", of "back" and "door". */
export interface Compound {
  readonly joined: string;
  readonly first: string;
  readonly second: string;
}

/** The compounds of texts that are given as their words: written as one word here, as two there. In alphabetical order. */
export function compoundsOf(texts: readonly (readonly string[])[]): readonly Compound[] {
  const written = new Set(texts.flat());
  const known = new Map<string, Compound>();
  for (const text of texts)
    text.forEach((second, i) => {
      const first = text[i - 1];
      if (first === undefined || first.length < PART || second.length < PART) return;
      const joined = first + second;
      if (written.has(joined)) known.set(joined, { joined, first, second });
    });
  return [...known.values()].sort((a, b) => (a.joined < b.joined ? -1 : 1));
}

/** Letters of each part of a compound at least: "a" and "part" are not the two halves of one word. */
const PART = 3;

/** The same words with each compound written the other way, one change at a time. */
export function respelled(
  words: readonly string[],
  compounds: readonly Compound[],
): readonly (readonly string[])[] {
  return words.flatMap((word, i) => {
    const rest = (from: number, ...instead: string[]) => [
      ...words.slice(0, i),
      ...instead,
      ...words.slice(from),
    ];
    return compounds.flatMap(({ joined, first, second }) => {
      if (joined === word) return [rest(i + 1, first, second)];
      return first === word && second === words[i + 1] ? [rest(i + 2, joined)] : [];
    });
  });
}

/** So many other words are tried for one that nothing begins with. */
const TRIED = 2;

/**
 * The same words with those that no piece has replaced by words that pieces do have and that differ in a letter or two:
 * the nearest first, then the more frequent. Empty where each word is found by itself, none is near, or the signal ends it.
 */
export async function nearWords(
  words: readonly string[],
  indexes: readonly WordIndex[],
  signal: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  const instead = new Map<string, readonly string[]>();
  for (const word of new Set(words)) {
    if (indexes.some((index) => index.search(word, { prefix: true }).length > 0)) continue;
    const near = await wordsLike(word, indexes, signal);
    if (near.length === 0) return [];
    instead.set(word, near);
  }
  if (instead.size === 0) return [];
  return Array.from({ length: TRIED }, (_, n) =>
    words.map((word) => {
      const near = instead.get(word);
      return near === undefined ? word : (near[n] ?? near[0] ?? word);
    }),
  );
}

async function wordsLike(
  word: string,
  indexes: readonly WordIndex[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  for (let distance = 1; distance <= leeway(word); distance++) {
    const pieces = new Map<string, number>();
    for (const index of indexes) {
      for (const { terms } of index.search(word, { fuzzy: distance }))
        for (const term of terms) pieces.set(term, (pieces.get(term) ?? 0) + 1);
      await breathe();
      if (signal.aborted) return [];
    }
    if (pieces.size > 0)
      return [...pieces]
        .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
        .slice(0, TRIED)
        .map(([term]) => term);
  }
  return [];
}
