/** Ids of sources: readable, made of the source alone, and for ever, so a place in a list never enters them. */
import type { RecordedSource } from './record-schema.ts';

const WORDS = 5;
/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' },
};

/** The first words of a text in plain small letters: "Thời Báo (NYT)" → "thoi-bao-nyt". May be empty. */
export function slug(text: string, words = WORDS): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[łøđðþæœßı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean)
    .slice(0, words)
    .join('-');
}

/** What makes two addresses one: nothing but a trailing slash is forgiven. */
export function urlKey(url: string): string {
  return url.replace(/\/$/, '');
}

/**
 * An id for each distinct address. An address that is known keeps its id, whatever has been corrected since; others
 * get publisher, date and title; where two of these would be the same, each adds the end of its address. Throws where
 * even that leaves two the same.
 */
export function sourceIds(
  sources: readonly RecordedSource[],
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const byKey = new Map(sources.map((source) => [urlKey(source.url), source]));
  const ids = new Map([...known].filter(([key]) => byKey.has(key)));
  const fresh = [...byKey].filter(([key]) => !known.has(key));
  const wanted = [...known.values(), ...fresh.map(([, source]) => baseId(source))];
  const taken = new Set(known.values());
  for (const [key, source] of fresh) {
    const base = baseId(source);
    const isShared = wanted.indexOf(base) !== wanted.lastIndexOf(base);
    const id = isShared ? `${base}-${slug(key.split('/').at(-1) ?? '')}` : base;
    if (taken.has(id)) throw new Error(`Two sources would have the id ${id}: ${key}`);
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function baseId({ publisher, published, title }: RecordedSource): string {
  const name = (publisher ?? '').replace(/\(.*?\)/g, '');
  const date = published?.replace('~', '') ?? 'undated';
  return [slug(name), date, slug(title)].filter(Boolean).join('-');
}
