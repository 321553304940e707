/** What is said of a change where it is told at length: in a dossier, and as the heading of those of its kind. */
import type { ToldGroup, ToldKind } from './change-telling.ts';
import { type Change, isByEu } from './changes.ts';
import { type IsoDay, longDate } from './partial-date.ts';
import { CHANGE_WORDS, changeTold, kindAlone, OTHER_REACH, RETURNED } from './place-label.ts';
import { capitalise, counted } from './words.ts';

/** "Tightened since 1 February 2019: Limited use to Ban": what a range changed, which need not be when it was decided. */
export function changeSince(change: Change, from: IsoDay): string {
  const what = isByEu(change) ? 'Moved with the EU' : capitalise(kindAlone(change));
  return `${what} since ${longDate(from)}: ${changeTold(change)}`;
}

/** The kind of changes that are told together, as one word or phrase. */
export function toldWord(kind: ToldKind): string {
  if (kind === 'returned') return RETURNED;
  return kind === 'same' ? OTHER_REACH : CHANGE_WORDS[kind];
}

/** How many a group tells of, "3 governments and the EU": the EU is never counted among governments (rule 3). */
export function countInGroup({ governments, changes }: ToldGroup): string {
  if (governments === 0) return 'the EU';
  return `${counted(governments, 'government')}${changes.length > governments ? ' and the EU' : ''}`;
}
