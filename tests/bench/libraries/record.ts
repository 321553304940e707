/** The real record as the libraries' pages need it: shapes, data, and the stances of every decision day worked out. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { buildWorld, shapeOf } from '../../../src/cli/build-geometry.ts';
import { drawnPolygons } from '../../../src/cli/draw-world.ts';
import type { DrawnWorld } from '../../../src/data/drawn-world.ts';
import { readAtlas } from '../../../src/data/read-atlas.ts';
import { type Atlas, decisionDays } from '../../../src/domain/atlas.ts';
import { STANCES } from '../../../src/domain/stance.ts';
import { positionsAt } from '../../../src/domain/stance-at.ts';
import type { Stances } from './pages/shared/world.ts';

const PUBLIC = 'public';
const GEOMETRY = 'geometry/world.json';
const FIRST_DATA = ['datapackage.json', 'jurisdictions.json', 'groups.json', 'derived/overview.json'];

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(PUBLIC, path), 'utf8'));

/** The atlas of this repository. */
export function realAtlas(): Atlas {
  const [descriptor, jurisdictions, groups, overview] = FIRST_DATA.map((file) => readJson(`data/${file}`));
  return readAtlas({ descriptor, jurisdictions, groups, overview }).atlas;
}

/** The light theme's fills in the order of the scale, then that of "no record", from the style sheet itself. */
function lightFills(): readonly string[] {
  const css = readFileSync('src/ui/tokens.css', 'utf8');
  const lightOf = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
  return [...STANCES.map((stance) => `stance-${stance}`), 'paper'].map((name) => {
    const fill = lightOf(name);
    if (!fill) throw new Error(`src/ui/tokens.css has no light colour for --${name}`);
    return fill;
  });
}

/** Codes of the places that the map draws with a shape. */
function drawnCodes(atlas: Atlas): readonly string[] {
  const { places } = readJson(GEOMETRY) as DrawnWorld;
  return places
    .filter(({ main }) => main !== undefined)
    .map(({ code }) => code)
    .filter((code) => atlas.jurisdictions.has(code));
}

/** One digit a code: its place on the scale, or the number after the last for "no record". */
function stancesOn(atlas: Atlas, day: string, codes: readonly string[]): string {
  const positions = positionsAt(atlas, day, 'effective');
  return codes
    .map((code) => {
      const position = positions.get(code);
      return position ? STANCES.indexOf(position.stance) : STANCES.length;
    })
    .join('');
}

/** Every day from before the first decision on; the day that is shown first is the record's own. */
export function stancesOf(atlas: Atlas): Stances {
  const codes = drawnCodes(atlas);
  const days = ['0000-01-01', ...decisionDays(atlas)];
  return {
    colours: lightFills(),
    codes,
    days: days.map((day) => stancesOn(atlas, day, codes)),
    first: days.findLastIndex((day) => day <= atlas.defaultTime),
  };
}

type Land = FeatureCollection<Polygon | MultiPolygon, null>;

/** GeoJSON closes its rings. */
const closed = <T>(ring: readonly T[]): T[] => (ring[0] === undefined ? [] : [...ring, ring[0]]);

/** The shapes that our map draws, as GeoJSON in the order of codes: in the drawing space, and in degrees. */
function landOf(codes: readonly string[]): { drawn: Land; degrees: Land } {
  const world = buildWorld();
  const features = codes.map((id): readonly [drawn: Land['features'][0], degrees: Land['features'][0]] => {
    const geometry = shapeOf(world, id);
    if (!geometry) throw new Error(`${id} has no shape`);
    const of = <G extends Polygon | MultiPolygon>(shape: G): Feature<G, null> => ({
      type: 'Feature',
      id,
      properties: null,
      geometry: shape,
    });
    const coordinates = drawnPolygons(geometry).map((rings) =>
      rings.map((ring) => closed(ring).map((point) => [...point])),
    );
    return [of({ type: 'MultiPolygon', coordinates }), of(geometry)];
  });
  return {
    drawn: { type: 'FeatureCollection', features: features.map(([drawn]) => drawn) },
    degrees: { type: 'FeatureCollection', features: features.map(([, degrees]) => degrees) },
  };
}

/** Writes what the pages fetch into a folder. */
export function writePublic(dir: string, stances: Stances): void {
  for (const path of [GEOMETRY, ...FIRST_DATA.map((file) => `data/${file}`)]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(PUBLIC, path), join(dir, path));
  }
  const { drawn, degrees } = landOf(stances.codes);
  writeFileSync(join(dir, 'drawn.json'), JSON.stringify(drawn));
  // MapLibre projects by itself, and takes degrees only.
  writeFileSync(join(dir, 'degrees.json'), JSON.stringify(degrees));
  writeFileSync(join(dir, 'stances.json'), JSON.stringify(stances));
}
