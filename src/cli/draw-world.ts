/**
 * Draws the world: each shape in degrees becomes one in the map's drawing space, cut at the antimeridian, so that a page
 * has nothing to project. The last step of the geometry's recipe (see build-geometry.ts).
 */
import { type GeoProjection, geoPath, geoStream } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { DrawnPlace, DrawnWorld } from '../data/drawn-world.ts';
import { gridRings, type Point, pathOf, type Ring } from '../data/outline.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { worldProjection } from './projection.ts';

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

/**
 * Where a place is: the middle of its largest polygon, so that France's is not at sea, or its marker; with the smaller
 * side of that polygon's box. The antimeridian cuts Russia's mainland in two rings: a reader aims at the larger one.
 */
function pointOf(main: readonly Ring[] | undefined, marker: Position | null) {
  const ring =
    main &&
    largest(
      main.map((points) => points.map((point) => [...point])),
      ringArea,
    );
  const outline: Polygon | null = ring ? { type: 'Polygon', coordinates: [ring] } : null;
  const [x = 0, y = 0] = marker ?? (outline ? planar.centroid(outline) : []);
  const at: Point = [Math.round(x), Math.round(y)];
  if (!outline) return { at };
  const [[x0, y0], [x1, y1]] = planar.bounds(outline);
  return { at, side: Math.round(Math.min(x1 - x0, y1 - y0)) };
}

/** The polygons of a shape in degrees as rings in the drawing space, the largest polygon first. */
export function drawnPolygons(
  shape: Polygon | MultiPolygon,
  projection = worldProjection(),
): readonly (readonly Ring[])[] {
  const polygons = project(shape, projection);
  const main = largest(polygons, polygonArea);
  const ordered = main ? [main, ...polygons.filter((polygon) => polygon !== main)] : [];
  const asPoint = ([x = 0, y = 0]: Position): Point => [x, y];
  return ordered
    .map((rings) =>
      gridRings(
        rings.map((ring) => ring.map(asPoint)),
        1,
      ),
    )
    .filter((rings) => rings.length > 0);
}

/** One place: its outline with the largest polygon by itself, or none, and what the page needs to know of it. */
function drawnPlace(
  code: Code,
  shape: Polygon | MultiPolygon | undefined,
  marker: readonly [lon: number, lat: number] | undefined,
  projection: GeoProjection,
): DrawnPlace {
  const [main, ...others] = shape ? drawnPolygons(shape, projection) : [];
  const islands = others.flat();
  return {
    code,
    ...pointOf(main, marker ? projection([...marker]) : null),
    ...(marker ? { small: true } : {}),
    ...(main ? { main: pathOf(main) } : {}),
    ...(islands.length > 0 ? { islands: pathOf(islands) } : {}),
  };
}

export interface WorldToDraw {
  /** Shapes in degrees. */
  readonly shapes: ReadonlyMap<Code, Polygon | MultiPolygon>;
  /** Longitude and latitude of the markers of small states. */
  readonly markers: Readonly<Record<Code, readonly [lon: number, lat: number]>>;
}

/** The drawn world, in the order of codes. */
export function drawWorld({ shapes, markers }: WorldToDraw): DrawnWorld {
  const projection = worldProjection();
  const codes = [...new Set([...shapes.keys(), ...Object.keys(markers)])].sort();
  return { places: codes.map((code) => drawnPlace(code, shapes.get(code), markers[code], projection)) };
}
