/** Which one piece of evidence stands beside the map in a room. Pure. */
import { sourceImprint, sourceTitle } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Source } from '../../domain/evidence.ts';
import { shownText, surroundings } from '../../domain/evidence-words.ts';

/** About as many characters as a room reads while somebody speaks. */
const SHORT = 240;
/** A sentence that begins so speaks of what stood before it. */
const POINTS_BACK =
  /^\W*(?:this|that|these|those|such|he|she|it|they|but|and|however|instead|as a result)\b/i;

/** Whether a room understands a quotation by itself: no note of ours, no few words out of somebody's sentence. */
const standsAlone = ({ evidence }: Piece) =>
  evidence.kind !== 'summary' && surroundings(evidence) === null && !POINTS_BACK.test(shownText(evidence));

/**
 * Of quotations that support the decision shown, the first short one that stands by itself, else the first that does. Null
 * where there is none: a note on a source says little in a room, and what is said beside the decision misleads there.
 */
export function pieceForRoom(supporters: readonly Piece[]): Piece | null {
  const quotations = supporters.filter(standsAlone);
  return quotations.find((p) => shownText(p.evidence).length <= SHORT) ?? quotations[0] ?? null;
}

/** So many sources are named at most, and no further one where they are longer than a room reads. */
const MOST_SOURCES = 3;
const MOST_CHARACTERS = 200;

export interface NamedSources {
  readonly named: readonly Source[];
  /** How many are not named. */
  readonly more: number;
}

/** The sources of pieces, each once, of which a room reads the first: one at least, where there is any. */
export function sourcesForRoom(pieces: readonly Piece[]): NamedSources {
  const sources = [...new Map(pieces.map(({ source }) => [source.id, source])).values()];
  const names = sources.map((source) => `${sourceTitle(source)}, ${sourceImprint(source)}`);
  let count = Math.min(names.length, MOST_SOURCES);
  while (count > 1 && names.slice(0, count).join('; ').length > MOST_CHARACTERS) count--;
  return { named: sources.slice(0, count), more: sources.length - count };
}
