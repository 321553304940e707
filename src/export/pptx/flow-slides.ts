/** Slides of flowing blocks under one title, numbered where there are several. */
import type { ViewFacts } from '../facts.ts';
import { type Block, pageParts, pagesOf, roomBelow } from './flow.ts';
import { contentTop, slideOf } from './furniture.ts';
import type { SlidePlan } from './slide-plan.ts';

export interface Heading {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface FlowContent {
  readonly first: Heading;
  /** Above the slides after the first: shorter, for who reads them has read the first. */
  readonly rest: Heading;
  readonly blocks: readonly Block[];
  /** Notes of the first slide, before those of its blocks. */
  readonly notes: readonly string[];
  /** At most this many slides; `more` then says how many blocks are left out. */
  readonly most?: number;
  readonly more?: (left: number) => Block;
}

const TITLE_SIZE = 28;

/** "United Kingdom: Limited use (2 of 4)". */
export function numbered(title: string, at: number, of: number): string {
  return of > 1 ? `${title} (${at} of ${of})` : title;
}

/** Where content starts below a heading; the longest number a title can get is taken into account. */
function topBelow({ title, lines }: Heading): number {
  return contentTop(numbered(title, 88, 88), lines, TITLE_SIZE);
}

/** The pages of the content, the last one closed by what `more` says where blocks are left out. */
function limitedPages({ blocks, most, more, first, rest }: FlowContent): readonly (readonly Block[])[] {
  const rooms = [roomBelow(topBelow(first)), roomBelow(topBelow(rest))] as const;
  const pages = pagesOf(blocks, ...rooms);
  if (most === undefined || !more || pages.length <= most) return pages;
  const shown = pages.slice(0, most).flat();
  const closed = () => [...shown, more(blocks.length - new Set(shown).size)];
  while (shown.length > 1 && pagesOf(closed(), ...rooms).length > most) shown.pop();
  return pagesOf(closed(), ...rooms);
}

/** At least one slide, also of nothing. */
export function flowSlides(facts: ViewFacts, content: FlowContent): readonly SlidePlan[] {
  const pages = limitedPages(content);
  const all = pages.length > 0 ? pages : [[]];
  return all.map((page, i) => {
    const heading = i === 0 ? content.first : content.rest;
    return slideOf(
      facts,
      {
        title: numbered(heading.title, i + 1, all.length),
        lines: heading.lines,
        notes: [...(i === 0 ? content.notes : []), ...page.flatMap((b) => b.note ?? [])],
        parts: (from) => pageParts(page, Math.max(from, topBelow(heading))),
      },
      TITLE_SIZE,
    );
  });
}
