/** Discs on the places that changed in a range, filled as the stance before: "from" in the disc, "to" around it. */
import { memo } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import type { ShownStance } from '../../domain/stance.ts';
import type { Place } from '../../drawing/places.ts';
import { patternUrl } from '../../ui/stance-patterns.tsx';
import { MAP_PATTERNS } from './place-layer.ts';

/** A shape less than twice as wide would vanish under its disc; its heavy outline, label and card tell the change. In CSS pixels. */
const ROOM = 22;
const RADIUS = 5.5;

export interface ChangeDiscsProps {
  readonly places: readonly Place[];
  /** The place with the point that its disc stands on; one function for as long as the frame stays. */
  readonly signPlace: (place: Place) => Place;
  /** The stances before, of the places that changed. */
  readonly before: ReadonlyMap<Code, ShownStance>;
  /** CSS pixels a drawing unit. */
  readonly k: number;
}

/** A picture only: each place's label and card say the change in words. */
export const ChangeDiscs = memo(function ChangeDiscs(props: ChangeDiscsProps) {
  const { places, signPlace, before, k } = props;
  return (
    <g className="map__discs">
      {places.map((place) => {
        const { code } = place;
        const stance = before.get(code);
        if (!stance) return null;
        const { x, y, side } = signPlace(place);
        if (side * k < ROOM) return null;
        return (
          <circle
            key={code}
            data-before={stance}
            cx={x}
            cy={y}
            r={RADIUS / k}
            style={{ fill: patternUrl(MAP_PATTERNS, stance) }}
          />
        );
      })}
    </g>
  );
});
