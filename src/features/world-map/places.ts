/** The places of the map: path, centre and extent of each jurisdiction in the drawing space; made once. */
import { type GeoProjection, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Code, Jurisdiction } from '../../domain/jurisdiction.ts';
import { SMALL_STATES } from '../../domain/small-states.ts';

export interface Place {
  readonly code: Code;
  readonly name: string;
  /** SVG path in the drawing space; empty for a place that has a marker only. */
  readonly d: string;
  readonly x: number;
  readonly y: number;
  /** Smaller side of the shape's box in the drawing space; 0 for a marker only. */
  readonly side: number;
  readonly isSmall: boolean;
}

/** The part of the largest polygon's box decides a place's centre, so that France's is not at sea. */
function mainPart(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  let best = geometry.coordinates[0] ?? [];
  let bestSize = -1;
  const measure = geoPath();
  for (const coordinates of geometry.coordinates) {
    const size = Math.abs(measure.area({ type: 'Polygon', coordinates }));
    if (size > bestSize) [best, bestSize] = [coordinates, size];
  }
  return { type: 'Polygon', coordinates: best };
}

/** Turns the topology into places, in alphabetical order of names; features of unknown codes are left out. */
export function placesOf(
  topology: Topology,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  path: (geometry: Feature) => string | null,
  projection: GeoProjection,
): readonly Place[] {
  const land = topology.objects.land;
  const collection = land ? feature(topology, land) : { type: 'FeatureCollection' as const, features: [] };
  const features = 'features' in collection ? collection.features : [collection];
  const shapes = new Map(features.map((f) => [String(f.id), f]));
  const measure = geoPath(projection);
  const places: Place[] = [];
  for (const { code, name, kind } of jurisdictions.values()) {
    if (kind === 'supranational') continue;
    const shape = shapes.get(code);
    const marker = SMALL_STATES[code];
    if (!shape && !marker) continue;
    const main = shape ? mainPart(shape.geometry) : null;
    const box = main ? measure.bounds(main) : null;
    const centre = marker ? projection([marker[0], marker[1]]) : main && measure.centroid(main);
    places.push({
      code,
      name,
      d: shape ? (path(shape) ?? '') : '',
      x: centre?.[0] ?? 0,
      y: centre?.[1] ?? 0,
      side: box ? Math.min(box[1][0] - box[0][0], box[1][1] - box[0][1]) : 0,
      isSmall: marker !== undefined,
    });
  }
  return places.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
