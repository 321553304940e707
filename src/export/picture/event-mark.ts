/** The number of a decisive event in a ring: the same mark on the chart and in the list beneath it. */
import type { PictureColours } from './colours.ts';
import { el, type Markup } from './svg.ts';
import { text } from './text.ts';

export interface MarkStyle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Drawn around a point. */
export function eventMark(
  number: number,
  { x, y, r }: MarkStyle,
  colours: PictureColours,
): readonly Markup[] {
  const size = r * 1.25;
  return [
    el('circle', { cx: x, cy: y, r, fill: colours.panel, stroke: colours.ink, 'stroke-width': 1.4 }),
    text([String(number)], {
      x,
      y: y + size * 0.34,
      face: 'sans',
      size,
      fill: colours.ink,
      anchor: 'middle',
    }),
  ];
}
