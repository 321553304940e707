/** The geometry's file as the page and its recipe agree on it: shapes in the drawing space, not in degrees. */
import type { Code } from '../domain/jurisdiction.ts';

/**
 * The world's drawing space; every shape is projected into it when the geometry is built. Its points are whole numbers: at
 * the equator a unit is 2.5 km.
 */
export const WORLD = { width: 16_000, height: 7767 } as const;

/** A part of the drawing space. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** A place of the file. Its outlines are written as outline.ts says. */
export interface DrawnPlace {
  readonly code: Code;
  /** The place's point in the drawing space: the middle of its main land, or where its marker stands. */
  readonly at: readonly [x: number, y: number];
  /** Present where the place gets a marker, being too small to point at. */
  readonly small?: true;
  /** Smaller side of the main land's box, in drawing units; absent without a shape. */
  readonly side?: number;
  /** Outline of the main land; absent without a shape. */
  readonly main?: string;
  /** Outline of everything else; absent where there is nothing else. */
  readonly islands?: string;
}

/** The file: every place of the map, in the order of codes. */
export interface DrawnWorld {
  readonly places: readonly DrawnPlace[];
}
