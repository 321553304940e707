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

/** Gathers what is here: the jurisdiction's own file, where it is, and those others that are. */
export function gather(code: Code, own: EvidenceRead | undefined, others: readonly EvidenceRead[]): Gathered {
  const reads = own ? [own, ...others] : others;
  const pieces = reads.flatMap((read) => read.pieces).filter((p) => p.evidence.about.includes(code));
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
