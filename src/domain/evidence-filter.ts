/** Which evidence a view chooses: words, parties and kinds. It never alters a stance or a count of stances. */
import type { Piece } from './dossier.ts';
import type { EvidenceKind, Party } from './evidence.ts';
import { shownText } from './evidence-words.ts';
import { foldText } from './words.ts';

export interface EvidenceFilter {
  /** Normalised words, separated by one space. */
  readonly q: string;
  readonly party: readonly Party[];
  readonly kind: readonly EvidenceKind[];
}

/** The text that a search looks through: words of the piece, its source and its speaker. */
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
  return fields.filter(Boolean).join('\n');
}

/** Letters with dots between them, such as U.S. and U.K. */
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;

/** The words of a text as a search knows them: folded runs of letters and digits, initials without their dots. */
export function searchTokens(text: string): readonly string[] {
  const plain = foldText(text).replace(INITIALS, (initials) => initials.replaceAll('.', ''));
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words of a query; for every one, some word of the text must begin with it. */
export function queryWords(q: string): readonly string[] {
  return searchTokens(q);
}

/** Whether every word of a query begins some word of the text. */
export function hasEveryWord(text: string, words: readonly string[]): boolean {
  return words.length === 0 || hasTokens(searchTokens(text), words);
}

/** Whether every word of a query begins one of the words. */
export function hasTokens(tokens: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}

/** Whether the piece's speaker is of a chosen party; excerpts and summaries have none and pass only without a choice. */
export function hasChosenParty(piece: Piece, party: readonly Party[]): boolean {
  return party.length === 0 || (piece.speaker !== null && party.includes(piece.speaker.party));
}

/** Whether the piece passes all three filters. */
export function matchesEvidence(piece: Piece, filter: EvidenceFilter): boolean {
  if (!hasChosenParty(piece, filter.party)) return false;
  if (filter.kind.length > 0 && !filter.kind.includes(piece.evidence.kind)) return false;
  return filter.q === '' || hasEveryWord(searchText(piece), queryWords(filter.q));
}
