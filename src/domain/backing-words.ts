/** What backs a stance, in the words of dossiers and exports: they come with those, not with the map. */
import { type Backing, publishersInWords } from './backing.ts';
import { type Confidence, SCOPE_LABELS, SCOPES } from './decision.ts';
import { firstDay, type IsoDay, longDate } from './partial-date.ts';
import type { Position } from './stance-at.ts';
import { newestDated } from './strength.ts';
import { capitalise, counted, grouped, joinWords } from './words.ts';

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

/**
 * "Newest evidence: 12 March 2021"; where none of the pieces is dated by the day, that is said. A run counts all of its
 * pieces: where some of them came after the day, the newest is that up to the day, and they are named as later.
 */
export function newestInWords({ run }: Position, day: IsoDay): string {
  const newest = newestDated(run, day);
  if (!newest) return `No evidence is dated up to ${longDate(day)}`;
  const isLater = run.some(({ evidenceDates }) => evidenceDates.some((date) => firstDay(date) > day));
  const words = longDate(newest);
  return isLater
    ? `Newest evidence up to ${longDate(day)}: ${words}; some is dated later`
    : `Newest evidence: ${words}`;
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
