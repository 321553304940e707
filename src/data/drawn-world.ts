/** The geometry's file as the page and its recipe agree on it: a topology in the drawing space, not in degrees. */

/**
 * The world's drawing space; every shape is projected into it when the geometry is built. Its points are whole numbers: at
 * the equator a unit is 2.5 km.
 */
export const WORLD = { width: 16_000, height: 7767 } as const;

/** A part of the drawing space. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** What an entry says of its place beside the shape. In the drawing space. */
export interface PlaceFacts {
  /** The place's point: the middle of its main land, or where its marker stands. */
  readonly at: readonly [x: number, y: number];
  /** Smaller side of the main land's box; 0 without a shape. */
  readonly side: number;
  /** Present where the place gets a marker, being too small to point at. */
  readonly small?: true;
}
