/** A short mark of which pieces belong to a decision and what they do, by which two versions of the data are told apart. */
import type { Piece } from './dossier.ts';
import type { Evidence } from './evidence.ts';
import { fingerprint } from './fingerprint.ts';

/** The last four digits of a fingerprint: every decision of the first view has one. */
const markOf = (text: string) => fingerprint(text).slice(-4);

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
