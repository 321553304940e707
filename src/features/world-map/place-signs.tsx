/** Signs above the shapes: a clock on old stances that rest on words alone (rule 7), "!" where evidence disputes one. */
import { memo, type ReactNode } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import type { Place } from '../../drawing/places.ts';
import type { MarkerSize } from '../../drawing/targets.ts';
import { AgeClock } from '../../ui/age-mark.tsx';
import { DisputeSign } from '../../ui/disputed-badge.tsx';

/** A smaller shape would vanish under its sign; card, label and table say the same in words. In CSS pixels. */
const ROOM = 14;

export interface PlaceSignsProps {
  readonly places: readonly Place[];
  /** The place with the point that its signs stand on; one function for as long as the frame stays. */
  readonly signPlace: (place: Place) => Place;
  readonly markers: ReadonlyMap<Code, MarkerSize>;
  /** CSS pixels a drawing unit. */
  readonly k: number;
  /** Codes of the aged and of the disputed places, joined, so that a step of the date that changes neither draws nothing. */
  readonly aged: string;
  readonly disputed: string;
}

/** A picture only: each place's label and card say it in words. */
export const PlaceSigns = memo(function PlaceSigns(props: PlaceSignsProps) {
  const { places, signPlace, markers, k, aged, disputed } = props;
  const old = new Set(aged.split(' '));
  const doubted = new Set(disputed.split(' '));
  const hasRoom = (place: Place) => markers.has(place.code) || place.side * k >= ROOM;
  return (
    <g className="map__signs">
      {places.map((drawn) => {
        const [isOld, isDoubted] = [old.has(drawn.code), doubted.has(drawn.code)];
        if (!isOld && !isDoubted) return null;
        const place = signPlace(drawn);
        if (!hasRoom(place)) return null;
        const r = markers.has(place.code) ? 4 : 5;
        return (
          <Sign key={place.code} place={place} isMarker={markers.has(place.code)} k={k}>
            {isOld && (
              <g data-age={place.code}>
                <AgeClock r={r} />
              </g>
            )}
            {isDoubted && (
              <g data-disputed={place.code} transform={isOld ? `translate(${2.4 * r})` : undefined}>
                <DisputeSign r={r} />
              </g>
            )}
          </Sign>
        );
      })}
    </g>
  );
});

interface SignProps {
  readonly place: Place;
  readonly isMarker: boolean;
  readonly k: number;
  readonly children: ReactNode;
}

/** On the place's point; beside the dot where the place is drawn as one. */
function Sign({ place: { x, y }, isMarker, k, children }: SignProps) {
  const [dx, dy] = isMarker ? [6, -6] : [0, 0];
  return <g transform={`translate(${x + dx / k} ${y + dy / k}) scale(${1 / k})`}>{children}</g>;
}
