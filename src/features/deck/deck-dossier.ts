/** An opened jurisdiction on paper: its stance and what limits it, the decision, the words behind it and against it. */
import { changeSince } from '../../domain/change-words.ts';
import { isMoved } from '../../domain/changes.ts';
import { DECISION_KIND_LABELS } from '../../domain/decision.ts';
import { type Piece, supportersOf } from '../../domain/dossier.ts';
import { roleOfNamed } from '../../domain/named-piece.ts';
import { longDate } from '../../domain/partial-date.ts';
import { sinceWords } from '../../domain/stance-at.ts';
import { capitalise, counted } from '../../domain/words.ts';
import { decidedHeading, decisionFacts, missedQuoteWords, namedPiece } from '../../export/dossier-words.ts';
import { type DossierFact, evidenceFiltersInWords, type ViewFacts } from '../../export/facts.ts';
import { shownDecision, wordsOfStance } from '../../export/leading-words.ts';
import { disputedWords, nothingRecorded } from '../../export/row-words.ts';
import { element, linesOf, quotesOf } from './deck-elements.ts';

/** What is said of the stance, whether or not there is a piece to show. */
function stanceLinesOf({ jurisdiction, row, unread }: DossierFact, { day, from }: ViewFacts) {
  const { position, change } = row;
  return linesOf([
    position ? `${[sinceWords(position, day), disputedWords(row)].filter(Boolean).join('. ')}.` : '',
    change && from && isMoved(change) ? `${changeSince(change, from)}.` : '',
    unread || (position ? '' : nothingRecorded(jurisdiction, day)),
  ]);
}

/** The piece that the address names, where it is not among those of the stance, with what it is; or that it is not there. */
function namedParts(dossier: DossierFact, facts: ViewFacts, ofStance: readonly Piece[]) {
  const piece = namedPiece(dossier, facts);
  if (!piece) return linesOf([missedQuoteWords(dossier, facts)]);
  if (ofStance.includes(piece)) return [];
  const supporters = supportersOf(ofStance, shownDecision(dossier)?.id);
  const role = roleOfNamed(piece, dossier.evidence, supporters, dossier.row.position !== null, facts.day);
  return [...linesOf([role ?? '']), quotesOf([piece])];
}

/** The newest decision that the stance rests on, the EU's where it is inherited; how many there are besides is said. */
function decisionParts(dossier: DossierFact, day: string): readonly HTMLElement[] {
  const decision = shownDecision(dossier);
  if (!decision) return [];
  const more = dossier.run.length - 1;
  return [
    element('h3', decidedHeading(dossier)),
    element('p', `${capitalise(longDate(decision.date))} · ${DECISION_KIND_LABELS[decision.kind]}`),
    element('p', element('strong', decision.title)),
    ...linesOf([
      decision.summary,
      ...decisionFacts(decision, day),
      more > 0 ? `At the link: ${counted(more, 'more decision')} of this stance.` : '',
    ]),
  ];
}

export function dossierOf(dossier: DossierFact, facts: ViewFacts): HTMLElement {
  const { jurisdiction, row } = dossier;
  const { supports, disputes } = wordsOfStance(dossier, facts);
  const filters = evidenceFiltersInWords(facts.atlasView.view);
  const isFilteredOut = filters.length > 0 && row.pieces > 0 && supports.length + disputes.length === 0;
  return element(
    'div',
    element('h2', `${jurisdiction.name}: ${row.stance}`),
    ...stanceLinesOf(dossier, facts),
    ...namedParts(dossier, facts, [...supports, ...disputes]),
    ...decisionParts(dossier, facts.day),
    ...linesOf([
      isFilteredOut ? `No piece of evidence of this stance matches the filters. ${filters.join('; ')}.` : '',
    ]),
    ...(supports.length > 0 ? [element('h3', 'The words behind it'), quotesOf(supports)] : []),
    ...(disputes.length > 0 ? [element('p', 'Disputes the stance:'), quotesOf(disputes)] : []),
  );
}
