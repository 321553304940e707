/** Ways in which a file as a whole arrives wrong. */
import { gzipSync } from 'node:zlib';
import type { Seeded } from './seeded.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (buffer: Buffer): Bytes => Uint8Array.from(buffer);
const utf8 = (text: string): Bytes => bytes(Buffer.from(text, 'utf8'));

const PAGE =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><script>window.pwned=1</script></body></html>';
const TOP_LEVELS = [
  'null',
  'true',
  '0',
  '""',
  '[]',
  '{}',
  '[[]]',
  '{"":[]}',
  '"text"',
  '-1',
  '1e999',
  '[null]',
];

/** A number somewhere in the text exchanged for one that JSON does not know, or that no counting gives. */
function withNumber(text: string, draw: Seeded, number: string): string {
  const places = [...text.matchAll(/(?<=[:[,]\s*)-?\d+(?=\s*[,}\]])/g)];
  if (places.length === 0) return text.replace(/"[^"]*"/, number);
  const { index = 0, 0: found = '' } = draw.pick(places);
  return text.slice(0, index) + number + text.slice(index + found.length);
}

/** By name: what becomes of a file's text. */
export const FILE_MUTATIONS: Readonly<Record<string, (text: string, draw: Seeded) => Bytes>> = {
  'file cut off': (text, draw) => utf8(text.slice(0, draw.int(text.length))),
  'web page in place of it': () => utf8(PAGE),
  'empty file': (_, draw) => utf8(draw.pick(['', ' ', '\n', '\0'])),
  'byte order mark': (text) => utf8(`\ufeff${text}`),
  'UTF-16': (text, draw) => bytes(Buffer.from(`${draw.oneIn(2) ? '\ufeff' : ''}${text}`, 'utf16le')),
  'Latin-1 bytes': (text) => bytes(Buffer.from(text.replace(/[a-z]{6}/, 'Zürich'), 'latin1')),
  'compressed and not said so': (text) => bytes(gzipSync(text)),
  'NaN and Infinity': (text, draw) =>
    utf8(withNumber(text, draw, draw.pick(['NaN', 'Infinity', '-Infinity', 'undefined', '0x1', '01']))),
  'extreme number': (text, draw) =>
    utf8(withNumber(text, draw, draw.pick(['1e999', '-1e999', '1e308', '-0', '1.5', '9007199254740993']))),
  'deep nesting': (_, draw) => {
    const depth = draw.pick([500, 5_000, 100_000]);
    return utf8(draw.oneIn(2) ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth));
  },
  'another top level': (_, draw) => utf8(draw.pick(TOP_LEVELS)),
  'two files in one': (text) => utf8(text + text),
  'bytes lost': (text, draw) => {
    const at = draw.int(text.length);
    return utf8(text.slice(0, at) + text.slice(at + 1 + draw.int(2_000)));
  },
  'random bytes': (text, draw) => {
    const damaged = Buffer.from(text, 'utf8');
    for (let i = 0; i < 12; i++) damaged[draw.int(damaged.length)] = draw.int(256);
    return bytes(damaged);
  },
};
