/** The verification of quotations: every verbatim part is found, as it stands, in the text of its source. */
import type { Evidence, TextQuoteSelector } from '../domain/evidence.ts';
import { type Problem, problemAt } from './problem.ts';

/** A piece of evidence and the file that stores it. */
export interface Filed {
  readonly file: string;
  readonly piece: Evidence;
}

export interface Verification {
  readonly problems: readonly Problem[];
  /** Verbatim parts looked for. */
  readonly checked: number;
  /** Names of the texts that sources were found in, sorted. */
  readonly texts: readonly string[];
}

/** Quotation marks and apostrophes become straight, every run of white space one space; nothing else changes. */
export function normaliseText(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Looks every verbatim part up in the texts (name → content). A source's text is the one that has most of its parts;
 * all of them, with prefix and suffix, and in their order, must then be found in that one.
 */
export function verifyQuotations(filed: readonly Filed[], texts: ReadonlyMap<string, string>): Verification {
  const normalised = new Map([...texts].map(([name, text]) => [name, normaliseText(text)]));
  const bySource = new Map<string, Filed[]>();
  for (const item of filed) {
    bySource.set(item.piece.source, [...(bySource.get(item.piece.source) ?? []), item]);
  }
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const items of bySource.values()) {
    const name = textOf(items, normalised);
    if (name !== null) used.add(name);
    for (const item of items) problems.push(...verifyPiece(item, name, normalised.get(name ?? '') ?? ''));
  }
  const checked = filed.reduce((sum, { piece }) => sum + partsOf(piece).length, 0);
  return { problems, checked, texts: [...used].sort() };
}

function partsOf(piece: Evidence): readonly TextQuoteSelector[] {
  return piece.kind === 'summary' ? [] : piece.selectors;
}

function textOf(items: readonly Filed[], texts: ReadonlyMap<string, string>): string | null {
  const parts = items.flatMap(({ piece }) => partsOf(piece));
  let best: string | null = null;
  let most = 0;
  for (const [name, text] of texts) {
    const found = parts.filter((part) => text.includes(inContext(part))).length;
    if (found > most) [best, most] = [name, found];
  }
  return best;
}

function inContext({ prefix, exact, suffix }: TextQuoteSelector): string {
  return normaliseText(prefix + exact + suffix);
}

function verifyPiece({ file, piece }: Filed, name: string | null, text: string): readonly Problem[] {
  let from = 0;
  return partsOf(piece).flatMap((part, index) => {
    const at = (field: string, problem: string, fix: string) => [
      problemAt([file, piece.id, `selectors.${index}.${field}`], problem, fix),
    ];
    if (name === null)
      return at('exact', `no text has any part of ${piece.source}`, 'Add its text to the folder');
    const before = normaliseText(part.prefix + part.exact).length - normaliseText(part.exact).length;
    const start = text.indexOf(inContext(part), Math.max(0, from - before));
    if (start < 0) return at(...hint(part, name, text));
    from = start + normaliseText(part.prefix + part.exact).length;
    return [];
  });
}

/** Which of the three texts fails, how, and where to look. */
function hint(part: TextQuoteSelector, name: string, text: string): [string, string, string] {
  const fix = `Copy it from ${name} character for character`;
  if (text.includes(inContext(part)))
    return ['exact', `stands before the part it follows in ${name}`, 'Order the parts'];
  if (!text.includes(normaliseText(part.exact))) {
    const known = longestFound(normaliseText(part.exact), text);
    const reach = known ? `agrees only up to “${known}”` : 'not even its first word is there';
    return ['exact', `is not in ${name}: ${reach}`, fix];
  }
  const hasPrefix = text.includes(normaliseText(part.prefix + part.exact));
  const field = hasPrefix ? 'suffix' : 'prefix';
  return [field, `does not adjoin the words in ${name}, which are there`, fix];
}

/** The longest run of leading words of the quotation that the text has. */
function longestFound(exact: string, text: string): string {
  const words = exact.split(' ');
  let count = words.length;
  while (count > 0 && !text.includes(words.slice(0, count).join(' '))) count--;
  return words.slice(0, count).slice(-8).join(' ');
}
