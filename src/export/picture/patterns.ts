/** The stances' patterns as SVG definitions with concrete colours: the same tiles as on the screen. */
import { type ShownStance, STANCES, type Stance } from '../../domain/stance.ts';
import { DOT_RADIUS, DOTS, LINE_OPACITY, STROKES, TILE } from '../../ui/stance-patterns.tsx';
import type { PictureColours } from './colours.ts';
import { UNIT } from './picture.ts';
import { el, type Markup } from './svg.ts';

/** What fills a shape of this stance. */
export function fillOf(stance: ShownStance, colours: PictureColours): string {
  return stance === 'no-record' ? colours['stance-no-record'] : `url(#stance-${stance})`;
}

/** Definitions with the ids `stance-…`, for shapes in units of the sheet. */
export function stancePatterns(colours: PictureColours): Markup {
  return el(
    'defs',
    {},
    STANCES.map((stance) =>
      el(
        'pattern',
        {
          id: `stance-${stance}`,
          width: TILE,
          height: TILE,
          patternUnits: 'userSpaceOnUse',
          patternTransform: `scale(${UNIT})`,
        },
        el('rect', {
          x: -1,
          y: -1,
          width: TILE + 2,
          height: TILE + 2,
          fill: colours[`stance-${stance}`],
        }),
        ink(stance, stance === 'allow' ? colours.paper : colours.pattern),
      ),
    ),
  );
}

function ink(stance: Stance, colour: string): readonly Markup[] {
  if (stance === 'ban') return [];
  if (stance === 'allow')
    return DOTS.map((at) => el('circle', { cx: at, cy: at, r: DOT_RADIUS * 1.4, fill: colour }));
  return [
    el('path', {
      d: STROKES[stance],
      stroke: colour,
      'stroke-width': 1,
      'stroke-opacity': LINE_OPACITY,
      fill: 'none',
    }),
  ];
}

/** What is outside the filters, as on the page. */
export const FADED = 0.28;

export const DASHES = `${2.5 * UNIT} ${2 * UNIT}`;

export interface SwatchStyle {
  readonly x: number;
  /** Its upper edge. */
  readonly y: number;
  readonly stance: ShownStance;
  readonly isInherited: boolean;
}

export const SWATCH = { width: 30, height: 20 } as const;

/** A patterned rectangle; dashed where the stance is inherited. */
export function swatch({ x, y, stance, isInherited }: SwatchStyle, colours: PictureColours): Markup {
  return el('rect', {
    x,
    y,
    ...SWATCH,
    fill: fillOf(stance, colours),
    stroke: stance === 'no-record' ? colours['line-strong'] : colours['border-map'],
    'stroke-width': 1.25,
    'stroke-dasharray': isInherited ? DASHES : null,
  });
}
