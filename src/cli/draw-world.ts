/**
 * Draws the world: each shape in degrees becomes one in the map's drawing space, cut at the antimeridian, so that a page
 * has nothing to project. The last step of the geometry's recipe (see build-geometry.ts).
 */
import { type GeoProjection, geoPath, geoStream } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology, Transform } from 'topojson-specification';
import type { PlaceFacts } from '../data/drawn-world.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { worldProjection } from './projection.ts';

/** The committed file: an entry a jurisdiction, `id` = our code, its main land first; without a shape, a marker's place. */
export type DrawnWorld = Topology<{ land: GeometryCollection<PlaceFacts> }>;

/** Rounds points, and stores each as its distance from the one before. */
const WHOLE_NUMBERS: Transform = { scale: [1, 1], translate: [0, 0] };

const planar = geoPath();

/**
 * A shape's polygons in the drawing space, cut at the antimeridian. The projection draws no great arcs between points
 * (see projection.ts).
 */
function project(geometry: Polygon | MultiPolygon, projection: GeoProjection): Position[][][] {
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

const ringArea = (ring: Position[]) => planar.area({ type: 'Polygon', coordinates: [ring] });

const polygonArea = (rings: Position[][]) => rings.reduce((sum, ring) => sum + ringArea(ring), 0);

/** The item with the greatest area. */
function largest<T>(items: readonly T[], area: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || area(item) > area(best) ? item : best),
    undefined,
  );
}

/** The outline that a reader aims at. The antimeridian cuts Russia's mainland in two rings: the larger one. */
function outlineOf(main: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: [largest(main, ringArea) ?? []] };
}

/** What the page needs to know of a place, worked out from its largest polygon, so that France's middle is not at sea. */
function factsOf(main: Position[][] | undefined, marker: Position | null): PlaceFacts {
  const outline = main && outlineOf(main);
  const [[x0, y0], [x1, y1]] = outline
    ? planar.bounds(outline)
    : ([
        [0, 0],
        [0, 0],
      ] as const);
  const [x = 0, y = 0] = marker ?? (outline ? planar.centroid(outline) : []);
  return {
    at: [Math.round(x), Math.round(y)],
    side: Math.round(Math.min(x1 - x0, y1 - y0)),
    ...(marker ? { small: true } : {}),
  };
}

/** One place: its shape with the largest polygon first, or none, and what the page needs to know of it. */
function drawnFeature(
  code: Code,
  shape: Polygon | MultiPolygon | undefined,
  marker: readonly [lon: number, lat: number] | undefined,
  projection: GeoProjection,
): Feature<MultiPolygon | null, PlaceFacts> {
  const polygons = shape ? project(shape, projection) : [];
  const main = largest(polygons, polygonArea);
  const rest = polygons.filter((polygon) => polygon !== main);
  return {
    type: 'Feature',
    id: code,
    properties: factsOf(main, marker ? projection([...marker]) : null),
    geometry: main ? { type: 'MultiPolygon', coordinates: [main, ...rest] } : null,
  };
}

export interface WorldToDraw {
  /** Shapes in degrees. */
  readonly shapes: ReadonlyMap<Code, Polygon | MultiPolygon>;
  /** Longitude and latitude of the markers of small states. */
  readonly markers: Readonly<Record<Code, readonly [lon: number, lat: number]>>;
}

/** The drawn world, in the order of codes: shared borders are stored once. */
export function drawWorld({ shapes, markers }: WorldToDraw): DrawnWorld {
  const projection = worldProjection();
  const codes = [...new Set([...shapes.keys(), ...Object.keys(markers)])].sort();
  const features = codes.map((code) => drawnFeature(code, shapes.get(code), markers[code], projection));
  const land: FeatureCollection<MultiPolygon | null, PlaceFacts> = { type: 'FeatureCollection', features };
  const exact = topology({ land }) as DrawnWorld;
  const { bbox: _, ...drawn } = quantize(exact, WHOLE_NUMBERS);
  return drawn;
}
