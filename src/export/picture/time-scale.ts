/** An axis of time on a sheet: where days stand, and which years are written. */
import { daysBetween, type IsoDay } from '../../domain/partial-date.ts';

export interface TimeScale {
  readonly start: IsoDay;
  readonly end: IsoDay;
  readonly left: number;
  readonly right: number;
}

/** Where a day stands; days outside stand at the ends. */
export function xOf(day: IsoDay, { start, end, left, right }: TimeScale): number {
  const share = daysBetween(start, day) / Math.max(1, daysBetween(start, end));
  return left + Math.min(Math.max(share, 0), 1) * (right - left);
}

/** The years whose first day lies on the axis, thinned until each has the room. */
export function yearsOn(scale: TimeScale, room: number): readonly number[] {
  const [first, last] = [Number(scale.start.slice(0, 4)), Number(scale.end.slice(0, 4))];
  const most = Math.max(1, (scale.right - scale.left) / room);
  const step = [1, 2, 5, 10, 20].find((s) => (last - first + 1) / s <= most) ?? 50;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % step === 0 && `${year}-01-01` >= scale.start,
  );
}

/** Moves marks to the right, then back to the left, until each has the gap; in their order, within the axis. */
export function apart(places: readonly number[], gap: number, { left, right }: TimeScale): readonly number[] {
  const room = places.length > 1 ? Math.min(gap, (right - left) / (places.length - 1)) : 0;
  const moved = [...places];
  for (let i = 1; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, (moved[i - 1] ?? 0) + room);
  for (let i = moved.length - 1; i >= 0; i--)
    moved[i] = Math.min(moved[i] ?? 0, (moved[i + 1] ?? right + room) - room);
  return moved.map((x, i) => Math.max(x, left + i * room));
}
