/** What the date slider runs over: where ticks stand, where arrows stop, and its ends. Pure. */
import { type Atlas, decisionDays } from '../../domain/atlas.ts';
import { addDays, earlier, firstDay, type IsoDay } from '../../domain/partial-date.ts';
import type { Span } from './slider-steps.ts';

export interface Course {
  /** One for each decision: the first day that its date can mean. */
  readonly days: readonly IsoDay[];
  /** The days on which decisions take effect: the last that their dates can mean. */
  readonly stops: readonly IsoDay[];
  /** From a month before the first tick to the day that the data speaks for. */
  readonly span: Span;
}

export function courseOf(atlas: Atlas): Course {
  const days = [...atlas.timelines.values()].flat().map((d) => firstDay(d.date));
  const first = days.reduce(earlier, atlas.asOf);
  return { days, stops: decisionDays(atlas), span: { start: addDays(first, -31), end: atlas.asOf } };
}
