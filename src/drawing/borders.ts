/** Which places share a border by their main lands: neighbours are drawn with the same corners. */
import { ringsOf } from '../data/outline.ts';
import type { Code } from '../domain/jurisdiction.ts';
import type { Place } from './places.ts';

export type Borders = ReadonlyMap<Code, ReadonlySet<Code>>;

/** A single common corner, where four corners meet, is no border. */
const LEAST_CORNERS = 2;

/**
 * The neighbours of each place by land, both ways; a place without any is absent. What touches only overseas (France
 * and Brazil) is no neighbour on the map.
 */
export function bordersOf(places: readonly Place[]): Borders {
  const owners = new Map<string, Set<Code>>();
  for (const { code, d } of places)
    for (const [x, y] of ringsOf(d).flat()) {
      const corner = `${x} ${y}`;
      owners.set(corner, (owners.get(corner) ?? new Set()).add(code));
    }
  const common = new Map<Code, Map<Code, number>>();
  for (const codes of owners.values())
    for (const a of codes.size > 1 ? codes : [])
      for (const b of codes) {
        const counts = common.get(a) ?? new Map<Code, number>();
        if (a !== b) common.set(a, counts.set(b, (counts.get(b) ?? 0) + 1));
      }
  return new Map(
    [...common].map(([code, counts]) => [
      code,
      new Set([...counts].flatMap(([other, n]) => (n >= LEAST_CORNERS ? [other] : []))),
    ]),
  );
}
