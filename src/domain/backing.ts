/** What backs a stance: how many pieces and by whom, how many dispute it, the newest, and how sure its coding is. */
import { type Confidence, type EvidenceStrength, SCOPE_LABELS, SCOPES } from './decision.ts';
import { type IsoDay, longDate, type PartialDate } from './partial-date.ts';
import { isOld, type Position, restsOnWords, totalPieces } from './stance-at.ts';
import { countDisputes, newestDated, sumStrength } from './strength.ts';
import { capitalise, counted, grouped, joinWords } from './words.ts';

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

/** For a sentence: "13 pieces of evidence: 2 official, 11 press; 8 of them verbatim". */
export function backingInWords(backing: Backing): string {
  const pieces = `${counted(backing.total, 'piece')} of evidence`;
  if (backing.total === 0) return pieces;
  const by = publishersInWords(backing);
  const verbatim =
    backing.verbatim === 0
      ? 'none verbatim'
      : backing.verbatim === backing.total
        ? 'all verbatim'
        : `${grouped(backing.verbatim)} verbatim`;
  return `${pieces}${by ? `: ${by}` : ''}; ${verbatim}`;
}

/** "Newest evidence: 12 March 2021."; where none of the pieces is dated by the day, that is said. */
export function newestInWords({ newest }: Backing, day: IsoDay): string {
  return newest ? `Newest evidence: ${longDate(newest)}` : `No evidence is dated up to ${longDate(day)}`;
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

/** Everything that the run reaches, in the order of the scale: "5G core network and public procurement". */
export function reachInWords(position: Position): string {
  const reached = new Set(position.run.flatMap((d) => d.scope));
  return capitalise(joinWords(SCOPES.filter((s) => reached.has(s)).map((s) => SCOPE_LABELS[s])));
}

/** The rule by which each confidence is given; the method view spells them out at length. */
export const CONFIDENCE_MEANINGS: Readonly<Record<Confidence, string>> = {
  high: 'what was decided, and what it means for the stance, are clear from an official act or from reports that agree',
  medium:
    'reported reliably, but not an act in force, or its date, its reach or the reading of it leaves room for doubt',
  low: 'it rests on a single report, on unnamed sources, or on an estimate',
};
