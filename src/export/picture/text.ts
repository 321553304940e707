/** Text on a sheet: widths of the two typefaces, wrapping, and shrinking until it fits. SVG itself does none of it. */
import { type Child, el, type Markup } from './svg.ts';

export type Face = 'serif' | 'sans' | 'bold';

/** Advance widths of U+0020 to U+007E in hundredths of the size, measured in the fonts of src/ui/fonts. */
const WIDTHS: Readonly<Record<Face, readonly number[]>> = {
  serif: tableOf(
    '22 33 45 55 55 96 74 22 40 40 46 55 31 34 31 38 56 56 56 56 56 56 56 56 56 56 31 31 55 55 55 44 89 71 68 66 75 63 61 73 81 39 40 73 61 93 75 74 65 74 72 57 66 76 70 103 68 67 60 37 38 37 55 53 40 56 64 53 63 54 38 58 65 34 32 63 34 97 66 60 64 62 49 48 37 65 58 86 59 59 50 37 31 37 55',
  ),
  sans: tableOf(
    '20 29 43 50 50 82 61 25 30 30 42 50 25 31 25 35 50 50 50 50 50 50 50 50 50 50 25 25 50 50 50 42 85 54 59 57 61 53 49 62 65 26 48 58 49 73 65 66 57 66 57 53 54 64 51 79 51 48 54 30 35 30 50 50 54 50 55 46 55 50 29 50 54 25 25 49 25 83 55 54 55 55 35 42 34 54 47 72 45 47 42 30 24 30 50',
  ),
  bold: tableOf(
    '20 33 51 52 52 85 65 29 33 33 45 52 29 33 29 34 52 52 52 52 52 52 52 52 52 52 29 29 52 52 52 45 89 56 60 58 63 54 52 63 67 29 50 61 51 75 66 68 59 68 60 55 55 66 55 81 55 51 54 33 34 33 52 50 55 52 57 46 57 51 33 53 56 27 27 53 28 85 57 55 57 57 38 44 37 56 51 76 50 51 45 33 26 33 52',
  ),
};

/** Punctuation beyond ASCII that our texts use; letters with accents have the width of the letter. */
const OTHERS: Readonly<Record<string, number>> = {
  '’': 29,
  '‘': 29,
  '“': 51,
  '”': 51,
  '–': 53,
  '—': 83,
  '·': 31,
  '…': 97,
};
/** Any other letter: scripts that the fonts lack are drawn with the machine's own, up to a full square. */
const UNKNOWN = 100;

function tableOf(numbers: string): readonly number[] {
  return numbers.split(' ').map(Number);
}

function advance(character: string, face: Face): number {
  const plain = OTHERS[character] ?? WIDTHS[face][(character.codePointAt(0) ?? 0) - 32];
  if (plain !== undefined) return plain;
  const [base = ''] = character.normalize('NFKD');
  return (base !== character ? WIDTHS[face][(base.codePointAt(0) ?? 0) - 32] : undefined) ?? UNKNOWN;
}

/** The width of a line in units of the sheet. */
export function widthOf(text: string, face: Face, size: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character, face);
  return (sum * size) / 100;
}

/** The parts of a word that is longer than a line by itself: an address breaks anywhere. */
function broken(word: string, face: Face, size: number, width: number): readonly string[] {
  if (widthOf(word, face, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part && widthOf(part + character, face, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Between words; a no-break space stands within one. */
const GAPS = /[ \t\n]+/;

/** The lines of a text within a width. */
export function wrap(text: string, face: Face, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(GAPS).filter(Boolean)) {
    for (const [i, part] of broken(word, face, size, width).entries()) {
      const longer = line && i === 0 ? `${line} ${part}` : part;
      if (line && (i > 0 || widthOf(longer, face, size) > width)) {
        lines.push(line);
        line = part;
      } else line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface Room {
  readonly face: Face;
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
}

/** Distance between base lines as a multiple of the size. */
export const LEADING = 1.22;

/** The text at the largest size at which its lines fit into the room; at the smallest the last line ends with "…". */
export function shrunk(text: string, { face, width, height, largest, smallest }: Room): Fitted {
  for (let size = largest; size >= smallest; size -= 1) {
    const lines = wrap(text, face, size, width);
    if (lines.length * size * LEADING <= height) return { size, lines };
  }
  const room = Math.max(1, Math.floor(height / (smallest * LEADING)));
  return { size: smallest, lines: clipped(wrap(text, face, smallest, width), room) };
}

/** At most so many lines, the last with "…" where something was left out. */
export function clipped(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.slice(0, -2).trimEnd()}…`];
}

export const FAMILIES: Readonly<Record<Face, string>> = {
  serif: "'Atlas Serif', 'Source Serif 4', Georgia, serif",
  sans: "'Atlas Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
  bold: "'Atlas Sans', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
};

export interface TextStyle {
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One text of several lines. */
export function text(lines: readonly string[], style: TextStyle): Markup {
  const { x, y, face, size, fill, anchor = 'start' } = style;
  const spans: readonly Child[] = lines.map((line, i) => el('tspan', { x, y: y + i * size * LEADING }, line));
  return el(
    'text',
    {
      'font-family': FAMILIES[face],
      'font-weight': face === 'sans' ? 400 : 650,
      'font-size': size,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    spans,
  );
}
