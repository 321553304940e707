/** Citations in four forms: escaped, with what is known and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSelector, aSummary } from '../../mocks/builders.ts';
import { aStatementPiece, somePartialDate } from '../../tests/harness/builders.ts';
import { PUBLIC, realFacts, VERY_DIFFERENT_VIEWS } from '../../tests/harness/real-facts.ts';
import type { Piece } from '../domain/dossier.ts';
import { CITATION_FORMATS, citeDataset, citePiece, citeView } from './citation-formats.ts';

const TODAY = '2026-12-01';
const facts = await realFacts('');
const { atlas } = facts.atlasView;
const LINK = `${PUBLIC}?time=2020-02-12&quote=xa-statement`;

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: boolean };
  readonly [field: string]: unknown;
}

function readCsl(text: string): CslItem {
  const [item] = JSON.parse(text) as readonly CslItem[];
  if (!item) throw new Error('no item');
  return item;
}

/** Tags and values; throws where a line is not `XX  - value` or the record is not closed. */
function readRis(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
  expect(lines.at(-1)).toBe('ER  - ');
  return new Map(
    lines.map((line) => {
      const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line);
      if (!match) throw new Error(`not a RIS line: ${JSON.stringify(line)}`);
      return [match[1] ?? '', match[2] ?? ''];
    }),
  );
}

/** Reads one entry by counting braces, as BibTeX does: a backslash protects none. */
function readBibtex(text: string): { type: string; key: string; fields: ReadonlyMap<string, string> } {
  const head = /^@(\w+)\{([\w.-]+),\n/.exec(text);
  if (!head) throw new Error(`not an entry: ${text}`);
  const fields = new Map<string, string>();
  let at = head[0].length;
  while (text[at] !== '}') {
    const name = /^ {2}(\w+) = /.exec(text.slice(at));
    if (!name) throw new Error(`not a field: ${text.slice(at)}`);
    at += name[0].length;
    const start = at;
    let depth = 0;
    do {
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
    } while (at < text.length && (depth > 0 || text[at] !== ','));
    fields.set(name[1] ?? '', text.slice(start, at));
    expect(text.slice(at, at + 2)).toBe(',\n');
    at += 2;
  }
  expect(text.slice(at)).toBe('}\n');
  return { type: head[1] ?? '', key: head[2] ?? '', fields };
}

describe('the dataset', () => {
  test('in plain text', () => {
    expect(citeDataset(atlas, PUBLIC, 'text', TODAY)).toBe(
      `Stance Atlas contributors. Stance Atlas: where governments stand on Huawei in 5G networks. Stance Atlas, data version ${atlas.version}, 22 November 2026. Licence: CC BY 4.0. https://atlas.example/ Accessed 1 December 2026.\n`,
    );
  });

  test('in BibTeX, RIS and CSL-JSON with version and day of access', () => {
    const bibtex = readBibtex(citeDataset(atlas, PUBLIC, 'bibtex', TODAY));
    expect(bibtex.type).toBe('misc');
    expect(bibtex.fields.get('author')).toBe('{{Stance Atlas contributors}}');
    expect(bibtex.fields.get('version')).toBe(`{${atlas.version}}`);
    expect(bibtex.fields.get('urldate')).toBe('{2026-12-01}');
    expect(bibtex.fields.get('month')).toBe('nov');
    const ris = readRis(citeDataset(atlas, PUBLIC, 'ris', TODAY));
    expect(Object.fromEntries(ris)).toMatchObject({
      TY: 'DATA',
      PY: '2026',
      DA: '2026/11/22/',
      ET: atlas.version,
      Y2: '2026/12/01/',
      UR: PUBLIC,
    });
    expect(readCsl(citeDataset(atlas, PUBLIC, 'csl', TODAY))).toMatchObject({
      type: 'dataset',
      version: atlas.version,
      URL: PUBLIC,
      accessed: { 'date-parts': [[2026, 12, 1]] },
    });
  });
});

describe.each(Object.entries(VERY_DIFFERENT_VIEWS))('the view %s', (_, search) => {
  test('has its headline, date, filters and pinned link in every form', async () => {
    const shown = await realFacts(search);
    for (const format of CITATION_FORMATS) {
      const text = citeView(shown, format, TODAY);
      expect(text).toContain(shown.link);
      expect(text).toContain(shown.dateWords);
      expect(text).toContain(atlas.version);
    }
    const item = readCsl(citeView(shown, 'csl', TODAY));
    expect(item).toMatchObject({ type: 'webpage', title: shown.title, URL: shown.link });
    for (const filter of shown.filters) expect(item.note).toContain(filter);
    expect(readRis(citeView(shown, 'ris', TODAY)).get('TI')).toBe(shown.title);
    expect(readBibtex(citeView(shown, 'bibtex', TODAY)).fields.get('url')).toBe(`{${shown.link}}`);
  });
});

describe('a quote', () => {
  const piece = aStatementPiece(
    { saidOn: '2019-04-29', selectors: [aSelector('Going with Huawei')] },
    {
      title: 'A headline',
      publisher: 'The Paper',
      author: 'A. Writer',
      published: '2019-05~',
      url: 'https://p.example/a_b',
    },
    { name: 'Ada Example', role: 'minister' },
  );

  test('cites the newspaper that printed it, as precisely as its date is known', () => {
    const item = readCsl(citePiece(piece, LINK, atlas, 'csl', TODAY));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      title: 'A headline',
      author: [{ literal: 'A. Writer' }],
      'container-title': 'The Paper',
      issued: { 'date-parts': [[2019, 5]], circa: true },
      URL: 'https://p.example/a_b',
      note: `“Going with Huawei” (Ada Example, minister, 29 April 2019). Stance Atlas, data version ${atlas.version}: ${LINK}`,
    });
    const ris = readRis(citePiece(piece, LINK, atlas, 'ris', TODAY));
    expect([ris.get('TY'), ris.get('T2'), ris.get('DA')]).toEqual(['NEWS', 'The Paper', '2019/05//']);
    const bibtex = readBibtex(citePiece(piece, LINK, atlas, 'bibtex', TODAY));
    expect([bibtex.type, bibtex.fields.get('journal'), bibtex.fields.get('month')]).toEqual([
      'article',
      '{{The Paper}}',
      'may',
    ]);
    expect(bibtex.fields.has('day')).toBe(false);
    expect(bibtex.fields.get('note')).toContain('Published about May 2019');
  });

  test('whose article is in another language says in which', () => {
    const language = (tag: string | undefined) => {
      const foreign = { ...piece, source: { ...piece.source, language: tag } };
      return [
        readCsl(citePiece(foreign, LINK, atlas, 'csl', TODAY)).language,
        readRis(citePiece(foreign, LINK, atlas, 'ris', TODAY)).get('LA'),
        readBibtex(citePiece(foreign, LINK, atlas, 'bibtex', TODAY)).fields.get('language'),
      ];
    };
    expect(language('is')).toEqual(['is', 'is', '{Icelandic}']);
    expect(language(undefined)).toEqual([undefined, undefined, undefined]);
  });

  test('in plain text is a line that ends no address with a full stop', () => {
    expect(citePiece(piece, LINK, atlas, 'text', TODAY)).toBe(
      `A. Writer. A headline. The Paper, about May 2019. https://p.example/a_b “Going with Huawei” (Ada Example, minister, 29 April 2019). Stance Atlas, data version ${atlas.version}: ${LINK} Accessed 1 December 2026.\n`,
    );
  });

  test('leaves out what is not known', () => {
    const bare: Piece = {
      ...aStatementPiece(
        {},
        { title: null, publisher: null, author: null, published: null, url: null, type: 'court' },
      ),
    };
    const item = readCsl(citePiece(bare, LINK, atlas, 'csl', TODAY));
    expect(Object.keys(item).sort()).toEqual(['accessed', 'id', 'note', 'type']);
    expect(item.type).toBe('document');
    const tags = [...readRis(citePiece(bare, LINK, atlas, 'ris', TODAY)).keys()];
    expect(tags).toEqual(['TY', 'ID', 'Y2', 'N1', 'ER']);
    expect([...readBibtex(citePiece(bare, LINK, atlas, 'bibtex', TODAY)).fields.keys()]).toEqual([
      'urldate',
      'note',
    ]);
    expect(citePiece(bare, LINK, atlas, 'text', TODAY)).not.toMatch(/not recorded|null|undefined/);
  });

  test('that is our summary says so, without quotation marks', () => {
    const ours: Piece = { ...piece, evidence: aSummary({ text: 'What the page says.' }), speaker: null };
    const { note } = readCsl(citePiece(ours, LINK, atlas, 'csl', TODAY));
    expect(note).toMatch(/^Summary by Stance Atlas: What the page says\. Stance Atlas, /);
  });
});

