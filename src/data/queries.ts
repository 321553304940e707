/** Query factories of the first view, with explicit arguments: hooks, prefetching and tests use the same ones. */
import { queryOptions } from '@tanstack/react-query';
import type { DrawnWorld } from './drawn-world.ts';
import { DataError } from './errors.ts';
import type { Loader } from './loader.ts';
import { readAtlas } from './read-atlas.ts';

/** Package descriptor, jurisdictions, groups and overview, loaded together: all that the first view needs. */
export const atlasQuery = (loader: Loader) =>
  queryOptions({
    queryKey: ['atlas'],
    queryFn: async ({ signal }) => {
      const [descriptor, jurisdictions, groups, overview] = await Promise.all(
        ['datapackage.json', 'jurisdictions.json', 'groups.json', 'derived/overview.json'].map((path) =>
          loader.data(path, signal),
        ),
      );
      return readAtlas({ descriptor, jurisdictions, groups, overview });
    },
  });

/** Under this key the decisions in full are kept. */
export const DECISIONS_KEY = ['decisions'] as const;

/** The map's shapes, ids being our codes. */
export const geometryQuery = (loader: Loader) =>
  queryOptions({
    queryKey: ['geometry'],
    queryFn: async ({ signal }) => {
      const raw = await loader.geometry(signal);
      const world = raw as Partial<DrawnWorld> | null;
      if (!Array.isArray(world?.places))
        throw new DataError('wrong-shape', 'geometry/world.json', 'a list “places” was expected');
      return world as DrawnWorld;
    },
  });
