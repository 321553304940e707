/** The atlas: everything the first view knows, arranged for the rules of the domain. */
import type { DecisionOverview } from './decision.ts';
import type { Group, GroupId } from './group.ts';
import type { Code, Jurisdiction } from './jurisdiction.ts';
import { type IsoDay, lastDay, type PartialDate } from './partial-date.ts';

/** Decisions of one jurisdiction, in the order in which they take effect. */
export type Timeline = readonly DecisionOverview[];

export interface Atlas {
  readonly title: string;
  readonly version: string;
  /** The day that the data speaks for; `latest` means this day. */
  readonly asOf: IsoDay;
  /** The day shown where the address names none. */
  readonly defaultTime: IsoDay;
  readonly jurisdictions: ReadonlyMap<Code, Jurisdiction>;
  readonly groups: ReadonlyMap<GroupId, Group>;
  readonly timelines: ReadonlyMap<Code, Timeline>;
  /** How many decisions of a jurisdiction could not be read, where any could not: what it held may be another. */
  readonly unread: ReadonlyMap<Code, number>;
  /** Codes that at least one piece of evidence is about. */
  readonly mentioned: ReadonlySet<Code>;
  /** Codes of the evidence files that the package lists. */
  readonly evidenceFiles: readonly Code[];
}

type Timed = Pick<DecisionOverview, 'date' | 'order'>;

/** Orders decisions by the day they take effect, then by `order` (rule 1). */
export function byEffect(a: Timed, b: Timed): number {
  const [x, y] = [lastDay(a.date), lastDay(b.date)];
  return x === y ? a.order - b.order : x < y ? -1 : 1;
}

/** Groups decisions by jurisdiction, each list in the order of effect. */
export function buildTimelines(decisions: readonly DecisionOverview[]): ReadonlyMap<Code, Timeline> {
  const timelines = new Map<Code, DecisionOverview[]>();
  for (const decision of decisions) {
    const list = timelines.get(decision.jurisdiction);
    if (list) list.push(decision);
    else timelines.set(decision.jurisdiction, [decision]);
  }
  for (const list of timelines.values()) list.sort(byEffect);
  return timelines;
}

/** When the first stance was taken, as precisely as it is known; `asOf` where there is no decision. */
export function earliestDate(atlas: Atlas): PartialDate {
  let earliest: PartialDate = atlas.asOf;
  for (const timeline of atlas.timelines.values()) {
    const first = timeline[0];
    if (first && lastDay(first.date) < lastDay(earliest)) earliest = first.date;
  }
  return earliest;
}

/** The earliest day on which any stance is in force; `asOf` where there is no decision. */
export function earliestDay(atlas: Atlas): IsoDay {
  return lastDay(earliestDate(atlas));
}

/** The distinct days on which a decision takes effect, in order. */
export function decisionDays(atlas: Atlas): readonly IsoDay[] {
  const days = new Set<IsoDay>();
  for (const timeline of atlas.timelines.values()) for (const d of timeline) days.add(lastDay(d.date));
  return [...days].sort();
}
