/** Deadlines that decisions set: which lie ahead of a day and which are past. A past deadline is never called done. */
import type { Atlas } from './atlas.ts';
import type { Deadline, DecisionOverview } from './decision.ts';
import type { Code } from './jurisdiction.ts';
import { type IsoDay, lastDay, longDate } from './partial-date.ts';
import { ownPositionAt } from './stance-at.ts';

export interface SetDeadline extends Deadline {
  /** The decision that set it. */
  readonly decision: DecisionOverview;
  /** Whether the decision is one before the present run. */
  readonly isEarlier: boolean;
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
 * set and that are still ahead; the nearest date first.
 */
export function deadlinesInForce(atlas: Atlas, code: Code, day: IsoDay): readonly SetDeadline[] {
  return deadlinesOf(atlas, code, day)
    .filter((d) => !d.isEarlier || !isPast(d, day))
    .sort(byDate);
}

/** Plans and words: what they named as a date ends with the stance that they stood for. */
const PLANS: ReadonlySet<string> = new Set(['statement', 'report', 'draft']);

/**
 * One that is repeated in the same words is told once: by the present run, and of its decisions by the first. For a date
 * for which the run has one, none of an earlier decision is told: it is the same, in other words.
 */
function deadlinesOf(atlas: Atlas, code: Code, day: IsoDay): readonly SetDeadline[] {
  const timeline = atlas.timelines.get(code) ?? [];
  const run: readonly DecisionOverview[] = ownPositionAt(timeline, day, code)?.run ?? [];
  const told = new Map<string, SetDeadline>();
  for (const decision of timeline.filter(({ date }) => lastDay(date) <= day)) {
    const isEarlier = !run.includes(decision);
    if (isEarlier && PLANS.has(decision.kind)) continue;
    const isSuperseded = decision.stance !== run[0]?.stance;
    for (const deadline of decision.deadlines) {
      const key = `${deadline.date} ${deadline.what}`;
      if (told.get(key)?.isEarlier !== false)
        told.set(key, { ...deadline, decision, isEarlier, isSuperseded });
    }
  }
  const all = [...told.values()];
  const present = new Set(all.flatMap(({ date, isEarlier }) => (isEarlier ? [] : [date])));
  return all.filter((d) => !d.isEarlier || !present.has(d.date));
}

/** " (set 11 July 2024; the stance has changed since)". */
export function setInWords({ decision, isSuperseded }: SetDeadline): string {
  return ` (set ${longDate(decision.date)}${isSuperseded ? '; the stance has changed since' : ''})`;
}

/** The same of a deadline of a decision before the present run; nothing of another. */
export function earlierInWords(deadline: SetDeadline): string {
  return deadline.isEarlier ? setInWords(deadline) : '';
}

function byDate(a: SetDeadline, b: SetDeadline): number {
  const [x, y] = [lastDay(a.date), lastDay(b.date)];
  return x === y ? a.decision.id.localeCompare(b.decision.id) : x < y ? -1 : 1;
}
