/** Which words a room gets beside the decision shown, what is said of each, and how many of what kind are left. Pure. */
import type { Decision } from '../domain/decision.ts';
import { type Piece, relationTo, supportersOf } from '../domain/dossier.ts';
import { EVIDENCE_KINDS, evidenceDate, type Relation } from '../domain/evidence.ts';
import { matchesEvidence } from '../domain/evidence-filter.ts';
import { surroundings } from '../domain/evidence-words.ts';
import { longDate } from '../domain/partial-date.ts';
import { counted, grouped } from '../domain/words.ts';
import { type DossierFact, evidenceShown, type ViewFacts } from './facts.ts';

/** A piece, and what it does: "supports this decision". */
export type ToldPiece = readonly [piece: Piece, role: string];

export interface LeadingWords {
  /** Two at most that support the very decision shown, verbatim ones first. */
  readonly behind: readonly ToldPiece[];
  /** The piece that the address names, where it is none of those, and one that disputes the stance. */
  readonly others: readonly ToldPiece[];
  /** "7 more pieces of evidence of this stance", "21 more of earlier decisions": together all that is not shown. */
  readonly left: readonly string[];
}

const MOST_BEHIND = 2;

/** The newest decision that the stance rests on. */
export function shownDecision({ run, row }: DossierFact): Decision | undefined {
  return run.find(({ id }) => id === row.position?.latest.id);
}

/**
 * What a piece does, with the ids of the stance's decisions: to the decision shown, or to another, named. What disputes
 * is told of the stance, as in the dossier: much of it was said before the act that it stands against.
 */
function roleOf({ evidence }: Piece, dossier: DossierFact, ids: ReadonlySet<string>): string {
  if (relationTo(evidence, ids) === 'disputes') return 'disputes the stance';
  const shown = shownDecision(dossier);
  const known = [...dossier.run, ...dossier.evidence.history];
  for (const decision of shown ? [shown, ...known] : known) {
    const relation = relationTo(evidence, new Set([decision.id]));
    if (relation === null) continue;
    if (relation === 'disputes') return 'disputes an earlier stance';
    const does = relation === 'supports' ? 'supports' : 'is context of';
    if (decision === shown) return `${does} this decision`;
    return `${does} the decision of ${longDate(decision.date)}, “${decision.title}”`;
  }
  return `of no decision by ${dossier.jurisdiction.inText}`;
}

const idsOf = ({ run }: DossierFact): ReadonlySet<string> => new Set(run.map(({ id }) => id));

/** Every piece behind the stance, the EU's where it is inherited. */
function stancePieces(dossier: DossierFact, { allPieces }: ViewFacts): readonly Piece[] {
  const ids = idsOf(dossier);
  return allPieces.filter(({ evidence }) => relationTo(evidence, ids) !== null);
}

/** All from which the words are chosen, whatever the address lets through: those shown and those that are counted as left. */
export function piecesForTalk(dossier: DossierFact, facts: ViewFacts): readonly Piece[] {
  return [...new Set([...stancePieces(dossier, facts), ...dossier.upToDay])];
}

/** The same pieces: the named one, then statements, excerpts, those of no date, few words out of somebody's sentence, and summaries. */
function inOrder(pieces: readonly Piece[], quote: string | null): readonly Piece[] {
  const rank = ({ evidence, source }: Piece) => {
    if (evidence.id === quote) return -1;
    const kind = EVIDENCE_KINDS.indexOf(evidence.kind);
    if (evidence.kind === 'summary') return kind;
    if (evidenceDate(evidence, source) === null) return 1.4;
    return surroundings(evidence) ? 1.6 : kind;
  };
  return [...pieces].sort((a, b) => rank(a) - rank(b));
}

/** The pieces behind the stance that the address chooses or names: all that support it, and all that dispute it. */
export function wordsOfStance(dossier: DossierFact, facts: ViewFacts) {
  const { view } = facts.atlasView;
  const ids = idsOf(dossier);
  const ofStance = stancePieces(dossier, facts).filter(
    (piece) => piece.evidence.id === view.quote || matchesEvidence(piece, view),
  );
  const thatDo = (relation: Relation) =>
    inOrder(
      ofStance.filter(({ evidence }) => relationTo(evidence, ids) === relation),
      view.quote,
    );
  return { ofStance, supports: thatDo('supports'), disputes: thatDo('disputes') };
}

export function leadingWords(dossier: DossierFact, facts: ViewFacts): LeadingWords {
  const { quote } = facts.atlasView.view;
  const { evidence, jurisdiction } = dossier;
  const ids = idsOf(dossier);
  const { ofStance, disputes } = wordsOfStance(dossier, facts);
  const behind = inOrder(supportersOf(ofStance, shownDecision(dossier)?.id), quote).slice(0, MOST_BEHIND);
  const named = evidenceShown(evidence).filter((p) => p.evidence.id === quote);
  const others = [...new Set([...named, ...disputes.slice(0, 1)])].filter((p) => !behind.includes(p));
  const shown = new Set([...behind, ...others]);
  const more = [
    [ofStance, 'of this stance'],
    [evidence.earlier, 'of earlier decisions'],
    [[...evidence.mentions, ...evidence.undated], `of no decision by ${jurisdiction.inText}`],
  ] as const;
  const left = more
    .map(([pieces, of]) => [pieces.filter((p) => !shown.has(p)).length, of] as const)
    .filter(([n]) => n > 0)
    .map(
      ([n, of], i) => `${i === 0 ? `${counted(n, 'more piece')} of evidence` : `${grouped(n)} more`} ${of}`,
    );
  const told = (pieces: readonly Piece[]) => pieces.map((p) => [p, roleOf(p, dossier, ids)] as const);
  return { behind: told(behind), others: told(others), left };
}
