/** MapLibre GL as its guide advises: one GeoJSON source, and the stance as feature state, set where it is another. */

import type { Position } from 'geojson';
import { Map as GlMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  bindSlider,
  changedBetween,
  type Land,
  loadWorld,
  mapBox,
  stanceOn,
  tellDrawn,
} from '../shared/world.ts';
import '../shared/page.css';

const world = await loadWorld('degrees.json');
const fallback = world.colours.at(-1) ?? '#fff';
const features = world.land.map((shape, place) => ({
  type: 'Feature' as const,
  id: place,
  properties: {},
  geometry: { type: 'MultiPolygon' as const, coordinates: polygonsOf(shape).map(unwrapped) },
}));

function polygonsOf({ geometry }: Land): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** A polygon across the antimeridian goes on beyond 180°: MapLibre cuts it there by itself. */
function unwrapped(rings: Position[][]): Position[][] {
  const lons = rings.flat().map(([lon = 0]) => lon);
  if (Math.max(...lons) - Math.min(...lons) <= 180) return rings;
  return rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon < 0 ? lon + 360 : lon, lat]));
}

// Its own projection is Mercator: of the others it has a globe, and no Equal Earth.
const map = new GlMap({
  container: mapBox(),
  attributionControl: false,
  fadeDuration: 0,
  renderWorldCopies: false,
  minZoom: -2,
  // The whole world in the box, as the other maps show it, not as much of it as fills the box.
  transformConstrain: (center, zoom) => ({ center, zoom: zoom ?? 0 }),
  bounds: [
    [-180, -57],
    [180, 80],
  ],
  style: {
    version: 8,
    sources: { world: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
    layers: [
      {
        id: 'fill',
        type: 'fill',
        source: 'world',
        paint: {
          'fill-color': [
            'match',
            ['feature-state', 'stance'],
            ...world.colours.flatMap((colour, stance) => [stance, colour]),
            fallback,
          ] as never,
        },
      },
      {
        id: 'border',
        type: 'line',
        source: 'world',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': '#000', 'line-width': 0.6 },
      },
    ],
  },
});

function paint(day: number, places: Iterable<number>): void {
  for (const place of places)
    map.setFeatureState({ source: 'world', id: place }, { stance: stanceOn(world, day, place) });
}

map.once('load', () => {
  paint(world.first, world.codes.keys());
  bindSlider(world, (day, before) => paint(day, changedBetween(world, before, day)));
  map.once('idle', tellDrawn);
});
