/** Marks the words of a search in a text, whatever their case or accents. */
import { Fragment } from 'react';
import { foldText } from '../domain/words.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Folding is dear, and a text has few different letters. */
const foldedLetters = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldText(letter);
  foldedLetters.set(letter, folded);
  return folded;
}

const WITHIN_WORD = /[\p{L}\p{N}]/u;

/**
 * Spans of the words of `text` that one of the folded words begins, whole words, for half a marked word is read as two;
 * sorted, merged, at the text's own indexes.
 */
export function findSpans(text: string, words: readonly string[]): readonly Span[] {
  if (words.length === 0) return [];
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = foldedLetter(letter);
    folded += plain;
    // An accent that stands by itself belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at + letter.length;
    for (let i = 0; i < plain.length; i++) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    at += letter.length;
  }
  const spans: Span[] = [];
  for (const word of words) {
    for (let i = folded.indexOf(word); word && i >= 0; i = folded.indexOf(word, i + word.length)) {
      if (WITHIN_WORD.test(folded.charAt(i - 1))) continue;
      let last = i + word.length - 1;
      while (WITHIN_WORD.test(folded.charAt(last + 1))) last += 1;
      spans.push({ from: starts[i] ?? 0, to: ends[last] ?? text.length });
    }
  }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  return spans.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
    return merged;
  }, []);
}

interface HighlightProps {
  readonly text: string;
  readonly words: readonly string[];
  /** BCP 47 tag, where the text is not English. */
  readonly lang?: string | undefined;
}

/** The text with the found words in `<mark>`, isolated: its direction of reading leaves that of its neighbours alone. */
export function Highlight({ text, words, lang }: HighlightProps) {
  const spans = findSpans(text, words);
  if (spans.length === 0) return <bdi lang={lang}>{text}</bdi>;
  return (
    <bdi lang={lang}>
      {spans.map((span, i) => (
        <Fragment key={span.from}>
          {text.slice(i === 0 ? 0 : spans[i - 1]?.to, span.from)}
          <mark>{text.slice(span.from, span.to)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.to)}
    </bdi>
  );
}
