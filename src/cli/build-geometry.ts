/**
 * Builds `public/geometry/world.json` from Natural Earth 1:50m (world-atlas): one simplified shape per jurisdiction,
 * keyed by our code, projected into the drawing space. Deterministic. Run: `npx tsx src/cli/build-geometry.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { geoArea, geoCentroid, geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { filter, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { DrawnWorld } from '../data/drawn-world.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { drawWorld } from './draw-world.ts';
import { codeOfFeature, REASSIGNED, WESTERN_SAHARA_LINE } from './geometry-join.ts';
import { SMALL_STATES } from './small-states.ts';

/** The world in degrees: one object `land`, one geometry per jurisdiction, `id` = our code, no properties. */
export type World = Topology<{ land: GeometryCollection }>;

type Area = Polygon | MultiPolygon;
type Source = Topology<{ countries: GeometryCollection }>;
/** A topology whose every arc point carries its weight as third coordinate, as `presimplify` leaves it. */
type Weighted = Topology<{ land: GeometryCollection }>;

/** A point that adds less than this much area (steradians) to a coast goes, before the weighting by place. */
const MIN_POINT_AREA = 1.15e-5;
/** A detached islet below this area (steradians; 1e-6 is about 40 km²) goes, before the weighting by place. */
const MIN_ISLET_AREA = 1.2e-5;
/** Cells across the world after quantisation: 360° / 18,000 is 2.2 km at the equator. */
const CELLS = 1.8e4;
/** A jurisdiction smaller than this (steradians) keeps at least two inner points of every arc. */
const SMALL_AREA = 1e-3;

/** Frames of more or less detail: [west, south, east, north, factor]; the first that holds the point counts. */
const DETAIL: readonly (readonly [number, number, number, number, number])[] = [
  [-12, 34, 32, 61, 5], // Europe: many small neighbours, and the densest record
  [-25, 61, 32, 72, 2], // Nordics and Iceland
  [32, 29, 45, 47, 2], // Levant and Black Sea
  [95, -11, 130, 30, 1.5], // South-East Asia
  [-180, 66, 180, 90, 0.25], // the Arctic: stretched coasts, no readers
  [-140, 55, -50, 66, 0.35], // northern Canada
  [-80, -60, -60, -40, 0.35], // Patagonian fjords
];

function detailAt(lon: number, lat: number): number {
  const frame = DETAIL.find(([w, s, e, n]) => lon >= w && lon <= e && lat >= s && lat <= n);
  return frame === undefined ? 1 : frame[4];
}

/** Reads the 1:50m countries of the world-atlas devDependency. */
export function readSource(): Source {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Source;
}

function isArea(geometry: { type: string | null }): geometry is Area {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function nameOf(geometry: { properties?: object | undefined }): string {
  const { name } = { name: '', ...geometry.properties };
  return name;
}

function polygonsOf(area: Area): number[][][] {
  return area.type === 'Polygon' ? [area.arcs] : area.arcs;
}

function areaOf(polygons: number[][][], id: Code): Area {
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: 'Polygon', id, arcs: only }
    : { type: 'MultiPolygon', id, arcs: polygons };
}

/** Gathers the polygons of every code: features that share one code, and polygons that are reassigned. */
function polygonsByCode(source: Source): Map<Code, number[][][]> {
  const byCode = new Map<Code, number[][][]>();
  for (const geometry of source.objects.countries.geometries) {
    const code = codeOfFeature(geometry.id as string | undefined, nameOf(geometry));
    if (code === null) continue;
    if (!isArea(geometry)) throw new Error(`${code} is not an area`);
    byCode.set(code, [...(byCode.get(code) ?? []), ...polygonsOf(geometry)]);
  }
  for (const { from, to, at } of REASSIGNED) {
    const polygons = byCode.get(from) ?? [];
    const moved = polygons.filter((arcs) => geoContains(toShape(source, arcs), [...at]));
    if (moved.length !== 1) throw new Error(`${from} has ${moved.length} polygons at ${at.join(', ')}`);
    byCode.set(
      from,
      polygons.filter((arcs) => !moved.includes(arcs)),
    );
    byCode.set(to, [...(byCode.get(to) ?? []), ...moved]);
  }
  return byCode;
}

/** One area per code, sorted by code, inner borders dissolved. */
function joinCodes(source: Source): Area[] {
  return [...polygonsByCode(source)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, polygons]) => {
      const parts = polygons.map((arcs): Polygon => ({ type: 'Polygon', arcs }));
      return areaOf(polygonsOf(mergeArcs(source, parts) as unknown as MultiPolygon), code);
    });
}

type Step = readonly [number, number];

function toSteps(arc: readonly number[][]): Step[] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function toArc(steps: readonly Step[]): number[][] {
  return steps.map(([x, y], index) => {
    const [px, py] = steps[index - 1] ?? [0, 0];
    return [x - px, y - py];
  });
}

