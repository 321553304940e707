/** What every picture has around it: the headline, date and filters above, the source and the link below. */
import { unparted } from '../../domain/words.ts';
import type { ViewFacts } from '../facts.ts';
import { type Box, MARGIN, type PictureOptions } from './picture.ts';
import { el, type Markup } from './svg.ts';
import { LEADING, shrunk, text, widthOf, wrap } from './text.ts';

/** Height that a headline may take, by the shape of the sheet. */
const HEADLINE_ROOM = { '16:9': 112, '4:3': 176, '1:1': 208 } as const;
const DATE_SIZE = 22;
const FOOT_SIZE = 17;
const SMALLEST_FOOT = 11;

/** A part of the sheet that is done, and the height that it took. */
export interface Part {
  readonly parts: readonly Markup[];
  readonly height: number;
}

type Sheet = Pick<PictureOptions, 'aspect' | 'colours'> & { readonly width: number; readonly height: number };

/** Headline, then one line with the date in bold, what the picture shows, and the filters. */
export function header(facts: ViewFacts, what: string, sheet: Sheet): Part {
  const { aspect, colours, width } = sheet;
  const room = width - 2 * MARGIN;
  const headline = shrunk(unparted(facts.title), {
    face: 'serif',
    width: room,
    height: HEADLINE_ROOM[aspect],
    largest: 46,
    smallest: 20,
  });
  const top = MARGIN - 10 + headline.size * 0.8;
  const bottom = top + (headline.lines.length - 1) * headline.size * LEADING;
  const line = dateLine(facts, what, bottom + 40, sheet);
  return {
    parts: [
      text(headline.lines, { x: MARGIN, y: top, face: 'serif', size: headline.size, fill: colours.ink }),
      ...line.parts,
    ],
    height: bottom + 40 + line.height,
  };
}

function dateLine(facts: ViewFacts, what: string, y: number, { colours, width }: Sheet): Part {
  const date = facts.dateWords;
  const rest = [what, ...facts.filters].filter(Boolean).join(' · ');
  const indent = widthOf(date, 'bold', DATE_SIZE) + 14;
  const style = { y, size: DATE_SIZE } as const;
  const own = text([date], { ...style, x: MARGIN, face: 'bold', fill: colours.ink });
  if (!rest) return { parts: [own], height: 20 };
  const beside = width - 2 * MARGIN - indent;
  const fitted = shrunk(rest, { face: 'sans', width: beside, height: 90, largest: DATE_SIZE, smallest: 14 });
  return {
    parts: [
      own,
      text(fitted.lines, {
        ...style,
        x: MARGIN + indent,
        face: 'sans',
        size: fitted.size,
        fill: colours['ink-2'],
      }),
    ],
    height: 20 + (fitted.lines.length - 1) * fitted.size * LEADING,
  };
}

/** The link as it is read; one of this device only says so. */
function linkWords({ link, isLocal }: ViewFacts): string {
  return isLocal ? `${link} (opens on this device only)` : link;
}

/** A rule, the source, and the whole link however long it is: it may shrink and wrap, but is never cut. */
export function footer(facts: ViewFacts, { colours, width, height }: Sheet): Part {
  const room = width - 2 * MARGIN;
  let size = FOOT_SIZE;
  while (size > SMALLEST_FOOT && wrap(linkWords(facts), 'sans', size, room).length > 2) size -= 1;
  const source = wrap(facts.sourceLine, 'sans', FOOT_SIZE, room);
  const link = wrap(linkWords(facts), 'sans', size, room);
  const sourceHeight = source.length * FOOT_SIZE * LEADING;
  const taken = 16 + sourceHeight + link.length * size * LEADING + 26;
  const top = height - taken;
  return {
    parts: [
      el('line', {
        x1: MARGIN,
        x2: width - MARGIN,
        y1: top,
        y2: top,
        stroke: colours.ink,
        'stroke-width': 1.5,
      }),
      text(source, {
        x: MARGIN,
        y: top + 14 + FOOT_SIZE,
        face: 'sans',
        size: FOOT_SIZE,
        fill: colours['ink-2'],
      }),
      el(
        'a',
        { href: facts.link },
        text(link, {
          x: MARGIN,
          y: top + 14 + sourceHeight + size,
          face: 'sans',
          size,
          fill: colours.accent,
        }),
      ),
    ],
    height: taken,
  };
}

/** What lies between head and foot, with a gap to both. */
export function bodyOf(sheet: Sheet, head: Part, foot: Part): Box {
  const y = head.height + 8;
  return { x: MARGIN, y, width: sheet.width - 2 * MARGIN, height: sheet.height - foot.height - 20 - y };
}
