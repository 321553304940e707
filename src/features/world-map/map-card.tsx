/** The card of a place, the same for hover and focus. It repeats the place's name for assistive technology, so it is hidden from it. */
import { backingInShort, backingOf, isAged } from '../../domain/backing.ts';
import type { Change } from '../../domain/changes.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { changeLabel, INHERITED_WORDS, kindWords } from '../../domain/place-label.ts';
import { ageNote, type Position, stanceWords } from '../../domain/stance-at.ts';
import { capitalise } from '../../domain/words.ts';
import type { Size } from '../../drawing/frames.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';

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

/**
 * Beside the point on the side with more room; below or above it where neither side has enough. Inside the map, at its
 * edge where the frame leaves the point out.
 */
function placement([pointX, pointY]: readonly [number, number], map: Size) {
  const [x, y] = [Math.max(0, Math.min(pointX, map.width)), Math.max(0, Math.min(pointY, map.height))];
  const width = Math.min(WIDTH, map.width);
  const inside = (left: number) => Math.max(0, Math.min(left, map.width - width));
  if (x + GAP + width <= map.width) return { left: x + GAP, top: clampTop(y - 24, map), width };
  if (x - GAP - width >= 0) return { left: x - GAP - width, top: clampTop(y - 24, map), width };
  return y < map.height / 2
    ? { left: inside(x - width / 2), top: y + GAP, width }
    : { left: inside(x - width / 2), bottom: map.height - y + GAP, width };
}

const clampTop = (top: number, map: Size) => Math.max(0, Math.min(top, map.height - 96));

export function MapCard({ jurisdiction, position, change, day, at, map, ...pointer }: MapCardProps) {
  const stance = position?.stance ?? 'no-record';
  return (
    <div className="map-card" style={placement(at, map)} aria-hidden="true" {...pointer}>
      <strong>{jurisdiction.name}</strong>
      <StanceLabel stance={stance} isInherited={position?.isInherited === true}>
        {change ? changeLabel(change) : stanceWords(position)}
      </StanceLabel>
      {position?.isInherited && <span>{capitalise(INHERITED_WORDS)}</span>}
      {change && !change.followsEu && <span>{capitalise(kindWords(change))}</span>}
      {!change && position && <PositionLines position={position} day={day} />}
    </div>
  );
}

/** Since when, the evidence by publisher, the confidence; then what warns: old words, disputes. */
function PositionLines({ position, day }: { position: Position; day: IsoDay }) {
  const backing = backingOf(position, day);
  return (
    <>
      <span className="label">
        {capitalise(`since ${longDate(position.since)}`)}. Evidence {backingInShort(backing)}. Confidence{' '}
        {backing.confidence}.
      </span>
      {isAged(position, day) && (
        <span>
          <AgeMark />
          Words alone, {ageNote(position, day)}
        </span>
      )}
      {backing.disputed > 0 && (
        <span>
          <DisputedBadge count={backing.disputed} />
        </span>
      )}
    </>
  );
}
