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

/**
 * What a jurisdiction's dossier lists: the deadlines of its present run, past ones too, and those that earlier decisions
 * set and that are still ahead; the nearest date first. One that later decisions repeat in the same words is told once,
 * by the first.
 */
export function deadlinesInForce(atlas: Atlas, code: Code, day: IsoDay): readonly SetDeadline[] {
  const told = new Map<string, SetDeadline>();
  for (const deadline of deadlinesOf(atlas, code, day)) {
    if (deadline.isSuperseded && isPast(deadline, day)) continue;
    const key = `${deadline.date} ${deadline.what}`;
    if (!told.has(key)) told.set(key, deadline);
  }
  return [...told.values()].sort(byDate);
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
