/** The CSV of real views, read by another program's CSV reader, against the table and the legend on the screen. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realFacts, VERY_DIFFERENT_VIEWS } from '../../tests/harness/real-facts.ts';
import { shownText } from '../domain/evidence-words.ts';
import { STANCES } from '../domain/stance.ts';
import { rowsOf } from '../state/view-rows.ts';
import { csvRowWords, viewCsv, viewTable } from './csv.ts';
import { type CsvTable, listed, neutralise, writeCsv } from './csv-write.ts';
import type { ViewFacts } from './facts.ts';

type Row = Readonly<Record<string, string>>;

/** Read strictly: equal numbers of fields, no loose quotes, CRLF and nothing else between records. */
function read(csv: string): readonly (readonly string[])[] {
  return parse(csv, {
    bom: true,
    relax_quotes: false,
    relax_column_count: false,
    record_delimiter: '\r\n',
    skip_empty_lines: false,
  });
}

function rowsIn(csv: string): readonly Row[] {
  const [names = [], ...records] = read(csv);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  return records.map((record) => Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])));
}

const items = (cell: string | undefined) => (cell ? cell.split(' | ') : []);

/** Every row of a table of stances against the row of the screen's table. */
function expectStances(facts: ViewFacts, rows: readonly Row[]) {
  const shown = rowsOf(facts.atlasView);
  expect(rows.map((r) => r.code)).toEqual(shown.map((r) => r.code));
  rows.forEach((row, i) => {
    const want = shown[i];
    expect(row).toMatchObject({
      jurisdiction: want?.name,
      stance: want?.position?.stance ?? 'no-record',
      stance_label: want?.stance,
      inherited: String(want?.position?.isInherited ?? false),
      since: want?.position?.since ?? '',
      evidence: String(want?.pieces),
      confidence: want?.backing?.confidence ?? '',
      disputed_by: String(want?.backing?.disputed ?? 0),
    });
    const sources = facts.rows[i]?.sources.length;
    for (const list of ['source_titles', 'source_publishers', 'source_urls'])
      expect(items(row[list]), `${row.code} ${list}`).toHaveLength(sources ?? 0);
  });
}

/** Governments by stance, counted from the rows, against the legend. */
function expectLegend(facts: ViewFacts, rows: readonly Row[]) {
  const count = (stance: string, inherited: string) =>
    rows.filter((r) => r.code !== 'EU' && r.stance === stance && r.inherited === inherited).length;
  for (const { stance, own, inherited } of facts.legend)
    expect([stance, count(stance, 'false'), count(stance, 'true')]).toEqual([stance, own, inherited]);
  expect(count('no-record', 'false')).toBe(facts.noRecord);
}

describe.each(Object.entries(VERY_DIFFERENT_VIEWS))('%s', (_, search) => {
  test('is a CSV of as many rows as it promises, each with the view’s date, filters, link and version', async () => {
    const facts = await realFacts(search);
    const csv = viewCsv(facts);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
    const rows = rowsIn(csv);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(viewTable(facts).rows.length);
    for (const row of rows)
      expect(row).toMatchObject({
        view_title: facts.title,
        view_date: facts.day,
        view_from: facts.from ?? '',
        view_filters: facts.filters.join(' | '),
        view_link: facts.link,
        view_source: facts.sourceLine,
        data_version: facts.atlasView.atlas.version,
      });
  });
});

test('the default map has every jurisdiction, and its rows count up to the legend', async () => {
  const facts = await realFacts('');
  const rows = rowsIn(viewCsv(facts));
  expectStances(facts, rows);
  expectLegend(facts, rows);
  expect(rows).toHaveLength(facts.atlasView.atlas.jurisdictions.size);
  expect(rows[0]).not.toHaveProperty('change');
  const uk = rows.find((r) => r.code === 'GB');
  expect(uk).toMatchObject({
    stance: 'limited',
    since: '2020-01-28',
    since_precision: 'day',
    opened: 'false',
  });
});

test('a table with filters has the chosen rows only, by decisions of their own', async () => {
  const facts = await realFacts(VERY_DIFFERENT_VIEWS['a table with filters']);
  const rows = rowsIn(viewCsv(facts));
  expectStances(facts, rows);
  expect(new Set(rows.map((r) => r.inherited))).toEqual(new Set(['false']));
  expect(
    rows.map((r) => r.stance).filter((s) => !['ban', 'limited', 'no-outright-ban'].includes(s ?? '')),
  ).toEqual([]);
});

test('changes in a range are as many as the headline tells: those of members by the EU are marked', async () => {
  const facts = await realFacts('?view=table&time=2019-02-01..2020-02-12');
  const rows = rowsIn(viewCsv(facts)).filter((r) => r.change === 'new' && r.change_by_eu === 'false');
  const told = /(\d+) governments took a first position of their own/.exec(facts.title)?.[1];
  expect(rows.filter((r) => r.code !== 'EU')).toHaveLength(Number(told));
});

test('a range says what was before and what changed, those that changed first', async () => {
  const facts = await realFacts(VERY_DIFFERENT_VIEWS['a range']);
  const rows = rowsIn(viewCsv(facts));
  expectStances(facts, rows);
  expectLegend(facts, rows);
  expect(rows.find((r) => r.code === 'GB')).toMatchObject({
    before_stance: 'limited',
    stance: 'ban',
    change: 'tightened',
    view_from: '2020-01-28',
    view_date: '2020-07-14',
  });
  const moved = rows.map((r) => r.change !== 'same');
  expect(moved.lastIndexOf(true)).toBeLessThan(moved.indexOf(false));
});

