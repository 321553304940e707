/** The chart of the timeline: how many governments held each stance, as stacked steps in the order of the scale. */
import type { DecisiveEvent } from '../../domain/decisive.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import type { SeriesPoint } from '../../domain/series.ts';
import { STANCES, type Stance } from '../../domain/stance.ts';
import { leadPath, placeOf, spanOf, spreadOut } from '../../drawing/time-axis.ts';
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import { eventMark } from './event-mark.ts';
import { fillOf } from './patterns.ts';
import { type Box, UNIT } from './picture.ts';
import { el, type Markup } from './svg.ts';
import { text, widthOf } from './text.ts';
import { type TimeScale, xAt, xOf, yearsOn } from './time-scale.ts';

const FIGURES = ['own', 'inherited'] as const;
type Figure = (typeof FIGURES)[number];
const AXIS_SIZE = 17;
const MARK_RADIUS = 13;
const MARK_GAP = 2 * MARK_RADIUS + 4;
/** Above the plot: the unit, the marks of the events, and their leads. */
const HEAD = 74;
/** Below it: the years, and the date of the line. */
const BELOW = 56;

interface Plot extends TimeScale {
  readonly top: number;
  readonly bottom: number;
  /** The count at the top. */
  readonly most: number;
  readonly step: number;
}

interface Band {
  readonly stance: Stance;
  readonly figure: Figure;
  /** Lower and upper count at each point. */
  readonly edges: readonly (readonly [number, number])[];
}

/** Bands from the bottom up; those that are empty all the time are left out. */
export function bandsOf(series: readonly SeriesPoint[]): readonly Band[] {
  const sums = series.map(() => 0);
  return STANCES.flatMap((stance) => FIGURES.map((figure) => ({ stance, figure })))
    .map(({ stance, figure }) => ({
      stance,
      figure,
      edges: series.map((point, i) => {
        const low = sums[i] ?? 0;
        sums[i] = low + point.byStance[stance][figure];
        return [low, sums[i] ?? 0] as const;
      }),
    }))
    .filter(({ edges }) => edges.some(([low, high]) => high > low));
}

function plotOf(facts: ViewFacts, bands: readonly Band[], box: Box): Plot {
  const { asOf } = facts.atlasView.atlas;
  const highest = Math.max(1, ...(bands.at(-1)?.edges.map(([, high]) => high) ?? []));
  const step = [1, 2, 5, 10, 20, 50].find((s) => highest / s <= 6) ?? 100;
  return {
    ...spanOf(facts.series, asOf),
    left: box.x + 40,
    right: box.x + box.width - 4,
    top: box.y + HEAD,
    bottom: box.y + box.height - BELOW,
    most: Math.ceil(highest / step) * step,
    step,
  };
}

const yOf = (count: number, { top, bottom, most }: Plot) => bottom - (count / most) * (bottom - top);

/** The chart in a box of the sheet. */
export function stanceSteps(
  facts: ViewFacts,
  events: readonly DecisiveEvent[],
  box: Box,
  colours: PictureColours,
): readonly Markup[] {
  const bands = bandsOf(facts.series);
  const plot = plotOf(facts, bands, box);
  return [
    text(['Governments'], { x: box.x, y: box.y + 16, face: 'sans', size: AXIS_SIZE, fill: colours['ink-2'] }),
    ...grid(plot, colours),
    ...bands.flatMap((band) => bandMarkup(band, facts.series, plot, colours)),
    ...axes(plot, colours),
    ...days(facts, plot, colours),
    ...marks(events, plot, colours),
  ];
}

