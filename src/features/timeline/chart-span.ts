/** The cursor of the chart: from places on its axis back to days, and the points at which arrow keys stop. */
import { addDays, addYears, daysBetween, earlier, type IsoDay, later } from '../../domain/partial-date.ts';
import { placeOf, type TimeSpan } from '../../drawing/time-axis.ts';

/** How near the pointer must be to a step to mean its day, as a share of the axis. */
const SNAP = 0.004;

/** The day at a place; a step very near by is meant itself, since a pixel is several days. */
export function dayAtPlace(place: number, span: TimeSpan, steps: readonly IsoDay[]): IsoDay {
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
  span: TimeSpan,
  steps: readonly IsoDay[],
): IsoDay | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return steps.find((s) => s > day) ?? span.end;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return steps.findLast((s) => s < day) ?? span.start;
  if (key === 'PageUp') return earlier(addYears(day, 1), span.end);
  if (key === 'PageDown') return later(addYears(day, -1), span.start);
  if (key === 'Home') return span.start;
  return key === 'End' ? span.end : null;
}
