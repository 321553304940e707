/** Groups of jurisdictions with dated membership. */
import type { Code } from './jurisdiction.ts';
import { firstDay, type IsoDay, lastDay, type PartialDate } from './partial-date.ts';

export const GROUP_IDS = ['eu', 'five-eyes', 'nato'] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export interface Membership {
  readonly jurisdiction: Code;
  readonly from: PartialDate;
  /** Last day inside; null while the membership lasts. */
  readonly to: PartialDate | null;
}

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  /** The jurisdiction that is the group itself (the EU), or null. */
  readonly jurisdiction: Code | null;
  readonly members: readonly Membership[];
}

/** Codes of the members on a day; `from` and `to` are both inside. The group's own jurisdiction is not a member. */
export function membersOn(group: Group, day: IsoDay): ReadonlySet<Code> {
  return new Set(
    group.members
      .filter((m) => firstDay(m.from) <= day && (m.to === null || day <= lastDay(m.to)))
      .map((m) => m.jurisdiction),
  );
}
