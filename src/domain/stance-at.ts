/** Stance on a day: rules 1, 2 and 7 of the design, as pure functions. */
import type { Atlas, Timeline } from './atlas.ts';
import { type DecisionOverview, type EvidenceCounts, SCOPE_LABELS, SCOPES, type Scope } from './decision.ts';
import { membersOn } from './group.ts';
import { type Code, EU } from './jurisdiction.ts';
import { addYears, firstDay, type IsoDay, lastDay, longDate, type PartialDate } from './partial-date.ts';
import type { Stance } from './stance.ts';
import { STANCE_LABELS } from './stance.ts';
import { byRecency, certainlyNewest, newestEvidence } from './strength.ts';
import { capitalise, joinWords } from './words.ts';

export const BASES = ['effective', 'own'] as const;
/** `effective` lets members inherit the EU's stance; `own` shows decisions of their own only. */
export type Basis = (typeof BASES)[number];

/** What a jurisdiction holds on a day, and the decisions it rests on. */
export interface Position {
  readonly stance: Stance;
  /** Whose decisions these are: the jurisdiction itself, or the EU where the stance is inherited. */
  readonly holder: Code;
  readonly isInherited: boolean;
  /** The unbroken run with this stance up to the day, oldest first; never empty. */
  readonly run: readonly [DecisionOverview, ...DecisionOverview[]];
  readonly since: PartialDate;
  readonly latest: DecisionOverview;
  /** Distinct pieces of evidence behind the run. */
  readonly pieces: EvidenceCounts;
}

/** Positions by timeline and number of decisions in effect: the same run is the same object, whatever the day. */
const known = new WeakMap<Timeline, Map<string, Position>>();

const daysOf = new WeakMap<Timeline, readonly IsoDay[]>();

/** When each decision of a timeline takes effect. */
function effectDays(timeline: Timeline): readonly IsoDay[] {
  const days = daysOf.get(timeline) ?? timeline.map((decision) => lastDay(decision.date));
  daysOf.set(timeline, days);
  return days;
}

/** The jurisdiction's own position on a day, or null when nothing is recorded by then. `timeline` is in order of effect. */
export function ownPositionAt(timeline: Timeline, day: IsoDay, holder: Code): Position | null {
  const days = effectDays(timeline);
  let end = timeline.length;
  while (end > 0 && (days[end - 1] ?? '') > day) end--;
  return positionUpTo(timeline, end, holder);
}

/** The position by the first so many decisions of a timeline; null by none. */
function positionUpTo(timeline: Timeline, end: number, holder: Code): Position | null {
  const latest = timeline[end - 1];
  if (!latest) return null;
  const positions = known.get(timeline) ?? new Map<string, Position>();
  known.set(timeline, positions);
  const key = `${holder} ${end}`;
  const position = positions.get(key) ?? positionOf(timeline, end, latest, holder);
  positions.set(key, position);
  return position;
}

function positionOf(timeline: Timeline, end: number, latest: DecisionOverview, holder: Code): Position {
  let start = end - 1;
  while (start > 0 && timeline[start - 1]?.stance === latest.stance) start--;
  const first = timeline[start] ?? latest;
  const run: Position['run'] = [first, ...timeline.slice(start + 1, end)];
  return {
    stance: latest.stance,
    holder,
    isInherited: false,
    run,
    since: first.date,
    latest,
    pieces: sumAdded(run),
  };
}

const inheritedFrom = new WeakMap<Position, Position>();

/** The same position as a member's, held by inheritance. */
function inherit(position: Position): Position {
  const inherited = inheritedFrom.get(position) ?? { ...position, isInherited: true };
  inheritedFrom.set(position, inherited);
  return inherited;
}

function sumAdded(run: readonly DecisionOverview[]): EvidenceCounts {
  const sum = { statement: 0, excerpt: 0, summary: 0 };
  for (const { added } of run) {
    sum.statement += added.statement;
    sum.excerpt += added.excerpt;
    sum.summary += added.summary;
  }
  return sum;
}

/** The number of pieces in all. */
export function totalPieces(counts: EvidenceCounts): number {
  return counts.statement + counts.excerpt + counts.summary;
}

/** Every jurisdiction's position on a day; null where nothing is recorded. EU members without their own inherit (rule 2). */
export function positionsAt(atlas: Atlas, day: IsoDay, basis: Basis): ReadonlyMap<Code, Position | null> {
  const euGroup = atlas.groups.get('eu');
  const members = basis === 'effective' && euGroup ? membersOn(euGroup, day) : new Set<Code>();
  const euTimeline = atlas.timelines.get(EU);
  const euPosition = euTimeline ? ownPositionAt(euTimeline, day, EU) : null;
  const inherited = euPosition ? inherit(euPosition) : null;
  const positions = new Map<Code, Position | null>();
  for (const code of atlas.jurisdictions.keys()) {
    const timeline = atlas.timelines.get(code);
    const own = timeline ? ownPositionAt(timeline, day, code) : null;
    positions.set(code, own ?? (members.has(code) ? inherited : null));
  }
  return positions;
}

const NETWORK_SCOPES: ReadonlySet<Scope> = new Set(['5g-core', '5g-ran', 'all-telecoms']);

/**
 * How the run falls short of networks: "public procurement and export control only" when none of its decisions
 * reaches 5G or telecoms networks, else null (rule 1).
 */
export function scopeLimit(run: readonly { readonly scope: readonly Scope[] }[]): string | null {
  const reached = new Set(run.flatMap((d) => d.scope));
  if ([...reached].some((s) => NETWORK_SCOPES.has(s)) || reached.size === 0) return null;
  return `${joinWords(SCOPES.filter((s) => reached.has(s)).map((s) => SCOPE_LABELS[s]))} only`;
}

