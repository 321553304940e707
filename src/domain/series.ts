/** How many governments held each stance over time: a point at every day on which that number can change. */
import { type Atlas, decisionDays, earliestDay } from './atlas.ts';
import { countByStance, type StanceCount } from './counts.ts';
import { hasChosenStance, inPlace, type JurisdictionFilter } from './filter.ts';
import { addDays, firstDay, type IsoDay, lastDay } from './partial-date.ts';
import type { Stance } from './stance.ts';
import { type Basis, positionsAt } from './stance-at.ts';

/** The counts from a day until the day of the next point. */
export interface SeriesPoint {
  readonly day: IsoDay;
  readonly byStance: Readonly<Record<Stance, StanceCount>>;
}

/**
 * The days on which counts can change, in order: a decision takes effect, or a membership of any group starts or has
 * ended (`to` is inside, so the day after it). From the first decision to `asOf`, both of them points; later ones are none.
 */
export function changeDays(atlas: Atlas): readonly IsoDay[] {
  const days = new Set([...decisionDays(atlas), atlas.asOf]);
  for (const { members } of atlas.groups.values())
    for (const { from, to } of members) {
      days.add(firstDay(from));
      if (to !== null) days.add(addDays(lastDay(to), 1));
    }
  const first = earliestDay(atlas);
  return [...days].filter((day) => day >= first && day <= atlas.asOf).sort();
}

/** The counts of a day under all filters: group by the membership of that day; the EU is never counted (rule 3). */
export function pointAt(atlas: Atlas, filter: JurisdictionFilter, basis: Basis, day: IsoDay): SeriesPoint {
  const positions = positionsAt(atlas, day, basis);
  const codes = [...inPlace(atlas, filter, day)].filter((code) =>
    hasChosenStance(positions.get(code) ?? null, filter.stance),
  );
  return { day, byStance: countByStance(codes, positions).byStance };
}

/** The steps of the whole record, oldest first; never empty. */
export function seriesOf(atlas: Atlas, filter: JurisdictionFilter, basis: Basis): readonly SeriesPoint[] {
  return changeDays(atlas).map((day) => pointAt(atlas, filter, basis, day));
}

/** The point in force on a day: the last one on or before it; null before the first. */
export function pointOn(series: readonly SeriesPoint[], day: IsoDay): SeriesPoint | null {
  return series.findLast((point) => point.day <= day) ?? null;
}
