/** The places that a region frame holds: what arrows walk over and typed letters find while it is set. */
import type { Code, Jurisdiction, Region } from '../domain/jurisdiction.ts';
import type { Frame, Size } from './frames.ts';
import type { Place } from './places.ts';

/** Those of the region, and whatever else has its point in the window; all of them in the frame of the world. */
export function placesInFrame(
  places: readonly Place[],
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  region: Region,
  frame: Frame,
  size: Size,
): readonly Place[] {
  if (region === 'world') return places;
  return places.filter(({ code, x, y }) => {
    if (jurisdictions.get(code)?.region === region) return true;
    const [left, top] = [x * frame.k + frame.x, y * frame.k + frame.y];
    return left >= 0 && left <= size.width && top >= 0 && top <= size.height;
  });
}

/** In the order to draw them: small ones last, for most are drawn as dots, which their neighbours must not cover. */
export const smallLast = (places: readonly Place[]): readonly Place[] => [
  ...places.filter(({ isSmall }) => !isSmall),
  ...places.filter(({ isSmall }) => isSmall),
];
