/** CSV by RFC 4180 that spreadsheets open safely: CRLF, a byte order mark, and no cell that a spreadsheet computes. */

export type Cell = string | number | boolean | null;

/** A named column and what it says of a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula; the wide forms count in East Asian ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What stands between the items of a list in one cell. */
const BETWEEN = ' | ';

/**
 * The text as a cell's content: one that begins like a formula (`=`, `+`, `-`, `@`, a tab or a line break) gets an
 * apostrophe in front, so that no spreadsheet computes it. Nothing else is changed.
 */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Several texts in one cell; an upright bar within one becomes a broken bar, so that the list can be split again. */
export function listed(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('|', '¦')).join(BETWEEN);
}

/** A table of rows by columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvTable {
  return {
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = neutralise(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as a file. Numbers and true or false stay what they are, what is not recorded is an empty cell. */
export function writeCsv({ columns, rows }: CsvTable): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}
