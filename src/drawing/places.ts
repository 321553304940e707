/** The places of the map: path, centre and extent of each jurisdiction in the drawing space; made once. */
import { type GeoProjection, geoPath, geoStream } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';
import { SMALL_STATES } from '../domain/small-states.ts';

export interface Place {
  readonly code: Code;
  readonly name: string;
  /** SVG path of the main land in the drawing space; empty for a place that has a marker only. */
  readonly d: string;
  /** SVG path of everything else; empty where there is nothing else. */
  readonly islands: string;
  readonly x: number;
  readonly y: number;
  /** Smaller side of the shape's box in the drawing space; 0 for a marker only. */
  readonly side: number;
  readonly isSmall: boolean;
}

interface Parts {
  readonly main: Position[][];
  readonly outline: Geometry;
  readonly islands: readonly Position[][][];
}

const planar = geoPath();

/**
 * A shape's polygons in the drawing space, cut at the antimeridian. The projection draws no great arcs between points
 * (see frames.ts), which makes this several times faster.
 */
function project(geometry: Geometry, projection: GeoProjection): Position[][][] {
  const polygons: Position[][][] = [];
  let rings: Position[][] = [];
  let ring: Position[] = [];
  geoStream(
    geometry,
    projection.stream({
      polygonStart: () => {
        rings = [];
      },
      polygonEnd: () => {
        if (rings.length > 0) polygons.push(rings);
      },
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        const [first] = ring;
        if (first) {
          ring.push(first);
          rings.push(ring);
        }
      },
      point: (x, y) => {
        ring.push([x, y]);
      },
    }),
  );
  return polygons;
}

/** Twice the area of a closed ring. */
function ringArea(ring: Position[]): number {
  let sum = 0;
  let [x0 = 0, y0 = 0] = ring.at(-1) ?? [];
  for (const [x = 0, y = 0] of ring) {
    sum += x0 * y - x * y0;
    x0 = x;
    y0 = y;
  }
  return Math.abs(sum);
}

const areaOf = (polygon: Position[][]) => polygon.reduce((sum, ring) => sum + ringArea(ring), 0);

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** The SVG path of polygons; the last point of a ring is its first. */
function pathOf(polygons: readonly Position[][][]): string {
  let d = '';
  for (const polygon of polygons)
    for (const ring of polygon) {
      for (let i = 0; i < ring.length - 1; i++) {
        const [x = 0, y = 0] = ring[i] ?? [];
        d += `${i === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`;
      }
      d += 'Z';
    }
  return d;
}

/** The item with the greatest area. */
function largest<T>(items: readonly T[], area: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || area(item) > area(best) ? item : best),
    undefined,
  );
}

/** Splits a projected shape into its largest polygon and the rest, so that France's middle is not at sea. */
function partsOf(polygons: Position[][][]): Parts | null {
  const main = largest(polygons, areaOf);
  if (!main) return null;
  const rest = polygons.filter((p) => p !== main);
  // The antimeridian cuts Russia's mainland in two rings: its middle is that of the larger one.
  const outline = largest(main, ringArea) ?? [];
  return {
    main,
    outline: { type: 'Polygon', coordinates: [outline] },
    islands: rest,
  };
}

function placeOf(
  { code, name }: Jurisdiction,
  shape: Feature | undefined,
  projection: GeoProjection,
): Place | null {
  const marker = SMALL_STATES[code];
  const parts = shape ? partsOf(project(shape.geometry, projection)) : null;
  if (!parts && !marker) return null;
  const [[x0, y0], [x1, y1]] = parts
    ? planar.bounds(parts.outline)
    : ([
        [0, 0],
        [0, 0],
      ] as const);
  const centre = marker ? projection([marker[0], marker[1]]) : parts && planar.centroid(parts.outline);
  return {
    code,
    name,
    d: parts ? pathOf([parts.main]) : '',
    islands: parts ? pathOf(parts.islands) : '',
    x: centre?.[0] ?? 0,
    y: centre?.[1] ?? 0,
    side: Math.min(x1 - x0, y1 - y0),
    isSmall: marker !== undefined,
  };
}

/** Lets the page answer between two portions of work. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    // Timers that follow each other are held back 4 ms each; messages are not.
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Longest time that projecting holds the page at once, in milliseconds. */
const PORTION_MS = 6;

/** Why a shape cannot be drawn; null where it can. Its positions must be degrees of the world. */
function faultOf({ geometry }: Feature): string | null {
  const isOnEarth = (value: unknown): boolean =>
    Array.isArray(value) &&
    (Array.isArray(value[0])
      ? value.every(isOnEarth)
      : Math.abs(value[0]) <= 180.1 && Math.abs(value[1]) <= 90.1);
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return 'It is no polygon';
  return isOnEarth(geometry.coordinates) ? null : 'It has points that are nowhere on Earth';
}

/** The shape of an entry of the topology, or why there is none. */
function shapeOf(topology: Topology, entry: GeometryObject | undefined): Feature | string {
  if (!entry) return 'It has no shape';
  try {
    const shape = feature(topology, entry);
    if (!('geometry' in shape)) return 'It is no polygon';
    return faultOf(shape) ?? shape;
  } catch {
    return 'Its shape is damaged';
  }
}

/** Told of each place whose shape cannot be drawn, and why. */
export type OnLost = (code: Code, reason: string) => void;

/**
 * Turns the topology into places, in alphabetical order of names; features of unknown codes are left out. Works in
 * portions, so that the page stays responsive while it starts. A damaged shape is left out and told to `onLost`.
 */
export async function placesOf(
  topology: Topology,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  projection: GeoProjection,
  onLost: OnLost = () => {},
): Promise<readonly Place[]> {
  const land = topology.objects.land;
  const geometries: unknown = land?.type === 'GeometryCollection' ? land.geometries : [];
  const entries = (Array.isArray(geometries) ? geometries : []) as readonly (GeometryObject | null)[];
  const shapes = new Map(entries.flatMap((g) => (g ? [[String(g.id), g] as const] : [])));
  const places: Place[] = [];
  let started = performance.now();
  for (const jurisdiction of jurisdictions.values()) {
    if (jurisdiction.kind === 'supranational') continue;
    const entry = shapes.get(jurisdiction.code);
    const shape = shapeOf(topology, entry);
    const place = placeOf(jurisdiction, typeof shape === 'string' ? undefined : shape, projection);
    if (place) places.push(place);
    if (typeof shape === 'string' && (entry || !place)) onLost(jurisdiction.code, shape);
    if (performance.now() - started < PORTION_MS) continue;
    await pause();
    started = performance.now();
  }
  const { compare } = new Intl.Collator('en');
  return places.sort((a, b) => compare(a.name, b.name));
}
