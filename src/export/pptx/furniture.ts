/** What every slide has: title, the line below it, and at the foot the source line and the link to the view. */
import { headingOf } from '../../state/view-state.ts';
import { scopeInWords, type ViewFacts } from '../facts.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import {
  CONTENT_WIDTH,
  FOOTER_TOP,
  MARGIN,
  type Part,
  type Run,
  type SlidePlan,
  type TextPart,
} from './slide-plan.ts';
import { ACCENT, INK_2 } from './stance-fills.ts';
import { heightOf, LEADING, linesOf, SERIF_FACTOR } from './text-size.ts';

export const TITLE_TOP = 0.4;
const TITLE_SIZES = [32, 28, 24, 22, 20, 18, 16];
/** A longer title would leave no room for the picture; a smaller type is chosen first. */
const TITLE_LINES = 3;
const SUBTITLE_SIZE = 16;
/** A longer address would fill the slide: its link is behind words. */
const LONGEST_SHOWN_LINK = 150;

export interface SlideContent {
  readonly title: string;
  /** Lines below the title. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly parts: (top: number) => readonly Part[];
}

/** The size in which a title takes at most three lines, or the smallest. */
export function titleSizeOf(title: string, largest = TITLE_SIZES[0] ?? 32): number {
  const sizes = TITLE_SIZES.filter((size) => size <= largest);
  const fitting = sizes.find(
    (size) => linesOf(title, size * SERIF_FACTOR, CONTENT_WIDTH) <= (size > 24 ? 2 : TITLE_LINES),
  );
  return fitting ?? TITLE_SIZES.at(-1) ?? 16;
}

/** Where content starts below a title and its lines. */
export function contentTop(title: string, lines: readonly string[], largest?: number): number {
  const size = titleSizeOf(title, largest);
  return TITLE_TOP + titleHeightOf(title, size) + subtitleHeight(lines) + 0.12;
}

function titleHeightOf(title: string, size: number): number {
  const lines = linesOf(title, size * SERIF_FACTOR, CONTENT_WIDTH);
  return (lines * size * LEADING) / 72 + 0.1;
}

function subtitleHeight(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + heightOf(line, SUBTITLE_SIZE, CONTENT_WIDTH) + 0.04, 0);
}

function subtitle(lines: readonly string[], y: number): readonly TextPart[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: 'text',
      name: 'Subtitle',
      box: { x: MARGIN, y, w: CONTENT_WIDTH, h: subtitleHeight(lines) },
      size: SUBTITLE_SIZE,
      paragraphs: lines.map((text) => ({ runs: [{ text, colour: INK_2 }], after: 2 })),
    },
  ];
}

/** Source line and link; says where the link works on this device only. */
export function footer({ sourceLine, link, isLocal }: ViewFacts): TextPart {
  const shown = link.length > LONGEST_SHOWN_LINK ? 'Open this view' : link;
  const only: readonly Run[] = isLocal ? [{ text: ' (works on this device only)', colour: INK_2 }] : [];
  return {
    kind: 'text',
    name: 'Source and link',
    box: { x: MARGIN, y: FOOTER_TOP, w: CONTENT_WIDTH - 0.8, h: 0.52 },
    size: 12,
    paragraphs: [
      { runs: [{ text: sourceLine, colour: INK_2 }] },
      { runs: [{ text: shown, colour: ACCENT, link }, ...only] },
    ],
  };
}

/** A slide with its furniture. Nothing in it is left unclean. */
export function slideOf(facts: ViewFacts, content: SlideContent, largestTitle?: number): SlidePlan {
  const title = cleanLine(content.title);
  const lines = content.lines.map(cleanLine).filter(Boolean);
  const titleSize = titleSizeOf(title, largestTitle);
  const titleHeight = titleHeightOf(title, titleSize);
  const top = contentTop(title, lines, largestTitle);
  return {
    title,
    titleSize,
    titleHeight,
    parts: [...subtitle(lines, TITLE_TOP + titleHeight), ...content.parts(top), footer(facts)],
    notes: cleanText([...content.notes, `This view: ${facts.link}`, facts.sourceLine].join('\n')),
  };
}

/** "12 February 2020 · Among members of NATO": the date and every filter of a view. */
export function dateAndFilters({ atlasView }: ViewFacts): string {
  return scopeInWords(atlasView).join(' · ');
}

/** The heading of a view, as on the screen. */
export function titleOf({ atlasView, title }: ViewFacts): string {
  return headingOf(atlasView.view.view, title);
}
