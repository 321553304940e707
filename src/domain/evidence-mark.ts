/** A short mark of which pieces belong to a decision and what they do, by which two versions of the data are told apart. */
import type { Piece } from './dossier.ts';
import type { Evidence } from './evidence.ts';

/**
 * 32-bit FNV-1a of UTF-16 units, its last four digits in base 36: every decision of the first view has one. It tells a
 * slip of versions, and is no protection against ill will.
 */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).slice(-4);
}

/** The mark of a decision's evidence, whatever the order of the pieces; empty where it has none. */
export function evidenceMark(
  decision: string,
  pieces: readonly Pick<Evidence, 'id' | 'relations'>[],
): string {
  const links = new Set(
    pieces.flatMap(({ id, relations }) =>
      relations.filter((r) => r.decision === decision).map((r) => `${id} ${r.relation}`),
    ),
  );
  return links.size === 0 ? '' : markOf([...links].sort().join('\n'));
}

/** The marks of several decisions, of pieces that are read. */
export function evidenceMarks(
  decisions: ReadonlySet<string>,
  pieces: readonly Piece[],
): ReadonlyMap<string, string> {
  const linked = new Map<string, Evidence[]>();
  for (const { evidence } of pieces)
    for (const id of new Set(evidence.relations.map((r) => r.decision))) {
      const of = linked.get(id);
      if (of) of.push(evidence);
      else if (decisions.has(id)) linked.set(id, [evidence]);
    }
  return new Map([...linked].map(([id, of]) => [id, evidenceMark(id, of)]));
}
