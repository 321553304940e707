/** The places of the map: path, centre and extent of each jurisdiction in the drawing space; made once. */
import { type GeoProjection, geoPath, geoStream } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
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
  readonly main: Geometry;
  readonly outline: Geometry;
  readonly islands: Geometry | null;
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
        if (first) rings.push([...ring, first]);
      },
      point: (x, y) => {
        ring.push([x, y]);
      },
    }),
  );
  return polygons;
}

const areaOf = (coordinates: Position[][]) => planar.area({ type: 'Polygon', coordinates });

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
  const outline = largest(main, (ring) => areaOf([ring])) ?? [];
  return {
    main: { type: 'Polygon', coordinates: main },
    outline: { type: 'Polygon', coordinates: [outline] },
    islands: rest.length > 0 ? { type: 'MultiPolygon', coordinates: rest } : null,
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
    d: (parts && planar(parts.main)) ?? '',
    islands: (parts?.islands && planar(parts.islands)) ?? '',
    x: centre?.[0] ?? 0,
    y: centre?.[1] ?? 0,
    side: Math.min(x1 - x0, y1 - y0),
    isSmall: marker !== undefined,
  };
}

/** Lets the page answer between two portions of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Longest time that projecting holds the page at once, in milliseconds. */
const PORTION_MS = 6;

/**
 * Turns the topology into places, in alphabetical order of names; features of unknown codes are left out. Works in
 * portions, so that the page stays responsive while it starts.
 */
export async function placesOf(
  topology: Topology,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  projection: GeoProjection,
): Promise<readonly Place[]> {
  const land = topology.objects.land;
  const geometries = land?.type === 'GeometryCollection' ? land.geometries : [];
  const shapes = new Map(
    geometries.flatMap((g) =>
      g.type === 'Polygon' || g.type === 'MultiPolygon' ? [[String(g.id), g] as const] : [],
    ),
  );
  const places: Place[] = [];
  let started = performance.now();
  for (const jurisdiction of jurisdictions.values()) {
    if (jurisdiction.kind === 'supranational') continue;
    const shape = shapes.get(jurisdiction.code);
    const drawn = shape ? feature(topology, shape) : undefined;
    const place = placeOf(jurisdiction, drawn && 'geometry' in drawn ? drawn : undefined, projection);
    if (place) places.push(place);
    if (performance.now() - started < PORTION_MS) continue;
    await pause();
    started = performance.now();
  }
  const { compare } = new Intl.Collator('en');
  return places.sort((a, b) => compare(a.name, b.name));
}
