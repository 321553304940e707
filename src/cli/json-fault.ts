/** Where a text stops being JSON, since the engine's own words often name no place. */

/** A text or number in full; a word of small letters, which must be one of three. */
const SCALAR =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const BLANK = /[ \t\r\n]*/y;

/** Thrown at the first sign that cannot stand there. */
class Fault {
  readonly offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
}

/** Reads what begins at `offset`; gives the offset behind it. Throws a Fault. */
type Read = (text: string, offset: number) => number;

function skip(text: string, offset: number, pattern: RegExp): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function sign(text: string, offset: number, expected: string): number {
  if (text[offset] !== expected) throw new Fault(offset);
  return skip(text, offset + 1, BLANK);
}

const scalar: Read = (text, offset) => {
  const end = skip(text, offset, SCALAR);
  if (end === offset) throw new Fault(offset);
  return skip(text, end, BLANK);
};

const value: Read = (text, offset) => {
  if (text[offset] === '[') return list(text, offset, ']', value);
  return text[offset] === '{' ? list(text, offset, '}', field) : scalar(text, offset);
};

const field: Read = (text, offset) => {
  if (text[offset] !== '"') throw new Fault(offset);
  return value(text, sign(text, scalar(text, offset), ':'));
};

function list(text: string, start: number, end: string, read: Read): number {
  let offset = sign(text, start, text[start] ?? '');
  if (text[offset] === end) return sign(text, offset, end);
  offset = read(text, offset);
  while (text[offset] === ',') offset = read(text, sign(text, offset, ','));
  return sign(text, offset, end);
}

/** The offset of the first sign that makes a text no JSON; its length where it only ends too soon. Null for JSON. */
export function faultOffset(text: string): number | null {
  try {
    const end = value(text, skip(text, 0, BLANK));
    return end === text.length ? null : end;
  } catch (error) {
    if (error instanceof Fault) return error.offset;
    throw error;
  }
}

/** What is wrong with a text that is no JSON, with line and column as editors count them. */
export function jsonFault(text: string): string {
  if (text.startsWith('\ufeff')) return 'it begins with a byte order mark';
  const offset = faultOffset(text) ?? 0;
  const before = text.slice(0, offset).split('\n');
  const found = text.slice(offset, offset + 20).split(/[\r\n]/)[0];
  const what =
    offset >= text.length ? 'it ends too soon' : `not expected here: ${found || 'the end of the line'}`;
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${what}`;
}
