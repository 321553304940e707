/** Which small states get a 24 px target at the present scale, and which are too close to others and are grouped. */
import type { Code } from '../domain/jurisdiction.ts';
import type { ShownStance } from '../domain/stance.ts';
import type { Place } from './places.ts';

/** Diameter of a pointer target in CSS pixels (WCAG 2.5.8). */
export const TARGET = 24;

export type MarkerSize = 'target' | 'dot';

/** Radius of a place's dot, in CSS pixels. */
export const dotRadius = (stance: ShownStance, marker: MarkerSize): number =>
  stance !== 'no-record' && marker === 'target' ? 5 : 2.75;

/** Whether the dot is drawn: one of a crowd without a record would lie as bare paper on the stances of its neighbours. */
export const isDotSeen = (stance: ShownStance, marker: MarkerSize): boolean =>
  marker === 'target' || stance !== 'no-record';

/** Beyond this size on the screen a shape needs no marker. */
const BIG_ENOUGH = TARGET;

/** Markers by code, at `k` CSS pixels a drawing unit. Places with a record are preferred, then by name. */
export function markersAt(
  places: readonly Place[],
  k: number,
  hasRecord: (code: Code) => boolean,
): ReadonlyMap<Code, MarkerSize> {
  const small = places.filter((p) => p.isSmall && p.side * k < BIG_ENOUGH);
  const neighbours = places.filter((p) => !p.isSmall && p.side * k < 2 * TARGET);
  const near = (a: Place, b: Place, limit: number) => Math.hypot(a.x - b.x, a.y - b.y) * k < limit;
  const accepted: Place[] = [];
  const sizes = new Map<Code, MarkerSize>();
  for (const place of [...small].sort((a, b) => Number(hasRecord(b.code)) - Number(hasRecord(a.code)))) {
    const isCrowded =
      accepted.some((other) => near(place, other, TARGET)) ||
      neighbours.some((other) => near(place, other, TARGET));
    if (!isCrowded) accepted.push(place);
    sizes.set(place.code, isCrowded ? 'dot' : 'target');
  }
  return sizes;
}
