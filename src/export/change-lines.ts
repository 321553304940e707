/** A change that is told in words, where it leaves the screen: on slides and on paper the same. */
import type { ToldChange, ToldGroup } from '../domain/change-telling.ts';
import { countInGroup, toldWord } from '../domain/change-words.ts';
import { longDate } from '../domain/partial-date.ts';
import { stanceWords } from '../domain/stance-at.ts';
import { capitalise, counted, joinWords } from '../domain/words.ts';

/** "Tightened: 3 governments and the EU". */
export function groupHeading(group: ToldGroup): string {
  return `${capitalise(toldWord(group.kind))}: ${countInGroup(group)}`;
}

/** What stands after the name, "from Limited use to Ban". */
export function movedWords({ kind, before, after, aside }: ToldChange): string {
  const from = kind === 'returned' ? '' : `from ${stanceWords(before)} to `;
  return `${from}${stanceWords(after)}${aside ? `, ${aside}` : ''}`;
}

/** What moved it, then the members that follow the EU's move, a line each. */
export function causeLines({ mover, members }: ToldChange): readonly string[] {
  const cause = mover ? `${longDate(mover.date)}: ${mover.title}` : 'Its membership of the EU ended';
  const followers =
    members.length > 0
      ? [`${counted(members.length, 'member follows', 'members follow')}: ${joinWords(members)}`]
      : [];
  return [capitalise(cause), ...followers];
}
