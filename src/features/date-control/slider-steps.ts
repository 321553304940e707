/** Where the date slider's keys lead. */
import { addDays, addYears, earlier, type IsoDay, later } from '../../domain/partial-date.ts';

export interface Span {
  readonly start: IsoDay;
  readonly end: IsoDay;
}

function clamp(day: IsoDay, { start, end }: Span): IsoDay {
  return later(start, earlier(day, end));
}

/**
 * Arrows go to the next decision's day, Shift+arrows a day, PageUp and PageDown a year, Home and End to the ends.
 * A day outside of the span, where a range may begin or end, is an end itself: no key leads from it the other way than it
 * points. Null for a key that is not the slider's.
 */
export function dayAfterKey(
  key: string,
  isShift: boolean,
  day: IsoDay,
  stops: readonly IsoDay[],
  within: Span,
): IsoDay | null {
  const span = { start: earlier(day, within.start), end: later(day, within.end) };
  const forward = key === 'ArrowRight' || key === 'ArrowUp';
  const back = key === 'ArrowLeft' || key === 'ArrowDown';
  if (forward || back) {
    if (isShift) return clamp(addDays(day, forward ? 1 : -1), span);
    const next = forward ? stops.find((s) => s > day) : stops.findLast((s) => s < day);
    return next ?? (forward ? span.end : span.start);
  }
  if (key === 'PageUp') return clamp(addYears(day, 1), span);
  if (key === 'PageDown') return clamp(addYears(day, -1), span);
  if (key === 'Home') return span.start;
  if (key === 'End') return span.end;
  return null;
}
