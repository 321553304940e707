/** Paths with fewer digits, for a picture that nobody looks at closely. */
import { type Point, pathOf, type Ring, ringsOf } from '../data/outline.ts';

/** The points of a ring on the grid, without those that fall on the one before. */
function onGrid(ring: Ring, step: number): Ring {
  const points = ring.map(([x, y]): Point => [Math.round(x / step), Math.round(y / step)]);
  return points.filter(([x, y], i) => i === 0 || points[i - 1]?.[0] !== x || points[i - 1]?.[1] !== y);
}

/**
 * An outline on a grid of so many drawing units: one unit of the new path is `step` of the old. Neighbours keep their
 * common corners; rings of less than three points are left out.
 */
export const coarsePath = (d: string, step: number): string =>
  pathOf(
    ringsOf(d)
      .map((ring) => onGrid(ring, step))
      .filter((ring) => ring.length >= 3),
  );
