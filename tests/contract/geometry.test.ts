/** The map's shapes against our jurisdictions: complete, sane, small, and with the boundaries that the README states. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import {
  buildDrawnWorld,
  buildWorld,
  findSmallStates,
  polygonsOfShape,
  serialiseWorld,
  shapeOf,
} from '../../src/cli/build-geometry.ts';
import { extentOf, worldProjection } from '../../src/cli/projection.ts';
import { SMALL_STATES } from '../../src/cli/small-states.ts';
import type { DrawnWorld } from '../../src/data/drawn-world.ts';
import { ringsOf } from '../../src/data/outline.ts';
import { type Jurisdiction, REGIONS } from '../../src/domain/jurisdiction.ts';
import { EXTENTS } from '../../src/drawing/frames.ts';
import { placesShownIn } from '../../src/drawing/pacific.ts';
import { placesOf } from '../../src/drawing/places.ts';

const read = (path: string): string => readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');

const text = read('geometry/world.json');
/** In degrees; the committed file is drawn from it. */
const world = buildWorld();
const drawn = JSON.parse(text) as DrawnWorld;
const jurisdictions = JSON.parse(read('data/jurisdictions.json')) as Jurisdiction[];
const codes = jurisdictions.map(({ code }) => code);
const ids = world.objects.land.geometries.map(({ id }) => String(id));

/** Codes whose shape contains the place. */
function drawnAt(place: readonly [number, number]): string {
  const found = ids.filter((id) => {
    const shape = shapeOf(world, id);
    return shape !== undefined && geoContains(shape, [...place]);
  });
  return found.join(' and ') || 'nobody';
}

