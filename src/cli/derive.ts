/** What a build derives from decisions and evidence: the first view's overview, and who is spoken of elsewhere. */
import { byEffect } from '../domain/atlas.ts';
import type { Decision, DecisionOverview, EvidenceCounts } from '../domain/decision.ts';
import type { Evidence, EvidenceFile } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';

export const OVERVIEW_FILE = 'derived/overview.json';

/** The content of `derived/overview.json`. */
export interface Overview {
  readonly decisions: readonly DecisionOverview[];
  /** Codes that at least one piece of evidence is about, sorted. */
  readonly mentioned: readonly Code[];
}

/** Decisions by jurisdiction in the order of effect, each with the counts of its evidence. */
export function deriveOverview(decisions: readonly Decision[], files: readonly EvidenceFile[]): Overview {
  const linked = piecesByDecision(files);
  const overviews: DecisionOverview[] = [];
  let previous: Decision | undefined;
  let seen = new Set<string>();
  for (const decision of [...decisions].sort(byJurisdictionAndEffect)) {
    const isSameRun = previous?.jurisdiction === decision.jurisdiction && previous.stance === decision.stance;
    if (!isSameRun) seen = new Set();
    const pieces = linked.get(decision.id) ?? [];
    const added = pieces.filter((piece) => !seen.has(piece.id));
    for (const piece of added) seen.add(piece.id);
    overviews.push(overviewOf(decision, countByKind(pieces), countByKind(added)));
    previous = decision;
  }
  return { decisions: overviews, mentioned: [...deriveElsewhere(files).keys()].sort() };
}

/** By code of everyone that a piece is about: sorted ids of the pieces that another file stores. */
export function deriveElsewhere(files: readonly EvidenceFile[]): ReadonlyMap<Code, readonly string[]> {
  const elsewhere = new Map<Code, string[]>();
  for (const file of files) {
    for (const piece of file.evidence) {
      for (const code of new Set(piece.about)) {
        const ids = elsewhere.get(code) ?? [];
        if (code !== file.jurisdiction) ids.push(piece.id);
        elsewhere.set(code, ids);
      }
    }
  }
  for (const ids of elsewhere.values()) ids.sort();
  return elsewhere;
}

function byJurisdictionAndEffect(a: Decision, b: Decision): number {
  if (a.jurisdiction !== b.jurisdiction) return a.jurisdiction < b.jurisdiction ? -1 : 1;
  return byEffect(a, b) || (a.id < b.id ? -1 : 1);
}

/** Each piece once per decision, whatever the number of its relations to it. */
function piecesByDecision(files: readonly EvidenceFile[]): ReadonlyMap<string, readonly Evidence[]> {
  const linked = new Map<string, Evidence[]>();
  for (const piece of files.flatMap((file) => file.evidence)) {
    for (const id of new Set(piece.relations.map((relation) => relation.decision))) {
      linked.set(id, [...(linked.get(id) ?? []), piece]);
    }
  }
  return linked;
}

function countByKind(pieces: readonly Evidence[]): EvidenceCounts {
  const counts = { statement: 0, excerpt: 0, summary: 0 };
  for (const piece of pieces) counts[piece.kind] += 1;
  return counts;
}

function overviewOf(d: Decision, counts: EvidenceCounts, added: EvidenceCounts): DecisionOverview {
  const { id, jurisdiction, date, order, kind, stance, scope, title } = d;
  return { id, jurisdiction, date, order, kind, stance, scope, title, counts, added };
}
