/** Hooks over the query factories of the first view, and what was set aside. */
import { type QueryCache, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { SetAside } from './errors.ts';
import type { Loader } from './loader.ts';
import { atlasQuery, geometryQuery } from './queries.ts';
import { setAsideIn } from './set-aside.ts';

/** The loader that the page uses; provided once by the app. */
export const LoaderContext = createContext<Loader | null>(null);

/** The loader from context. Throws outside the provider. */
export function useLoader(): Loader {
  const loader = useContext(LoaderContext);
  if (!loader) throw new Error('useLoader needs a LoaderContext provider above it');
  return loader;
}

/** The first view's data. */
export function useAtlasQuery() {
  return useQuery(atlasQuery(useLoader()));
}

/** The map's shapes. */
export function useGeometryQuery() {
  return useQuery(geometryQuery(useLoader()));
}

/** Tells when a query's state may be another: not when somebody begins or ceases to look at it, as rows of a long list do. */
export function onQueries(cache: QueryCache, listener: () => void): () => void {
  return cache.subscribe(({ type }) => {
    if (!type.startsWith('observer')) listener();
  });
}

/** All records set aside so far, over every file that was read. */
export function useSetAside(): readonly SetAside[] {
  const cache = useQueryClient().getQueryCache();
  const last = useRef<readonly SetAside[]>([]);
  const read = useCallback(() => {
    const next = setAsideIn(cache);
    if (next.length !== last.current.length || next.some((s, i) => s !== last.current[i]))
      last.current = next;
    return last.current;
  }, [cache]);
  return useSyncExternalStore(
    useCallback((notify) => onQueries(cache, notify), [cache]),
    read,
    read,
  );
}
