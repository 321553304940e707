/** Turns the address's time into days of the data: `latest`, `earliest` and the default resolved, the rest clamped. */
import { type Atlas, earliestDay } from '../domain/atlas.ts';
import { earlier, type IsoDay, longDate } from '../domain/partial-date.ts';
import type { TimePoint, TimeSelection, ViewState } from './view-state.ts';

export interface ResolvedTime {
  /** Start of the range, or null for a single day. */
  readonly from: IsoDay | null;
  readonly day: IsoDay;
  /** What the reader must know about a date that the data does not speak for; null when all is well. */
  readonly notice: string | null;
}

/** A point in time as a day; dates after `asOf` become `asOf`, for the data says nothing about them. */
export function resolvePoint(point: TimePoint, atlas: Atlas): IsoDay {
  if (point === 'latest') return atlas.asOf;
  if (point === 'earliest') return earliestDay(atlas);
  return earlier(point, atlas.asOf);
}

/** The day or range that the view shows. */
export function resolveTime(time: TimeSelection | null, atlas: Atlas): ResolvedTime {
  if (!time) return { from: null, day: atlas.defaultTime, notice: null };
  const points = time.kind === 'day' ? [time.at] : [time.from, time.to];
  const isBeyond = points.some((p) => p !== 'latest' && p !== 'earliest' && p > atlas.asOf);
  const notice = isBeyond
    ? `The data speaks for dates up to ${longDate(atlas.asOf)}; that day is shown instead of a later one.`
    : null;
  if (time.kind === 'day') return { from: null, day: resolvePoint(time.at, atlas), notice };
  const ends = [resolvePoint(time.from, atlas), resolvePoint(time.to, atlas)].sort();
  const [from = atlas.asOf, day = atlas.asOf] = ends;
  return { from: from === day ? null : from, day, notice };
}

/** The selection for a day, unwritten where it is the dataset's default. */
export function daySelection(day: IsoDay, atlas: Atlas): TimeSelection | null {
  return day === atlas.defaultTime ? null : { kind: 'day', at: day };
}

/** The view as it is handed out: time always written, as dates, so that the link means the same for ever. */
export function pinned(view: ViewState, atlas: Atlas): ViewState {
  const { from, day } = resolveTime(view.time, atlas);
  return { ...view, time: from ? { kind: 'range', from, to: day } : { kind: 'day', at: day } };
}
