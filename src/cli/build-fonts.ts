/**
 * Builds the two self-hosted fonts and `src/ui/fonts.css` from Adobe's Source families (devDependencies `source-serif`
 * and `source-sans`). Deterministic. Run: `npx tsx src/cli/build-fonts.ts`. Licence: src/ui/fonts/LICENSE.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The part of subset-font that we use: its published types lag behind. */
type SubsetFont = (
  font: Buffer,
  text: string,
  options: {
    readonly targetFormat: 'sfnt' | 'woff2';
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly preserveNameIds?: readonly number[];
  },
) => Promise<Buffer>;

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;

interface Face {
  /** Family name, in the stylesheet and in the file: the licence reserves the original's. */
  readonly family: string;
  readonly file: string;
  readonly source: string;
  /** Axes other than weight, pinned. */
  readonly pinned: Readonly<Record<string, number>>;
  /** Characters of `CHARACTERS` that the source does not have: the browser takes them from the fallback. */
  readonly absent: string;
  readonly fallback: Fallback;
}

interface Fallback {
  /** Local fonts that share one set of advance widths, per weight; so that one size adjustment fits all. */
  readonly local: Readonly<Record<Weight, readonly string[]>>;
  /** Mean advance of `SAMPLE` in em, per weight, measured on Liberation Serif and Sans 2.1. */
  readonly advance: Readonly<Record<Weight, number>>;
}

const WEIGHTS = [400, 700] as const;
type Weight = (typeof WEIGHTS)[number];

/** Text with the mix of letters, figures and marks that our pages show: the base of the fallback's width. */
export const SAMPLE =
  'On 12 February 2020, 3 governments had banned Huawei from 5G; the UK allowed limited use outside the core of ' +
  'the network, and capped it at 35 per cent. “We want to have a strategic discussion”, the minister said.';

/** The faces of the atlas. */
export const FACES: readonly Face[] = [
  {
    family: 'Atlas Serif',
    file: 'atlas-serif.woff2',
    source: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
    pinned: { opsz: 14 },
    absent: 'ĬĭĲĳŦŧ',
    fallback: {
      local: {
        400: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times'],
        700: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
      },
      advance: { 400: 0.4093, 700: 0.4349 },
    },
  },
  {
    family: 'Atlas Sans',
    file: 'atlas-sans.woff2',
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    pinned: {},
    absent: '',
    fallback: {
      local: {
        400: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
        700: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold'],
      },
      advance: { 400: 0.451, 700: 0.4828 },
    },
  },
];

/** Figures are tabular and lining by default in both sources: `tnum` and `lnum` would be empty. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum'];
/** Tables of no use to a browser: style names, and metrics that vary by less than a pixel. */
const DROPPED_TABLES = ['STAT', 'MVAR', 'DSIG'];

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** Every character that the fonts keep: Latin, Latin-1, Latin Extended-A, and the marks that the pages use. */
export const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0x17f)}‐–—‘’‚“”„†•…‹›€™←↑→↓−×▶■`;

/** A font file (sfnt) as its tables. */
type Tables = ReadonlyMap<string, Buffer>;

/** Splits an sfnt file into its tables. */
export function readTables(sfnt: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const start = sfnt.readUInt32BE(entry + 8);
    tables.set(
      sfnt.toString('latin1', entry, entry + 4),
      sfnt.subarray(start, start + sfnt.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no ${tag} table`);
  return table;
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

function pad(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

/** Joins tables to an sfnt file; the whole-file checksum is left to the encoder, which drops it. */
function writeTables(tables: Tables, flavour: Buffer): Buffer {
  const tags = [...tables.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const header = Buffer.alloc(12 + tags.length * 16);
  flavour.copy(header, 0, 0, 4);
  header.writeUInt16BE(tags.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tags.length - power) * 16, 10);
  const bodies: Buffer[] = [];
  let start = header.length;
  tags.forEach((tag, index) => {
    const table = tableOf(tables, tag);
    const body = pad(table);
    const entry = 12 + index * 16;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(body), entry + 4);
    header.writeUInt32BE(start, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    bodies.push(body);
    start += body.length;
  });
  return Buffer.concat([header, ...bodies]);
}

/** A `name` table (format 0, Windows, English) with the given texts. */
function writeNames(names: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    text: Buffer.from(text, 'utf16le').swap16(),
  }));
  const header = Buffer.alloc(6 + entries.length * 12);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  entries.forEach(({ id, text }, index) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, field) => {
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    offset += text.length;
  });
  return Buffer.concat([header, ...entries.map(({ text }) => text)]);
}

/** The Windows English texts of a font's `name` table, by name id. */
export function readNames(tables: Tables): ReadonlyMap<number, string> {
  const table = tableOf(tables, 'name');
  const strings = table.readUInt16BE(4);
  const names = new Map<number, string>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    if (table.readUInt16BE(at) !== 3) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
    names.set(table.readUInt16BE(at + 6), bytes.swap16().toString('utf16le'));
  }
  return names;
}

