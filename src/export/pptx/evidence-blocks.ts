/** Pieces of evidence as blocks of text: verbatim words between quotation marks, ours labelled and without. */
import { citeQuote, quotedText, sourceInWords, speakerLine } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { surroundings } from '../../domain/evidence-words.ts';
import { longDate } from '../../domain/partial-date.ts';
import { serialise } from '../../state/codec.ts';
import { pinned } from '../../state/resolve-time.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import type { ViewFacts } from '../facts.ts';
import type { Block } from './flow.ts';
import type { Paragraph } from './slide-plan.ts';
import { INK_2 } from './stance-fills.ts';

const KIND_WORDS: Readonly<Record<Evidence['kind'], string>> = {
  statement: 'Statement',
  excerpt: 'Excerpt, no speaker',
  summary: 'Summary, in our words',
};

/** The permalink of a piece at the view's date, at the same address as the view's own link. */
export function pieceLink(piece: Piece, { link, atlasView }: ViewFacts): string {
  const view = { ...DEFAULT_VIEW, time: atlasView.view.time, quote: piece.evidence.id };
  return `${link.replace(/[?#].*$/s, '')}${serialise(pinned(view, atlasView.atlas))}`;
}

function creditOf(piece: Piece): readonly Paragraph[] {
  const { evidence, source } = piece;
  const speaker = speakerLine(piece);
  const said =
    evidence.kind === 'statement'
      ? `, ${evidence.saidOn ? `said ${longDate(evidence.saidOn)}` : 'date said not recorded'}`
      : '';
  const where = `${sourceInWords(source)}${source.url ? '' : ', address not recorded'}.`;
  return [
    ...(speaker
      ? [
          {
            runs: [
              { text: speaker, isBold: true, size: 14 },
              { text: said, size: 14 },
            ],
          },
        ]
      : []),
    { runs: [{ text: `Source: ${where}`, size: 12, colour: INK_2, link: source.url }] },
  ];
}

/** One piece; `role` says what it does, e.g. "Disputes the stance". */
export function evidenceBlock(piece: Piece, facts: ViewFacts, role: string | null): Block {
  const { evidence } = piece;
  const around = surroundings(evidence);
  const isOurs = evidence.kind === 'summary';
  const label = [KIND_WORDS[evidence.kind], role].filter(Boolean).join(' · ');
  return {
    name: `${KIND_WORDS[evidence.kind]}: ${evidence.id}`,
    size: 20,
    rule: isOurs ? 'light' : 'strong',
    note: citeQuote(piece, pieceLink(piece, facts)),
    paragraphs: [
      { runs: [{ text: label, size: 12, colour: INK_2 }] },
      { runs: [{ text: quotedText(piece), isSerif: !isOurs, size: isOurs ? 18 : 20 }], after: 3 },
      ...(around
        ? [
            {
              runs: [
                {
                  text: `In its sentence: … ${around.prefix}${around.exact}${around.suffix} …`,
                  size: 14,
                  colour: INK_2,
                },
              ],
            },
          ]
        : []),
      ...creditOf(piece),
    ],
  };
}

/** A heading within flowing blocks. */
export function headingBlock(text: string): Block {
  return {
    name: 'Heading',
    size: 18,
    rule: null,
    note: null,
    isHeading: true,
    paragraphs: [{ runs: [{ text, isBold: true }] }],
  };
}

/** A plain remark within flowing blocks. */
export function remarkBlock(text: string): Block {
  return {
    name: 'Remark',
    size: 16,
    rule: null,
    note: null,
    paragraphs: [{ runs: [{ text, colour: INK_2 }] }],
  };
}

/** A remark on the blocks before it, which does not stand on a slide of its own where one of them can come along. */
export function tailBlock(text: string): Block {
  return { ...remarkBlock(text), isTail: true };
}
