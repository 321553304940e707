/** What a place is called by name, for assistive technology and cards: "United Kingdom: Limited use, since …". */
import { disputeInWords, isAged } from './backing.ts';
import { type Change, type ChangeKind, isByEu, isOtherReach, isReturned } from './changes.ts';
import { AT_START } from './changes-to-tell.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { type IsoDay, longDate } from './partial-date.ts';
import { ageNote, type Position, stanceWords, totalPieces } from './stance-at.ts';
import { countDisputes } from './strength.ts';
import { counted } from './words.ts';

export const INHERITED_WORDS = 'inherited from the EU';

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  tightened: 'tightened',
  loosened: 'loosened',
  reopened: 'reopened',
  settled: 'settled',
  lapsed: 'no longer a member of the EU',
  same: 'unchanged',
};

export const OTHER_REACH = 'same stance, other reach';
export const RETURNED = 'changed and changed back';

/** The details behind the label: since when, how much evidence, and the age note where rule 7 asks for one. */
export function positionDetails(position: Position, day: IsoDay): readonly string[] {
  const details = [
    `since ${longDate(position.since)}`,
    `${counted(totalPieces(position.pieces), 'piece')} of evidence`,
  ];
  const disputed = disputeInWords(countDisputes(position.run));
  return [...details, isAged(position, day) ? (ageNote(position, day) ?? '') : '', disputed].filter(Boolean);
}

/** Labels of positions that are not old: the same on every day that has the position. */
const known = new WeakMap<Position, WeakMap<Jurisdiction, string>>();

/** `Name: Label`, then `, inherited from the EU` or nothing, then details. */
export function placeLabel(
  jurisdiction: Jurisdiction,
  position: Position | null,
  change: Change | null,
  day: IsoDay,
): string {
  if (change || !position || isAged(position, day)) return newLabel(jurisdiction, position, change, day);
  const labels = known.get(position) ?? new WeakMap<Jurisdiction, string>();
  known.set(position, labels);
  const label = labels.get(jurisdiction) ?? newLabel(jurisdiction, position, null, day);
  labels.set(jurisdiction, label);
  return label;
}

function newLabel(
  jurisdiction: Jurisdiction,
  position: Position | null,
  change: Change | null,
  day: IsoDay,
): string {
  const parts = [`${jurisdiction.name}: ${change ? changeLabel(change) : stanceWords(position)}`];
  if (position?.isInherited) parts.push(INHERITED_WORDS);
  // A member that only follows the EU is told as such by "inherited": the move is the EU's.
  if (change) parts.push(...(isByEu(change) ? [] : [kindWords(change)]));
  else if (position) parts.push(...positionDetails(position, day));
  return parts.join(', ');
}

/** "Limited use to Ban", or the one label where nothing moved. */
export function changeLabel({ before, after }: Change): string {
  const [from, to] = [stanceWords(before), stanceWords(after)];
  return from === to ? to : `${from} to ${to}`;
}

/** The label, and of a member's first own decision whose stance it was before (rule 5). */
export function changeTold(change: Change): string {
  return isFirstOwn(change) ? `${changeLabel(change)}, ${AT_START}` : changeLabel(change);
}

/** Whether a member decided for itself what it had inherited; one that left the EU has no position of its own. */
function isFirstOwn({ before, after }: Change): boolean {
  return before?.isInherited === true && after?.isInherited === false;
}

/** What a table says of a change: its kind, or that it is the EU's (rule 5); the empty string for none. */
export function changeInWords(change: Change | null): string {
  if (!change) return '';
  const words = kindAlone(change);
  if (words === CHANGE_WORDS.same) return '';
  return change.followsEu ? 'by the EU’s position' : words;
}

/** The kind of a change in words: "new, at the start by the EU’s position" of a member's first own decision. */
export function kindWords(change: Change): string {
  return isFirstOwn(change) ? `${kindAlone(change)}, ${AT_START}` : kindAlone(change);
}

/** The kind of a change alone: "new" also of a member's first own decision. */
export function kindAlone(change: Change): string {
  if (isReturned(change)) return RETURNED;
  return isOtherReach(change) ? OTHER_REACH : CHANGE_WORDS[change.kind];
}