/**
 * Returns the source with Western Sahara whole: the coast arc of Morocco is split where the line begins, a straight arc
 * is added, and the part south of it changes sides. Throws when the source no longer has the expected arcs.
 */
function drawWesternSahara(source: Source): Source {
  const { geometries } = source.objects.countries;
  const { transform } = source;
  const [morocco, sahara] = ['504', '732'].map((id) => geometries.find((geometry) => geometry.id === id));
  if (morocco?.type !== 'Polygon' || sahara?.type !== 'Polygon' || transform === undefined) {
    throw new Error('Morocco and Western Sahara are not single polygons');
  }
  const [algeria, berm, coast] = morocco.arcs[0] ?? [];
  const rest = (sahara.arcs[0] ?? []).filter((arc) => arc !== ~(berm ?? 0));
  const steps = toSteps(source.arcs[coast ?? -1] ?? []);
  const toStep = ([lon, lat]: readonly [number, number]): Step => [
    (lon - transform.translate[0]) / transform.scale[0],
    (lat - transform.translate[1]) / transform.scale[1],
  ];
  const isNear = (a: Step, b: Step): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 2;
  const start = steps.findIndex((step) => isNear(step, toStep(WESTERN_SAHARA_LINE.coast)));
  const corner = toSteps(source.arcs[berm ?? -1] ?? [])[0];
  const begin = steps[start];
  if (algeria === undefined || coast === undefined || begin === undefined || corner === undefined) {
    throw new Error('The coast of Morocco has no point where the line begins');
  }
  if (!isNear(corner, toStep(WESTERN_SAHARA_LINE.corner))) throw new Error('The berm begins elsewhere');
  const arcs = [...source.arcs];
  arcs[coast] = toArc(steps.slice(0, start + 1));
  const north = arcs.push(toArc(steps.slice(start))) - 1;
  const line = arcs.push(toArc([corner, begin])) - 1;
  const redrawn = geometries.map((geometry) => {
    if (geometry === morocco) return { ...morocco, arcs: [[algeria, line, north]] };
    return geometry === sahara ? { ...sahara, arcs: [[...rest, coast, ~line]] } : geometry;
  });
  return {
    ...source,
    arcs,
    objects: { countries: { type: 'GeometryCollection', geometries: redrawn } },
  };
}

function toShape(topology: Topology, arcs: number[][]): GeoPolygon {
  return feature(topology, { type: 'Polygon', arcs }).geometry as GeoPolygon;
}

/** Drops detached islets too small to see, never the largest polygon of a jurisdiction, nor one that touches another. */
function dropIslets(topology: Topology, area: Area, uses: readonly number[]): Area {
  const measured = polygonsOf(area).map((arcs) => {
    const shape = toShape(topology, arcs);
    const [lon, lat] = geoCentroid(shape);
    const isAttached = arcs.flat().some((arc) => (uses[arc < 0 ? ~arc : arc] ?? 0) > 1);
    return { arcs, isAttached, size: geoArea(shape), detail: detailAt(lon, lat) };
  });
  const largest = Math.max(...measured.map(({ size }) => size));
  const kept = measured.filter(
    ({ isAttached, size, detail }) => isAttached || size === largest || size * detail >= MIN_ISLET_AREA,
  );
  return areaOf(
    kept.map(({ arcs }) => arcs),
    area.id as Code,
  );
}

function countUses(areas: readonly Area[]): number[] {
  const uses: number[] = [];
  for (const arc of areas.flatMap((area) => polygonsOf(area).flat(2))) {
    const index = arc < 0 ? ~arc : arc;
    uses[index] = (uses[index] ?? 0) + 1;
  }
  return uses;
}

/** Raises the weight of the heaviest `keep` inner points of an arc, so that its ring cannot collapse. */
function protectArc(arc: number[][], keep: number): void {
  const inner = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
  for (const point of inner.slice(0, keep)) point[2] = Number.POSITIVE_INFINITY;
}

/** Scales point weights by the detail of their place, and protects arcs of small rings. */
function weigh(topology: Weighted): void {
  for (const arc of topology.arcs) {
    for (const point of arc) {
      point[2] = (point[2] ?? 0) * detailAt(point[0] ?? 0, point[1] ?? 0);
    }
  }
  for (const area of topology.objects.land.geometries) {
    if (!isArea(area)) continue;
    const isSmall = geoArea(feature(topology, area)) < SMALL_AREA;
    for (const ring of polygonsOf(area).flat()) {
      const keep = ring.length === 1 ? (isSmall ? 4 : 3) : isSmall || ring.length === 2 ? 2 : 0;
      for (const index of ring) protectArc(topology.arcs[index < 0 ? ~index : index] ?? [], keep);
    }
  }
}

