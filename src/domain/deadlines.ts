/** Deadlines that decisions set: which lie ahead of a day and which are past. A past deadline is never called done. */
import type { Atlas } from './atlas.ts';
import type { Deadline, DecisionOverview } from './decision.ts';
import type { Code } from './jurisdiction.ts';
import { type IsoDay, lastDay } from './partial-date.ts';
import { ownPositionAt } from './stance-at.ts';

export interface SetDeadline extends Deadline {
  /** The decision that set it. */
  readonly decision: DecisionOverview;
  /** Whether the jurisdiction's stance on the day is another than the one this decision set or confirmed. */
  readonly isSuperseded: boolean;
}

export interface DeadlinesOnDay {
  /** The nearest first. */
  readonly ahead: readonly SetDeadline[];
  /** The latest first. */
  readonly past: readonly SetDeadline[];
}

/** Whether a deadline is past on a day: a month or a year is when its last day is. On its own day it is still ahead. */
export function isPast(deadline: Deadline, day: IsoDay): boolean {
  return lastDay(deadline.date) < day;
}

/** Deadlines of the given jurisdictions' decisions that are in effect on or before the day. */
export function deadlinesOn(atlas: Atlas, codes: Iterable<Code>, day: IsoDay): DeadlinesOnDay {
  const all = [...codes].flatMap((code) => deadlinesOf(atlas, code, day)).sort(byDate);
  return {
    ahead: all.filter((d) => !isPast(d, day)),
    past: all.filter((d) => isPast(d, day)).reverse(),
  };
}

function deadlinesOf(atlas: Atlas, code: Code, day: IsoDay): readonly SetDeadline[] {
  const timeline = atlas.timelines.get(code) ?? [];
  const run: readonly DecisionOverview[] = ownPositionAt(timeline, day, code)?.run ?? [];
  return timeline
    .filter((decision) => lastDay(decision.date) <= day)
    .flatMap((decision) =>
      decision.deadlines.map((d) => ({ ...d, decision, isSuperseded: !run.includes(decision) })),
    );
}

function byDate(a: SetDeadline, b: SetDeadline): number {
  const [x, y] = [lastDay(a.date), lastDay(b.date)];
  return x === y ? a.decision.id.localeCompare(b.decision.id) : x < y ? -1 : 1;
}
