/** The quotes view as slides of text. */
import { counted } from '../../domain/words.ts';
import { evidenceBlock, remarkBlock } from './evidence-blocks.ts';
import { flowSlides } from './flow-slides.ts';
import { dateAndFilters } from './furniture.ts';
import type { SlidePlan } from './slide-plan.ts';
import type { SlideSource } from './slide-source.ts';
import { viewLines, viewNotes } from './slide-source.ts';

const MOST_SLIDES = 8;

/** At most eight slides; the last then says how many pieces more are at the link. */
export function quotesSlides(source: SlideSource): readonly SlidePlan[] {
  const { facts } = source;
  const { pieces } = facts;
  return flowSlides(facts, {
    first: {
      title: facts.title,
      lines: [...viewLines(source), `${counted(pieces.length, 'piece')} of evidence`],
    },
    rest: { title: 'Quotes', lines: [dateAndFilters(facts)] },
    notes: viewNotes(source),
    blocks:
      pieces.length === 0
        ? [remarkBlock('No piece of evidence passes the filters.')]
        : pieces.map((piece) => evidenceBlock(piece, facts, null)),
    most: MOST_SLIDES,
    more: (left) => remarkBlock(`${counted(left, 'more piece')} of evidence at the link.`),
  });
}
