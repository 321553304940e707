/**
 * Where the signs of a place stand in a frame: on its own point, and where that is out of sight, on the roomiest point of
 * what is seen of its main land (Russia's own lies in Siberia, which the frame of Europe leaves out).
 */
import { type Point, type Ring, ringsOf } from '../data/outline.ts';
import type { Code } from '../domain/jurisdiction.ts';
import type { Frame, Size } from './frames.ts';
import type { Place } from './places.ts';

/** Left, top, right and bottom in the drawing space. */
type Edges = readonly [left: number, top: number, right: number, bottom: number];

/** Points a side of the grid on which the roomiest one is looked for. */
const GRID = 12;

/** With less room on any side, in CSS pixels, a strip is seen and not a good part of the place: it gets no sign. */
const LEAST_ROOM = 10;

/** A sign is whole so far from the edges, in CSS pixels. */
const MARGIN = 6;

const windowOf = ({ k, x, y }: Frame, { width, height }: Size): Edges => [
  -x / k,
  -y / k,
  (width - x) / k,
  (height - y) / k,
];

/** How far a point is from the nearest of the edges; negative outside. */
const toEdges = (x: number, y: number, [left, top, right, bottom]: Edges) =>
  Math.min(x - left, right - x, y - top, bottom - y);

/**
 * How far a point of the land is from its border and from the edges; 0 off the land, or where it is no more than `least`.
 * A plain loop: it may run within a step of the date.
 */
function roomAt(x: number, y: number, land: readonly Ring[], edges: Edges, least: number): number {
  let square = toEdges(x, y, edges) ** 2;
  let isOnLand = false;
  for (const ring of land) {
    let a = ring[ring.length - 1] as Point;
    for (const b of ring) {
      // Most points are given up soon.
      if (square <= least * least) return 0;
      const ax = x - a[0];
      const ay = y - a[1];
      const dx = b[0] - a[0];
      const dy = b[1] - a[1];
      if (ay < 0 !== ay < dy && ax < (dx * ay) / dy) isOnLand = !isOnLand;
      const along = (ax * dx + ay * dy) / (dx * dx + dy * dy || 1);
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const away = (ax - t * dx) ** 2 + (ay - t * dy) ** 2;
      if (away < square) square = away;
      a = b;
    }
  }
  return isOnLand && square > least * least ? Math.sqrt(square) : 0;
}

/** The part of the window that may hold land of these rings. */
function boxOf(land: readonly Ring[], [left, top, right, bottom]: Edges): Edges {
  const [xs, ys] = [land.flat().map(([x]) => x), land.flat().map(([, y]) => y)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [
    Math.max(left, least(xs)),
    Math.max(top, least(ys)),
    Math.min(right, most(xs)),
    Math.min(bottom, most(ys)),
  ];
}

/** The place with its point where there is most room in the window, and `side` as wide as that; null with too little. */
function movedIntoSight(place: Place, edges: Edges, k: number): Place | null {
  const land = ringsOf(place.d);
  const [left, top, right, bottom] = boxOf(land, edges);
  if (Math.min(right - left, bottom - top) * k < 2 * LEAST_ROOM) return null;
  let [best, room] = [place, LEAST_ROOM / k];
  for (let i = 1; i < GRID; i++)
    for (let j = 1; j < GRID; j++) {
      const [x, y] = [left + (i / GRID) * (right - left), top + (j / GRID) * (bottom - top)];
      const found = roomAt(x, y, land, edges, room);
      if (found > room) [best, room] = [{ ...place, x, y, side: 2 * found }, found];
    }
  return best === place ? null : best;
}

/**
 * The places with their points as signs need them in this frame; those of which too little is seen stay as they are, out
 * of sight. Each is looked for once, when it is first asked for: keep the function for as long as the frame stays.
 */
export function signPlacesIn(frame: Frame, size: Size): (place: Place) => Place {
  const edges = windowOf(frame, size);
  const known = new Map<Code, Place>();
  return (place) => {
    // A small one is drawn as a dot at its point, and its sign stands beside that.
    if (place.isSmall || toEdges(place.x, place.y, edges) * frame.k >= MARGIN) return place;
    const found = known.get(place.code) ?? movedIntoSight(place, edges, frame.k) ?? place;
    known.set(place.code, found);
    return found;
  };
}
