/** Poison in every text of the data stays text in every export, as parsers of other makers read them. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { atlasQuery } from '../../src/data/queries.ts';
import { createQueryClient } from '../../src/data/query-client.ts';
import { citeQuote } from '../../src/domain/citation.ts';
import { contained } from '../../src/domain/contained-text.ts';
import { readPlaces } from '../../src/drawing/use-places.ts';
import { CITATION_FORMATS, citeDataset, citePiece, citeView } from '../../src/export/citation-formats.ts';
import { viewCsv } from '../../src/export/csv.ts';
import { collectFacts, type ViewFacts } from '../../src/export/facts.ts';
import { packageZip } from '../../src/export/package-zip.ts';
import { COLOUR_TOKENS, type PictureColours } from '../../src/export/picture/colours.ts';
import { picturesOf, viewPicture } from '../../src/export/picture/view-picture.ts';
import { pptxOf } from '../../src/export/pptx/pptx-of.ts';
import { VIEW_SCHEMA_PATH, viewJson } from '../../src/export/view-json.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { parse } from '../../src/state/codec.ts';
import { readDeckFile, writeDeckFile } from '../../src/state/deck-file.ts';
import { PUBLIC } from '../harness/real-facts.ts';
import { aView } from '../harness/views.ts';
import { fileText, GEOMETRY } from './data-package.ts';
import { POISONS, poisonedFile, poisonedLoader } from './poisoned-package.ts';

const VIEWS = ['?country=GB~DE', '?view=quotes', '?view=table&country=US', '?view=timeline', '?view=sources'];
const TODAY = '2026-12-01';
const client = createQueryClient();
const byView = new Map<string, ViewFacts>();
const factsOf = (search: string) => byView.get(search) as ViewFacts;

beforeAll(async () => {
  vi.stubGlobal('window', { location: new URL(PUBLIC) });
  const { atlas, setAside } = await client.fetchQuery(atlasQuery(poisonedLoader));
  expect(setAside).toEqual([]);
  for (const search of VIEWS)
    byView.set(search, await collectFacts(atlasViewOf(atlas, parse(search).view), client, poisonedLoader));
  expect(factsOf(VIEWS[0] ?? '').allPieces.length).toBeGreaterThan(500);
});
afterAll(() => vi.unstubAllGlobals());

/** Half a character, a control character, or a mark that turns what stands after the text. */
const isContained = (text: string) => contained(text) === text;

const xml = new XMLParser({ ignoreAttributes: false, preserveOrder: true, processEntities: true });
type Raw = Readonly<Record<string, unknown>>;

/** Every element's name and attributes. */
function elementsOf(nodes: readonly Raw[]): { tag: string; attributes: Record<string, string> }[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (!tag) return [];
    const inner = Array.isArray(node[tag]) ? elementsOf(node[tag] as Raw[]) : [];
    return [{ tag, attributes: (node[':@'] ?? {}) as Record<string, string> }, ...inner];
  });
}

describe.each(VIEWS)('the view %s', (search) => {
  test('is a CSV of which no cell is computed and no text reaches beyond its cell', () => {
    const csv = viewCsv(factsOf(search));
    const rows: string[][] = parseCsv(csv, { bom: true, record_delimiter: '\r\n' });
    expect(rows.length).toBeGreaterThan(5);
    for (const cell of rows.flat()) {
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(isContained(cell), JSON.stringify(cell)).toBe(true);
    }
  });

  test('is JSON that its schema describes', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const schema = readFileSync(new URL(`../../public/${VIEW_SCHEMA_PATH}`, import.meta.url), 'utf8');
    const validate = ajv.compile(JSON.parse(schema) as object);
    const json = viewJson(factsOf(search));
    validate(JSON.parse(json));
    expect(validate.errors).toBeNull();
    expect(json).not.toMatch(/\p{Surrogate}/u);
  });

  test('is a reference of one entry in every form', () => {
    const facts = factsOf(search);
    expectReferences((format) => citeView(facts, format, TODAY));
  });
});

