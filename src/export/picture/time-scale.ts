/** An axis of time on a sheet: where days stand, and which years are written. */
import type { IsoDay } from '../../domain/partial-date.ts';
import { placeOf, type TimeSpan } from '../../drawing/time-axis.ts';

export interface TimeScale extends TimeSpan {
  readonly left: number;
  readonly right: number;
}

/** A place on the axis, from 0 to 1, on the sheet. */
export const xAt = (place: number, { left, right }: TimeScale): number => left + place * (right - left);

/** Where a day stands on the sheet; days outside stand at the ends. */
export const xOf = (day: IsoDay, scale: TimeScale): number => xAt(placeOf(day, scale), scale);

/** The years whose first day lies on the axis, thinned until each has the room. */
export function yearsOn(scale: TimeScale, room: number): readonly number[] {
  const [first, last] = [Number(scale.start.slice(0, 4)), Number(scale.end.slice(0, 4))];
  const most = Math.max(1, (scale.right - scale.left) / room);
  const step = [1, 2, 5, 10, 20].find((s) => (last - first + 1) / s <= most) ?? 50;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % step === 0 && `${year}-01-01` >= scale.start,
  );
}