test('a timeline has its steps without a gap, and the one of the view’s day agrees with the legend', async () => {
  const facts = await realFacts(VERY_DIFFERENT_VIEWS['the latest timeline of Europe']);
  const rows = rowsIn(viewCsv(facts));
  expect(rows.map((r) => r.date)).toEqual(facts.series.map((p) => p.day));
  rows.slice(1).forEach((row, i) => {
    const dayBefore = new Date(Date.parse(row.date ?? '') - 86_400_000).toISOString().slice(0, 10);
    expect(rows[i]?.until).toBe(dayBefore);
  });
  const inForce = rows.filter((r) => r.in_force_on_view_date === 'true');
  expect(inForce).toHaveLength(1);
  for (const { stance, own, inherited } of facts.legend) {
    const name = stance.replaceAll('-', '_');
    expect([stance, inForce[0]?.[`${name}_own`], inForce[0]?.[`${name}_inherited`]]).toEqual([
      stance,
      String(own),
      String(inherited),
    ]);
  }
  expect(STANCES.length).toBe(facts.legend.length);
});

test('quotes are the chosen pieces in their order, verbatim, each with its speaker, source and permalink', async () => {
  const facts = await realFacts(VERY_DIFFERENT_VIEWS['quotes by words and party']);
  const rows = rowsIn(viewCsv(facts));
  expect(rows.map((r) => r.id)).toEqual(facts.pieces.map((p) => p.evidence.id));
  rows.forEach((row, i) => {
    const piece = facts.pieces[i];
    expect(row.text).toBe(piece && neutralise(shownText(piece.evidence)));
    expect(row.party).toBe('us-government');
    expect(row.speaker).toBe(piece?.speaker?.name);
    expect(row.permalink).toContain(`quote=${row.id}`);
    expect(items(row.about)).toEqual(piece?.evidence.about);
    expect(row.source_url).toBe(piece?.source.url ?? '');
  });
});

test('quotes of an opened jurisdiction say so among the filters', async () => {
  const facts = await realFacts('?view=quotes&country=GB');
  expect(facts.filters).toContain('About: United Kingdom');
  expect(rowsIn(viewCsv(facts)).every((r) => items(r.about).includes('GB'))).toBe(true);
});

test('sources are all of the record, as their list shows them, and claim no filter and no date', async () => {
  const facts = await realFacts('?view=sources&region=oceania&time=2019-01-01');
  expect(rowsIn(viewCsv(facts))[0]).toMatchObject({
    view_title: 'Sources',
    view_date: '',
    view_from: '',
    view_filters: '',
  });
  const rows = rowsIn(viewCsv(facts));
  expect(rows).toHaveLength(new Set(facts.allPieces.map((p) => p.source.id)).size);
  const total = rows.reduce((sum, r) => sum + Number(r.evidence), 0);
  expect(total).toBe(facts.allPieces.length);
  expect(csvRowWords(facts)).toEqual(['source', 'sources']);
  const languages = new Map(rows.map((r) => [r.id, r.language]));
  for (const { source } of facts.allPieces) expect(languages.get(source.id)).toBe(source.language ?? '');
  expect([...languages.values()]).toContain('is');
});

test('a comparison marks what is opened and leaves the rest of the view', async () => {
  const facts = await realFacts(VERY_DIFFERENT_VIEWS['a comparison']);
  const rows = rowsIn(viewCsv(facts));
  expectStances(facts, rows);
  expect(rows.filter((r) => r.opened === 'true').map((r) => r.code)).toHaveLength(3);
});

test('a view that chooses nothing is a CSV with its headings', async () => {
  const facts = await realFacts('?view=table&stance=allow&group=five-eyes&time=2020-02-12');
  expect(facts.rows).toEqual([]);
  expect(read(viewCsv(facts))).toHaveLength(1);
});

describe('cells', () => {
  const poison = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '"',
      '""',
      ',',
      '\r\n',
      'a"b',
      "'",
    ),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '\u202Eevil\u202C',
      'a\u0000b',
      '\uFEFF=1',
      ' =1',
      '|',
      '¦',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc.array(poison, { maxLength: 4 }).map((parts) => parts.join(''));

  test('come back as they went in, but for the apostrophe before a formula', () => {
    const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record<CsvTable>({
        columns: fc.constant(Array.from({ length: width }, (_, i) => `c${i}`)),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const [, ...records] = read(writeCsv(table));
        expect(records).toEqual(table.rows.map((row) => row.map((cell) => neutralise(String(cell)))));
      }),
    );
  });

  test('never begin as a formula does, and lose nothing but that', () => {
    fc.assert(
      fc.property(text, (one) => {
        const safe = neutralise(one);
        expect(safe).not.toMatch(/^[=+\-@\t\r]/);
        expect([one, `'${one}`]).toContain(safe);
      }),
    );
  });

  test('that are numbers, yes or no, or unknown are not text', () => {
    expect(writeCsv({ columns: ['a', 'b', 'c'], rows: [[7, true, null]] })).toBe(
      '\uFEFFa,b,c\r\n7,true,\r\n',
    );
  });

  test('with lists can be split again, whatever bars stand in the titles', () => {
    expect(listed(['Huawei | Reuters', 'b']).split(' | ')).toEqual(['Huawei ¦ Reuters', 'b']);
  });
});