/** One entry, one record, one item, one line: whatever the words. */
function expectReferences(cite: (format: (typeof CITATION_FORMATS)[number]) => string) {
  for (const format of CITATION_FORMATS) {
    const text = cite(format);
    if (format !== 'csl') expect(isContained(text), text).toBe(true);
    if (format === 'csl') expect(JSON.parse(text)).toHaveLength(1);
    if (format === 'text') expect(text.trimEnd()).not.toMatch(/[\n\r]/);
    if (format === 'ris') {
      const lines = text.trimEnd().split('\r\n');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?[^\n\r]*$/);
      expect(lines.filter((line) => /^(?:TY|ER)/.test(line))).toHaveLength(2);
    }
    if (format === 'bibtex') {
      let depth = 0;
      let entries = 0;
      for (const char of text) {
        if (char === '@' && depth === 0) entries++;
        depth += char === '{' ? 1 : char === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect([entries, depth]).toEqual([1, 0]);
    }
  }
}

test('every quote is a reference of one entry, and copied text that turns nothing around', () => {
  const { allPieces, atlasView, link } = factsOf('?view=quotes');
  for (const piece of allPieces.slice(0, POISONS.length * 3)) {
    expectReferences((format) => citePiece(piece, link, atlasView.atlas, format, TODAY));
    for (const line of citeQuote(piece, link).split('\n'))
      expect(isContained(line), JSON.stringify(line)).toBe(true);
  }
  expectReferences((format) => citeDataset(atlasView.atlas, PUBLIC, format, TODAY));
});

test('pictures are SVG that holds no script and fetches nothing', async () => {
  const { atlas } = factsOf('?country=GB~DE').atlasView;
  const { places } = readPlaces(JSON.parse(fileText(GEOMETRY)), atlas);
  const colours = Object.fromEntries(COLOUR_TOKENS.map((token) => [token, '#123456'])) as PictureColours;
  for (const facts of byView.values())
    for (const what of picturesOf(facts)) {
      const { svg } = viewPicture(facts, what, { aspect: '16:9', places, colours, fontCss: '' });
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(isContained(svg)).toBe(true);
      for (const { tag, attributes } of elementsOf(xml.parse(svg) as Raw[])) {
        expect(tag).not.toMatch(/script|foreignObject|image|iframe|use|animate|handler/i);
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).not.toMatch(/^@_on/i);
          if (name === '@_href') expect([tag, value]).toEqual(['a', expect.stringMatching(/^https?:/)]);
          else if (!/xmlns|aria-label/.test(name))
            expect(value).not.toMatch(/^(?:javascript|data|https?):|url\((?!#)/i);
        }
      }
    }
});

test('slides are well-formed, run nothing and link to pages alone', async () => {
  const { places } = readPlaces(JSON.parse(fileText(GEOMETRY)), factsOf('?country=GB~DE').atlasView.atlas);
  const poison = { caption: POISONS.slice(0, 12).join(' '), notes: POISONS.join('\n') };
  const slides = ['?country=GB~DE', '?view=timeline'].map((search) => ({
    facts: factsOf(search),
    ...poison,
  }));
  const parts = Object.entries(unzipSync(await pptxOf(slides, places, { title: POISONS.join('') })));
  for (const [path, bytes] of parts) {
    expect(path).not.toMatch(/vba|macro|activeX|embeddings\/ole/i);
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const text = strFromU8(bytes);
    expect(XMLValidator.validate(text), path).toBe(true);
    expect(isContained(text), path).toBe(true);
    for (const { tag, attributes } of elementsOf(xml.parse(text) as Raw[])) {
      expect(tag).not.toMatch(/script|^img$|^svg$/i);
      if (attributes['@_TargetMode'] === 'External') expect(attributes['@_Target']).toMatch(/^https?:\/\//);
      expect(attributes['@_action'] ?? '').not.toMatch(/program|macro|ole/i);
    }
  }
});

test('the package as a zip is the same data, in files that lie within it', async () => {
  const { atlas } = factsOf('?view=quotes').atlasView;
  for (const [path, bytes] of Object.entries(unzipSync(await packageZip(poisonedLoader, atlas, PUBLIC)))) {
    expect(path).toMatch(/^[\w-]+(?:\/[\w-]+)*\.(?:json|txt)$/);
    if (path === 'README.txt') expect(isContained(strFromU8(bytes))).toBe(true);
    else expect(JSON.parse(strFromU8(bytes))).toEqual(JSON.parse(JSON.stringify(poisonedFile(path))));
  }
});

test('a deck’s file gives back what it was given, on one line each and without control characters', () => {
  const steps = POISONS.map((text) => ({ view: aView(), caption: text, notes: text }));
  const read = readDeckFile(writeDeckFile({ title: POISONS.join(''), steps }));
  if (!('deck' in read)) throw new Error(read.problem);
  expect(read.lost).toEqual([]);
  for (const { caption } of read.deck.steps) expect(caption).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
});
