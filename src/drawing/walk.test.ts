/** Walking over the map by arrows: to neighbours, back again, and to every place, in the world and in each frame. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Code, type Jurisdiction, REGIONS, type Region } from '../domain/jurisdiction.ts';
import { bordersOf } from './borders.ts';
import { placesInFrame } from './framed-places.ts';
import { frameOf } from './frames.ts';
import { placesShownIn } from './pacific.ts';
import { type Place, placesOf } from './places.ts';
import { DIRECTIONS, type Direction, OPPOSITE, STEP_RANKS, type Walk, walkOver } from './walk.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const jurisdictions = new Map<Code, Jurisdiction>(
  read('data/jurisdictions.json').map((j: Jurisdiction) => [j.code, j]),
);
const places = placesOf(read('geometry/world.json'), jurisdictions);
const byCode = (code: string): Place => places.find((p) => p.code === code) as Place;

const framed = (region: Region, width: number, height: number) => {
  const size = { width, height };
  return placesInFrame(placesShownIn(region, places), jurisdictions, region, frameOf(region, size), size);
};
const stepsOf = (walk: Walk) => [...walk.values()].flatMap((ways) => [...ways.values()]);

/** Every place that can be reached without ever turning straight back, which retraces the way instead. */
function reachedFrom(walk: Walk, start: Code, arrivedBy: Direction | null): ReadonlySet<Code> {
  const states = new Set([`${start} ${arrivedBy}`]);
  for (const state of states) {
    const [code = '', by = ''] = state.split(' ');
    for (const [direction, { to }] of walk.get(code) ?? [])
      if (OPPOSITE[direction] !== by) states.add(`${to} ${direction}`);
  }
  return new Set([...states].map((state) => state.split(' ')[0] ?? ''));
}

const FRAMES = REGIONS.flatMap((region) =>
  [
    [1440, 560],
    [360, 306],
  ].map(([width = 0, height = 0]) => ({ region, width, height })),
);

describe.each(FRAMES)('the walk over $region at $width × $height', ({ region, width, height }) => {
  it('reaches every place from every other, however the first was reached', () => {
    const inside = framed(region, width, height);
    const walk = walkOver(inside);
    expect(inside.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(
        fc.constantFrom(...inside),
        fc.constantFrom(...DIRECTIONS, null),
        ({ code }, by) => reachedFrom(walk, code, by).size === inside.length,
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('stays within the frame, and leads back more than two times in three', () => {
    const inside = framed(region, width, height);
    const walk = walkOver(inside);
    const steps = stepsOf(walk);
    const codes = new Set(inside.map((p) => p.code));
    expect(steps.filter((s) => !codes.has(s.to))).toEqual([]);
    const back = steps.filter((s) => walk.get(s.to)?.get(OPPOSITE[s.direction])?.to === s.from);
    expect(back.length / steps.length).toBeGreaterThan(0.66);
  });
});

describe('an arrow', () => {
  it.each([
    ['ES', 'left', 'PT'],
    ['PT', 'right', 'ES'],
    ['US', 'up', 'CA'],
    ['CA', 'down', 'US'],
    ['AR', 'left', 'CL'],
    ['IM', 'right', 'GB'],
    ['MT', 'down', 'LY'],
    ['IN', 'down', 'LK'],
    ['CN', 'up', 'MN'],
  ] as const)('from %s %s leads to %s', (from, direction, to) => {
    expect(walkOver(places).get(from)?.get(direction)?.to).toBe(to);
  });

  it('leads to a neighbour by land wherever one lies in its direction', () => {
    const borders = bordersOf(places);
    const turned = stepsOf(walkOver(places)).filter(({ from, to, direction }) => {
      if (borders.get(from)?.has(to)) return false;
      return [...(borders.get(from) ?? [])].some((code) =>
        liesTowards(byCode(from), byCode(code), direction),
      );
    });
    // One arrow in a hundred may be turned to a place that nothing else would reach.
    expect(turned.length).toBeLessThan(9);
  });

  it('goes round the world sideways, and stops in the north and south', () => {
    const steps = stepsOf(walkOver(places));
    const round = steps.filter((s) => STEP_RANKS[s.rank] === 'round');
    expect(round.length).toBeGreaterThan(0);
    expect(round.every((s) => s.direction === 'left' || s.direction === 'right')).toBe(true);
    for (const direction of ['left', 'right'] as const)
      expect(steps.filter((s) => s.direction === direction)).toHaveLength(places.length);
    expect(walkOver(places).get('GL')?.has('up')).toBe(false);
  });
});

/** Within 60° of the direction, as the walk has it. */
function liesTowards(from: Place, to: Place, direction: Direction): boolean {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const ahead = { left: -x, right: x, up: -y, down: y }[direction];
  const aside = Math.abs(direction === 'left' || direction === 'right' ? y : x);
  return aside <= 1.75 * ahead;
}

describe('borders', () => {
  it('are those of the main lands: France and Brazil do not meet on the map', () => {
    const borders = bordersOf(places);
    expect([...(borders.get('DE') ?? [])].sort()).toEqual(
      ['AT', 'BE', 'CH', 'CZ', 'DK', 'FR', 'LU', 'NL', 'PL'].sort(),
    );
    expect(borders.get('BR')?.has('FR')).toBe(false);
    expect(borders.has('MT')).toBe(false);
  });
});
