/** How much of a dossier's evidence the filters let through, in words. */
import type { EvidenceFilter } from '../../domain/evidence-filter.ts';
import { counted, joinWords } from '../../domain/words.ts';

/** "2 of this dossier’s 7 pieces of evidence match the search “core” and the chosen speakers."; names only what filters. */
export function filterInWords(shown: number, total: number, { q, party, kind }: EvidenceFilter): string {
  const filters = [
    q === '' ? '' : `the search “${q}”`,
    party.length === 0 ? '' : 'the chosen speakers',
    kind.length === 0 ? '' : 'the chosen kinds',
  ].filter(Boolean);
  return `${shown} of this dossier’s ${counted(total, 'piece')} of evidence match ${joinWords(filters)}.`;
}
