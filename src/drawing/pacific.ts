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
 * Half the length of the parallel through a point of the drawing space. Equal Earth has no short formula for it: these
 * numbers are fitted to d3-geo's, which a page that draws what is projected does not need otherwise. From 80° north to
 * 58° south they differ by less than 2 drawing units (5 km), as a test holds.
 */
export function halfParallel(y: number): number {
  const t = ((y - EQUATOR) / EQUATOR) ** 2;
  return MIDDLE * (1.0001 + t * (-0.374543 + t * (-0.0357562 + t * -0.122973)));
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
