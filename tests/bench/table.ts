/** Figures as tables: one line per measure and speed, a column per size, growth from size to size, and the verdict. */
import { growth, type Summary } from './statistics.ts';

export interface Row {
  /** The heading that it stands under. */
  readonly group: string;
  readonly what: string;
  /** How the size reads: "10,000". */
  readonly size: string;
  /** How many times slower the processor was made; null where that plays no part. */
  readonly rate: number | null;
  readonly unit: 'ms' | 'kB' | 'MB' | '';
  readonly figures: Summary;
  readonly budget?: Budget;
}

/** Bounds of the 95th percentile, or of the growth from the first size to the last in per cent. */
export interface Budget {
  readonly of: 'p95' | 'growth';
  readonly must?: number;
  readonly aim?: number;
}

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: ReadonlyArray<readonly string[]>;
}

function verdict(value: number, { must, aim }: Budget): string {
  if (must !== undefined && value > must) return 'OVER';
  if (aim !== undefined && value > aim) return must === undefined ? 'aim missed' : 'ok, aim missed';
  return aim === undefined ? 'ok' : 'ok, aim met';
}

function budgetWords(budget: Budget | undefined, rows: readonly Row[], unit: string): string {
  if (!budget) return '';
  const [first, last] = [rows[0]?.figures.median ?? 0, rows.at(-1)?.figures.median ?? 0];
  const isGrowth = budget.of === 'growth';
  if (isGrowth && rows.length < 2) return '';
  const value = isGrowth ? (last / first - 1) * 100 : Math.max(...rows.map((row) => row.figures.p95));
  const sign = isGrowth ? '%' : unit;
  const bounds = [
    budget.must === undefined ? '' : `must ${budget.must}`,
    budget.aim === undefined ? '' : `aim ${budget.aim}`,
  ].filter(Boolean);
  return `${bounds.join(', ')} ${sign}: ${verdict(value, budget)}`;
}

/** "6.1 / 9.2": median and 95th percentile; one figure where there was one measurement. */
function cell(row: Row | undefined): string {
  if (!row) return '';
  const { count, median, p95 } = row.figures;
  const digits = row.unit === '' ? 0 : 1;
  return count === 1 ? median.toFixed(digits) : `${median.toFixed(digits)} / ${p95.toFixed(digits)}`;
}

/** Rows of one group as a table. */
function tableOf(title: string, rows: readonly Row[]): Table {
  const sizes = [...new Set(rows.map((row) => row.size))];
  const keyOf = ({ what, rate }: Row) => `${what} ${rate}`;
  const keys = [...new Set(rows.map(keyOf))];
  const grows = sizes.slice(1).map((size, n) => `${sizes[n]} → ${size}`);
  const lines = keys.map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const [{ what, rate, unit, budget } = { what: '', rate: null, unit: '' as const }] = own;
    const at = (size: string) => own.find((row) => row.size === size);
    return [
      [what, rate === null ? '' : `${rate}×`, unit].filter(Boolean).join(', '),
      ...sizes.map((size) => cell(at(size))),
      ...sizes.slice(1).map((size, n) => {
        const [before, after] = [at(sizes[n] ?? ''), at(size)];
        return before && after ? growth(before.figures.median, after.figures.median) : '';
      }),
      budgetWords(budget, own, unit),
    ];
  });
  return { title, head: ['median / p95', ...sizes, ...grows, 'budget'], lines };
}

/** One table per group, in the order in which the groups first come. */
export function tablesOf(rows: readonly Row[]): readonly Table[] {
  return [...new Set(rows.map((row) => row.group))].map((group) =>
    tableOf(
      group,
      rows.filter((row) => row.group === group),
    ),
  );
}

/** For the terminal: columns of one width. */
export function plainTable({ title, head, lines }: Table): string {
  const all = [head, ...lines];
  const widths = head.map((_, n) => Math.max(...all.map((line) => line[n]?.length ?? 0)));
  const text = all.map((line) =>
    line
      .map((item, n) =>
        n === 0 || n === head.length - 1 ? item.padEnd(widths[n] ?? 0) : item.padStart(widths[n] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
  return `${title}\n${text.map((line) => `  ${line}`).join('\n')}\n`;
}

/** For the README. */
export function markdownTable({ title, head, lines }: Table): string {
  const line = (items: readonly string[]) => `| ${items.join(' | ')} |`;
  const rule = head.map((_, n) => (n === 0 || n === head.length - 1 ? '---' : '---:'));
  return [`**${title}**`, '', line(head), line(rule), ...lines.map(line)].join('\n');
}
