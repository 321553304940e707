/** The JSON of real views, judged by another program's schema validator, and against the screen's own figures. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSelector } from '../../mocks/builders.ts';
import { aStatementPiece } from '../../tests/harness/builders.ts';
import { laterFacts, realFacts, VERY_DIFFERENT_VIEWS } from '../../tests/harness/real-facts.ts';
import { shownText } from '../domain/evidence-words.ts';
import { rowsOf } from '../state/view-rows.ts';
import { piecesOf, VIEW_SCHEMA_PATH, type viewDocument, viewJson } from './view-json.ts';

const schema = JSON.parse(
  readFileSync(new URL(`../../public/${VIEW_SCHEMA_PATH}`, import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
const validate: ValidateFunction = ajv.compile(schema);

type Document = ReturnType<typeof viewDocument>;

function expectValid(json: string): Document {
  const parsed: unknown = JSON.parse(json);
  validate(parsed);
  expect(validate.errors).toBeNull();
  return parsed as Document;
}

const MORE_VIEWS = {
  'all sources': '?view=sources',
  'the method': '?view=method&time=latest',
  'one quote': '?quote=gb-undated-parliamentary-report-alleged-links',
  'an empty choice': '?view=table&stance=allow&group=five-eyes',
  'everything latest': '?time=earliest..latest&country=EU~CN',
} as const;

describe.each(Object.entries({ ...VERY_DIFFERENT_VIEWS, ...MORE_VIEWS }))('%s', (_, search) => {
  test('is what the schema describes, and states the view', async () => {
    const facts = await realFacts(search);
    const doc = expectValid(viewJson(facts));
    expect(doc).toMatchObject({
      $schema: 'https://atlas.example/schema/view-1.schema.json',
      title: facts.title,
      date: facts.day,
      from: facts.from,
      filters: facts.filters,
      link: facts.link,
      sourceLine: facts.sourceLine,
      noRecord: facts.noRecord,
    });
    expect(doc.legend.map((l) => [l.stance, l.own, l.inherited])).toEqual(
      facts.legend.map((l) => [l.stance, l.own, l.inherited]),
    );
  });

  test('has the rows of the table with their sources', async () => {
    const facts = await realFacts(search);
    const { jurisdictions } = expectValid(viewJson(facts));
    const brief = rowsOf(facts.atlasView).map((r) => [r.code, r.stance, r.position?.since, r.pieces]);
    expect(jurisdictions.map((j) => [j.code, j.label, j.since?.edtf, j.evidence?.total ?? 0])).toEqual(brief);
    expect(jurisdictions.map((j) => j.sources.map((s) => s.id))).toEqual(
      facts.rows.map((r) => r.sources.map((s) => s.id)),
    );
    // No stance without evidence.
    expect(jurisdictions.filter((j) => j.stance !== 'no-record' && j.sources.length === 0)).toEqual([]);
  });

  test('has every verbatim text character for character', async () => {
    const facts = await realFacts(search);
    const { pieces } = expectValid(viewJson(facts));
    const want = piecesOf(facts).map(({ evidence }) => [
      evidence.id,
      shownText(evidence),
      evidence.kind === 'summary' ? [] : evidence.selectors,
    ]);
    expect(pieces.map((p) => [p.id, p.text, p.selectors])).toEqual(want);
  });
});

test('what could not be read of the data is counted, in words and as a number, and only where there is any', async () => {
  const whole = expectValid(viewJson(await realFacts('?country=GB')));
  expect(whole).not.toHaveProperty('leftOut');
  const facts = await laterFacts('?country=GB');
  const doc = expectValid(viewJson(facts));
  expect(doc.leftOut).toBe(1);
  expect(doc.sourceLine).toBe(`${whole.sourceLine} 1 record could not be read and is left out.`);
  expect(validate({ ...doc, leftOut: 0 })).toBe(false);
  const losses = ({ jurisdictions }: typeof doc) =>
    jurisdictions.flatMap(({ code, unreadDecisions }) =>
      unreadDecisions === undefined ? [] : [[code, unreadDecisions]],
    );
  expect([losses(whole), losses(doc)]).toEqual([[], [['GB', 1]]]);
});

test('foreign titles and acts bear their language, English ones none', async () => {
  const doc = expectValid(viewJson(await realFacts('?time=2024-12-31&country=DK~FR~GB')));
  const languages = (of: string) =>
    new Set(doc.jurisdictions.find(({ code }) => code === of)?.sources.map((s) => s.language));
  expect([languages('DK'), languages('GB')]).toEqual([new Set(['da']), new Set([undefined])]);
  const acts = doc.dossiers.flatMap((d) => d.decisions.map((one) => [one.id, one]));
  expect(Object.fromEntries(acts)).toMatchObject({
    'fr-2021-02-05-constitutional-council': { instrumentLanguage: 'fr' },
    'fr-2020-07-22-licences-not-renewed': expect.not.objectContaining({ instrumentLanguage: 'fr' }),
  });
});

test('the schema refuses what it does not know, at the top and within', async () => {
  const doc = expectValid(viewJson(await realFacts('?country=GB')));
  expect(validate({ ...doc, extra: 1 })).toBe(false);
  const [first, ...rest] = doc.jurisdictions;
  expect(validate({ ...doc, jurisdictions: [{ ...first, extra: 1 }, ...rest] })).toBe(false);
  expect(validate({ ...doc, jurisdictions: [{ ...first, stance: 'banned' }, ...rest] })).toBe(false);
  expect(validate({ ...doc, date: '2020-02-30' })).toBe(false);
});

test('quotes are the chosen pieces, a comparison those of its dossiers, a plain map none', async () => {
  const quotes = await realFacts(VERY_DIFFERENT_VIEWS['quotes by words and party']);
  expect(quotes.pieces.length).toBeGreaterThan(0);
  expect(expectValid(viewJson(quotes)).pieces.map((p) => p.id)).toEqual(
    quotes.pieces.map((p) => p.evidence.id),
  );
  const compared = expectValid(viewJson(await realFacts(VERY_DIFFERENT_VIEWS['a comparison'])));
  expect(compared.dossiers.map((d) => d.code)).toEqual(['GB', 'DE', 'US']);
  const listed = new Set(compared.pieces.map((p) => p.id));
  for (const { evidence } of compared.dossiers)
    for (const id of Object.values(evidence).flat()) expect(listed).toContain(id);
  expect(expectValid(viewJson(await realFacts(''))).pieces).toEqual([]);
});

test('an opened quote is among the pieces even where it is of a later day than the view', async () => {
  const { allPieces } = await realFacts('');
  const later = allPieces.find((p) => p.source.published && p.source.published > '2022');
  const id = later?.evidence.id ?? '';
  const doc = expectValid(viewJson(await realFacts(`?time=2019-04-30&quote=${id}`)));
  expect(doc.pieces.map((p) => p.id)).toContain(id);
});

test('the timeline has its steps, a range its before and change, other views neither', async () => {
  const timeline = await realFacts(VERY_DIFFERENT_VIEWS['the latest timeline of Europe']);
  const { series } = expectValid(viewJson(timeline)) as Document & { series: readonly { date: string }[] };
  expect(series.map((s) => s.date)).toEqual(timeline.series.map((p) => p.day));
  const range = expectValid(viewJson(await realFacts(VERY_DIFFERENT_VIEWS['a range'])));
  expect(range.jurisdictions.find((j) => j.code === 'GB')).toMatchObject({
    before: { stance: 'limited' },
    change: 'tightened',
    changeByEu: false,
  });
  const plain = expectValid(viewJson(await realFacts('')));
  expect(plain).not.toHaveProperty('series');
  expect(plain.jurisdictions[0]).not.toHaveProperty('before');
});

test('the changes of a range that are not the EU’s are as many as the headline tells', async () => {
  const facts = await realFacts('?view=table&time=2019-02-01..2020-02-12');
  const { jurisdictions } = expectValid(viewJson(facts));
  const isNew = (j: object) => (j as { change?: string }).change === 'new';
  const own = jurisdictions.filter((j) => isNew(j) && 'changeByEu' in j && !j.changeByEu && j.code !== 'EU');
  const told = /(\d+) governments took a first position of their own/.exec(facts.title)?.[1];
  expect(own).toHaveLength(Number(told));
  expect(jurisdictions.find((j) => j.code === 'AT')).toMatchObject({ change: 'new', changeByEu: true });
});

test('poisoned words come back as they went in', async () => {
  const facts = await realFacts('?view=quotes');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
      const exact = `=1+1 "${word}"\r\n<img src=x onerror=alert(1)> \u202Eevil\u202C`;
      const piece = aStatementPiece(
        { id: 'xa-poison', selectors: [aSelector(exact)] },
        { published: '2019-05~' },
      );
      const { pieces } = expectValid(viewJson({ ...facts, rows: [], pieces: [piece] }));
      expect(pieces[0]?.selectors[0]?.exact).toBe(exact);
      expect(pieces[0]?.source.published).toEqual({
        edtf: '2019-05~',
        precision: 'month',
        approximate: true,
      });
    }),
    { numRuns: 30 },
  );
});

test('a page opened from a file names the schema without its place on the disk', async () => {
  const facts = await realFacts('');
  const doc = expectValid(
    viewJson({ ...facts, rows: [], link: 'file:///media/stick/atlas.html?time=2020-02-12' }),
  );
  expect(doc.$schema).toBe('schema/view-1.schema.json');
});
