/** The stances of the compared jurisdictions over time, as bars on one shared axis. */
import { longDate } from '../../domain/partial-date.ts';
import {
  dashedNote,
  historyStart,
  type Stretch,
  stretchesOf,
  wholeStretchInWords,
} from '../../domain/stance-history.ts';
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import { DASHES, fillOf } from './patterns.ts';
import type { Box } from './picture.ts';
import { el, type Markup } from './svg.ts';
import { shrunk, text } from './text.ts';
import { type TimeScale, xOf, yearsOn } from './time-scale.ts';

const ROW = 32;
const BAR = 21;
const HEAD = 28;
const NAMES = 150;
const AXIS_SIZE = 16;

/** Height for so many jurisdictions. */
export function historiesHeight(count: number): number {
  return HEAD + count * ROW + 24;
}

/** One bar a jurisdiction, the line at the view's day, and what came later fainter. */
export function histories(facts: ViewFacts, box: Box, colours: PictureColours): readonly Markup[] {
  const { atlas, view } = facts.atlasView;
  const places = facts.dossiers.map(({ jurisdiction }) => jurisdiction);
  const start = historyStart(
    atlas,
    places.map(({ code }) => code),
  );
  const scale: TimeScale = { start, end: atlas.asOf, left: box.x + NAMES, right: box.x + box.width };
  const top = box.y + HEAD;
  const bottom = top + places.length * ROW;
  const rows = places.map((place) => [place, stretchesOf(atlas, place.code, start, view.basis)] as const);
  const dashed = dashedNote(rows.map(([, stretches]) => stretches));
  return [
    text(['Stances over time'], { x: box.x, y: box.y + 22, face: 'bold', size: 17, fill: colours.ink }),
    ...yearAxis(scale, top - 4, bottom, colours),
    ...rows.flatMap(([{ name }, stretches], i) => {
      const y = top + i * ROW + (ROW - BAR) / 2;
      const label = shrunk(name, { face: 'sans', width: NAMES - 14, height: ROW, largest: 18, smallest: 11 });
      const base = y + BAR / 2 + label.size * (label.lines.length > 1 ? -0.2 : 0.34);
      return [
        text(label.lines, { x: box.x, y: base, face: 'sans', size: label.size, fill: colours.ink }),
        ...stretches.map((s) => bar(s, scale, y, colours)),
      ];
    }),
    ...dayLine(facts, dashed, scale, top - 4, bottom, colours),
  ];
}

function bar(stretch: Stretch, scale: TimeScale, y: number, colours: PictureColours): Markup {
  const { stance, isInherited, from, to } = stretch;
  const [x, end] = [xOf(from, scale), xOf(to, scale)];
  const shown = stance ?? 'no-record';
  return el(
    'rect',
    {
      'data-stance': shown,
      x,
      y,
      width: Math.max(2, end - x),
      height: BAR,
      fill: stance ? fillOf(stance, colours) : 'none',
      stroke: stance ? colours['border-map'] : null,
      'stroke-width': stance ? 1.25 : null,
      'stroke-dasharray': isInherited ? DASHES : null,
    },
    el('title', {}, wholeStretchInWords(stretch)),
  );
}

function yearAxis(scale: TimeScale, top: number, bottom: number, colours: PictureColours): readonly Markup[] {
  return yearsOn(scale, 70)
    .map((year) => ({ year, x: xOf(`${year}-01-01`, scale) }))
    .filter(({ x }) => x < scale.right - 44)
    .flatMap(({ year, x }) => [
      el('line', { x1: x, x2: x, y1: top - 12, y2: bottom, stroke: colours.line, 'stroke-width': 1.25 }),
      text([String(year)], { x: x + 5, y: top - 1, face: 'sans', size: AXIS_SIZE, fill: colours['ink-2'] }),
    ]);
}

function dayLine(
  facts: ViewFacts,
  dashed: string,
  scale: TimeScale,
  top: number,
  bottom: number,
  colours: PictureColours,
): readonly Markup[] {
  const x = xOf(facts.day, scale);
  const isLate = x > (scale.left + scale.right) / 2;
  return [
    el('rect', {
      x,
      y: top + 4,
      width: Math.max(0, scale.right - x + 2),
      height: bottom - top - 4,
      fill: colours.paper,
      opacity: 0.62,
    }),
    el('line', { x1: x, x2: x, y1: top + 2, y2: bottom, stroke: colours.accent, 'stroke-width': 3.5 }),
    text([`The line is ${longDate(facts.day)}; what came after it is fainter.${dashed}`], {
      x,
      y: bottom + 19,
      face: 'sans',
      size: AXIS_SIZE,
      fill: colours['ink-2'],
      anchor: isLate ? 'end' : 'start',
    }),
  ];
}
