/** The places drawn from the shipped geometry: whole, in the window, and with markers where they are needed. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../data/drawn-world.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { frameOf } from './frames.ts';
import { type Place, placesOf } from './places.ts';
import { markersAt, TARGET } from './targets.ts';
import { placesQuery } from './use-places.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const jurisdictions: Jurisdiction[] = read('data/jurisdictions.json');
const known = new Map(jurisdictions.map((j) => [j.code, j]));
const places = placesOf(read('geometry/world.json'), known);
const place = (code: string): Place => places.find((p) => p.code === code) as Place;

/** The longest straight line of a path, in drawing units. */
function longestLine(d: string): number {
  let longest = 0;
  for (const ring of d.split('M').slice(1)) {
    const points = ring
      .replace(/Z$/, '')
      .split('L')
      .map((p) => p.split(',').map(Number));
    points.forEach(([x = 0, y = 0], i) => {
      const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
      longest = Math.max(longest, Math.hypot(nextX - x, nextY - y));
    });
  }
  return longest;
}

describe('places of the map', () => {
  it('are every jurisdiction but the EU, each with a shape or a marker, inside the window', () => {
    expect(places.map((p) => p.code).sort()).toEqual(
      jurisdictions
        .filter((j) => j.kind !== 'supranational')
        .map((j) => j.code)
        .sort(),
    );
    for (const p of places) {
      expect(p.d !== '' || p.isSmall, p.name).toBe(true);
      expect(p.x, p.name).toBeGreaterThan(0);
      expect(p.x, p.name).toBeLessThan(WORLD.width);
      expect(p.y, p.name).toBeGreaterThan(0);
      expect(p.y, p.name).toBeLessThan(WORLD.height);
    }
  });

  it('stand in the order of their names, as a dictionary has them', () => {
    const { compare } = new Intl.Collator('en');
    expect(places.map((p) => p.name)).toEqual(places.map((p) => p.name).sort(compare));
  });

  it('are cut at the antimeridian: no line crosses the map', () => {
    for (const p of places) expect(longestLine(p.d + p.islands), p.name).toBeLessThan(WORLD.width / 5);
  });

  it('have their middle on the main land, not between it and islands overseas', () => {
    expect(place('US').x).toBeLessThan(place('CU').x);
    expect(place('US').y).toBeGreaterThan(place('CA').y);
    expect(Math.abs(place('FR').x - place('ES').x)).toBeLessThan(WORLD.width / 32);
    expect(place('RU').x).toBeGreaterThan(place('UA').x);
  });
});

describe('markers of small states', () => {
  const distance = (a: Place, b: Place, k: number) => Math.hypot(a.x - b.x, a.y - b.y) * k;

  it.each([0.4, 1, 1.5, 4])('have targets that never overlap at scale %d', (k) => {
    const targets = [...markersAt(places, k, () => false)].filter(([, size]) => size === 'target');
    for (const [a] of targets)
      for (const [b] of targets)
        if (a < b) expect(distance(place(a), place(b), k), `${a} ${b}`).toBeGreaterThanOrEqual(TARGET);
  });

  it('are there for each small state whose shape is too small, as a target or as one of the group', () => {
    const markers = markersAt(places, 1, () => false);
    for (const p of places) expect(markers.has(p.code), p.name).toBe(p.isSmall && p.side < TARGET);
  });

  it('prefer a place with a record where two compete', () => {
    expect(markersAt(places, 1, (code) => code === 'MO').get('MO')).toBe('target');
    expect(markersAt(places, 1, (code) => code === 'HK').get('HK')).toBe('target');
  });
});

