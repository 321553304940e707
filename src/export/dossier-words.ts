/** What is said of an opened jurisdiction wherever it leaves the screen: its decisions, and the piece that the address names. */
import { isPast } from '../domain/deadlines.ts';
import { type Decision, SCOPE_LABELS } from '../domain/decision.ts';
import type { Piece } from '../domain/dossier.ts';
import { longDate } from '../domain/partial-date.ts';
import { joinWords } from '../domain/words.ts';
import { answersForQuote, missingQuote } from '../state/missing-quote.ts';
import { type DossierFact, evidenceShown, type ViewFacts } from './facts.ts';

/** What is said of a decision besides its title, a line each. */
export function decisionFacts(decision: Decision, day: string): readonly string[] {
  const { decidedBy, instrument, scope, deadlines, confidence } = decision;
  return [
    `Decided by: ${decidedBy ?? 'not recorded'}${instrument ? ` · Instrument: ${instrument}` : ''}`,
    `Concerns: ${joinWords(scope.map((s) => SCOPE_LABELS[s])) || 'not recorded'} · Confidence: ${confidence}`,
    ...deadlines.map((d) => `Deadline${isPast(d, day) ? ', past' : ''}: ${longDate(d.date)}: ${d.what}`),
  ];
}

/** What stands above the decisions that a stance rests on. */
export function decidedHeading({ row }: DossierFact): string {
  return row.position?.isInherited ? 'The EU’s decision' : 'What was decided';
}

/** The piece that the address names, where the dossier holds it, be it later than the day. */
export function namedPiece({ evidence }: DossierFact, { atlasView }: ViewFacts): Piece | undefined {
  const { quote } = atlasView.view;
  return [...evidenceShown(evidence), ...evidence.later].find((piece) => piece.evidence.id === quote);
}

/** Said where the address names a piece that is not there; empty elsewhere. */
export function missedQuoteWords(dossier: DossierFact, facts: ViewFacts): string {
  const { atlasView } = facts;
  const { quote } = atlasView.view;
  const { code } = dossier.jurisdiction;
  if (quote === null || namedPiece(dossier, facts) || !answersForQuote(atlasView, code)) return '';
  return missingQuote(atlasView, quote, code).words;
}
