/** CSV of evidence: a row for each chosen piece as the quotes are listed, or for each source of the whole record. */
import type { Piece } from '../domain/dossier.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../domain/evidence.ts';
import { shownText } from '../domain/evidence-words.ts';
import type { Sourced } from '../domain/sourced.ts';
import { quoteLink } from '../state/handed-out.ts';
import { dateColumns } from './csv-columns.ts';
import { type Column, listed } from './csv-write.ts';
import type { ViewFacts } from './facts.ts';

const saidOn = ({ evidence }: Piece) => (evidence.kind === 'statement' ? evidence.saidOn : null);

/** The columns of a piece with its speaker and source; `relations` reads `supports gb-2020-01-28 | …`. */
export function piecesColumns({ atlasView: { view, atlas } }: ViewFacts): readonly Column<Piece>[] {
  return [
    ['id', ({ evidence }) => evidence.id],
    ['kind', ({ evidence }) => evidence.kind],
    ['text', ({ evidence }) => shownText(evidence)],
    ['speaker', ({ speaker }) => speaker?.name ?? null],
    ['speaker_role', ({ speaker }) => speaker?.role ?? null],
    ['speaker_affiliation', ({ speaker }) => speaker?.affiliation ?? null],
    ['party', ({ speaker }) => speaker?.party ?? null],
    ...dateColumns<Piece>('said_on', saidOn),
    ['about', ({ evidence }) => listed(evidence.about)],
    ['relations', ({ evidence }) => listed(evidence.relations.map((r) => `${r.relation} ${r.decision}`))],
    ['note', ({ evidence }) => evidence.note],
    ['source_id', ({ source }) => source.id],
    ['source_title', ({ source }) => source.title],
    ['source_described_as', ({ source }) => source.describedAs],
    ['source_language', ({ source }) => source.language ?? null],
    ['source_publisher', ({ source }) => source.publisher],
    ['source_author', ({ source }) => source.author],
    ['source_type', ({ source }) => source.type],
    ...dateColumns<Piece>('published', ({ source }) => source.published),
    ['source_url', ({ source }) => source.url],
    ['permalink', ({ evidence }) => quoteLink(evidence.id, view, atlas)],
  ];
}

const count = (kind: EvidenceKind, { pieces }: Sourced) =>
  pieces.filter((p) => p.evidence.kind === kind).length;
const PLURALS = { statement: 'statements', excerpt: 'excerpts', summary: 'summaries' } as const;

/** The columns of a source with what came from it. */
export const sourcesColumns: readonly Column<Sourced>[] = [
  ['id', ({ source }) => source.id],
  ['title', ({ source }) => source.title],
  ['described_as', ({ source }) => source.describedAs],
  ['language', ({ source }) => source.language ?? null],
  ['type', ({ source }) => source.type],
  ['publisher', ({ source }) => source.publisher],
  ['author', ({ source }) => source.author],
  ...dateColumns<Sourced>('published', ({ source }) => source.published),
  ['url', ({ source }) => source.url],
  ['about', ({ pieces }) => listed([...new Set(pieces.flatMap((p) => p.evidence.about))].sort())],
  ['evidence', ({ pieces }) => pieces.length],
  ...EVIDENCE_KINDS.map((kind): Column<Sourced> => [PLURALS[kind], (row) => count(kind, row)]),
  ['evidence_ids', ({ pieces }) => listed(pieces.map((p) => p.evidence.id))],
];
