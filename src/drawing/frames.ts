/** Region frames: which part of the drawn world fills the map, as a scale and a shift. */
import type { Extent } from '../data/drawn-world.ts';
import type { Region } from '../domain/jurisdiction.ts';

export interface Frame {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What each frame holds, in the drawing space: the boxes of src/cli/projection.ts, projected (a test compares them).
 * Oceania's reaches beyond the world's right edge: see pacific.ts.
 */
export const EXTENTS: Readonly<Record<Region, Extent>> = {
  world: [0, 405, 16000, 7362],
  europe: [6981, 655, 9712, 2296],
  asia: [8913, 1259, 14666, 4924],
  africa: [6845, 2082, 10578, 6347],
  'north-america': [464, 539, 6581, 3909],
  'south-america': [4267, 3463, 6887, 7319],
  oceania: [12065, 3258, 18311, 7004],
};

/** Room at both sides for half a dot with its border, in CSS pixels: an island at the end of the world is whole. */
const MARGIN = 6;

/** The frame that fits a region into a map of the given size in CSS pixels. */
export function frameOf(region: Region, size: Size): Frame {
  const [x0, y0, x1, y1] = EXTENTS[region];
  const k = Math.min((size.width - 2 * MARGIN) / (x1 - x0), size.height / (y1 - y0));
  return { k, x: size.width / 2 - (k * (x0 + x1)) / 2, y: size.height / 2 - (k * (y0 + y1)) / 2 };
}
