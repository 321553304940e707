/** Clocks on the places whose stance is old and rests on words alone (rule 7), above every shape. */
import { memo } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import type { Place } from '../../drawing/places.ts';
import type { MarkerSize } from '../../drawing/targets.ts';
import { AgeClock } from '../../ui/age-mark.tsx';

/** A smaller shape would vanish under its clock; it is paler all the same. In CSS pixels. */
const ROOM = 14;

export interface AgeClocksProps {
  readonly places: readonly Place[];
  readonly markers: ReadonlyMap<Code, MarkerSize>;
  /** CSS pixels a drawing unit. */
  readonly k: number;
  /** Codes of the aged places, joined, so that a step of the date that ages nobody draws nothing. */
  readonly aged: string;
}

/** A picture only: each place's label and card say in words how old its evidence is. */
export const AgeClocks = memo(function AgeClocks({ places, markers, k, aged }: AgeClocksProps) {
  const codes = new Set(aged.split(' '));
  const shown = places.filter((p) => codes.has(p.code) && (markers.has(p.code) || p.side * k >= ROOM));
  return (
    <g className="map__ages">
      {shown.map((place) => (
        <g key={place.code} data-age={place.code} transform={transform(place, markers.has(place.code), k)}>
          <AgeClock r={markers.has(place.code) ? 4 : 5} />
        </g>
      ))}
    </g>
  );
});

/** On the place's point; beside the dot where the place is drawn as one. */
function transform({ x, y }: Place, isMarker: boolean, k: number): string {
  const [dx, dy] = isMarker ? [6, -6] : [0, 0];
  return `translate(${x + dx / k} ${y + dy / k}) scale(${1 / k})`;
}
