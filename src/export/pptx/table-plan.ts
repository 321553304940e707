/** Native tables: the rows of a view, or its sources, over as many slides as the limit allows. */
import { sourceTitle } from '../../domain/citation.ts';
import { longDate } from '../../domain/partial-date.ts';
import { INHERITED_WORDS } from '../../domain/place-label.ts';
import { bySource } from '../../domain/sourced.ts';
import { NO_RECORD } from '../../domain/stance.ts';
import { type Position, stanceWords } from '../../domain/stance-at.ts';
import { capitalise, counted } from '../../domain/words.ts';
import type { RowFact } from '../facts.ts';
import { agedWords, disputedWords, sinceLines } from '../row-words.ts';
import { cleanLine } from './clean-text.ts';
import { roomBelow } from './flow.ts';
import { type Heading, numbered } from './flow-slides.ts';
import { contentTop, dateAndFilters, slideOf, titleOf } from './furniture.ts';
import { type Cell, CONTENT_WIDTH, MARGIN, type Part, type SlidePlan, type TablePart } from './slide-plan.ts';
import { type SlideSource, viewLines, viewNotes } from './slide-source.ts';
import { fillColour, INK_2 } from './stance-fills.ts';
import { heightOf } from './text-size.ts';

const MOST_SLIDES = 5;
const MOST_ROWS = 12;
/** From large to small: the first in which every row has a place is taken. */
const SIZES = [14, 12];
/** Left and right margin of a cell in inches, and its height beyond the text. */
const CELL_MARGIN = 0.16;
const CELL_PADDING = 0.09;
const MORE_HEIGHT = 0.4;
const HEAD_HEIGHT = 0.4;
const TITLE_SIZE = 28;

export interface TableContent {
  readonly name: string;
  readonly columns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly size: number;
}

/** Height in inches of a row: that of its highest cell. */
export function rowHeight(cells: readonly Cell[], columns: readonly number[], size: number): number {
  const heights = cells.map(({ text }, i) => heightOf(text, size, (columns[i] ?? 1) - CELL_MARGIN));
  return Math.max(...heights) + CELL_PADDING;
}

/** The rows of each slide. */
export function pagesOfRows({ rows, columns, size }: TableContent, firstRoom: number, restRoom: number) {
  const pages: (readonly Cell[])[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const height = rowHeight(row, columns, size);
    const page = pages.at(-1);
    const room = pages.length === 1 ? firstRoom : restRoom;
    if (page && (page.length === 0 || (page.length < MOST_ROWS && used + height <= room))) {
      page.push(row);
      used += height;
    } else {
      pages.push([row]);
      used = height;
    }
  }
  return pages;
}

/** The table of one slide, from `top`. */
export function tablePart(content: TableContent, rows: TableContent['rows'], top: number): TablePart {
  const { name, columns, head, size } = content;
  const headHeight = rowHeight(
    head.map((text) => ({ text })),
    columns,
    size,
  );
  const rowHeights = [headHeight, ...rows.map((row) => rowHeight(row, columns, size))];
  return {
    kind: 'table',
    name,
    alt: `${name}, ${counted(rows.length, 'row')}: ${head.filter(Boolean).join(', ')}`,
    box: { x: MARGIN, y: top, w: CONTENT_WIDTH, h: rowHeights.reduce((a, b) => a + b, 0) },
    size,
    columns,
    head,
    rows,
    rowHeights,
  };
}

function moreLine(left: number): readonly Part[] {
  if (left === 0) return [];
  return [
    {
      kind: 'text',
      name: 'Rows left out',
      box: { x: MARGIN, y: 6.4, w: CONTENT_WIDTH, h: 0.32 },
      size: 14,
      paragraphs: [{ runs: [{ text: `${counted(left, 'more row')} at the link.`, colour: INK_2 }] }],
    },
  ];
}

/** The headings of the first slide and of those after it. */
function headingsOf(source: SlideSource, name: string): readonly [Heading, Heading] {
  const { facts } = source;
  return [
    { title: cleanLine(titleOf(facts)), lines: viewLines(source) },
    { title: name, lines: [dateAndFilters(facts)] },
  ];
}

