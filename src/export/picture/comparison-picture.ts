/** The picture of a comparison: a column a jurisdiction, their histories on one axis of time, and the legend. */
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import { COMPARED_ROWS, type ComparedColumn, comparedColumn } from './comparison-facts.ts';
import { histories, historiesHeight } from './histories.ts';
import { countNote, legend } from './legend.ts';
import { SWATCH, swatch } from './patterns.ts';
import type { Box, PictureOptions } from './picture.ts';
import { el, type Markup } from './svg.ts';
import { clipped, LEADING, text, wrap } from './text.ts';

const LABELS = 150;
const GAP = 22;
const LARGEST = 22;
const SMALLEST = 12;

/** The cells of one row, wrapped at a size. */
interface Row {
  readonly name: string;
  readonly cells: readonly (readonly (readonly string[])[])[];
  readonly height: number;
}

interface Table {
  readonly size: number;
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Table, histories and legend in a box of the sheet. */
export function comparisonPicture(facts: ViewFacts, options: PictureOptions, body: Box): readonly Markup[] {
  const { aspect, colours } = options;
  const columns = facts.dossiers.map(comparedColumn);
  const at = { x: body.x, y: body.y, width: body.width, columns: aspect === '1:1' ? 3 : 5 };
  const legendHeight = legend(facts, [countNote(facts)], at, colours).height;
  const historyHeight = historiesHeight(columns.length);
  const room = body.height - legendHeight - historyHeight - 24;
  const table = fittedTable(columns, body.width, room);
  const spare = Math.max(0, room - table.height) / 2;
  const historyY = body.y + table.height + spare + 10;
  return [
    ...tableMarkup(table, columns, body, colours),
    ...histories(facts, { ...body, y: historyY, height: historyHeight }, colours),
    ...legend(facts, [countNote(facts)], { ...at, y: body.y + body.height - legendHeight + 8 }, colours)
      .parts,
  ];
}

const columnWidth = (width: number, columns: number) => (width - LABELS) / columns;

/** The table at the largest size that fits; at the smallest its longest cells are cut with "…". */
function fittedTable(columns: readonly ComparedColumn[], width: number, room: number): Table {
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const table = tableAt(columns, width, size, Number.POSITIVE_INFINITY);
    if (table.height <= room) return table;
  }
  for (let most = 8; most > 1; most -= 1) {
    const table = tableAt(columns, width, SMALLEST, most);
    if (table.height <= room) return table;
  }
  return tableAt(columns, width, SMALLEST, 1);
}

const padding = (size: number) => size * 0.7;

function tableAt(columns: readonly ComparedColumn[], width: number, size: number, most: number): Table {
  const room = columnWidth(width, columns.length) - GAP;
  const rows = COMPARED_ROWS.map((name, i): Row => {
    const cells = columns.map(({ cells }) =>
      (cells[i] ?? []).map((words, p) => {
        const isStance = i === 0 && p === 0;
        const indent = isStance ? SWATCH.width + 10 : 0;
        return clipped(wrap(words, isStance ? 'bold' : 'sans', size, room - indent), most);
      }),
    );
    const lines = Math.max(...cells.map((cell) => cell.flat().length));
    return { name, cells, height: lines * size * LEADING + padding(size) };
  });
  const head = (size + 4) * 1.5 * headLines(columns, room, size + 4);
  return { size, rows, height: head + rows.reduce((sum, row) => sum + row.height, 0) };
}

function headLines(columns: readonly ComparedColumn[], room: number, size: number): number {
  return Math.max(...columns.map(({ name }) => wrap(name, 'serif', size, room).length));
}

function tableMarkup(
  table: Table,
  columns: readonly ComparedColumn[],
  body: Box,
  colours: PictureColours,
): readonly Markup[] {
  const { size, rows, height } = table;
  const step = columnWidth(body.width, columns.length);
  const xAt = (column: number) => body.x + LABELS + column * step;
  const rule = (y: number, stroke: string) =>
    el('line', { x1: body.x, x2: body.x + body.width, y1: y, y2: y, stroke, 'stroke-width': 1.25 });
  const names = columns.map(({ name }, i) =>
    text(wrap(name, 'serif', size + 4, step - GAP), {
      x: xAt(i),
      y: body.y + size + 4,
      face: 'serif',
      size: size + 4,
      fill: colours.ink,
    }),
  );
  let y = body.y + height - rows.reduce((sum, row) => sum + row.height, 0);
  const lines = rows.flatMap((row, r) => {
    const top = y;
    y += row.height;
    return [
      rule(top, r === 0 ? colours.ink : colours.line),
      text([row.name], {
        x: body.x,
        y: top + padding(size) / 2 + size * 0.9,
        face: 'sans',
        size: Math.min(size, 18),
        fill: colours['ink-2'],
      }),
      ...row.cells.flatMap((cell, c) =>
        cellMarkup(
          cell,
          { x: xAt(c), y: top + padding(size) / 2, size },
          r === 0 ? columns[c] : undefined,
          colours,
        ),
      ),
    ];
  });
  return [...names, ...lines];
}

/** The paragraphs of a cell; the stance's own begins with its swatch. */
function cellMarkup(
  cell: readonly (readonly string[])[],
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  stanceOf: ComparedColumn | undefined,
  colours: PictureColours,
): readonly Markup[] {
  let line = 0;
  return cell.flatMap((lines, p) => {
    const isStance = stanceOf !== undefined && p === 0;
    const base = y + size * 0.9 + line * size * LEADING;
    line += lines.length;
    return [
      ...(isStance ? [swatch({ x, y: base - size * 0.35 - SWATCH.height / 2, ...stanceOf }, colours)] : []),
      text(lines, {
        x: isStance ? x + SWATCH.width + 10 : x,
        y: base,
        face: isStance ? 'bold' : 'sans',
        size,
        fill: p === 0 ? colours.ink : colours['ink-2'],
      }),
    ];
  });
}
