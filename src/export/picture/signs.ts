/** The signs of the map: a clock on old words alone, "!" where evidence disputes a stance. */
import type { Code } from '../../domain/jurisdiction.ts';
import type { PictureColours } from './colours.ts';
import { el, type Markup } from './svg.ts';

/** Line width for a sign of radius 1. */
const LINE = 0.24;

/** The clock around the point that `transform` moves to. */
export function clockSign(code: Code, r: number, transform: string, colours: PictureColours): Markup {
  const stroke = { stroke: colours['border-map'], 'stroke-width': LINE * r };
  return el(
    'g',
    { 'data-age': code, transform },
    el('circle', { r, fill: colours.panel, ...stroke }),
    el('path', {
      d: `M0 ${-r * 0.62}V0L${r * 0.5} ${r * 0.3}`,
      fill: 'none',
      'stroke-linecap': 'round',
      ...stroke,
    }),
  );
}

/** The "!" around the point that `transform` moves to. */
export function disputeSign(code: Code, r: number, transform: string, colours: PictureColours): Markup {
  const stroke = { stroke: colours['border-map'], 'stroke-width': LINE * r };
  return el(
    'g',
    { 'data-disputed': code, transform },
    el('circle', { r, fill: colours.panel, ...stroke }),
    el('path', {
      d: `M0 ${-r * 0.6}V${r * 0.15}M0 ${r * 0.55}v0.01`,
      fill: 'none',
      'stroke-linecap': 'round',
      ...stroke,
    }),
  );
}
