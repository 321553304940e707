/** Moving over the map by keyboard: the next place in a direction, and the place a typed word names. */
import { foldText } from '../domain/words.ts';
import type { Place } from './places.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest place that lies in the direction (within 60° of it), preferring those straight ahead; null at the edge. */
export function nextPlace(places: readonly Place[], from: Place, direction: Direction): Place | null {
  const [dx, dy] = STEPS[direction];
  let best: Place | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (place === from || ahead <= 0 || aside > 1.75 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [place, cost];
  }
  return best;
}

/** The first place after `from` whose name starts with the typed letters; wraps around. */
export function placeByTyping(
  places: readonly Place[],
  from: Place | undefined,
  typed: string,
): Place | null {
  const at = from ? places.indexOf(from) : -1;
  const start = typed.length > 1 ? at : at + 1;
  const wanted = foldText(typed);
  for (let i = 0; i < places.length; i++) {
    const place = places[(Math.max(start, 0) + i) % places.length];
    if (place && foldText(place.name).startsWith(wanted)) return place;
  }
  return null;
}
