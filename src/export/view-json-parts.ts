/** The parts of a view's JSON: places, decisions, pieces and sources as other programs read them. */
import type { Backing } from '../domain/backing.ts';
import { isByEu, isReturned } from '../domain/changes.ts';
import { type Decision, type DecisionOverview, SCOPES } from '../domain/decision.ts';
import type { Piece } from '../domain/dossier.ts';
import type { Source } from '../domain/evidence.ts';
import { shownText } from '../domain/evidence-words.ts';
import { NO_RECORD } from '../domain/stance.ts';
import { type Position, stanceWords } from '../domain/stance-at.ts';
import { quoteLink } from '../state/handed-out.ts';
import type { DossierFact, RowFact, ViewFacts } from './facts.ts';
import { recordedDate } from './recorded-date.ts';

/** What was held: the stance with its label, by whose decisions and since when. */
export function heldPart(position: Position | null) {
  return {
    stance: position?.stance ?? NO_RECORD,
    label: stanceWords(position),
    inherited: position?.isInherited ?? false,
    heldBy: position?.holder ?? null,
    since: recordedDate(position?.since ?? null),
  };
}

function decisionPart(decision: DecisionOverview | Decision) {
  const { id, jurisdiction, date, kind, stance, scope, title, confidence, deadlines, inForce } = decision;
  return {
    ...{ id, jurisdiction, date: recordedDate(date), kind, stance, scope, title, confidence },
    deadlines: deadlines.map((d) => ({ date: recordedDate(d.date), what: d.what })),
    ...(inForce === undefined ? {} : { inForce: recordedDate(inForce) }),
  };
}

function fullDecisionPart(decision: Decision) {
  const { summary, decidedBy, instrument, instrumentLanguage, notes } = decision;
  const language = instrumentLanguage === undefined ? {} : { instrumentLanguage };
  return { ...decisionPart(decision), summary, decidedBy, instrument, ...language, notes };
}

/** A source with everything that is known of it. */
export function sourcePart(source: Source) {
  const { id, title, describedAs, language, type, publisher, author, published, url } = source;
  return {
    ...{ id, title, describedAs, ...(language === undefined ? {} : { language }) },
    ...{ type, publisher, author, published: recordedDate(published), url },
  };
}

function evidencePart(position: Position, backing: Backing) {
  const { statement, excerpt, summary } = position.pieces;
  const { total, official, press, other, disputed, newest } = backing;
  return {
    total,
    byKind: { statement, excerpt, summary },
    byPublisher: { official, press, other },
    disputedBy: disputed,
    newest: recordedDate(newest),
  };
}

function changePart({ before, change }: RowFact) {
  return {
    before: heldPart(before),
    change: change?.kind ?? null,
    changedBetween: change !== null && isReturned(change),
    changeByEu: isByEu(change),
  };
}

/** A jurisdiction with its stance, what it rests on and, in a range, what it was before. */
export function jurisdictionPart(row: RowFact, { atlasView, from }: ViewFacts) {
  const { position, backing } = row;
  const place = atlasView.atlas.jurisdictions.get(row.code);
  return {
    code: row.code,
    name: row.name,
    kind: place?.kind ?? null,
    region: place?.region ?? null,
    opened: atlasView.open.includes(row.code),
    ...heldPart(position),
    ...(from === null ? {} : changePart(row)),
    scope: SCOPES.filter((s) => position?.run.some((d) => d.scope.includes(s))),
    confidence: backing?.confidence ?? null,
    ageNote: row.age || null,
    ...(row.unread > 0 ? { unreadDecisions: row.unread } : {}),
    evidence: position && backing ? evidencePart(position, backing) : null,
    decisions: (position?.run ?? []).map(decisionPart),
    sources: row.sources.map(sourcePart),
  };
}

/** A piece of evidence, verbatim, with its speaker, its source and its permalink. */
export function piecePart({ evidence, speaker, source }: Piece, { atlasView }: ViewFacts) {
  const { id, kind, about, relations, note } = evidence;
  return {
    id,
    kind,
    text: shownText(evidence),
    selectors: evidence.kind === 'summary' ? [] : evidence.selectors,
    saidOn: recordedDate(evidence.kind === 'statement' ? evidence.saidOn : null),
    speaker: speaker && {
      id: speaker.id,
      name: speaker.name,
      role: speaker.role,
      affiliation: speaker.affiliation,
      party: speaker.party,
    },
    about,
    relations: relations.map(({ decision, relation }) => ({ decision, relation })),
    note,
    source: sourcePart(source),
    permalink: quoteLink(id, atlasView.view, atlasView.atlas),
  };
}

const ids = (pieces: readonly Piece[]) => pieces.map((p) => p.evidence.id);

/** An opened dossier: the decisions behind the stance in full, and which pieces do what. */
export function dossierPart({ jurisdiction, run, evidence }: DossierFact) {
  const { supports, disputes, context, earlier, mentions, undated } = evidence;
  return {
    code: jurisdiction.code,
    name: jurisdiction.name,
    decisions: run.map(fullDecisionPart),
    evidence: {
      supports: ids(supports),
      disputes: ids(disputes),
      context: ids(context),
      earlier: ids(earlier),
      mentions: ids(mentions),
      undated: ids(undated),
    },
  };
}
