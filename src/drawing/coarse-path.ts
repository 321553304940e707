/** Paths with fewer digits, for a picture that nobody looks at closely. */
import { gridRings, pathOf, ringsOf } from '../data/outline.ts';

/** An outline on a grid of so many drawing units: one unit of the new path is `step` of the old. */
export const coarsePath = (d: string, step: number): string => pathOf(gridRings(ringsOf(d), step));
