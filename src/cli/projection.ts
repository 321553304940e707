/** The map's projection: Equal Earth, scaled into the drawing space. Used by the recipe of the geometry, never by the page. */
import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import { type Extent, WORLD } from '../data/drawn-world.ts';
import type { Region } from '../domain/jurisdiction.ts';

/**
 * Boxes in degrees: west, south, east, north. The world leaves Antarctica out; Oceania goes on past the antimeridian (see
 * drawing/pacific.ts).
 */
const BOXES: Readonly<Record<Region, readonly [number, number, number, number]>> = {
  world: [-180, -57, 180, 84],
  europe: [-25, 34, 42, 71.5],
  asia: [26, -11, 150, 55],
  africa: [-26, -36, 58, 38],
  'north-america': [-170, 6, -50, 76],
  'south-america': [-84, -56, -32, 13.5],
  oceania: [110, -49, 232, 17],
};

/** A point of the drawing; past the antimeridian where its parallel goes on. */
function drawnOn([lon, lat]: readonly [number, number], projection: GeoProjection): [number, number] | null {
  if (lon <= 180) return projection([lon, lat]);
  const [west, east, point] = [projection([-180, lat]), projection([180, lat]), projection([lon - 360, lat])];
  return west && east && point && [point[0] + east[0] - west[0], point[1]];
}

/** The extent of a region's box in the units of the projection: the source of `EXTENTS` in drawing/frames.ts. */
export function extentOf(region: Region, projection: GeoProjection): Extent {
  const [west, south, east, north] = BOXES[region];
  const steps = Array.from({ length: 33 }, (_, i) => i / 32);
  const points = steps.flatMap((t) => {
    const [lon, lat] = [west + t * (east - west), south + t * (north - south)];
    return [
      drawnOn([lon, south], projection),
      drawnOn([lon, north], projection),
      drawnOn([west, lat], projection),
      drawnOn([east, lat], projection),
    ];
  });
  const xs = points.flatMap((p) => (p ? [p[0]] : []));
  const ys = points.flatMap((p) => (p ? [p[1]] : []));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * Equal Earth, scaled so that the world without Antarctica fills the drawing space. Precision 0 draws straight lines
 * between points rather than great arcs: parallels are straight here, as the borders along them should be.
 */
export function worldProjection(): GeoProjection {
  const unit = geoEqualEarth().scale(100).translate([0, 0]);
  const [x0, y0, x1, y1] = extentOf('world', unit);
  const scale = Math.min(WORLD.width / (x1 - x0), WORLD.height / (y1 - y0));
  return geoEqualEarth()
    .precision(0)
    .scale(100 * scale)
    .translate([WORLD.width / 2 - (scale * (x0 + x1)) / 2, WORLD.height / 2 - (scale * (y0 + y1)) / 2]);
}
