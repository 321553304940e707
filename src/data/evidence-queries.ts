/** Query factories of what is asked for when it is opened: the first view has no need of them. */
import { queryOptions } from '@tanstack/react-query';
import type { Code } from '../domain/jurisdiction.ts';
import type { Loader } from './loader.ts';
import { DECISIONS_KEY } from './queries.ts';
import { evidencePath, readDecisions, readEvidence } from './read-evidence.ts';
import { readSources, SOURCES_FILE } from './read-sources.ts';

/** The decisions in full, for dossiers. */
export const decisionsQuery = (loader: Loader) =>
  queryOptions({
    queryKey: DECISIONS_KEY,
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