function grid(plot: Plot, colours: PictureColours): readonly Markup[] {
  const counts = Array.from({ length: plot.most / plot.step + 1 }, (_, i) => i * plot.step);
  return counts.flatMap((count) => {
    const y = yOf(count, plot);
    const label = {
      x: plot.left - 8,
      y: y + 6,
      face: 'sans',
      size: AXIS_SIZE,
      fill: colours['ink-2'],
    } as const;
    return [
      el('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: colours.line, 'stroke-width': 1.25 }),
      text([String(count)], { ...label, anchor: 'end' }),
    ];
  });
}

/** The area between the edges, and the upper edge as a line of its own. */
function bandMarkup(
  { stance, figure, edges }: Band,
  series: readonly SeriesPoint[],
  plot: Plot,
  colours: PictureColours,
): readonly Markup[] {
  const xs = [...series.map(({ day }) => xOf(day, plot)), plot.right];
  const edge = (which: 0 | 1) =>
    edges.flatMap((pair, i) => {
      const y = Math.round(yOf(pair[which], plot) * 10) / 10;
      return [xs[i], xs[i + 1]].map((x) => `${Math.round((x ?? plot.right) * 10) / 10},${y}`);
    });
  const isOwn = figure === 'own';
  return [
    el('path', {
      'data-stance': stance,
      'data-figure': figure,
      d: `M${[...edge(1), ...edge(0).reverse()].join('L')}Z`,
      fill: fillOf(stance, colours),
      'fill-opacity': isOwn ? null : 0.5,
    }),
    el('path', {
      d: `M${edge(1).join('L')}`,
      fill: 'none',
      stroke: colours['border-map'],
      'stroke-width': 0.75 * UNIT,
      'stroke-dasharray': isOwn ? null : `${3 * UNIT} ${2 * UNIT}`,
    }),
  ];
}

function axes(plot: Plot, colours: PictureColours): readonly Markup[] {
  const { left, right, top, bottom } = plot;
  const years = yearsOn(plot, 64).filter((year) => xOf(`${year}-01-01`, plot) < right - 20);
  return [
    el('path', {
      d: `M${left} ${top}V${bottom}H${right}`,
      fill: 'none',
      stroke: colours['line-strong'],
      'stroke-width': 1.5,
    }),
    ...years.flatMap((year) => {
      const x = xOf(`${year}-01-01`, plot);
      const label = { x, y: bottom + 26, face: 'sans', size: AXIS_SIZE, fill: colours['ink-2'] } as const;
      return [
        el('line', {
          x1: x,
          x2: x,
          y1: bottom,
          y2: bottom + 7,
          stroke: colours['line-strong'],
          'stroke-width': 1.5,
        }),
        text([String(year)], { ...label, anchor: 'middle' }),
      ];
    }),
  ];
}

/** The veil over what came later, and the line at the view's day; in a range also at its start. */
function days(facts: ViewFacts, plot: Plot, colours: PictureColours): readonly Markup[] {
  const { top, bottom, right } = plot;
  const x = xOf(facts.day, plot);
  const line = (at: number, opacity: number | null) => [
    el('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: colours.paper, 'stroke-width': 6, opacity }),
    el('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: colours.ink, 'stroke-width': 3, opacity }),
  ];
  const words = longDate(facts.day);
  const half = widthOf(words, 'bold', AXIS_SIZE) / 2;
  return [
    el('rect', { x, y: top, width: right - x, height: bottom - top, fill: colours.paper, opacity: 0.55 }),
    ...(facts.from ? line(xOf(facts.from, plot), 0.6) : []),
    ...line(x, null),
    text([words], {
      x: Math.min(Math.max(x, plot.left + half), right - half),
      y: bottom + 48,
      face: 'bold',
      size: AXIS_SIZE,
      fill: colours.ink,
      anchor: 'middle',
    }),
  ];
}

/** The events' numbers over the plot, moved apart as on the page, each led to its day. */
function marks(events: readonly DecisiveEvent[], plot: Plot, colours: PictureColours): readonly Markup[] {
  const places = events.map(({ decision }) => placeOf(lastDay(decision.date), plot));
  const y = plot.top - HEAD + 36;
  const onSheet = (place: number) => Math.round(xAt(place, plot) * 10) / 10;
  return spreadOut(places, MARK_GAP / (plot.right - plot.left)).flatMap((at, i) => {
    const x = onSheet(at);
    return [
      el('path', {
        'data-lead': i + 1,
        d: leadPath(x, onSheet(places[i] ?? at), y + MARK_RADIUS, plot.top),
        fill: 'none',
        stroke: colours.ink,
        'stroke-width': 1,
      }),
      ...eventMark(i + 1, { x, y, r: MARK_RADIUS }, colours),
    ];
  });
}
