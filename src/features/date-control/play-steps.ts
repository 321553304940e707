/** Where playing leads: pure steps over the days of the record, for gliding and for going by decisions. */
import { addDays, daysBetween, type IsoDay } from '../../domain/partial-date.ts';
import type { Span } from './slider-steps.ts';

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long the whole record plays at 1×. */
export const WHOLE_RECORD_MS = 60_000;
/** How long each decision stays where motion is reduced, at 1×. */
export const STEP_MS = 1200;
/** No step is shorter, whatever the speed: under three changes a second nothing flashes. */
const LEAST_STEP_MS = 400;
/** A longer pause between two frames (a stall, a debugger) counts as this much, so that nothing is jumped over. */
const LONGEST_FRAME_MS = 100;

/** Where playing begins: at the shown day, or where it is at the end at the start of the range or record. */
export function startOfPlay(day: IsoDay, from: IsoDay | null, span: Span): IsoDay {
  if (day < span.start) return span.start;
  if (day < span.end) return day;
  return from !== null && from >= span.start ? addDays(from, 1) : span.start;
}

/** The position, in days and parts of days since the start, after some time at a speed; never past the end. */
export function glideOn(position: number, elapsedMs: number, speed: Speed, span: Span): number {
  const length = daysBetween(span.start, span.end);
  const elapsed = Math.min(Math.max(elapsedMs, 0), LONGEST_FRAME_MS);
  return Math.min(position + (elapsed * speed * length) / WHOLE_RECORD_MS, length);
}

/** The day that a position falls on. */
export function dayAt(position: number, span: Span): IsoDay {
  return addDays(span.start, Math.floor(position));
}

/** The day of the next decision, the end of the record after the last, null at the end. */
export function stepOn(day: IsoDay, stops: readonly IsoDay[], span: Span): IsoDay | null {
  if (day >= span.end) return null;
  return stops.find((stop) => stop > day && stop <= span.end) ?? span.end;
}

/** How long a step stays at a speed. */
export function stepMs(speed: Speed): number {
  return Math.max(STEP_MS / speed, LEAST_STEP_MS);
}
