/**
 * The part of the build that leaves out what the map's library brings and the map does not call. react-simple-maps takes
 * a projection by its name, so d3-geo's whole catalogue comes with it, and topojson-client for files that it fetches by
 * itself; our shapes are projected and read otherwise (see draw-world.ts). The rest is three quarters lighter.
 */
import type { Plugin } from 'vite';

/** What the library is given in place of each package. What is left out says so where it is called after all. */
const GIVEN: Readonly<Record<string, string>> = {
  'd3-geo': `
export { geoPath } from 'd3-geo';
export const geoGraticule = () => { throw new Error('geoGraticule is left out, see src/cli/lighter-maps.ts') };`,
  'topojson-client': `
export const feature = () => { throw new Error('feature is left out, see src/cli/lighter-maps.ts') };
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
