/** What a build derives from decisions and evidence: the first view's overview, and who is spoken of elsewhere. */
import { byEffect } from '../domain/atlas.ts';
import type { Decision, DecisionOverview, EvidenceCounts, EvidenceStrength } from '../domain/decision.ts';
import {
  type Evidence,
  type EvidenceFile,
  evidenceDate,
  type Source,
  strengthClass,
} from '../domain/evidence.ts';
import { evidenceMark } from '../domain/evidence-mark.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { lastDay } from '../domain/partial-date.ts';
import { inBrief, knownSince } from '../domain/strength.ts';

export const OVERVIEW_FILE = 'derived/overview.json';

/** A piece, with its source where its file has it. */
interface Linked {
  readonly piece: Evidence;
  readonly source: Source | undefined;
}

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
  let seen = { pieces: new Set<string>(), disputes: new Set<string>() };
  for (const decision of [...decisions].sort(byJurisdictionAndEffect)) {
    const isSameRun = previous?.jurisdiction === decision.jurisdiction && previous.stance === decision.stance;
    if (!isSameRun) seen = { pieces: new Set(), disputes: new Set() };
    const all = linked.get(decision.id) ?? [];
    const added = takeNew(all, seen.pieces);
    const disputes = takeNew(
      all.filter((one) => disputesIt(one.piece, decision.id)),
      seen.disputes,
    );
    overviews.push(overviewOf(decision, all, added, disputes.length));
    previous = decision;
  }
  return { decisions: inBrief(overviews), mentioned: [...deriveElsewhere(files).keys()].sort() };
}

/** Those not seen so far, which are seen from now on. */
function takeNew(linked: readonly Linked[], seen: Set<string>): readonly Linked[] {
  const fresh = linked.filter(({ piece }) => !seen.has(piece.id));
  for (const { piece } of fresh) seen.add(piece.id);
  return fresh;
}

function disputesIt(piece: Evidence, decision: string): boolean {
  return piece.relations.some((r) => r.decision === decision && r.relation === 'disputes');
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
function piecesByDecision(files: readonly EvidenceFile[]): ReadonlyMap<string, readonly Linked[]> {
  const linked = new Map<string, Linked[]>();
  for (const { evidence, sources } of files) {
    const byId = new Map(sources.map((source) => [source.id, source]));
    for (const piece of evidence) {
      const one = { piece, source: byId.get(piece.source) };
      for (const id of new Set(piece.relations.map((relation) => relation.decision))) {
        const list = linked.get(id);
        if (list) list.push(one);
        else linked.set(id, [one]);
      }
    }
  }
  return linked;
}

function countByKind(linked: readonly Linked[]): EvidenceCounts {
  const counts = { statement: 0, excerpt: 0, summary: 0 };
  for (const { piece } of linked) counts[piece.kind] += 1;
  return counts;
}

/** A piece whose source is missing, which the check tells, counts in none of the three. */
function measureStrength(linked: readonly Linked[]): EvidenceStrength {
  const strength = { official: 0, press: 0, other: 0, verbatim: 0 };
  for (const { piece, source } of linked) {
    if (source) strength[strengthClass(source.type)] += 1;
    if (piece.kind !== 'summary') strength.verbatim += 1;
  }
  return strength;
}

function overviewOf(
  d: Decision,
  all: readonly Linked[],
  added: readonly Linked[],
  disputed: number,
): DecisionOverview {
  const { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines, inForce } = d;
  return {
    ...{ id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines },
    ...(inForce === undefined ? {} : { inForce }),
    ...{ counts: countByKind(all), added: countByKind(added), strength: measureStrength(added), disputed },
    evidenceMark: evidenceMark(
      id,
      all.map(({ piece }) => piece),
    ),
    evidenceDates: knownSince(
      lastDay(date),
      all.flatMap(({ piece, source }) => evidenceDate(piece, source) ?? []),
    ),
  };
}
