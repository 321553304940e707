/** Small helpers for English sentences. */

/** "a", "a and b", "a, b and c"; the empty string for an empty list. */
export function joinWords(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** "1 piece", "2 pieces": the number in figures with thousands separated. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** A whole number with its thousands separated by commas. (Intl would cost the first view a tenth of a second.) */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The same sentence, in which no line ends between a figure and what it counts or dates: "3 governments", "12 February". */
export function unparted(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
}

/** The first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Folds text for comparison: no accents, no case, typographic quotes and hyphens made plain. Length may change, so
 * use it to find, not to cut.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
}
