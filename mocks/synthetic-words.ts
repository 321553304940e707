/** Made-up texts in the words of real ones: which word follows which, how long a text is, and rarer words beside them. */
import type { Chance } from './random.ts';

/** What is known of some texts: all that `makeText` needs. */
export interface WordModel {
  readonly words: readonly string[];
  /** Numbers of the words that begin a text. */
  readonly starts: readonly number[];
  /** For each word the words that followed it, as often as they did. */
  readonly followers: ReadonlyArray<readonly number[]>;
  /** How many words each text has. */
  readonly lengths: readonly number[];
}

/** One in so many words is a rare one: a large collection has many words that a small one has not. */
const RARE_EVERY = 25;
const RARE_WORDS = 40_000;
const PLAIN = /^[a-z]{5,}$/;

/** Learns from texts, of which at least one has words; throws RangeError where none has. */
export function learnWords(texts: readonly string[]): WordModel {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const followers: number[][] = [];
  const numberOf = (word: string) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    followers.push([]);
    return words.push(word) - 1;
  };
  const numbered = texts
    .map((text) => text.split(/\s+/).filter(Boolean).map(numberOf))
    .filter((text) => text.length > 0);
  if (numbered.length === 0) throw new RangeError('No words to learn from');
  for (const text of numbered)
    for (const [n, word] of text.slice(0, -1).entries()) followers[word]?.push(text[n + 1] ?? word);
  return {
    words,
    starts: numbered.map((text) => text[0] ?? 0),
    followers,
    lengths: numbered.map((text) => text.length),
  };
}

/** A word that no text has: the first letters of one and the last of another; small numbers come up far more often. */
function rareWord(random: Chance, { words }: WordModel): string {
  const rank = Math.floor(RARE_WORDS ** random.next());
  const plain = (n: number) => {
    const word = words[n % words.length] ?? '';
    return PLAIN.test(word) ? word : 'network';
  };
  return plain(rank * 7).slice(0, 4) + plain(rank * 13 + (rank >> 9)).slice(-4);
}

/** A text as long as one of the real ones, word after word as they followed each other there, and a full stop. */
export function makeText(random: Chance, model: WordModel): string {
  const length = random.pick(model.lengths);
  const text: string[] = [];
  let word = random.pick(model.starts);
  while (text.length < length) {
    text.push(random.below(RARE_EVERY) === 0 ? rareWord(random, model) : (model.words[word] ?? ''));
    const next = model.followers[word] ?? [];
    word = random.pick(next.length > 0 ? next : model.starts);
  }
  return `${text.join(' ').replace(/[.,;:]$/, '')}.`;
}