describe('region frames', () => {
  it.each(['europe', 'asia', 'africa', 'north-america', 'south-america', 'oceania'] as const)(
    '%s fits the window and enlarges',
    (region) => {
      const size = { width: 800, height: 500 };
      const world = frameOf('world', size);
      const frame = frameOf(region, size);
      expect(frame.k).toBeGreaterThan(world.k * 1.5);
    },
  );

  it('shows Germany in the frame of Europe', () => {
    const frame = frameOf('europe', { width: 800, height: 500 });
    const { x, y } = place('DE');
    expect(x * frame.k + frame.x).toBeGreaterThan(200);
    expect(x * frame.k + frame.x).toBeLessThan(600);
    expect(y * frame.k + frame.y).toBeGreaterThan(100);
    expect(y * frame.k + frame.y).toBeLessThan(400);
  });
});

it('are read anew when the shapes or the jurisdictions were loaded anew', () => {
  const key = (cameAt: readonly [number, number]) =>
    placesQuery({ topology: undefined, atlas: {} as Atlas, cameAt }).queryKey;
  expect(key([1, 1])).toEqual(key([1, 1]));
  expect(key([2, 1])).not.toEqual(key([1, 1]));
  expect(key([1, 2])).not.toEqual(key([1, 1]));
});

describe('damaged shapes', () => {
  const topology = () => read('geometry/world.json');
  const lostOf = (damaged: unknown) => {
    const lost: [string, string][] = [];
    const drawn = placesOf(damaged as Topology, known, (code, reason) => lost.push([code, reason]));
    return { lost, drawn };
  };
  type Entry = { id: string; arcs: unknown };
  const withGb = (change: (entry: Entry) => unknown) => {
    const world = topology();
    const { geometries } = world.objects.land;
    const at = geometries.findIndex((g: Entry) => g.id === 'GB');
    geometries[at] = change(geometries[at]);
    return world;
  };

  it.each([
    ['none', (entry: Entry) => ({ ...entry, id: '__proto__' }), 'It has no shape'],
    ['no record', () => null, 'It has no shape'],
    ['arcs that are no list', (entry: Entry) => ({ ...entry, arcs: 'x' }), 'Its shape is damaged'],
    ['arcs that are not there', (entry: Entry) => ({ ...entry, arcs: [[[99_999]]] }), 'Its shape is damaged'],
    [
      'another type',
      (entry: Entry) => ({ ...entry, type: 'Point', coordinates: [0, 0] }),
      'It is no polygon',
    ],
    ['no point', (entry: Entry) => ({ ...entry, properties: {} }), 'Its point on the map is damaged'],
  ])('%s: the place is told, and the others are drawn', (_, change, reason) => {
    const { lost, drawn } = lostOf(withGb(change));
    expect(lost).toEqual([['GB', reason]]);
    expect(drawn).toHaveLength(places.length - 1);
  });

  it('leave a small state its marker', () => {
    const world = topology();
    world.objects.land.geometries.find((g: Entry) => g.id === 'MT').arcs = [[[99_999]]];
    const { lost, drawn } = lostOf(world);
    expect(lost).toEqual([['MT', 'Its shape is damaged']]);
    expect(drawn.find((p) => p.code === 'MT')).toMatchObject({ d: '', side: 0, isSmall: true });
  });

  it('outside the drawing or without numbers are no paths', () => {
    const moved = (change: (first: number[]) => unknown) => {
      const world = topology();
      for (const arc of world.arcs) arc[0] = change(arc[0]);
      return lostOf(world);
    };
    expect(moved(([x = 0, y = 0]) => [x + WORLD.width, y]).lost.length).toBeGreaterThan(200);
    expect(moved(([x = 0, y = 0]) => [x, y - WORLD.height]).lost.length).toBeGreaterThan(200);
    const { drawn, lost } = moved(() => ['<', 1]);
    expect(new Set(lost.map(([, reason]) => reason))).toEqual(new Set(['It has points outside the drawing']));
    expect(drawn.every((one) => /^[\dMLZ,]*$/.test(one.d + one.islands))).toBe(true);
  });

  it('of the shipped geometry are none', () => {
    expect(lostOf(topology()).lost).toEqual([]);
  });
});
