/** Links to a passage in its source: URL text fragments (`#:~:text=`), derived from the quote's selector. */
import type { TextQuoteSelector } from './evidence.ts';

/** Beyond this length a quote is matched by its first and last words. */
const LONG = 100;
/** Below this length a quote needs the words around it to be found in the right place. */
const SHORT = 30;
const WORDS = 4;

/** Half a character, which no page has, would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('-', '%2D')
    .replaceAll("'", '%27');
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
/** Whole words only, without the quotation marks and points at the edge that pages set in many ways. */
const bare = (text: string) => text.replace(/^[\s"“”‘’'.,;:—–-]+|[\s"“”‘’'.,;:—–-]+$/gu, '');

/** The fragment for a selector, beginning with `#`; null where nothing is left to search for. */
export function textFragment({ exact, prefix, suffix }: TextQuoteSelector): string | null {
  const text = bare(exact);
  if (!text) return null;
  const words = wordsOf(text);
  if (text.length > LONG) {
    const [start, end] = [words.slice(0, WORDS).join(' '), words.slice(-WORDS).join(' ')];
    return `#:~:text=${encode(start)},${encode(end)}`;
  }
  if (text.length >= SHORT) return `#:~:text=${encode(text)}`;
  const before = bare(wordsOf(prefix).slice(1).slice(-WORDS).join(' '));
  const after = bare(wordsOf(suffix).slice(0, -1).slice(0, WORDS).join(' '));
  return `#:~:text=${before ? `${encode(before)}-,` : ''}${encode(text)}${after ? `,-${encode(after)}` : ''}`;
}

/** The source's address with the passage in it; any fragment of the address itself gives way. */
export function passageLink(url: string, selector: TextQuoteSelector): string {
  return `${url.replace(/#.*$/, '')}${textFragment(selector) ?? ''}`;
}
