/** The first view's overview of a large package, for the mocks, which cannot run the build that derives it. */
import type { Decision, DecisionOverview } from '../src/domain/decision.ts';
import { type Evidence, type Source, strengthClass } from '../src/domain/evidence.ts';
import { evidenceMark } from '../src/domain/evidence-mark.ts';
import type { Code } from '../src/domain/jurisdiction.ts';
import { lastDay } from '../src/domain/partial-date.ts';
import { inBrief, knownSince } from '../src/domain/strength.ts';
import { NO_EVIDENCE, NO_STRENGTH } from './builders.ts';
import type { LargePackage } from './large.ts';

export interface LargeOverview {
  readonly decisions: readonly DecisionOverview[];
  readonly mentioned: readonly Code[];
}

function overviewOf(
  decision: Decision,
  quotes: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
): DecisionOverview {
  const { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines } = decision;
  const linked = quotes.filter((q) => q.relations.some((r) => r.decision === id));
  const statement = linked.filter((q) => q.kind === 'statement').length;
  const counts = { ...NO_EVIDENCE, statement, excerpt: linked.length - statement };
  const cited = linked.flatMap((q) => sources.get(q.source) ?? []);
  const strength = { ...NO_STRENGTH, verbatim: linked.length };
  for (const { type } of cited) strength[strengthClass(type)] += 1;
  const disputes = (q: Evidence) => q.relations.some((r) => r.decision === id && r.relation === 'disputes');
  return {
    ...{ id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines },
    ...{ counts, added: counts, strength, disputed: linked.filter(disputes).length },
    evidenceMark: evidenceMark(id, linked),
    evidenceDates: knownSince(
      lastDay(date),
      cited.flatMap((source) => source.published ?? []),
    ),
  };
}

/** The same as the build derives where each quote belongs to one decision at most, so that none is counted twice. */
export function makeLargeOverview({ decisions, evidence }: LargePackage): LargeOverview {
  const sources = new Map(
    [...evidence].map(([code, file]) => [code, new Map(file.sources.map((s) => [s.id, s]))]),
  );
  return {
    decisions: inBrief(
      decisions.map((d) =>
        overviewOf(d, evidence.get(d.jurisdiction)?.evidence ?? [], sources.get(d.jurisdiction) ?? new Map()),
      ),
    ),
    mentioned: [...evidence.values()]
      .filter((file) => file.evidence.length > 0 || file.elsewhere.length > 0)
      .map((file) => file.jurisdiction)
      .sort(),
  };
}