describe('jurisdictions and shapes', () => {
  test('every jurisdiction but the EU has a shape or a marker', () => {
    const unseen = codes.filter((code) => code !== 'EU' && !ids.includes(code) && !(code in SMALL_STATES));
    expect(unseen).toEqual([]);
  });

  test('every shape and every marker is a jurisdiction', () => {
    expect(ids.filter((id) => !codes.includes(id))).toEqual([]);
    expect(Object.keys(SMALL_STATES).filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('codes and shape ids are unique', () => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('Antarctica is not drawn', () => {
    expect(ids).not.toContain('AQ');
  });

  test('whatever is too small to hit or has no shape has a marker, and nothing else has', () => {
    const small = findSmallStates(world).map(({ code }) => code);
    const withoutShape = codes.filter((code) => code !== 'EU' && !ids.includes(code));
    expect(Object.keys(SMALL_STATES).sort()).toEqual([...small, ...withoutShape].sort());
  });

  test.each(['BH', 'LU', 'MT', 'SG'])('%s keeps a shape besides its marker', (code) => {
    expect(ids).toContain(code);
    expect(SMALL_STATES).toHaveProperty(code);
  });
});

describe('the file', () => {
  test('has an entry for every jurisdiction but the EU: its shape where it has one, and a mark on small states', () => {
    const entries = new Map(drawn.places.map((entry) => [entry.code, entry]));
    expect([...entries.keys()].sort()).toEqual(codes.filter((code) => code !== 'EU').sort());
    for (const [code, entry] of entries) {
      expect(entry.main !== undefined, code).toBe(ids.includes(code));
      expect(entry.small === true, code).toBe(code in SMALL_STATES);
    }
  });

  test('is drawn for the frames that the page has', () => {
    for (const region of REGIONS)
      for (const [i, edge] of extentOf(region, worldProjection()).entries())
        expect(EXTENTS[region][i], region).toBeCloseTo(edge, 0);
  });

  test('has each place where the projection has it, within a cell', () => {
    const projection = worldProjection();
    const path = geoPath(projection);
    for (const place of placesOf(drawn, new Map(jurisdictions.map((j) => [j.code, j])))) {
      const shape = shapeOf(world, place.code);
      if (!shape || place.code === 'RU' || place.code === 'FJ') continue;
      const [[x0, y0], [x1, y1]] = path.bounds(shape);
      const points = ringsOf(place.d + place.islands).flat();
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      const edges = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      for (const [i, edge] of [x0, y0, x1, y1].entries())
        expect(Math.abs((edges[i] ?? 0) - edge), place.name).toBeLessThan(1);
    }
  });

  test('goes on past the antimeridian, in the frame of Oceania, as its projection does', () => {
    const projection = worldProjection();
    const places = placesOf(drawn, new Map(jurisdictions.map((j) => [j.code, j])));
    const moved = placesShownIn('oceania', places).filter(({ x }, i) => x !== places[i]?.x);
    expect(moved.map(({ code }) => code)).toEqual(['AS', 'CK', 'PF', 'NU', 'PN', 'WS', 'TK', 'TO', 'WF']);
    for (const { code, x, y, name } of moved) {
      const [lon, lat] = SMALL_STATES[code] ?? [0, 0];
      // On a parallel of Equal Earth a degree is as long everywhere.
      const [middle = 0, down = 0] = projection([0, lat]) ?? [];
      const [degree = 0] = projection([1, lat]) ?? [];
      expect(Math.abs(x - middle - (lon + 360) * (degree - middle)), name).toBeLessThan(2);
      expect(Math.abs(y - down), name).toBeLessThan(1);
    }
  });

  test('is within the budget of 50 kB, gzip', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(50_000);
  });

  test('is what the recipe builds', () => {
    expect(text).toBe(serialiseWorld(buildDrawnWorld(world)));
  });

  test.each(ids)('%s has no inverted polygon and stays inside the frame', (id) => {
    const shape = shapeOf(world, id);
    if (shape === undefined) throw new Error(`${id} has no shape`);
    for (const polygon of polygonsOfShape(shape)) {
      expect(geoArea(polygon)).toBeGreaterThan(0);
      expect(geoArea(polygon)).toBeLessThan(2 * Math.PI);
    }
    const path = geoPath(geoEqualEarth().fitSize([960, 500], { type: 'Sphere' }));
    expect(path(shape)).toMatch(/^M[-\d.,MLZ]+$/);
    expect(path.area(shape)).toBeLessThan(0.15 * 960 * 500);
  });
});

describe('boundaries as drawn (the README repeats this table)', () => {
  test.each([
    ['Simferopol (Crimea)', [34.1, 44.95], 'UA'],
    ['Sevastopol (Crimea)', [33.8, 44.65], 'UA'],
    ['Donetsk', [37.8, 48.0], 'UA'],
    ['El Aaiún (Western Sahara)', [-13.0, 27.1], 'EH'],
    ['Dakhla hinterland (Western Sahara)', [-15.0, 23.9], 'EH'],
    ['Tifariti (Western Sahara, east of the berm)', [-10.57, 26.16], 'EH'],
    ['Tan-Tan (Morocco, north of the line)', [-11.1, 28.44], 'MA'],
    ['Srinagar (Kashmir)', [74.8, 34.08], 'IN'],
    ['Muzaffarabad (Kashmir)', [73.45, 34.37], 'PK'],
    ['Gilgit (Kashmir)', [74.3, 35.92], 'PK'],
    ['Aksai Chin', [79.5, 35.2], 'CN'],
    ['Shaksgam valley', [76.5, 36.1], 'CN'],
    ['Siachen glacier', [77.1, 35.4], 'nobody'],
    ['Tawang (Arunachal Pradesh)', [91.9, 27.6], 'IN'],
    ['Taipei', [121.5, 24.95], 'TW'],
    ['Pristina (Kosovo)', [21.16, 42.66], 'XK'],
    ['Mitrovica (Kosovo)', [20.85, 42.93], 'XK'],
    ['Hargeisa (Somaliland)', [44.06, 9.56], 'SO'],
    ['Famagusta (Northern Cyprus)', [33.85, 35.2], 'CY'],
    ['Larnaca (Cyprus)', [33.5, 34.95], 'CY'],
    ['Ramallah (West Bank)', [35.2, 31.95], 'PS'],
    ['Golan Heights', [35.8, 33.0], 'IL'],
    ['Abyei', [28.43, 9.6], 'SD'],
    ['Halaib triangle', [35.5, 22.5], 'EG'],
    ['Bir Tawil', [33.7, 21.88], 'SD'],
    ['Sukhumi (Abkhazia)', [41.2, 43.0], 'GE'],
    ['Tskhinvali (South Ossetia)', [43.97, 42.23], 'GE'],
    ['Stepanakert (Nagorno-Karabakh)', [46.75, 39.82], 'AZ'],
    ['Tiraspol (Transnistria)', [29.65, 46.85], 'MD'],
    ['Iturup (Kuril Islands)', [147.66, 44.98], 'RU'],
    ['Kunashir (Kuril Islands)', [146.12, 44.29], 'RU'],
    ['Falkland Islands', [-58.9, -51.75], 'FK'],
    ['Essequibo', [-59.5, 5.5], 'GY'],
    ['Ilemi triangle', [35.4, 4.9], 'KE'],
    ['French Guiana', [-53.0, 4.0], 'FR'],
    ['Svalbard', [15.6, 78.5], 'NO'],
  ] as const)('%s', (_name, place, code) => {
    expect(drawnAt(place)).toBe(code);
  });
});
