/** What backs a stance: how many pieces and by whom, how many dispute it, the newest, and how sure its coding is. */
import type { Confidence, EvidenceStrength } from './decision.ts';
import type { IsoDay, PartialDate } from './partial-date.ts';
import { isOld, type Position, restsOnWords, totalPieces } from './stance-at.ts';
import { countDisputes, newestDated, sumStrength } from './strength.ts';
import { counted, grouped } from './words.ts';

export interface Backing extends EvidenceStrength {
  readonly total: number;
  /** Pieces among them that dispute the stance. */
  readonly disputed: number;
  /** The newest date of a piece, of those up to the day; null where none is dated by then. */
  readonly newest: PartialDate | null;
  /** Of the newest decision: it is the one that the stance rests on today. */
  readonly confidence: Confidence;
}

/** The backing of a position on a day: distinct pieces over its whole run. */
export function backingOf(position: Position, day: IsoDay): Backing {
  return {
    ...sumStrength(position.run),
    total: totalPieces(position.pieces),
    disputed: countDisputes(position.run),
    newest: newestDated(position.run, day),
    confidence: position.latest.confidence,
  };
}

/** Who published the pieces: "2 official, 3 press"; classes without a piece are left out. */
export function publishersInWords({ official, press, other }: EvidenceStrength): string {
  return [
    [official, 'official'],
    [press, 'press'],
    [other, 'other'],
  ]
    .filter(([n]) => n !== 0)
    .map(([n, what]) => `${grouped(Number(n))} ${what}`)
    .join(', ');
}

/** For a table's cell: "5: 2 official, 3 press"; "0" where there is none. */
export function backingInShort(backing: Backing): string {
  const by = publishersInWords(backing);
  return by ? `${grouped(backing.total)}: ${by}` : grouped(backing.total);
}

/** "disputed by 4 pieces"; the empty string where none disputes. */
export function disputeInWords(disputed: number): string {
  return disputed > 0 ? `disputed by ${counted(disputed, 'piece')}` : '';
}

/** Rule 7's mark: a stance that rests on words alone, and whose newest evidence is more than two years before the day. */
export function isAged(position: Position, day: IsoDay): boolean {
  return restsOnWords(position) && isOld(position.run, day);
}

/** Whether evidence disputes a stance that is the jurisdiction's own; what is inherited is disputed under the EU. */
export function isDisputed(position: Position | null): boolean {
  return position !== null && !position.isInherited && countDisputes(position.run) > 0;
}
