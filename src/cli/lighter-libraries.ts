/**
 * The part of the build that leaves out what libraries bring and this app never calls. react-simple-maps takes a
 * projection by its name, so d3-geo's whole catalogue comes with it, d3's paths for shapes that it draws, and
 * topojson-client for files that it fetches by itself; our shapes are projected beforehand and drawn as paths (see
 * draw-world.ts and place-layer.ts). TanStack Query brings its queries without end and its changes of what a server holds,
 * and nothing here is either.
 */
import type { Plugin } from 'vite';

const LEFT_OUT = `
const leftOut = (name) => () => { throw new Error(name + ' is left out, see src/cli/lighter-libraries.ts') };`;

interface Given {
  /** The package that asks. */
  readonly to: RegExp;
  readonly code: string;
}

/** What a library is given in place of what it imports. What is left out says so where it is called after all. */
const GIVEN: Readonly<Record<string, Given>> = {
  'd3-geo': {
    to: /[\\/]react-simple-maps[\\/]/,
    code: `${LEFT_OUT}
export const geoPath = () => Object.assign(leftOut('geoPath'), { projection() { return this } });
export const geoGraticule = leftOut('geoGraticule');`,
  },
  'topojson-client': {
    to: /[\\/]react-simple-maps[\\/]/,
    code: `${LEFT_OUT}
export const feature = leftOut('feature');
export const mesh = feature;`,
  },
  './infiniteQueryBehavior.js': {
    to: /[\\/]query-core[\\/]/,
    code: `${LEFT_OUT}
export const infiniteQueryBehavior = leftOut('infiniteQueryBehavior');
export const hasNextPage = infiniteQueryBehavior;
export const hasPreviousPage = infiniteQueryBehavior;`,
  },
  './mutation.js': {
    to: /[\\/]query-core[\\/]/,
    code: `${LEFT_OUT}
export const getDefaultState = leftOut('getDefaultState');
export const Mutation = class { constructor() { leftOut('Mutation')(); } };`,
  },
};

const ID = '\0in-place-of:';

/** Gives libraries what they call for this app, and nothing else. */
export function lighterLibraries(): Plugin {
  return {
    name: 'stance-atlas:lighter-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isGiven = importer !== undefined && Object.hasOwn(GIVEN, source);
      return isGiven && GIVEN[source]?.to.test(importer) ? ID + source : null;
    },
    load(id) {
      return id.startsWith(ID) ? (GIVEN[id.slice(ID.length)]?.code ?? null) : null;
    },
  };
}
