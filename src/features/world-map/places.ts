/** The places of the map: path, centre and extent of each jurisdiction in the drawing space; made once. */
import { type GeoProjection, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Code, Jurisdiction } from '../../domain/jurisdiction.ts';
import { SMALL_STATES } from '../../domain/small-states.ts';

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
  readonly islands: Geometry | null;
}

/** Splits a shape into its largest polygon and the rest, so that France's middle is not at sea. */
function partsOf(geometry: Geometry): Parts {
  if (geometry.type !== 'MultiPolygon' || geometry.coordinates.length < 2)
    return { main: geometry, islands: null };
  const measure = geoPath();
  const sizes = geometry.coordinates.map((c) => Math.abs(measure.area({ type: 'Polygon', coordinates: c })));
  const largest = sizes.indexOf(Math.max(...sizes));
  const rest = geometry.coordinates.filter((_, i) => i !== largest);
  return {
    main: { type: 'Polygon', coordinates: geometry.coordinates[largest] ?? [] },
    islands: { type: 'MultiPolygon', coordinates: rest },
  };
}

/** Turns the topology into places, in alphabetical order of names; features of unknown codes are left out. */
export function placesOf(
  topology: Topology,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  path: (geometry: Geometry) => string | null,
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
    const parts = shape ? partsOf(shape.geometry) : null;
    const box = parts ? measure.bounds(parts.main) : null;
    const centre = marker ? projection([marker[0], marker[1]]) : parts && measure.centroid(parts.main);
    places.push({
      code,
      name,
      d: (parts && path(parts.main)) ?? '',
      islands: (parts?.islands && path(parts.islands)) ?? '',
      x: centre?.[0] ?? 0,
      y: centre?.[1] ?? 0,
      side: box ? Math.min(box[1][0] - box[0][0], box[1][1] - box[0][1]) : 0,
      isSmall: marker !== undefined,
    });
  }
  return places.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
