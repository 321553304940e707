/** What stands beside a stance wherever its row leaves the screen: how old it is, from when it is in force, what disputes it. */
import { backingInShort, disputeInWords } from '../domain/backing.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { type IsoDay, longDate } from '../domain/partial-date.ts';
import { changeTold, INHERITED_WORDS } from '../domain/place-label.ts';
import { tellsSince } from '../domain/stance-at.ts';
import { capitalise } from '../domain/words.ts';
import type { TableRow } from '../state/view-rows.ts';

/** Rule 7's mark of old words, "Last evidence June 2019": it goes with the stance. Empty where there is none. */
export function agedWords({ age, isAged }: Pick<TableRow, 'age' | 'isAged'>): string {
  return isAged ? capitalise(age) : '';
}

/** "Disputed by 4 pieces"; the empty string where none disputes. */
export function disputedWords({ backing }: Pick<TableRow, 'backing'>): string {
  return backing ? capitalise(disputeInWords(backing.disputed)) : '';
}

/** How many pieces by whom, and how many of them dispute the stance; empty without one. */
export function evidenceLines(row: Pick<TableRow, 'backing'>): readonly string[] {
  return row.backing ? [backingInShort(row.backing), disputedWords(row)].filter(Boolean) : [];
}

/**
 * Since when, and what rule 7 says of an act: "Decided 10 March 2021, in force from 15 June 2021". A date that is in those
 * words is not said before them; nothing without a stance.
 */
export function sinceLines({ position, age, isAged }: TableRow): readonly string[] {
  if (!position) return [];
  const since = capitalise(longDate(position.since));
  if (!age || isAged) return [since];
  return tellsSince(age, position) ? [capitalise(age)] : [since, capitalise(age)];
}

/** The stance of a compared jurisdiction, and below it all that limits it; `unread` says what could not be read of it. */
export function stanceLines(row: TableRow, unread: string): readonly string[] {
  const { stance, change, changed, position } = row;
  return [
    stance,
    unread,
    change && changed ? `${changed}: ${changeTold(change)}` : '',
    position?.isInherited ? capitalise(INHERITED_WORDS) : '',
    agedWords(row),
  ].filter(Boolean);
}

/** Said of an opened jurisdiction without a stance. */
export function nothingRecorded({ inText }: Pick<Jurisdiction, 'inText'>, day: IsoDay): string {
  return `Nothing is recorded of a decision by ${inText} up to ${longDate(day)}. That is not a stance.`;
}
