/**
 * The part of the build that leaves out what the map's library brings and the map does not call. react-simple-maps takes
 * a projection by its name, so d3-geo's whole catalogue comes with it, d3's paths for shapes that it draws, and
 * topojson-client for files that it fetches by itself; our shapes are projected beforehand and drawn as paths (see
 * draw-world.ts and place-layer.ts). The rest is three quarters lighter.
 */
import type { Plugin } from 'vite';

const LEFT_OUT = `
const leftOut = (name) => () => { throw new Error(name + ' is left out, see src/cli/lighter-maps.ts') };`;

/** What the library is given in place of each package. What is left out says so where it is called after all. */
const GIVEN: Readonly<Record<string, string>> = {
  'd3-geo': `${LEFT_OUT}
export const geoPath = () => Object.assign(leftOut('geoPath'), { projection() { return this } });
export const geoGraticule = leftOut('geoGraticule');`,
  'topojson-client': `${LEFT_OUT}
export const feature = leftOut('feature');
export const mesh = feature;`,
};

const ID = '\0for-react-simple-maps:';

/** Gives react-simple-maps what it calls for this map, and nothing else. */
export function lighterMaps(): Plugin {
  return {
    name: 'stance-atlas:lighter-maps',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isLibrary = importer !== undefined && /[\\/]react-simple-maps[\\/]/.test(importer);
      return isLibrary && Object.hasOwn(GIVEN, source) ? ID + source : null;
    },
    load(id) {
      return id.startsWith(ID) ? (GIVEN[id.slice(ID.length)] ?? null) : null;
    },
  };
}
