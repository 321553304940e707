/** One jurisdiction on the map: a single element of role button, named by aria-label. */
import { memo } from 'react';
import type { ShownStance } from '../../domain/stance.ts';
import type { Place } from '../../drawing/places.ts';
import { type MarkerSize, TARGET } from '../../drawing/targets.ts';
import { patternUrl } from '../../ui/stance-patterns.tsx';

export const MAP_PATTERNS = 'map';
export const OUTSIDE_FILTERS = 'outside the filters';

export interface MapPlaceProps {
  readonly place: Place;
  readonly marker: MarkerSize | null;
  /** CSS pixels a drawing unit. */
  readonly k: number;
  readonly stance: ShownStance;
  readonly label: string;
  /** Space-separated states that the style sheet knows: aged, inherited, faded, open, changed. */
  readonly states: string;
  readonly isTabStop: boolean;
}

/**
 * Re-renders only when something of its own changed; the paths never do. The button holds the main land, so that its
 * box, and with it focus rings and the middle that tools point at, lies on the place itself; islands answer as well.
 */
export const MapPlace = memo(function MapPlace(props: MapPlaceProps) {
  const { place, marker, k, stance, label, states, isTabStop } = props;
  const isOpen = states.includes('open');
  const isFaded = states.includes('faded');
  return (
    <g
      data-code={place.code}
      data-stance={stance}
      className={`place ${states}`}
      style={{ fill: patternUrl(MAP_PATTERNS, stance) }}
    >
      {place.islands && <path className="place__shape" d={place.islands} />}
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button element. */}
      <g
        role="button"
        aria-label={label}
        aria-description={isFaded ? OUTSIDE_FILTERS : undefined}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
      >
        {place.d && <path className="place__shape" d={place.d} />}
        {marker && <Marker x={place.x} y={place.y} k={k} size={marker} hasStance={stance !== 'no-record'} />}
      </g>
    </g>
  );
});

interface MarkerProps {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly size: MarkerSize;
  readonly hasStance: boolean;
}

function Marker({ x, y, k, size, hasStance }: MarkerProps) {
  return (
    <g className={`place__marker place__marker--${size}`} transform={`translate(${x} ${y}) scale(${1 / k})`}>
      {size === 'target' && <circle className="place__target" r={TARGET / 2} />}
      <circle className="place__dot" r={hasStance && size === 'target' ? 5 : 2.75} />
    </g>
  );
}
