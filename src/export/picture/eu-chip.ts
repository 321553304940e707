/** The EU's own swatch on the map, with its label; in a range also the stance before. */
import { isDisputed } from '../../domain/backing.ts';
import { EU } from '../../domain/jurisdiction.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import type { ViewFacts } from '../facts.ts';
import type { PictureColours } from './colours.ts';
import { stateOf } from './map-states.ts';
import { FADED, SWATCH, swatch } from './patterns.ts';
import type { Box } from './picture.ts';
import { disputeSign } from './signs.ts';
import { el, type Markup } from './svg.ts';
import { text, widthOf } from './text.ts';

const SIZE = 19;
const HEIGHT = 42;
/** Room between the map and the chip. */
const ABOVE = 10;
const GAP = 10;

/** The height that the map leaves to the chip below it. */
export function euChipRoom({ atlasView }: ViewFacts): number {
  return stateOf(atlasView, EU) ? HEIGHT + ABOVE : 0;
}

/** Below the map, where it covers no land; nothing where the data has no EU. Outside the filters it is fainter, its words still read. */
export function euChip(facts: ViewFacts, map: Box, colours: PictureColours): readonly Markup[] {
  const { positions, changes } = facts.atlasView;
  const state = stateOf(facts.atlasView, EU);
  if (!state) return [];
  const now = positions.get(EU) ?? null;
  const shown = state.isChanged ? [changes.get(EU)?.before ?? null, now] : [now];
  const [x, y] = [map.x, map.y + map.height + ABOVE];
  const middle = { y: y + HEIGHT / 2 + SIZE * 0.34, size: SIZE } as const;
  const fill = state.isFaded ? colours['ink-2'] : colours.ink;
  const shade = (mark: Markup) => (state.isFaded ? el('g', { opacity: FADED }, mark) : mark);
  const content: Markup[] = [text(['EU'], { ...middle, x: x + 16, face: 'bold', fill })];
  let right = x + 16 + widthOf('EU', 'bold', SIZE) + GAP;
  for (const [i, position] of shown.entries()) {
    if (i > 0) {
      content.push(text(['→'], { ...middle, x: right, face: 'sans', fill }));
      right += SIZE + 6;
    }
    const label = stanceWords(position);
    content.push(
      shade(
        swatch(
          {
            x: right,
            y: y + (HEIGHT - SWATCH.height) / 2,
            stance: position?.stance ?? 'no-record',
            isInherited: false,
          },
          colours,
        ),
      ),
      text([label], { ...middle, x: right + SWATCH.width + GAP, face: 'sans', fill }),
    );
    right += SWATCH.width + GAP + widthOf(label, 'sans', SIZE) + GAP;
  }
  // Beside words there is room for the sign whatever the filters.
  if (isDisputed(now)) {
    content.push(shade(disputeSign(EU, 9, `translate(${right + 5} ${y + HEIGHT / 2})`, colours)));
    right += 18;
  }
  const border = {
    stroke: state.isOpen ? colours.accent : state.isFaded ? colours.line : colours['line-strong'],
    'stroke-width': state.isOpen ? 3.5 : 1.5,
  };
  return [
    el(
      'g',
      {
        'data-code': EU,
        'data-stance': state.stance,
        role: 'graphics-symbol img',
        'aria-label': state.label,
      },
      el('rect', {
        x,
        y,
        width: right - x + 6,
        height: HEIGHT,
        rx: HEIGHT / 2,
        fill: colours.panel,
        ...border,
      }),
      content,
    ),
  ];
}
