/**
 * The Pacific in one piece. The drawn world is cut at the antimeridian, in the middle of Oceania: in the frame of Oceania
 * what lies east of the cut is drawn where its parallel goes on, beyond the right edge of the world.
 */
import { WORLD } from '../data/drawn-world.ts';
import { type Point, pathOf, ringsOf } from '../data/outline.ts';
import type { Region } from '../domain/jurisdiction.ts';
import type { Place } from './places.ts';

/** The equator in the drawing space. */
const EQUATOR = 4267.65;
const MIDDLE = WORLD.width / 2;

/** So far the drawing goes on, in degrees: past the last of Pitcairn's islands, short of the Americas. */
const END = -124.5;

/**
 * Half the length of the parallel through a point of the drawing space, as a part of the equator's: a polynomial in the
 * square of the distance from the equator. Equal Earth has no short formula for it; these numbers are fitted to d3-geo's,
 * which a page that draws what is projected does not need otherwise. A test compares them from 58° south to 80° north.
 */
const PARALLEL = [0.999985, -0.368307, -0.0911157, 0.049722, -0.219483, 0.0972706];

/** Half the length of the parallel through a point of the drawing space; less than half a unit (1.2 km) off. */
export function halfParallel(y: number): number {
  const square = ((y - EQUATOR) / EQUATOR) ** 2;
  return MIDDLE * PARALLEL.reduceRight((sum, factor) => sum * square + factor, 0);
}

const isAcross = ([x, y]: Point) => ((x - MIDDLE) / halfParallel(y)) * 180 < END;

/** Where the point is when its parallel is drawn on past the antimeridian. */
const movedAcross = ([x, y]: Point): Point => [Math.round(x + 2 * halfParallel(y)), y];

/** The path with each ring moved that lies across as a whole. */
const movedPath = (d: string) =>
  pathOf(ringsOf(d).map((ring) => (ring.every(isAcross) ? ring.map(movedAcross) : ring)));

function movedPlace(place: Place): Place {
  const [d, islands] = [movedPath(place.d), movedPath(place.islands)];
  const [x, y] = isAcross([place.x, place.y]) ? movedAcross([place.x, place.y]) : [place.x, place.y];
  const isMoved = x !== place.x || d !== place.d || islands !== place.islands;
  return isMoved ? { ...place, d, islands, x, y } : place;
}

/** The places as the frame of a region shows them; the same objects where nothing of them is moved. */
export function placesShownIn(region: Region, places: readonly Place[]): readonly Place[] {
  return region === 'oceania' ? places.map(movedPlace) : places;
}
