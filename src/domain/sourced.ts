/** Sources with the pieces that came from each, in the order in which they are listed. */
import type { Piece } from './dossier.ts';
import { fileCodeOf, type Source } from './evidence.ts';
import type { Code } from './jurisdiction.ts';
import { firstDay } from './partial-date.ts';

export interface Sourced {
  readonly source: Source;
  readonly pieces: readonly Piece[];
}

/** Sources that are quoted word for word first, then by date of publication, the undated last. */
export function bySource(pieces: readonly Piece[]): readonly Sourced[] {
  const groups = new Map<string, { source: Source; pieces: Piece[] }>();
  for (const piece of pieces) {
    const group = groups.get(piece.source.id) ?? { source: piece.source, pieces: [] };
    group.pieces.push(piece);
    groups.set(piece.source.id, group);
  }
  const isQuoted = ({ pieces: own }: Sourced) => own.some((p) => p.evidence.kind !== 'summary');
  const key = (one: Sourced) =>
    `${isQuoted(one) ? 0 : 1} ${one.source.published ? firstDay(one.source.published) : '9999'}`;
  return [...groups.values()].sort(
    (a, b) => key(a).localeCompare(key(b)) || a.source.id.localeCompare(b.source.id),
  );
}

/** A source as a list knows it before any evidence is loaded. */
export interface ListedSource {
  readonly source: Source;
  /** How many pieces came from it. */
  readonly pieces: number;
  /** The evidence files that hold them. */
  readonly files: readonly Code[];
}

/** Every source of the pieces, in the order of `bySource`. */
export function listSources(pieces: readonly Piece[]): readonly ListedSource[] {
  return bySource(pieces).map(({ source, pieces: own }) => ({
    source,
    pieces: own.length,
    files: [...new Set(own.flatMap((piece) => fileCodeOf(piece.evidence.id) ?? []))].sort(),
  }));
}