function tableSlides(source: SlideSource, table: Omit<TableContent, 'size'>, sizes = SIZES) {
  const { facts } = source;
  const headings = headingsOf(source, table.name);
  const tops = headings.map(({ title, lines }) => contentTop(numbered(title, 8, 8), lines, TITLE_SIZE));
  const rooms = tops.map((top) => roomBelow(top) - HEAD_HEIGHT - MORE_HEIGHT);
  const paged = sizes.map((size) => {
    const content = { ...table, size };
    return { content, pages: pagesOfRows(content, rooms[0] ?? 0, rooms[1] ?? 0) };
  });
  const fitting = paged.find(({ pages }) => pages.length <= MOST_SLIDES) ?? paged.at(-1);
  if (!fitting) return [];
  const { content, pages } = fitting;
  const shown = pages.slice(0, MOST_SLIDES);
  const left = pages.slice(MOST_SLIDES).flat().length;
  return shown.map((rows, i) => {
    const { title, lines } = headings[i === 0 ? 0 : 1];
    return slideOf(
      facts,
      {
        title: numbered(title, i + 1, shown.length),
        lines,
        notes: i === 0 ? viewNotes(source) : [],
        parts: (top) => [tablePart(content, rows, top), ...(i === shown.length - 1 ? moreLine(left) : [])],
      },
      TITLE_SIZE,
    );
  });
}

/** A swatch's cell and the words of a stance, with whose it is where it is inherited. */
export function stanceCells(position: Position | null): readonly [Cell, Cell] {
  const words = stanceWords(position);
  return [
    { text: '', fill: fillColour(position?.stance ?? NO_RECORD) },
    { text: position?.isInherited ? `${words}, ${INHERITED_WORDS}` : words },
  ];
}

/** A cell of a line a paragraph; empty ones are left out. */
const linesCell = (...lines: readonly string[]): Cell => ({ text: lines.filter(Boolean).join('\n') });

/** As on the screen, what limits a stance stands in its row; in a range, without a column of pieces, below the stance. */
function rowCells(row: RowFact, isRange: boolean): readonly Cell[] {
  const [swatch, { text: words }] = stanceCells(row.position);
  const since = linesCell(...sinceLines(row));
  const name = { text: cleanLine(row.name), isBold: true };
  const [unread, aged, disputed] = [row.unreadMark, agedWords(row), disputedWords(row)];
  if (isRange) {
    const stance = linesCell(words, unread, aged, disputed);
    return [swatch, name, stanceCells(row.before)[1], stance, { text: row.changed }, since];
  }
  const pieces = linesCell(String(row.pieces), disputed);
  return [swatch, name, linesCell(words, unread, aged), since, { text: row.scope }, pieces];
}

/** The rows of the table view. */
export function rowsSlides(source: SlideSource): readonly SlidePlan[] {
  const isRange = source.facts.from !== null;
  return tableSlides(source, {
    name: 'Stances',
    columns: isRange ? [0.5, 2.1, 2.6, 2.9, 1.5, 2.633] : [0.5, 1.8, 2.6, 3, 3, 1.333],
    head: isRange
      ? ['', 'Jurisdiction', 'Before', 'Stance', 'Change', 'Since']
      : ['', 'Jurisdiction', 'Stance', 'Since', 'Concerns', 'Pieces'],
    rows: source.facts.rows.map((row) => rowCells(row, isRange)),
  });
}

/** Every source of the record, as the view lists them. */
export function sourcesSlides(source: SlideSource): readonly SlidePlan[] {
  const table = {
    name: 'Sources',
    columns: [6.233, 3.4, 2.6],
    head: ['Source', 'Publisher', 'Published'],
    rows: bySource(source.facts.allPieces).map(({ source: s }) => [
      { text: cleanLine(sourceTitle(s)) },
      { text: cleanLine(s.publisher ?? 'not recorded') },
      { text: s.published ? capitalise(longDate(s.published)) : 'not recorded' },
    ]),
  };
  return tableSlides(source, table, [12]);
}
