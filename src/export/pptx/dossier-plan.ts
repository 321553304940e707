/** The slides of an opened jurisdiction: its stance, its decisions, and the words behind it as text. */
import { deadlinesInForce, isPast, setInWords } from '../../domain/deadlines.ts';
import { DECISION_KIND_LABELS, type Decision } from '../../domain/decision.ts';
import type { Piece } from '../../domain/dossier.ts';
import { matchesEvidence } from '../../domain/evidence-filter.ts';
import { longDate } from '../../domain/partial-date.ts';
import { sinceWords } from '../../domain/stance-at.ts';
import { capitalise, counted, grouped, joinWords } from '../../domain/words.ts';
import { decidedHeading, decisionFacts, missedQuoteWords, namedPiece } from '../dossier-words.ts';
import { type DossierFact, evidenceFiltersInWords, type ViewFacts } from '../facts.ts';
import { leadingWords, piecesForTalk, shownDecision, type ToldPiece } from '../leading-words.ts';
import { nothingRecorded } from '../row-words.ts';
import { deadlineLine } from './deadline-line.ts';
import { evidenceBlock, headingBlock, remarkBlock, tailBlock } from './evidence-blocks.ts';
import type { Block } from './flow.ts';
import { flowSlides } from './flow-slides.ts';
import type { SlidePlan } from './slide-plan.ts';
import { INK_2 } from './stance-fills.ts';

function decisionBlock(decision: Decision, day: string): Block {
  const { date, kind, title, summary } = decision;
  return {
    name: `Decision: ${decision.id}`,
    size: 18,
    rule: 'light',
    note: null,
    paragraphs: [
      {
        runs: [
          { text: `${capitalise(longDate(date))} · ${DECISION_KIND_LABELS[kind]}`, size: 14, colour: INK_2 },
        ],
      },
      { runs: [{ text: title, isBold: true, size: 18 }] },
      { runs: [{ text: summary, size: 16 }], after: 2 },
      ...decisionFacts(decision, day).map((text) => ({ runs: [{ text, size: 14, colour: INK_2 }] })),
    ],
  };
}

const ROLES = [
  ['supports', 'supports the stance'],
  ['disputes', 'disputes the stance'],
  ['context', 'context'],
  ['earlier', 'of an earlier decision'],
  ['mentions', 'belongs to no decision'],
  ['undated', 'undated'],
] as const;

/** The piece that the address names, where it is of a later date than the view: it feeds no stance and is kept apart. */
function laterQuote(dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  const quoted = namedPiece(dossier, facts);
  if (!quoted || !dossier.evidence.later.includes(quoted)) return [];
  const day = longDate(facts.day);
  return [
    headingBlock(`The quote of the link is later than ${day}`),
    evidenceBlock(quoted, facts, `later than ${day}`),
  ];
}

/** Said where the address names a piece that is not there. */
function missedQuote(dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  const words = missedQuoteWords(dossier, facts);
  return words ? [remarkBlock(words)] : [];
}

/**
 * Says that words, speakers or kinds have chosen among the pieces that these slides tell of; empty where they have not.
 * What is later than the day is on none of them, and is not counted.
 */
function filterRemark(pieces: readonly Piece[], dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  const { view } = facts.atlasView;
  const filters = evidenceFiltersInWords(view);
  const matching = pieces.filter((piece) => matchesEvidence(piece, view)).length;
  if (filters.length === 0 || matching === pieces.length) return [];
  const of = `Only ${grouped(matching)} of ${counted(pieces.length, 'piece')} of evidence match the filters`;
  const later = dossier.later > 0 ? `, what is later than ${longDate(facts.day)} not counted` : '';
  return [remarkBlock(`${of}${later}. ${filters.join('; ')}.`)];
}

/** Pieces of the present run, and every verbatim piece beside it; other summaries are only counted. */
function evidenceOf({ evidence }: DossierFact): readonly (readonly [Piece, string])[] {
  return ROLES.flatMap(([list, role]) => evidence[list].map((piece) => [piece, role] as const));
}

function isShown([{ evidence }, role]: readonly [Piece, string], quote: string | null): boolean {
  return (
    evidence.kind !== 'summary' ||
    evidence.id === quote ||
    ROLES.slice(0, 3).some(([, shown]) => shown === role)
  );
}