describe('whatever the words', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '{',
      '}',
      '\\',
      '50 % & $1 #a_b~^',
      '"',
      '@misc{',
      '\nER  - \nTY  - BOOK',
      '<img src=x>',
      '\u2028',
    ),
  );
  const words = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => `w${parts.join('')}`);
  const pieces = fc
    .tuple(words, words, words, somePartialDate)
    .map(([text, title, author, published]) =>
      aStatementPiece({ selectors: [aSelector(text)] }, { title, author, publisher: title, published }),
    );

  test('BibTeX stays one entry with balanced braces, RIS one record, CSL-JSON what went in', () => {
    fc.assert(
      fc.property(pieces, (piece) => {
        const bibtex = readBibtex(citePiece(piece, LINK, atlas, 'bibtex', TODAY));
        const title = bibtex.fields.get('title') ?? '';
        expect(title).not.toMatch(/(?<!\\)[$&#_%]/);
        const ris = readRis(citePiece(piece, LINK, atlas, 'ris', TODAY));
        expect(ris.get('TY')).toBe('NEWS');
        expect(ris.get('TI')).toBe(piece.source.title?.replace(/\s+/gu, ' ').trim());
        const item = readCsl(citePiece(piece, LINK, atlas, 'csl', TODAY));
        expect(item.title).toBe(piece.source.title);
        expect(item.author).toEqual([{ literal: piece.source.author }]);
        expect(citePiece(piece, LINK, atlas, 'text', TODAY).trimEnd()).not.toContain('\n');
      }),
    );
  });

  test('every real piece can be cited in every form', () => {
    for (const piece of facts.allPieces) {
      readBibtex(citePiece(piece, LINK, atlas, 'bibtex', TODAY));
      readRis(citePiece(piece, LINK, atlas, 'ris', TODAY));
      const { type, title } = readCsl(citePiece(piece, LINK, atlas, 'csl', TODAY));
      expect(['article-newspaper', 'webpage', 'document']).toContain(type);
      expect(title).toBeTruthy();
    }
  });
});
