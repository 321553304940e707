/** The marks under the slider: how many decisions fall together, and the years. Pure. */
import { daysBetween, type IsoDay } from '../../domain/partial-date.ts';
import type { Span } from './slider-steps.ts';

/** As many columns as a phone has pairs of pixels under its slider: neighbouring decisions share one. */
export const COLUMNS = 160;
/** The drawing's height; a single decision is a quarter of it, so that none is missed beside the tallest. */
export const TICK_HEIGHT = 12;
const LEAST = TICK_HEIGHT / 4;

/** Where a day stands between the ends, 0 to 1. */
export function placeOf(day: IsoDay, span: Span): number {
  const length = Math.max(daysBetween(span.start, span.end), 1);
  return Math.min(Math.max(daysBetween(span.start, day) / length, 0), 1);
}

/** How many of the days fall into each column, by column; columns without any are left out. */
export function countColumns(days: readonly IsoDay[], span: Span): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const day of days) {
    const column = Math.min(Math.floor(placeOf(day, span) * COLUMNS), COLUMNS - 1);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

/** One outline of all ticks, hanging from the top: the more decisions in a column, the longer. */
export function ticksPath(counts: ReadonlyMap<number, number>): string {
  const most = Math.max(...counts.values(), 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([column, count]) => {
      const height = most === 1 ? LEAST : LEAST + ((TICK_HEIGHT - LEAST) * (count - 1)) / (most - 1);
      return `M${column + 0.15} 0h.7v${Math.round(height * 10) / 10}h-.7z`;
    })
    .join('');
}

export interface YearMark {
  readonly year: number;
  /** 0 to 1 along the slider, at 1 January. */
  readonly at: number;
  /** Labelled where there is room, and where there is little. */
  readonly isWide: boolean;
  readonly isNarrow: boolean;
}

const WIDE_LABELS = 18;
const NARROW_LABELS = 8;

/** The least round number of years between labels, so that no more than `most` are shown. */
function yearsApart(years: number, most: number): number {
  return [1, 2, 5, 10, 20, 50, 100].find((step) => years / step <= most) ?? 200;
}

/** Every year that begins between the ends and is labelled somewhere. */
export function yearMarks(span: Span): readonly YearMark[] {
  const first = Number(span.start.slice(0, 4)) + (span.start.endsWith('-01-01') ? 0 : 1);
  const last = Number(span.end.slice(0, 4));
  const years = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  const wide = yearsApart(years.length, WIDE_LABELS);
  const narrow = yearsApart(years.length, NARROW_LABELS);
  return years
    .map((year) => ({
      year,
      at: placeOf(`${year}-01-01`, span),
      isWide: year % wide === 0,
      isNarrow: year % narrow === 0,
    }))
    .filter((mark) => mark.isWide || mark.isNarrow);
}