/** Removes polygons that quantisation turned into nothing or inside out. */
function dropDegenerate(topology: World): World {
  const geometries = topology.objects.land.geometries.filter(isArea).flatMap((area) => {
    const kept = polygonsOf(area).filter((arcs) => {
      const size = geoArea(toShape(topology, arcs));
      return size > 0 && size < 2 * Math.PI;
    });
    return kept.length === 0 ? [] : [areaOf(kept, area.id as Code)];
  });
  return { ...topology, objects: { land: { type: 'GeometryCollection', geometries } } };
}

/** The recipe up to the projection, pure: source topology in, world topology in degrees out. */
export function buildWorld(original: Source = readSource()): World {
  const source = drawWesternSahara(original);
  const joined = joinCodes(source);
  const uses = countUses(joined);
  const geometries = joined.map((area) => dropIslets(source, area, uses));
  const land: Weighted = {
    type: 'Topology',
    arcs: source.arcs,
    ...(source.transform === undefined ? {} : { transform: source.transform }),
    objects: { land: { type: 'GeometryCollection', geometries } },
  };
  const weighted = presimplify(
    filter(land, () => true),
    (points) => sphericalTriangleArea(points),
  ) as Weighted;
  weigh(weighted);
  const simplified = simplify(weighted, MIN_POINT_AREA) as Weighted;
  const flat = { ...simplified, arcs: simplified.arcs.map((arc) => arc.map(([x, y]) => [x ?? 0, y ?? 0])) };
  const { bbox: _, ...world } = dropDegenerate(quantize(flat, CELLS) as World);
  return filter(world, () => true) as World;
}

/** What is committed, pure: the world with the markers of small states, drawn. */
export function buildDrawnWorld(world: World): DrawnWorld {
  const shapes = world.objects.land.geometries.flatMap(({ id }) => {
    const shape = shapeOf(world, id as Code);
    return shape === undefined ? [] : [[id as Code, shape] as const];
  });
  return drawWorld({ shapes: new Map(shapes), markers: SMALL_STATES });
}

/** The bytes that are committed: compact JSON with a final newline. */
export function serialiseWorld(world: DrawnWorld): string {
  return `${JSON.stringify(world)}\n`;
}

/** The longitude-latitude shape of one jurisdiction of the world. */
export function shapeOf(world: World, code: Code): GeoPolygon | GeoMultiPolygon | undefined {
  const found = world.objects.land.geometries.find(({ id }) => id === code);
  if (found === undefined || !isArea(found)) return undefined;
  return (feature(world, found) as Feature<GeoPolygon | GeoMultiPolygon>).geometry;
}

/** A shape whose smaller side is under this many pixels, in a world frame of 960 × 500, cannot be hit. */
const HIT_SIDE = 5;

/** The polygons of a shape, each as its own geometry. */
export function polygonsOfShape(shape: GeoPolygon | GeoMultiPolygon): GeoPolygon[] {
  const all = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return all.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** The largest polygon of a jurisdiction: the part that a reader aims at. */
function largestPolygon(shape: GeoPolygon | GeoMultiPolygon): GeoPolygon {
  return polygonsOfShape(shape).reduce((best, next) => (geoArea(next) > geoArea(best) ? next : best));
}

/**
 * Jurisdictions too small to hit, with the centre of their largest polygon (degrees, two decimals): the source of
 * `src/cli/small-states.ts`. Printed by `npx tsx src/cli/build-geometry.ts --small-states`.
 */
export function findSmallStates(world: World): { code: Code; side: number; place: [number, number] }[] {
  const path = geoPath(geoEqualEarth().fitSize([960, 500], { type: 'Sphere' }));
  return world.objects.land.geometries.flatMap(({ id }) => {
    const shape = shapeOf(world, id as Code);
    if (shape === undefined) return [];
    const largest = largestPolygon(shape);
    const [[left, top], [right, bottom]] = path.bounds(largest);
    const side = Math.min(right - left, bottom - top);
    const [lon, lat] = geoCentroid(largest);
    return side < HIT_SIDE
      ? [{ code: id as Code, side, place: [Number(lon.toFixed(2)), Number(lat.toFixed(2))] }]
      : [];
  });
}

function main(): void {
  const world = buildWorld();
  if (process.argv.includes('--small-states')) {
    for (const { code, side, place } of findSmallStates(world)) {
      process.stdout.write(`  ${code}: [${place.join(', ')}], // ${side.toFixed(1)} px\n`);
    }
    return;
  }
  mkdirSync('public/geometry', { recursive: true });
  const text = serialiseWorld(buildDrawnWorld(world));
  writeFileSync('public/geometry/world.json', text);
  process.stdout.write(`public/geometry/world.json: ${text.length} bytes\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
