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

/** What each frame holds, in the drawing space: the boxes of src/cli/projection.ts, projected (a test compares them). */
export const EXTENTS: Readonly<Record<Region, Extent>> = {
  world: [0, 24.31, 960, 441.69],
  europe: [418.85, 39.27, 582.74, 137.75],
  asia: [534.78, 75.54, 879.99, 295.44],
  africa: [426.67, 124.94, 629.32, 380.8],
  'north-america': [27.85, 32.35, 394.85, 234.51],
  'south-america': [256, 207.78, 413.19, 439.14],
  oceania: [723.92, 234.51, 959.98, 420.21],
};

/** The frame that fits a region into a map of the given size in CSS pixels. */
export function frameOf(region: Region, size: Size): Frame {
  const [x0, y0, x1, y1] = EXTENTS[region];
  const k = Math.min(size.width / (x1 - x0), size.height / (y1 - y0));
  return { k, x: size.width / 2 - (k * (x0 + x1)) / 2, y: size.height / 2 - (k * (y0 + y1)) / 2 };
}
