/** Query factories with explicit arguments: hooks, prefetching and tests use the same ones. */
import { queryOptions } from '@tanstack/react-query';
import type { Code } from '../domain/jurisdiction.ts';
import type { DrawnWorld } from './drawn-world.ts';
import { DataError } from './errors.ts';
import type { Loader } from './loader.ts';
import { readAtlas } from './read-atlas.ts';
import { evidencePath, readDecisions, readEvidence } from './read-evidence.ts';
import { readSources, SOURCES_FILE } from './read-sources.ts';

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

/** The decisions in full, for dossiers. */
export const decisionsQuery = (loader: Loader) =>
  queryOptions({
    queryKey: ['decisions'],
    queryFn: async ({ signal }) => readDecisions(await loader.data('decisions.json', signal)),
  });

/** The evidence stored under one jurisdiction. */
export const evidenceQuery = (loader: Loader, code: Code) =>
  queryOptions({
    queryKey: ['evidence', code],
    queryFn: async ({ signal }) => readEvidence(code, await loader.data(evidencePath(code), signal)),
  });

/** Every source, with how many pieces came from it and where they are. */
export const sourcesQuery = (loader: Loader) =>
  queryOptions({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => readSources(await loader.data(SOURCES_FILE, signal)),
  });

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