/** Character → glyph index, from the font's Unicode BMP `cmap` (format 4). */
export function readCmap(tables: Tables): ReadonlyMap<number, number> {
  const table = tableOf(tables, 'cmap');
  const cmap = new Map<number, number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const sub = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    if (sub.readUInt16BE(0) !== 4) continue;
    const size = sub.readUInt16BE(6);
    for (let segment = 0; segment < size; segment += 2) {
      const end = sub.readUInt16BE(14 + segment);
      const start = sub.readUInt16BE(16 + size + segment);
      const delta = sub.readUInt16BE(16 + size * 2 + segment);
      const rangeAt = 16 + size * 3 + segment;
      const offset = sub.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : sub.readUInt16BE(rangeAt + offset + (code - start) * 2);
        const glyph = raw === 0 ? 0 : offset === 0 ? (code + delta) & 0xffff : (raw + delta) & 0xffff;
        if (glyph !== 0) cmap.set(code, glyph);
      }
    }
  }
  return cmap;
}

interface Metrics {
  /** All in em. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Mean advance of one character of `SAMPLE`. */
  readonly advance: number;
}

/** Vertical metrics and mean width of a static font, in em; kerning is left out. */
export function measure(sfnt: Buffer): Metrics {
  const tables = readTables(sfnt);
  const em = tableOf(tables, 'head').readUInt16BE(18);
  const hhea = tableOf(tables, 'hhea');
  const hmtx = tableOf(tables, 'hmtx');
  const cmap = readCmap(tables);
  const last = hhea.readUInt16BE(34) - 1;
  const advances = [...SAMPLE].map((character) => {
    const glyph = cmap.get(character.codePointAt(0) ?? 0);
    if (glyph === undefined) throw new Error(`The font has no glyph for ${character}`);
    return hmtx.readUInt16BE(Math.min(glyph, last) * 4);
  });
  return {
    ascent: hhea.readInt16BE(4) / em,
    descent: -hhea.readInt16BE(6) / em,
    lineGap: hhea.readInt16BE(8) / em,
    advance: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / em,
  };
}

function readSource(face: Face): Buffer {
  return readFileSync(require.resolve(face.source));
}

/** Turns a font of any format into sfnt, every glyph kept. */
export function toSfnt(font: Buffer): Promise<Buffer> {
  return subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true, preserveNameIds: [13, 14] });
}

/** Subsets and renames one face; returns woff2. */
export async function buildFace(face: Face): Promise<Buffer> {
  const source = readSource(face);
  const sfnt = await subsetFont(source, CHARACTERS, {
    targetFormat: 'sfnt',
    variationAxes: { ...face.pinned, wght: { min: 400, max: 700 } },
    keepFeatures: FEATURES,
    noHinting: true,
    dropTables: DROPPED_TABLES,
  });
  const names = readNames(readTables(source));
  const renamed = new Map(readTables(sfnt)).set(
    'name',
    writeNames({
      0: names.get(0) ?? '',
      1: face.family,
      2: 'Regular',
      3: `Stance Atlas: ${face.family}`,
      4: face.family,
      6: face.family.replaceAll(' ', ''),
      13: 'SIL Open Font License 1.1',
      14: 'https://openfontlicense.org',
    }),
  );
  return subsetFont(writeTables(renamed, sfnt), '', {
    targetFormat: 'woff2',
    keepAllGlyphs: true,
    preserveNameIds: [13, 14],
  });
}

function percent(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

async function fallbackRule(face: Face, weight: Weight): Promise<string> {
  const instance = await subsetFont(readSource(face), CHARACTERS, {
    targetFormat: 'sfnt',
    variationAxes: { ...face.pinned, wght: weight },
    keepFeatures: [],
  });
  const { ascent, descent, lineGap, advance } = measure(instance);
  const size = advance / face.fallback.advance[weight];
  return `@font-face {
  font-family: "${face.family} Fallback";
  src: ${face.fallback.local[weight].map((name) => `local("${name}")`).join(', ')};
  font-weight: ${weight};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ascent / size)};
  descent-override: ${percent(descent / size)};
  line-gap-override: ${percent(lineGap / size)};
}
`;
}

/** The stylesheet: every face, and its fallback with the same width and line height. */
export async function buildStylesheet(): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async (face) => {
      const fallbacks = await Promise.all(WEIGHTS.map((weight) => fallbackRule(face, weight)));
      return `@font-face {
  font-family: "${face.family}";
  src: url("./fonts/${face.file}") format("woff2");
  font-weight: 400 700;
  font-style: normal;
  font-display: swap;
}
${fallbacks.join('')}`;
    }),
  );
  return `/* Built by src/cli/build-fonts.ts; do not edit. Licence of the fonts: fonts/LICENSE.md */\n${rules.join('')}`;
}

async function main(): Promise<void> {
  mkdirSync('src/ui/fonts', { recursive: true });
  for (const face of FACES) {
    const woff2 = await buildFace(face);
    writeFileSync(`src/ui/fonts/${face.file}`, woff2);
    process.stdout.write(`src/ui/fonts/${face.file}: ${woff2.length} bytes\n`);
  }
  writeFileSync('src/ui/fonts.css', await buildStylesheet());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