function evidenceBlocks(dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  const all = evidenceOf(dossier);
  const shown = all.filter((one) => isShown(one, facts.atlasView.view.quote));
  const left = all.length - shown.length;
  const remark = filterRemark(dossier.upToDay, dossier, facts);
  return [
    ...missedQuote(dossier, facts),
    ...laterQuote(dossier, facts),
    ...(shown.length + remark.length > 0 ? [headingBlock('The words behind it')] : []),
    ...remark,
    ...shown.map(([piece, role]) => evidenceBlock(piece, facts, role)),
    ...(left > 0
      ? [
          tailBlock(
            `${counted(left, 'more summary', 'more summaries')} of earlier decisions or other matters at the link.`,
          ),
        ]
      : []),
  ];
}

/** The newest decision, and of the words what a room can take in: those behind it, and apart what is of anything else. */
function leadingBlocks(dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  const decision = shownDecision(dossier);
  const { behind, others, left } = leadingWords(dossier, facts);
  const remark = filterRemark(piecesForTalk(dossier, facts), dossier, facts);
  const told = ([piece, role]: ToldPiece) => evidenceBlock(piece, facts, role);
  const more =
    dossier.run.length > 1 ? [`${counted(dossier.run.length - 1, 'more decision')} of this stance`] : [];
  return [
    ...(decision ? [decisionBlock(decision, facts.day)] : []),
    ...standingDeadlines(dossier, facts, decision ? [decision] : []),
    ...(behind.length + remark.length > 0 ? [headingBlock('The words behind it')] : []),
    ...remark,
    ...behind.map(told),
    ...(others.length > 0 ? [headingBlock('Other words on record')] : []),
    ...others.map(told),
    ...missedQuote(dossier, facts),
    ...laterQuote(dossier, facts),
    ...(more.length + left.length > 0 ? [tailBlock(`At the link: ${joinWords([...more, ...left])}.`)] : []),
  ];
}

/** Deadlines still ahead that were set by decisions before those shown: a new one does not take them back by itself. */
function standingDeadlines(
  { row }: DossierFact,
  { atlasView, day }: ViewFacts,
  shown: readonly Decision[],
): readonly Block[] {
  if (!row.position) return [];
  const told = new Set(shown.flatMap(({ deadlines }) => deadlines.map(({ date }) => date)));
  const standing = deadlinesInForce(atlasView.atlas, row.position.holder, day).filter(
    (d) => !isPast(d, day) && !told.has(d.date),
  );
  return standing.length === 0
    ? []
    : [
        headingBlock('Deadlines ahead, set by earlier decisions'),
        ...standing.map((deadline) => remarkBlock(deadlineLine(deadline, day, setInWords))),
      ];
}

/** Every decision of the present run, then every quote, none of them cut. */
function wholeBlocks(dossier: DossierFact, facts: ViewFacts): readonly Block[] {
  return [
    ...dossier.run.map((decision) => decisionBlock(decision, facts.day)),
    ...standingDeadlines(dossier, facts, dossier.run),
    ...evidenceBlocks(dossier, facts),
  ];
}

/** How much of an opened jurisdiction is on its slides. */
export type Extent = 'whole' | 'leading';

function linesOf({ row, jurisdiction, unread }: DossierFact, facts: ViewFacts): readonly string[] {
  const { position, change, changed } = row;
  if (!position) return [unread || nothingRecorded(jurisdiction, facts.day)];
  const moved =
    change && changed ? `; ${changed.toLowerCase()} since ${longDate(facts.from ?? facts.day)}` : '';
  return [
    `On ${longDate(facts.day)}. ${sinceWords(position, facts.day)}${moved}. ${counted(row.pieces, 'piece')} of evidence.`,
    ...(unread ? [unread] : []),
  ];
}

/** One slide or more; none of their texts is cut. */
export function dossierSlides(
  dossier: DossierFact,
  facts: ViewFacts,
  extent: Extent = 'whole',
): readonly SlidePlan[] {
  const { jurisdiction, row, run } = dossier;
  const title = `${jurisdiction.name}: ${row.stance}`;
  return flowSlides(facts, {
    first: { title, lines: linesOf(dossier, facts) },
    // What follows is told by its own dates, and some of it spoke for an earlier stance.
    rest: {
      title: `${jurisdiction.name}: the record`,
      lines: [[`Up to ${longDate(facts.day)}`, ...evidenceFiltersInWords(facts.atlasView.view)].join(' · ')],
    },
    notes: [`${jurisdiction.name}: ${row.stance}, on ${longDate(facts.day)}.`],
    blocks: [
      ...(run.length > 0 ? [headingBlock(decidedHeading(dossier))] : []),
      ...(extent === 'whole' ? wholeBlocks(dossier, facts) : leadingBlocks(dossier, facts)),
    ],
  });
}
