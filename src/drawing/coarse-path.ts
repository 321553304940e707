/** Paths with fewer digits, for a picture that nobody looks at closely. */

type Point = readonly [x: number, y: number];

/** The points of a ring on the grid, without those that fall on the one before. */
function gridPoints(ring: string, step: number): readonly Point[] {
  const points: Point[] = [];
  for (const pair of ring.split('L')) {
    const [x = 0, y = 0] = pair.split(',').map((value) => Math.round(Number(value) / step));
    const last = points.at(-1);
    if (last?.[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

/** Numbers in a row: a minus divides them as well as a space. */
const inARow = (values: readonly number[]) =>
  values.map((value, i) => (i === 0 || value < 0 ? `${value}` : ` ${value}`)).join('');

function ringPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first || points.length < 3) return '';
  const moves = points.slice(1).map(([x, y], i) => [x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)]);
  return `M${inARow(first)}l${inARow(moves.flat())}z`;
}

/**
 * A path of the drawing (`M0,0L4,0L4,4Z…`) on a grid of so many drawing units, told by distances: one unit of the new
 * path is `step` of the old. Neighbours keep their common corners; rings of less than three points are left out.
 */
export function coarsePath(d: string, step: number): string {
  return d
    .split('Z')
    .filter(Boolean)
    .map((ring) => ringPath(gridPoints(ring.slice(1), step)))
    .join('');
}
