/** The card of a place, the same for hover and focus. It repeats the place's name for assistive technology, so it is hidden from it. */
import type { Change } from '../../domain/changes.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import { changeLabel, changeWord, INHERITED_WORDS, positionDetails } from '../../domain/place-label.ts';
import { STANCE_LABELS } from '../../domain/stance.ts';
import { type Position, positionLabel } from '../../domain/stance-at.ts';
import { capitalise } from '../../domain/words.ts';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import type { Size } from './frames.ts';

export interface MapCardProps {
  readonly jurisdiction: Jurisdiction;
  readonly position: Position | null;
  readonly change: Change | null;
  readonly day: IsoDay;
  /** The place's point on the map, in CSS pixels. */
  readonly at: readonly [x: number, y: number];
  readonly map: Size;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const WIDTH = 248;
const GAP = 16;

/** Beside the point on the side with more room, kept inside the map. */
function placement([x, y]: readonly [number, number], map: Size) {
  const isRight = x + GAP + WIDTH <= map.width || x < map.width / 2;
  const left = isRight ? Math.min(x + GAP, map.width - WIDTH) : Math.max(x - GAP - WIDTH, 0);
  return {
    left: Math.max(left, 0),
    top: Math.min(Math.max(y - 24, 0), Math.max(map.height - 96, 0)),
    width: WIDTH,
  };
}

export function MapCard({ jurisdiction, position, change, day, at, map, ...pointer }: MapCardProps) {
  const stance = position?.stance ?? 'no-record';
  return (
    <div className="map-card" style={placement(at, map)} aria-hidden="true" {...pointer}>
      <strong>{jurisdiction.name}</strong>
      <StanceLabel stance={stance} isInherited={position?.isInherited === true}>
        {change ? changeLabel(change) : position ? positionLabel(position) : STANCE_LABELS['no-record']}
      </StanceLabel>
      {position?.isInherited && <span>{capitalise(INHERITED_WORDS)}</span>}
      {change && <span>{capitalise(changeWord(change.kind))}</span>}
      {!change && position && (
        <span className="label">{capitalise(positionDetails(position, day).join(', '))}</span>
      )}
    </div>
  );
}
