/** What changed between two days (rule 5): always computed, never read from the record. */
import { type Code, EU } from './jurisdiction.ts';
import { stanceRank } from './stance.ts';
import { type Position, stanceWords } from './stance-at.ts';

export const CHANGE_KINDS = [
  'new',
  'tightened',
  'loosened',
  'reopened',
  'settled',
  'lapsed',
  'same',
] as const;
/** `lapsed`: a stance that was inherited ends with the membership. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly code: Code;
  readonly kind: ChangeKind;
  readonly before: Position | null;
  readonly after: Position | null;
  /** True for members that only follow the EU: the change is told once, under the EU. */
  readonly followsEu: boolean;
}

/** The kind of change from one position to another; a first own decision after an inherited stance is `new`. */
export function changeKind(before: Position | null, after: Position | null): ChangeKind {
  if (!after) return before ? 'lapsed' : 'same';
  if (!before) return 'new';
  if (before.isInherited && !after.isInherited) return 'new';
  if (before.stance === after.stance) return 'same';
  if (after.stance === 'under-review') return 'reopened';
  if (before.stance === 'under-review') return 'settled';
  return stanceRank(after.stance) < stanceRank(before.stance) ? 'tightened' : 'loosened';
}

/** Changes of all jurisdictions between two sets of positions, `same` included, in the order of `after`. */
export function changesBetween(
  before: ReadonlyMap<Code, Position | null>,
  after: ReadonlyMap<Code, Position | null>,
): readonly Change[] {
  return [...after].map(([code, now]) => {
    const then = before.get(code) ?? null;
    const followsEu = code !== EU && now?.isInherited === true;
    return { code, kind: changeKind(then, now), before: then, after: now, followsEu };
  });
}

/** Whether a change is the EU's: it is told once, under the EU (rule 5). */
export function isByEu(change: Change | null): boolean {
  return change?.followsEu === true && change.kind !== 'same';
}

/** Whether a stance that is the same at both ends was another in between: its run began anew. */
export function isReturned({ kind, before, after }: Change): boolean {
  return kind === 'same' && before !== null && after !== null && before.run[0].id !== after.run[0].id;
}

/** Whether a range says anything of a stance itself: that it is another, or was another in between. */
export function isMoved(change: Change): boolean {
  return change.kind !== 'same' || isReturned(change);
}

/** Whether a stance that is the same reaches further or less far, which its label tells (rule 1). */
export function isOtherReach({ kind, before, after }: Change): boolean {
  return kind === 'same' && stanceWords(before) !== stanceWords(after);
}
