/** Drives playing by the browser's frames or, where motion is reduced, by a timer; holds no state of the view. */
import { daysBetween, type IsoDay } from '../../domain/partial-date.ts';
import { dayAt, glideOn, type Speed, stepMs, stepOn } from './play-steps.ts';
import type { Span } from './slider-steps.ts';

/** The part of a window that playing needs. */
export interface PlayHost {
  requestAnimationFrame(run: (now: number) => void): number;
  cancelAnimationFrame(frame: number): void;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

export interface Course {
  readonly start: IsoDay;
  readonly span: Span;
  readonly stops: readonly IsoDay[];
  /** Read at every step, for it may be changed while playing. */
  speed(): Speed;
  /** False once the reader has moved the date himself. */
  isOurs(): boolean;
  onDay(day: IsoDay): void;
  onEnd(): void;
}

/** Moves the date a little with every frame. Returns what stops it. */
export function glide(host: PlayHost, course: Course): () => void {
  const { span } = course;
  const length = daysBetween(span.start, span.end);
  let position = daysBetween(span.start, course.start);
  let last: number | null = null;
  let shown: IsoDay | null = null;
  const tick = (now: number) => {
    if (!course.isOurs()) return course.onEnd();
    position = glideOn(position, last === null ? 0 : now - last, course.speed(), span);
    last = now;
    const day = dayAt(position, span);
    if (day !== shown) course.onDay(day);
    shown = day;
    if (position >= length) return course.onEnd();
    frame = host.requestAnimationFrame(tick);
  };
  let frame = host.requestAnimationFrame(tick);
  return () => host.cancelAnimationFrame(frame);
}

/** Goes from decision to decision, each staying a while. Returns what stops it. */
export function stepThrough(host: PlayHost, course: Course): () => void {
  let day = course.start;
  const tick = () => {
    if (!course.isOurs()) return course.onEnd();
    const next = stepOn(day, course.stops, course.span);
    if (next === null) return course.onEnd();
    day = next;
    course.onDay(day);
    timer = host.setTimeout(tick, stepMs(course.speed()));
  };
  let timer = host.setTimeout(tick, 0);
  return () => host.clearTimeout(timer);
}
