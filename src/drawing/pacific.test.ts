/** The Pacific in the frame of Oceania: one piece, each place seen whole, and nothing else than before. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ringsOf } from '../data/outline.ts';
import { type Code, type Jurisdiction, REGIONS } from '../domain/jurisdiction.ts';
import { EXTENTS, frameOf } from './frames.ts';
import { placesShownIn } from './pacific.ts';
import { type Place, placesOf } from './places.ts';
import { TARGET } from './targets.ts';
import { STEP_RANKS, walkOver } from './walk.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const jurisdictions = new Map<Code, Jurisdiction>(
  read('data/jurisdictions.json').map((j: Jurisdiction) => [j.code, j]),
);
const places = placesOf(read('geometry/world.json'), jurisdictions);
const oceania = placesShownIn('oceania', places);
const place = (code: Code, among = oceania) => among.find((p) => p.code === code) as Place;
const pointsOf = (d: string) => ringsOf(d).flat();
const isIn = (code: Code, region: string) => jurisdictions.get(code)?.region === region;

describe('what lies east of the antimeridian', () => {
  it('stands east of what lies west of it, in the order in which one sails', () => {
    const along = ['AU', 'NC', 'VU', 'FJ', 'WF', 'WS', 'AS', 'CK', 'PF', 'PN'];
    const xs = along.map((code) => place(code).x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('is moved whole: no island of Oceania is left at the other edge of the world', () => {
    const [left, , right] = EXTENTS.oceania;
    for (const { code, d, islands, name } of oceania.filter((p) => isIn(p.code, 'oceania')))
      for (const [x] of pointsOf(d + islands)) {
        expect(x, `${name} ${code}`).toBeGreaterThan(left);
        expect(x, `${name} ${code}`).toBeLessThan(right);
      }
  });

  it('keeps its size, and its distance from the equator', () => {
    const [before, after] = [pointsOf(place('WS', places).d), pointsOf(place('WS').d)];
    expect(after.map(([, y]) => y)).toEqual(before.map(([, y]) => y));
    const width = (points: typeof after) => {
      const xs = points.map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(Math.abs(width(after) - width(before))).toBeLessThan(0.2 * width(before));
  });

  it('is moved in no other frame, and the Americas in none', () => {
    for (const region of REGIONS.filter((r) => r !== 'oceania'))
      expect(placesShownIn(region, places)).toBe(places);
    for (const code of ['MX', 'CL', 'BR', 'JP', 'AU']) expect(place(code)).toBe(place(code, places));
    expect(place('US').d).toBe(place('US', places).d);
  });

  it('is a step away by arrows, not a way round the world', () => {
    const walk = walkOver(oceania.filter(({ code }) => isIn(code, 'oceania')));
    const east = new Set(['WF', 'TO', 'WS', 'AS', 'TK', 'NU']);
    expect(east).toContain(walk.get('FJ')?.get('right')?.to);
    for (const code of east)
      expect(walk.get(code)?.get('left')?.rank, code).not.toBe(STEP_RANKS.indexOf('round'));
  });
});

describe.each(REGIONS.filter((region) => region !== 'world'))('the frame of %s', (region) => {
  it.each([
    [1440, 560],
    [960, 466],
    [600, 600],
    [360, 306],
    [300, 420],
  ])('shows each place of the region at %i × %i', (width, height) => {
    const frame = frameOf(region, { width, height });
    const margin = ([x, y]: readonly [number, number]) => {
      const [left, top] = [x * frame.k + frame.x, y * frame.k + frame.y];
      return Math.min(left, top, width - left, height - top);
    };
    for (const { code, x, y, d, isSmall, name } of placesShownIn(region, places)) {
      if (!isIn(code, region)) continue;
      // Of a large land a good part, of a small one the marker: a whole target, or a whole dot and its halo.
      const points = pointsOf(d);
      const inside = points.filter((point) => margin(point) > 0).length;
      if (isSmall) expect(margin([x, y]), name).toBeGreaterThan(TARGET / 4);
      else expect(inside / points.length, name).toBeGreaterThan(0.25);
    }
  });
});
