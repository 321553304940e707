/** A place's outline as rings in a map's own rectangle: moved, clipped to it and simplified. */
import { type Point, type Ring, ringsOf } from '../../data/outline.ts';
import type { Frame, Size } from '../../drawing/frames.ts';

/** The greatest distance, in drawing units of the map on the slide, by which a simplified line may stray. */
const TOLERANCE = 0.3;
/** Smaller rings (in square units) are left out, unless a place has nothing else. */
const SMALLEST = 1.2;

/** Shoelace area, always positive. */
export function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

type Axis = 0 | 1;

/** One step of Sutherland–Hodgman: keeps what lies on the inner side of a line across an axis. */
function clipSide(ring: Ring, axis: Axis, limit: number, keepsBelow: boolean): Ring {
  const isInside = (p: Point) => (keepsBelow ? p[axis] <= limit : p[axis] >= limit);
  return ring.flatMap((point, i) => {
    const last = ring[(i + ring.length - 1) % ring.length] ?? point;
    const crossing = isInside(point) === isInside(last) ? [] : [crossingOf(last, point, axis, limit)];
    return isInside(point) ? [...crossing, point] : crossing;
  });
}

function crossingOf(a: Point, b: Point, axis: Axis, limit: number): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = axis === 0 ? 1 : 0;
  const across = a[other] + t * (b[other] - a[other]);
  return axis === 0 ? [limit, across] : [across, limit];
}

/** A ring clipped to the rectangle from 0, 0; empty where it lies wholly outside. */
export function clipRing(ring: Ring, { width, height }: Size): Ring {
  const sides = [
    [0, 0, false],
    [0, width, true],
    [1, 0, false],
    [1, height, true],
  ] as const;
  return sides.reduce<Ring>((kept, [axis, limit, below]) => clipSide(kept, axis, limit, below), ring);
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length;
}

/** Douglas–Peucker with a stack, so that long coastlines cannot exhaust the call stack. */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const keep = new Set([0, Math.floor(ring.length / 2), ring.length - 1]);
  const spans: [number, number][] = [
    [0, Math.floor(ring.length / 2)],
    [Math.floor(ring.length / 2), ring.length - 1],
  ];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const [a, b] = [ring[start], ring[end]];
    let [far, farthest] = [-1, tolerance];
    for (let i = start + 1; i < end; i++) {
      const point = ring[i];
      const distance = point && a && b ? distanceToLine(point, a, b) : 0;
      if (distance > farthest) [far, farthest] = [i, distance];
    }
    if (far < 0) continue;
    keep.add(far);
    spans.push([start, far], [far, end]);
  }
  return ring.filter((_, i) => keep.has(i));
}

/** The rings of a path within a frame, in the units of `size`, from the top left; empty where nothing is inside. */
export function framedRings(d: string, frame: Frame, size: Size): readonly Ring[] {
  const rings = ringsOf(d)
    .map((ring) => ring.map(([x, y]): Point => [x * frame.k + frame.x, y * frame.k + frame.y]))
    .map((ring) => simplifyRing(clipRing(ring, size), TOLERANCE))
    .filter((ring) => ring.length > 2 && areaOf(ring) > 0);
  const visible = rings.filter((ring) => areaOf(ring) >= SMALLEST);
  return visible.length > 0 ? visible : [...rings].sort((a, b) => areaOf(b) - areaOf(a)).slice(0, 1);
}
