/** What several evidence files give together about one jurisdiction, and what they were said to hold and do not. */
import type { Piece } from '../domain/dossier.ts';
import { fileCodeOf } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { type EvidenceRead, evidencePath } from './read-evidence.ts';

export interface Gathered {
  /** Every piece about the jurisdiction that these files hold. */
  readonly pieces: readonly Piece[];
  /** Ids of pieces said to be in one of these files and not there; those set aside are told as that. */
  readonly lost: readonly string[];
  /** How many pieces of these files could not be read. */
  readonly unread: number;
}

/** The other files that store pieces about a jurisdiction, and the paths of those that the package does not have. */
export function filesElsewhere(
  code: Code,
  ids: readonly string[],
  files: readonly Code[],
): { readonly codes: readonly Code[]; readonly absent: readonly string[] } {
  const named = [...new Set(ids.flatMap((id) => fileCodeOf(id) ?? []))].filter((c) => c !== code).sort();
  return {
    codes: named.filter((c) => files.includes(c)),
    absent: named.filter((c) => !files.includes(c)).map(evidencePath),
  };
}

const byCode = new WeakMap<EvidenceRead, ReadonlyMap<Code, readonly Piece[]>>();

/** The pieces of a file about a jurisdiction. A file is sorted once: a large package has a thousand times as many. */
function piecesAbout(code: Code, read: EvidenceRead): readonly Piece[] {
  const known = byCode.get(read);
  if (known) return known.get(code) ?? [];
  const sorted = new Map<Code, Piece[]>();
  for (const piece of read.pieces)
    for (const about of new Set(piece.evidence.about)) {
      const of = sorted.get(about);
      if (of) of.push(piece);
      else sorted.set(about, [piece]);
    }
  byCode.set(read, sorted);
  return sorted.get(code) ?? [];
}

/** Gathers what is here: the jurisdiction's own file, where it is, and those others that are. */
export function gather(code: Code, own: EvidenceRead | undefined, others: readonly EvidenceRead[]): Gathered {
  const reads = own ? [own, ...others] : others;
  const pieces = reads.flatMap((read) => piecesAbout(code, read));
  const here = new Set(reads.map((read) => read.code));
  const told = new Set([
    ...pieces.map((p) => p.evidence.id),
    ...reads.flatMap((read) => read.setAside.map(({ record }) => record)),
  ]);
  const isLost = (id: string) => here.has(fileCodeOf(id) ?? '') && !told.has(id);
  return {
    pieces,
    lost: [...new Set(own?.elsewhere.filter(isLost))],
    unread: reads.reduce((sum, read) => sum + read.unread, 0),
  };
}
