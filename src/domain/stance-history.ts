/** A jurisdiction's stances as stretches of time, for bars on a shared axis. Pure; the rules are those of positionsAt. */
import { type Atlas, byEffect } from './atlas.ts';
import { type Code, EU } from './jurisdiction.ts';
import {
  addDays,
  earlier,
  firstDay,
  type IsoDay,
  lastDay,
  later,
  longDate,
  type PartialDate,
} from './partial-date.ts';
import type { Stance } from './stance.ts';
import { type Basis, type Position, positionsAt, stanceWords } from './stance-at.ts';

/** A stretch with one stance that reaches equally far; the last one ends on the data's `asOf`. */
export interface Stretch {
  readonly from: IsoDay;
  /** The last day inside. */
  readonly to: IsoDay;
  /** What it began with, at the known precision, even before the axis; null where nothing came before it. */
  readonly since: PartialDate | null;
  /** The `since` of the stretch after it; null for the last one. */
  readonly until: PartialDate | null;
  /** Null: no record. */
  readonly stance: Stance | null;
  /** The stance with its limit (rule 1). */
  readonly label: string;
  readonly isInherited: boolean;
}

/** The days on which a jurisdiction's stance can change: its decisions, and the EU's with its joining and leaving. */
function turningDays(atlas: Atlas, code: Code): readonly IsoDay[] {
  const decisions = [...(atlas.timelines.get(code) ?? []), ...(atlas.timelines.get(EU) ?? [])].sort(byEffect);
  const memberships = atlas.groups.get('eu')?.members.filter((m) => m.jurisdiction === code) ?? [];
  const days = [
    ...decisions.map((d) => lastDay(d.date)),
    ...memberships.flatMap((m) => [firstDay(m.from), ...(m.to ? [addDays(lastDay(m.to), 1)] : [])]),
  ];
  return [...new Set(days)].filter((day) => day <= atlas.asOf).sort();
}

/** The date of the decision that takes effect on a day; the day itself where a membership turned the stance. */
function knownDate(day: IsoDay, position: Position | null): PartialDate {
  return position?.run.find(({ date }) => lastDay(date) === day)?.date ?? day;
}

/**
 * The stretches from a day to `asOf`, without a gap; neighbours differ. What one is known since and until does not
 * hang on that day, which is where an axis begins: two axes tell the same of the same jurisdiction.
 */
export function stretchesOf(atlas: Atlas, code: Code, start: IsoDay, basis: Basis): readonly Stretch[] {
  const turns = turningDays(atlas, code);
  const before = addDays(earlier(turns[0] ?? start, start), -1);
  const stretches: Stretch[] = [];
  for (const day of [before, ...turns]) {
    const position = positionsAt(atlas, day, basis).get(code) ?? null;
    const isInherited = position?.isInherited === true;
    const next = { stance: position?.stance ?? null, label: stanceWords(position), isInherited };
    const last = stretches.at(-1);
    if (last?.label === next.label && last.isInherited === next.isInherited) continue;
    const since = last ? knownDate(day, position) : null;
    if (last) stretches[stretches.length - 1] = { ...last, to: addDays(day, -1), until: since };
    stretches.push({ from: day, to: atlas.asOf, since, until: null, ...next });
  }
  return stretches.filter(({ to }) => to >= start).map((s) => ({ ...s, from: later(s.from, start) }));
}

/** The first day of the year in which the first stance of any of them begins; the year of `asOf` where there is none. */
export function historyStart(atlas: Atlas, codes: readonly Code[]): IsoDay {
  const firsts = codes.flatMap((code) => atlas.timelines.get(code)?.[0]?.date ?? []).map(firstDay);
  const first = firsts.sort()[0] ?? atlas.timelines.get(EU)?.[0]?.date ?? atlas.asOf;
  return `${first.slice(0, 4)}-01-01`;
}

/**
 * "Ban from 14 July 2020", with "inherited from the EU" where it is. What nothing came before has no date that it
 * began on, so it is told by its end: "No record until about February 2019", or "No record" where it lasts.
 */
export function stretchInWords(stretch: Stretch): string {
  const { label, isInherited, since } = stretch;
  if (!since) return `${label}${untilWords(stretch)}`;
  const words = isInherited ? `${label}, inherited from the EU` : label;
  return `${words}${words.includes(',') ? ',' : ''} from ${longDate(since)}`;
}

/** The same with its end, for a bar that is read by itself: "Ban from 14 July 2020 until about May 2023". */
export function wholeStretchInWords(stretch: Stretch): string {
  return `${stretchInWords(stretch)}${stretch.since ? untilWords(stretch) : ''}`;
}

function untilWords({ until }: Stretch): string {
  return until ? ` until ${longDate(until)}` : '';
}

/** What the dashes of the bars say, where any of the histories has some; else empty. It follows a sentence. */
export function dashedNote(histories: readonly (readonly Stretch[])[]): string {
  const isDashed = histories.some((stretches) => stretches.some(({ isInherited }) => isInherited));
  return isDashed ? ' Dashed: inherited from the EU.' : '';
}
