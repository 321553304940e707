/** Which evidence a view chooses: words, parties and kinds. It never alters a stance or a count of stances. */
import type { Piece } from './dossier.ts';
import { type EvidenceKind, type Party, shownText } from './evidence.ts';
import { foldText } from './words.ts';

export interface EvidenceFilter {
  /** Normalised words, separated by one space. */
  readonly q: string;
  readonly party: readonly Party[];
  readonly kind: readonly EvidenceKind[];
}

/** The folded text that a search looks through: words of the piece, its source and its speaker. */
export function searchText({ evidence, source, speaker }: Piece): string {
  const fields = [
    shownText(evidence),
    evidence.note,
    source.title ?? source.describedAs,
    source.publisher,
    source.author,
    speaker?.name,
    speaker?.role,
    speaker?.affiliation,
  ];
  return foldText(fields.filter(Boolean).join('\n')).replaceAll('-', ' ');
}

/** The folded words of a query; every one must occur. */
export function queryWords(q: string): readonly string[] {
  return foldText(q)
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** Whether the piece's speaker is of a chosen party; excerpts and summaries have none and pass only without a choice. */
export function hasChosenParty(piece: Piece, party: readonly Party[]): boolean {
  return party.length === 0 || (piece.speaker !== null && party.includes(piece.speaker.party));
}

/** Whether the piece passes all three filters. */
export function matchesEvidence(piece: Piece, filter: EvidenceFilter): boolean {
  if (!hasChosenParty(piece, filter.party)) return false;
  if (filter.kind.length > 0 && !filter.kind.includes(piece.evidence.kind)) return false;
  const words = queryWords(filter.q);
  if (words.length === 0) return true;
  const text = searchText(piece);
  return words.every((word) => text.includes(word));
}
