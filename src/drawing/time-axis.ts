/** An axis of time, on the page and in pictures: where days stand on it, and marks over it that touch no other. */
import { addDays, daysBetween, type IsoDay } from '../domain/partial-date.ts';
import type { SeriesPoint } from '../domain/series.ts';

export interface TimeSpan {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

/** The span of a series, never shorter than a day. */
export function spanOf(series: readonly SeriesPoint[], asOf: IsoDay): TimeSpan {
  const start = series[0]?.day ?? asOf;
  return { start: start < asOf ? start : addDays(asOf, -1), end: asOf };
}

/** Where a day stands: 0 at the start, 1 at the end; days outside stand at the ends. */
export function placeOf(day: IsoDay, { start, end }: TimeSpan): number {
  const share = daysBetween(start, day) / Math.max(1, daysBetween(start, end));
  return Math.min(Math.max(share, 0), 1);
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

/** The line from under a mark at `at` to its day at `place`, with an elbow at either end; both ends of it stand upright. */
export function leadPath(at: number, place: number, top: number, bottom: number): string {
  const down = (share: number) => top + share * (bottom - top);
  return `M${at} ${top}L${at} ${down(0.2)}L${place} ${down(0.8)}L${place} ${bottom}`;
}
