/** What stands behind a stance: how many pieces of evidence and by whom, how many dispute it, and the newest date. */
import type { DecisionOverview, EvidenceStrength } from './decision.ts';
import { firstDay, type IsoDay, isApproximate, lastDay, type PartialDate } from './partial-date.ts';

/** Orders dates by a day of each; of two of one day the more precise, then the certain, is the later. */
const inOrderOf = (dayOf: (date: PartialDate) => IsoDay) => (a: PartialDate, b: PartialDate) => {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return precision(a) - precision(b);
};

/** Orders dates by the day by which they are over. */
export const byRecency = inOrderOf(lastDay);
/** Orders dates by the day before which they cannot be. */
const byCertainty = inOrderOf(firstDay);

function precision(date: PartialDate): number {
  return isApproximate(date) ? date.length - 1 : date.length + 0.5;
}

/** The newest of some dates; null of none. */
export function newestOf(dates: readonly PartialDate[]): PartialDate | null {
  return dates.reduce<PartialDate | null>((a, b) => (a !== null && byRecency(a, b) >= 0 ? a : b), null);
}

/** Dates later than a decision that its overview keeps at most: the first view must not grow with the evidence. */
const MOST_LATER = 7;

/**
 * The dates of a decision's evidence from which the newest one known on any day is told: the newest of those up to the
 * day on which the decision takes effect, and each later one, the oldest first. Of more than seven later dates the last is
 * kept: on a day between, the newest that is told is older than the newest there is.
 */
export function knownSince(effect: IsoDay, dates: readonly PartialDate[]): readonly PartialDate[] {
  const sorted = [...new Set(dates)].sort(byRecency);
  const isLater = (date: PartialDate) => lastDay(date) > effect;
  const later = sorted.filter(isLater);
  const kept = later.length > MOST_LATER ? later.slice(-1) : later;
  return [...sorted.filter((date) => !isLater(date)).slice(-1), ...kept];
}

/** Dates in a whole overview up to which each decision keeps several; the researched record has some 400. */
const MANY_DATES = 1_000;

/**
 * The overviews as they are, or, of a package with very many dates, with each decision's last one only, and of its mark
 * what still tells nearly every slip: the first view must not grow with the evidence.
 */
export function inBrief(overviews: readonly DecisionOverview[]): readonly DecisionOverview[] {
  const dates = overviews.reduce((sum, { evidenceDates }) => sum + evidenceDates.length, 0);
  if (dates <= MANY_DATES) return overviews;
  return overviews.map((one) => ({
    ...one,
    evidenceDates: one.evidenceDates.slice(-1),
    evidenceMark: one.evidenceMark.slice(0, 1),
  }));
}

const knownBy = ({ evidenceDates }: DecisionOverview, day: IsoDay): PartialDate | undefined =>
  evidenceDates.findLast((known) => lastDay(known) <= day);

/** The newest date that evidence of a run bears, of those up to a day; null where none of it is dated by then. */
export function newestDated(run: readonly DecisionOverview[], day: IsoDay): PartialDate | null {
  return newestOf(run.flatMap((decision) => knownBy(decision, day) ?? []));
}

/**
 * The date on which a run was last spoken of, as known by a day, for decisions in effect by then. A decision whose evidence is undated,
 * or all dated later than the day, stands in with its own date: it was known when it took effect.
 */
export function newestEvidence(
  run: readonly [DecisionOverview, ...DecisionOverview[]],
  day: IsoDay,
): PartialDate {
  const dates = run.map((decision) => knownBy(decision, day) ?? decision.date);
  return newestOf(dates) ?? run[0].date;
}

/**
 * The date on or after which a run was certainly spoken of, of those known by a day: a day says more than the bare year
 * around it, which is no later for certain. As the day goes on, it never becomes earlier.
 */
export function certainlyNewest(
  run: readonly [DecisionOverview, ...DecisionOverview[]],
  day: IsoDay,
): PartialDate {
  const dates = run.flatMap(({ date, evidenceDates }) => [
    date,
    ...evidenceDates.filter((known) => lastDay(known) <= day),
  ]);
  return dates.reduce((a, b) => (byCertainty(b, a) > 0 ? b : a), run[0].date);
}

/** Distinct pieces behind a run, by who published them. */
export function sumStrength(run: readonly DecisionOverview[]): EvidenceStrength {
  const sum = { official: 0, press: 0, other: 0, verbatim: 0 };
  for (const { strength } of run) {
    sum.official += strength.official;
    sum.press += strength.press;
    sum.other += strength.other;
    sum.verbatim += strength.verbatim;
  }
  return sum;
}

/** Distinct pieces that dispute a decision of the run. */
export function countDisputes(run: readonly DecisionOverview[]): number {
  return run.reduce((sum, { disputed }) => sum + disputed, 0);
}