/** The stance's label with its limit: "Ban, public procurement and export control only". */
export function positionLabel({ stance, run }: Position): string {
  return limitedLabel(stance, run);
}

function limitedLabel(stance: Stance, run: Parameters<typeof scopeLimit>[0]): string {
  const limit = scopeLimit(run);
  return limit ? `${STANCE_LABELS[stance]}, ${limit}` : STANCE_LABELS[stance];
}

/** The label of a position, or that there is none. */
export function stanceWords(position: Position | null | undefined): string {
  return position ? positionLabel(position) : STANCE_LABELS['no-record'];
}

/**
 * The label of the stance that a decision sets or confirms, with the limit of the run up to and including it: what comes
 * after widens nothing before. A decision that the atlas does not hold speaks for itself alone.
 */
export function decisionLabel(atlas: Atlas, decision: Labelled): string {
  const timeline = atlas.timelines.get(decision.jurisdiction) ?? [];
  const end = timeline.findIndex(({ id }) => id === decision.id) + 1;
  const position = positionUpTo(timeline, end, decision.jurisdiction);
  return limitedLabel(decision.stance, position?.run ?? [decision]);
}

type Labelled = Pick<DecisionOverview, 'id' | 'jurisdiction' | 'stance' | 'scope'>;

const SOFT_KINDS: ReadonlySet<string> = new Set(['statement', 'report', 'draft', 'agreement']);

/** What reaches exports alone, as a list of buyers does, puts no rule on networks in force. */
const isOfExports = (scope: readonly Scope[]) =>
  scope.length > 0 && scope.every((s) => s === 'export-control');

/** Whether a decision is an act on which a stance on networks can rest, and no statement, report, draft or agreement. */
const isAct = ({ kind, scope }: DecisionOverview) => !SOFT_KINDS.has(kind) && !isOfExports(scope);

/** Whether no decision of the run is an act. */
export function restsOnWords(position: Position): boolean {
  return !position.run.some(isAct);
}

let agesAt: { readonly day: IsoDay; readonly limit: IsoDay } | null = null;

/** Whether the newest evidence known by a day is more than two years older than it. */
export function isOld(run: Position['run'], day: IsoDay): boolean {
  // Asked for everybody on one day.
  if (agesAt?.day !== day) agesAt = { day, limit: addYears(day, -2) };
  return lastDay(newestEvidence(run, day)) < agesAt.limit;
}

/** Of the deadlines of an act the one that says when it takes effect itself. */
const TAKES_EFFECT = /\b(?:enters? into force|in force|takes? effect)$/i;

/** When an act is in force: where the record or a deadline says so, after its own date; else from its date on. Null where it is not. */
function inForceFrom({ date, deadlines, inForce }: DecisionOverview): PartialDate | null {
  if (inForce !== undefined) return inForce;
  const later = deadlines.find(({ date: d, what }) => TAKES_EFFECT.test(what) && firstDay(d) > lastDay(date));
  return later?.date ?? date;
}

/**
 * Rule 7: "last evidence December 2018" for a stance that rests on words alone and whose newest evidence is more than
 * two years before the day; "in force since …, last confirmed …" for one that rests on an act, counted from the first
 * act of the run (a leak before it set the stance, but was not in force) to its newest decision or evidence; null for
 * words that are not old. What was published after the day is not counted. Where no act has taken effect by the day, it is
 * "decided December 2019, in force from 1 March 2020", or "decided 14 July 2020" where nothing says from when.
 */
export function ageNote(position: Position, day: IsoDay): string | null {
  const acts = position.run.filter(isAct);
  const [firstAct] = acts;
  if (!firstAct)
    return isOld(position.run, day) ? `last evidence ${monthOf(newestEvidence(position.run, day))}` : null;
  const confirmed = certainlyNewest(position.run, day);
  const froms = acts.map(inForceFrom);
  // The earliest of them, so that it stays what it is as time goes on.
  const [since = null] = froms
    .filter((from): from is PartialDate => from !== null && lastDay(from) <= day)
    .sort(byRecency);
  const decided = `decided ${longDate(firstAct.date)}`;
  if (since === null && froms[0]) return `${decided}, in force from ${longDate(froms[0])}`;
  const told = since === null ? decided : `in force since ${longDate(since)}`;
  const isLater = firstDay(confirmed) > lastDay(since ?? firstAct.date);
  return isLater ? `${told}, last confirmed ${longDate(confirmed)}` : told;
}

/** Whether an age note begins with the date that set the stance, so that it need not be said before it. */
export function tellsSince(age: string, { since }: Position): boolean {
  const date = longDate(since);
  return age.startsWith(`in force since ${date}`) || age.startsWith(`decided ${date}`);
}

/** "Since …", with the age note; an act that set the stance itself says it once, as "In force since …" or "Decided …". */
export function sinceWords(position: Position, day: IsoDay): string {
  const since = longDate(position.since);
  if (position.isInherited) return `Inherited from the EU, whose position it has been since ${since}`;
  const age = ageNote(position, day);
  if (age && tellsSince(age, position)) return capitalise(age);
  return `Since ${since}${age ? `; ${age}` : ''}`;
}

/** "December 2018" also of a day in it, "about 2018": the month is the finest, and never finer than what is known. */
function monthOf(date: PartialDate): string {
  return longDate(/^\d{4}-\d{2}-\d{2}/.test(date) ? date.slice(0, 7) : date);
}
