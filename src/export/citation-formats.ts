/** Citations of the dataset, a view or a quote, in the forms that people and reference managers read. */
import type { Atlas } from '../domain/atlas.ts';
import type { Piece } from '../domain/dossier.ts';
import type { IsoDay } from '../domain/partial-date.ts';
import {
  datasetReference,
  pieceReference,
  type Reference,
  viewReference,
} from './citation-formats-reference.ts';
import { writeBibtex, writeCsl, writeRis, writeText } from './citation-formats-write.ts';
import type { ViewFacts } from './facts.ts';

export const CITATION_FORMATS = ['text', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const CITATION_FORMAT_LABELS: Readonly<Record<CitationFormat, string>> = {
  text: 'Plain text',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

/** How a citation is saved: the file's extension and its media type. */
export const CITATION_FILES: Readonly<
  Record<CitationFormat, { readonly extension: string; readonly mimeType: string }>
> = {
  text: { extension: 'txt', mimeType: 'text/plain;charset=utf-8' },
  bibtex: { extension: 'bib', mimeType: 'application/x-bibtex;charset=utf-8' },
  ris: { extension: 'ris', mimeType: 'application/x-research-info-systems;charset=utf-8' },
  csl: { extension: 'csl.json', mimeType: 'application/vnd.citationstyles.csl+json' },
};

const WRITERS: Readonly<Record<CitationFormat, (ref: Reference) => string>> = {
  text: writeText,
  bibtex: writeBibtex,
  ris: writeRis,
  csl: writeCsl,
};

/** Cites a view at its handed-out link. `accessed` is the reader's day. */
export function citeView(facts: ViewFacts, format: CitationFormat, accessed: IsoDay | null): string {
  return WRITERS[format](viewReference(facts, accessed));
}

/** Cites the dataset at its version; `link` is the address of the app, null where it has none. */
export function citeDataset(
  atlas: Atlas,
  link: string | null,
  format: CitationFormat,
  accessed: IsoDay | null,
): string {
  return WRITERS[format](datasetReference(atlas, link, accessed));
}

/** Cites the original source of a piece, with its words and our permalink (`link`) in the note. */
export function citePiece(
  piece: Piece,
  link: string,
  atlas: Atlas,
  format: CitationFormat,
  accessed: IsoDay | null,
): string {
  return WRITERS[format](pieceReference(piece, link, atlas, accessed));
}
