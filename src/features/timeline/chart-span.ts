/** The chart's axis of time: from days to places on it and back, and the points at which arrow keys stop. */

import { addDays, addYears, daysBetween, earlier, type IsoDay, later } from '../../domain/partial-date.ts';
import type { SeriesPoint } from '../../domain/series.ts';

export interface ChartSpan {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

/** How near the pointer must be to a step to mean its day, as a share of the axis. */
const SNAP = 0.004;

/** The span of a series, never shorter than a day. */
export function spanOf(series: readonly SeriesPoint[], asOf: IsoDay): ChartSpan {
  const start = series[0]?.day ?? asOf;
  return { start: start < asOf ? start : addDays(asOf, -1), end: asOf };
}

/** Where a day stands: 0 at the start, 1 at the end; days outside stand at the ends. */
export function placeOf(day: IsoDay, { start, end }: ChartSpan): number {
  const share = daysBetween(start, day) / daysBetween(start, end);
  return Math.min(Math.max(share, 0), 1);
}

/** The day at a place; a step very near by is meant itself, since a pixel is several days. */
export function dayAtPlace(place: number, span: ChartSpan, steps: readonly IsoDay[]): IsoDay {
  const share = Math.min(Math.max(place, 0), 1);
  const distance = (day: IsoDay) => Math.abs(placeOf(day, span) - share);
  const near = steps.reduce<IsoDay | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
  if (near !== null && distance(near) <= SNAP) return near;
  return addDays(span.start, Math.round(share * daysBetween(span.start, span.end)));
}

/** Arrows go to the next step, Page keys a year, Home and End to the ends; null for a key that is none of these. */
export function dayAfterChartKey(
  key: string,
  day: IsoDay,
  span: ChartSpan,
  steps: readonly IsoDay[],
): IsoDay | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return steps.find((s) => s > day) ?? span.end;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return steps.findLast((s) => s < day) ?? span.start;
  if (key === 'PageUp') return earlier(addYears(day, 1), span.end);
  if (key === 'PageDown') return later(addYears(day, -1), span.start);
  if (key === 'Home') return span.start;
  return key === 'End' ? span.end : null;
}

/**
 * Moves marks apart until each is at least `gap` from the next, as little as can be and in their order; all within 0
 * and 1. `places` ascend; too many for the gap share the axis evenly.
 */
export function spreadOut(places: readonly number[], gap: number): readonly number[] {
  const room = places.length > 1 ? Math.min(gap, 1 / (places.length - 1)) : 0;
  const blocks: { sum: number; size: number }[] = [];
  const meanOf = ({ sum, size }: { sum: number; size: number }) => sum / size;
  for (const [i, place] of places.entries()) {
    let block = { sum: place - i * room, size: 1 };
    for (let last = blocks.at(-1); last && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, size: block.size + last.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  const highest = 1 - (places.length - 1) * room;
  return blocks
    .flatMap((block) => Array.from({ length: block.size }, () => meanOf(block)))
    .map((shift, i) => Math.min(Math.max(shift, 0), highest) + i * room);
}
