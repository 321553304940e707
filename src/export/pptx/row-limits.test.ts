/** What limits a stance goes with it into the tables of the slides, and the tables still fit them. */
import { expect, test } from 'vitest';
import { withOfficeData } from '../../../tests/office/with-office-data.ts';
import { capitalise } from '../../domain/words.ts';
import { DEFAULT_VIEW, type ViewState } from '../../state/view-state.ts';
import { comparedColumn } from '../picture/comparison-facts.ts';
import { cleanLine } from './clean-text.ts';
import { comparisonSlides } from './comparison-plan.ts';
import { FOOTER_TOP, type SlidePlan, type TablePart } from './slide-plan.ts';
import { rowsSlides } from './table-plan.ts';

const data = withOfficeData();

const day = (at: string) => ({ kind: 'day', at }) as const;
const RANGE = { kind: 'range', from: '2019-06-01', to: 'latest' } as const;

const sourceOf = (patch: Partial<ViewState>) =>
  data().source({ name: '', view: { ...DEFAULT_VIEW, ...patch }, caption: null, notes: null });

const tablesOf = (slides: readonly SlidePlan[]): readonly TablePart[] =>
  slides.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'table' ? [part] : [])));

/** What a comparison says of each jurisdiction, by the name of the row. */
function comparedCells(patch: Partial<ViewState>): ReadonlyMap<string, readonly string[]> {
  const rows = tablesOf(comparisonSlides(sourceOf(patch).facts)).flatMap((table) => table.rows);
  return new Map(rows.map(([name, ...cells]) => [name?.text ?? '', cells.map(({ text }) => text)]));
}

test('a comparison marks old words beside the stance', () => {
  const cells = comparedCells({ country: ['SA', 'IL'], time: day('latest') });
  expect(cells.get('Stance')).toEqual([
    'Allowed\nLast evidence June 2019',
    'Leaning to ban\nLast evidence August 2020',
  ]);
  expect(cells.get('Since')).toEqual(['About 26 February 2019', expect.stringMatching(/^\D*\d[^\n]*$/)]);
});

test('a comparison tells how many pieces dispute a stance', () => {
  const cells = comparedCells({ country: ['US', 'IE'], time: day('2020-06-01') });
  expect(cells.get('Evidence')).toEqual([
    '51: 8 official, 38 press, 5 other\nDisputed by 11 pieces',
    '10: 10 press\nDisputed by 1 piece',
  ]);
});

test('a comparison tells what is decided and not yet in force, on slides and in the picture', () => {
  const patch = { country: ['IN', 'GB'], time: day('2021-04-01') };
  const decided = 'Decided 10 March 2021, in force from 15 June 2021';
  expect(comparedCells(patch).get('Since')?.[0]).toBe(decided);
  const [india] = sourceOf(patch).facts.dossiers.map(comparedColumn);
  expect(india?.cells[1]).toEqual([decided]);
});

test('a comparison of a range tells what changed', () => {
  const time = { kind: 'range', from: '2019-06-01', to: '2020-12-31' } as const;
  const [uk] = comparedCells({ country: ['GB', 'US'], time }).get('Stance') ?? [];
  expect(uk).toMatch(/\nTightened: .+ to Ban/);
});

test.each([
  ['US', 'GB', 'DE', 'FR'],
  ['IN', 'DE', 'AU', 'CA'],
  ['SA', 'IL', 'IE', 'SE'],
])('a comparison of four is whole and within its slides: %s, %s, %s, %s', (...country) => {
  for (const time of [day('2021-04-01'), day('latest'), RANGE]) {
    const slides = comparisonSlides(sourceOf({ country, time }).facts);
    const tables = tablesOf(slides);
    expect(tables).toHaveLength(slides.length);
    for (const { box } of tables) expect(box.y + box.h).toBeLessThan(FOOTER_TOP);
    expect(tables.flatMap(({ rows }) => rows.map(([name]) => name?.text))).toEqual([
      ...['Stance', 'Since', 'Concerns', 'Decisions', 'Deadlines', 'Evidence', 'Confidence'],
    ]);
  }
});

test('a table tells what is decided and not yet in force', () => {
  const source = sourceOf({ view: 'table', region: 'asia', time: day('2019-02-01') });
  const rows = tablesOf(rowsSlides(source)).flatMap((table) => table.rows);
  const japan = rows.find(([, name]) => name?.text === 'Japan')?.map(({ text }) => text);
  expect(japan?.slice(2, 4)).toEqual([
    'De facto ban',
    'Decided 10 December 2018, in force from 1 April 2019',
  ]);
});

test.each([
  ['on a day', day('2023-01-01')],
  ['at the end', day('latest')],
  ['in a range', RANGE],
] as const)('every row of a table has its age and its disputes, and every table fits: %s', (_, time) => {
  const marks = { aged: 0, disputed: 0 };
  for (const patch of [{ group: ['nato'] }, { region: 'asia' }] as const) {
    const source = sourceOf({ view: 'table', ...patch, time });
    const tables = tablesOf(rowsSlides(source));
    for (const { box } of tables) expect(box.y + box.h).toBeLessThan(FOOTER_TOP);
    for (const cells of tables.flatMap(({ rows }) => rows)) {
      const row = source.facts.rows.find(({ name }) => cleanLine(name) === cells[1]?.text);
      const said = cells.flatMap(({ text }) => text.split('\n'));
      expect(row).toBeDefined();
      if (row?.age) expect(said, row.name).toContain(capitalise(row.age));
      const disputed = row?.backing?.disputed ?? 0;
      const words = said.filter((line) => line.startsWith('Disputed by '));
      const pieces = disputed === 1 ? 'piece' : 'pieces';
      expect(words, row?.name).toEqual(disputed > 0 ? [`Disputed by ${disputed} ${pieces}`] : []);
      marks.aged += Number(row?.isAged);
      marks.disputed += Number(disputed > 0);
    }
  }
  expect(Math.min(marks.aged, marks.disputed)).toBeGreaterThan(0);
});

test('the rows of an alliance are all on the slides of its table', () => {
  const source = sourceOf({ view: 'table', group: ['nato'], time: day('latest') });
  const shown = tablesOf(rowsSlides(source)).flatMap(({ rows }) => rows.map(([, name]) => name?.text));
  expect(shown).toEqual(source.facts.rows.map(({ name }) => cleanLine(name)));
});
