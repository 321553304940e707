/** What a jurisdiction's dossier shows on a day (rule 6): evidence sorted by what it does, later facts kept apart. */
import { byEffect } from './atlas.ts';
import type { Decision } from './decision.ts';
import {
  EVIDENCE_KINDS,
  type Evidence,
  evidenceDate,
  type Relation,
  type Source,
  type Speaker,
} from './evidence.ts';
import type { Code } from './jurisdiction.ts';
import { type IsoDay, lastDay } from './partial-date.ts';

/** A piece of evidence with its source and speaker at hand. */
export interface Piece {
  readonly evidence: Evidence;
  readonly source: Source;
  readonly speaker: Speaker | null;
}

export type Placement = 'shown' | 'later' | 'undated';

/** The day each decision takes effect, by id. */
export type EffectDays = ReadonlyMap<string, IsoDay>;

/** The days that place a piece in time; null where it has no date of its own, or no decision. */
export interface PieceDays {
  readonly own: IsoDay | null;
  /** The day on which the first of its decisions takes effect. */
  readonly firstEffect: IsoDay | null;
}

/**
 * Where a piece stands on a day: shown with a decision in effect by then, whatever its own date; else by its own
 * date, for words of an earlier day are no later fact; without one it waits for its decision, and is `undated` where it
 * belongs to none.
 */
export function placementOf({ own, firstEffect }: PieceDays, day: IsoDay): Placement {
  if (firstEffect !== null && firstEffect <= day) return 'shown';
  // Without a date of its own a piece is as late as its decisions are; only one of no decision has no place in time.
  if (own === null) return firstEffect === null ? 'undated' : 'later';
  return own <= day ? 'shown' : 'later';
}

/** The days of a piece, given the day on which each decision takes effect. */
export function daysOf(
  { evidence, source }: Piece,
  effects: EffectDays,
): PieceDays & { lastEffect: IsoDay | null } {
  const own = evidenceDate(evidence, source);
  const days = evidence.relations.flatMap((r) => effects.get(r.decision) ?? []).sort();
  return { own: own && lastDay(own), firstEffect: days[0] ?? null, lastEffect: days.at(-1) ?? null };
}

/** `placementOf` for a piece. */
export function placement(piece: Piece, effects: EffectDays, day: IsoDay): Placement {
  return placementOf(daysOf(piece, effects), day);
}

export interface DossierView {
  /** Decisions in effect on the day, newest first. */
  readonly history: readonly Decision[];
  /** Decisions after the day, oldest first. */
  readonly laterDecisions: readonly Decision[];
  /** Pieces of the present run, by what they do. */
  readonly supports: readonly Piece[];
  readonly disputes: readonly Piece[];
  readonly context: readonly Piece[];
  /** Pieces of decisions before the present run. */
  readonly earlier: readonly Piece[];
  /** Pieces that speak of the jurisdiction and belong to none of its decisions. */
  readonly mentions: readonly Piece[];
  readonly undated: readonly Piece[];
  readonly later: readonly Piece[];
}

/** A piece's relation to the given decisions: disputes over supports over context; null when it has none. */
export function relationTo(evidence: Evidence, decisions: ReadonlySet<string>): Relation | null {
  const relations = evidence.relations.filter((r) => decisions.has(r.decision)).map((r) => r.relation);
  return (['disputes', 'supports', 'context'] as const).find((r) => relations.includes(r)) ?? null;
}

/** The pieces that support a decision itself, whatever else they support. */
export function supportersOf(pieces: readonly Piece[], decision: string | undefined): readonly Piece[] {
  const decisions = new Set(decision === undefined ? [] : [decision]);
  return pieces.filter(({ evidence }) => relationTo(evidence, decisions) === 'supports');
}

type Dated = Pick<Decision, 'id' | 'date'>;

/** What is known of decisions: when all were taken, by jurisdiction; and in full those that have been loaded. */
export interface KnownDecisions {
  readonly timelines: ReadonlyMap<Code, readonly Dated[]>;
  readonly decisions: readonly Decision[];
}

const knownEffects = new WeakMap<
  KnownDecisions['timelines'],
  { readonly of: readonly Decision[]; readonly days: EffectDays }
>();

/** The day on which each decision takes effect, read once: a large package has thousands. */
function effectsOf({ timelines, decisions }: KnownDecisions): EffectDays {
  const known = knownEffects.get(timelines);
  if (known?.of === decisions) return known.days;
  const dated: readonly Dated[] = [...decisions, ...[...timelines.values()].flat()];
  const days = new Map(dated.map((d) => [d.id, lastDay(d.date)]));
  knownEffects.set(timelines, { of: decisions, days });
  return days;
}

/**
 * Arranges a jurisdiction's decisions and pieces for a day. `run` holds the ids of the decisions behind the present
 * stance. Statements come before excerpts, excerpts before summaries. Where each piece belongs is the same before the
 * decisions have been loaded in full, and if they never are.
 */
export function dossierAt(
  code: Code,
  day: IsoDay,
  run: ReadonlySet<string>,
  known: KnownDecisions,
  pieces: readonly Piece[],
): DossierView {
  const own = known.decisions.filter((d) => d.jurisdiction === code).sort(byEffect);
  const effects = effectsOf(known);
  const inForce = own.filter((d) => lastDay(d.date) <= day);
  const dated: readonly Dated[] = [...own, ...(known.timelines.get(code) ?? [])];
  const past = new Set(dated.filter((d) => lastDay(d.date) <= day).map((d) => d.id));
  const lists: Record<Exclude<keyof DossierView, 'history' | 'laterDecisions'>, Piece[]> = {
    supports: [],
    disputes: [],
    context: [],
    earlier: [],
    mentions: [],
    undated: [],
    later: [],
  };
  for (const piece of [...pieces].sort(byKind)) {
    const where = placement(piece, effects, day);
    const shown =
      relationTo(piece.evidence, run) ?? (relationTo(piece.evidence, past) ? 'earlier' : 'mentions');
    lists[where === 'shown' ? shown : where].push(piece);
  }
  return {
    ...lists,
    history: [...inForce].reverse(),
    laterDecisions: own.filter((d) => lastDay(d.date) > day),
  };
}

function byKind(a: Piece, b: Piece): number {
  return EVIDENCE_KINDS.indexOf(a.evidence.kind) - EVIDENCE_KINDS.indexOf(b.evidence.kind);
}
