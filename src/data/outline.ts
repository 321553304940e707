/**
 * How outlines are written in the geometry's file: as SVG paths of rings, each from its first point by the distances to
 * the next ones (`M10 20l5 0 0-5z`), in whole drawing units. The page draws them as they are.
 */
import { WORLD } from './drawn-world.ts';

export type Point = readonly [x: number, y: number];
/** Corners in turn; the last is joined to the first. */
export type Ring = readonly Point[];

/** The greatest of each coordinate. */
const LIMITS = [WORLD.width, WORLD.height] as const;

/** Rings of three points or more. */
const OUTLINE = /^(?:M\d+ \d+l-?\d+[ -]\d+(?:[ -]\d+[ -]\d+)+z)+$/;

/** Numbers in a row: a minus divides them as well as a space. */
const inARow = (values: readonly number[]) =>
  values.map((value, i) => (i === 0 || value < 0 ? `${value}` : ` ${value}`)).join('');

function ringPath(ring: Ring): string {
  const [first, ...others] = ring;
  if (!first) return '';
  const steps = others.flatMap(([x, y], i) => [x - (ring[i]?.[0] ?? 0), y - (ring[i]?.[1] ?? 0)]);
  return `M${inARow(first)}l${inARow(steps)}z`;
}

/** The path of rings; their points are whole numbers. */
export const pathOf = (rings: readonly Ring[]): string => rings.map(ringPath).join('');

function ringOf(path: string): Ring {
  const [x = 0, y = 0, ...steps] = (path.match(/-?\d+/g) ?? []).map(Number);
  const points: [number, number][] = [[x, y]];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const [lastX, lastY] = points[points.length - 1] as [number, number];
    points.push([lastX + (steps[i] ?? 0), lastY + (steps[i + 1] ?? 0)]);
  }
  return points;
}

/** The rings of a path that `pathOf` wrote. */
export const ringsOf = (path: string): readonly Ring[] => path.split('z').filter(Boolean).map(ringOf);

/**
 * The rings on a grid of so many units, whole numbers of its steps: without points that fall on the one before, and
 * without rings of less than three points. Neighbours keep their common corners.
 */
export function gridRings(rings: readonly Ring[], step: number): readonly Ring[] {
  const onGrid = (ring: Ring): Ring => {
    const points = ring.map(([x, y]): Point => [Math.round(x / step), Math.round(y / step)]);
    return points.filter(([x, y], i) => {
      const [lastX, lastY] = points.at(i - 1) ?? [];
      return x !== lastX || y !== lastY;
    });
  };
  return rings.map(onGrid).filter((ring) => ring.length >= 3);
}

const [ZERO, NINE, MINUS, LINE, MOVE] = [48, 57, 45, 108, 77] as const;

/** Whether an outline stays in the drawing. A plain loop over its letters, for it stands before the first map. */
function staysInside(path: string): boolean {
  const at: [number, number] = [0, 0];
  let axis: 0 | 1 = 0;
  let value = 0;
  let sign = 1;
  let isStep = false;
  for (let i = 1; i < path.length; i++) {
    const letter = path.charCodeAt(i);
    if (letter >= ZERO && letter <= NINE) {
      value = 10 * value + letter - ZERO;
      continue;
    }
    const before = path.charCodeAt(i - 1);
    if (before >= ZERO && before <= NINE) {
      at[axis] = isStep ? at[axis] + sign * value : value;
      if (at[axis] < 0 || at[axis] > LIMITS[axis]) return false;
      axis = axis === 0 ? 1 : 0;
    }
    value = 0;
    sign = letter === MINUS ? -1 : 1;
    if (letter === LINE) isStep = true;
    else if (letter === MOVE) isStep = false;
  }
  return true;
}

/** Why a value of the file, which may hold anything, is no outline to draw; null where it is one. */
export function faultOf(value: unknown): 'damaged' | 'outside' | null {
  if (typeof value !== 'string' || !OUTLINE.test(value)) return 'damaged';
  return staysInside(value) ? null : 'outside';
}
