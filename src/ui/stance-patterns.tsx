/** One pattern a stance, so that no stance is told by colour alone; the same tiles for map, legend and table. */
import { memo } from 'react';
import { type ShownStance, STANCES } from '../domain/stance.ts';

/** Side of a pattern's tile, in CSS pixels. */
export const TILE = 8;

/** Lines of each pattern within an 8 × 8 tile; `ban` is solid, `allow` dotted (drawn as circles). */
export const STROKES: Readonly<Record<Exclude<ShownStance, 'ban' | 'no-record'>, string>> = {
  'de-facto-ban': 'M0 0L8 8M8 0L0 8',
  'leaning-ban': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  limited: 'M2 0V8M6 0V8',
  'under-review': 'M0 2H4M4 6H8',
  'no-outright-ban': 'M0 4H8',
  'leaning-allow': 'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  allow: '',
};

/** The least at which lines reach 3:1 against every fill, in either theme (src/ui/palette.test.ts). */
export const LINE_OPACITY = 0.8;

/** Centres and radius of the dots of `allow`. */
export const DOTS = [2, 6] as const;
export const DOT_RADIUS = 1.1;

/** The `url(#…)` of a stance's pattern; bare paper for no record. */
export function patternUrl(prefix: string, stance: ShownStance): string {
  return stance === 'no-record' ? 'var(--stance-no-record)' : `url(#${prefix}-${stance})`;
}

/**
 * Pattern definitions, ids `<prefix>-<stance>`. `scale` is the size of one CSS pixel in the user units of the
 * drawing, so that tiles keep their size on the screen whatever the drawing's scale.
 */
export const StancePatterns = memo(function StancePatterns({
  prefix,
  scale,
}: {
  prefix: string;
  scale: number;
}) {
  return (
    <defs>
      {STANCES.map((stance) => (
        <pattern
          key={stance}
          id={`${prefix}-${stance}`}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale})`}
        >
          <rect x={-1} y={-1} width={TILE + 2} height={TILE + 2} fill={`var(--stance-${stance})`} />
          <PatternInk stance={stance} />
        </pattern>
      ))}
    </defs>
  );
});

function PatternInk({ stance }: { stance: (typeof STANCES)[number] }) {
  if (stance === 'ban') return null;
  if (stance === 'allow')
    return (
      <g fill="var(--dots)">
        {DOTS.map((at) => (
          <circle key={at} cx={at} cy={at} r={DOT_RADIUS} />
        ))}
      </g>
    );
  return (
    <path
      d={STROKES[stance]}
      stroke="var(--pattern)"
      strokeWidth={1}
      strokeOpacity={LINE_OPACITY}
      fill="none"
    />
  );
}
