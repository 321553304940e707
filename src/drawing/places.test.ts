/** The places drawn from the shipped geometry: whole, in the window, and with markers where they are needed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DrawnPlace, type DrawnWorld, WORLD } from '../data/drawn-world.ts';
import { ringsOf } from '../data/outline.ts';
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
const longestLine = (d: string) =>
  Math.max(
    ...ringsOf(d).flatMap((ring) =>
      ring.map(([x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
        return Math.hypot(nextX - x, nextY - y);
      }),
    ),
  );

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
    placesQuery({ shapes: undefined, atlas: {} as Atlas, cameAt }).queryKey;
  expect(key([1, 1])).toEqual(key([1, 1]));
  expect(key([2, 1])).not.toEqual(key([1, 1]));
  expect(key([1, 2])).not.toEqual(key([1, 1]));
});

describe('damaged shapes', () => {
  const world = (): DrawnWorld => read('geometry/world.json');
  const lostOf = (damaged: unknown) => {
    const lost: [string, string][] = [];
    const drawn = placesOf(damaged as DrawnWorld, known, (code, reason) => lost.push([code, reason]));
    return { lost, drawn };
  };
  const withPlace = (wanted: string, change: (place: DrawnPlace) => unknown) => ({
    places: world().places.map((entry) => (entry.code === wanted ? change(entry) : entry)),
  });

  it.each<[string, (entry: DrawnPlace) => unknown, string]>([
    ['none', (entry) => ({ ...entry, code: '__proto__' }), 'It has no shape'],
    ['no record', () => null, 'It has no shape'],
    ['a list', () => ['x'], 'It has no shape'],
    ['no outline', ({ main: _, islands: __, ...entry }) => entry, 'It has no shape'],
    ['no main land', ({ main: _, ...entry }) => entry, 'Its shape is damaged'],
    ['an outline that is no text', (entry) => ({ ...entry, main: 12 }), 'Its shape is damaged'],
    ['islands that are no text', (entry) => ({ ...entry, islands: null }), 'Its shape is damaged'],
    ['an empty outline', (entry) => ({ ...entry, main: '' }), 'Its shape is damaged'],
    ['half an outline', (entry) => ({ ...entry, main: entry.main?.slice(0, -9) }), 'Its shape is damaged'],
    ['markup', (entry) => ({ ...entry, main: `${entry.main}"><img>` }), 'Its shape is damaged'],
    ['no side', ({ side: _, ...entry }) => entry, 'Its shape is damaged'],
    ['a side without end', (entry) => ({ ...entry, side: Number.POSITIVE_INFINITY }), 'Its shape is damaged'],
    ['a code that is no text', (entry) => ({ ...entry, code: { toString: 1 } }), 'It has no shape'],
    ['no point', ({ at: _, ...entry }) => entry, 'Its point on the map is damaged'],
    ['a point outside', (entry) => ({ ...entry, at: [-1, 5] }), 'Its point on the map is damaged'],
    [
      'an outline outside',
      (entry) => ({ ...entry, main: entry.main?.replace('l', 'l16000 0-16000 0') }),
      'It has points outside the drawing',
    ],
    [
      'islands outside',
      (entry) => ({ ...entry, islands: 'M9 9l0-10 1 1z' }),
      'It has points outside the drawing',
    ],
  ])('%s: the place is told, and the others are drawn', (_, change, reason) => {
    const { lost, drawn } = lostOf(withPlace('GB', change));
    expect(lost).toEqual([['GB', reason]]);
    expect(drawn).toHaveLength(places.length - 1);
  });

  it('leave a small state its marker', () => {
    const { lost, drawn } = lostOf(withPlace('MT', (entry) => ({ ...entry, main: 'M1' })));
    expect(lost).toEqual([['MT', 'Its shape is damaged']]);
    expect(drawn.find((p) => p.code === 'MT')).toMatchObject({ d: '', side: 0, isSmall: true });
  });

  it('twice under a code: the first is drawn, and the other told', () => {
    const [first] = world().places.filter(({ code }) => code === 'FR');
    const { lost, drawn } = lostOf({ places: [...world().places, { ...first, code: 'DE' }, { code: '??' }] });
    expect(lost).toEqual([['DE', 'Its shape occurs twice: the first is drawn']]);
    expect(drawn).toEqual(places);
  });

  it('of the shipped geometry are none', () => {
    expect(lostOf(world()).lost).toEqual([]);
  });
});
