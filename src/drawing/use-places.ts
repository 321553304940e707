/** The places of the map, projected once a page and kept in the query cache. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useGeometryQuery } from '../data/use-data.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { worldProjection } from './frames.ts';
import { type Place, placesOf } from './places.ts';

/** The one projection of the page. */
export const projection = worldProjection();

/** Null until the shapes are there and projected; deferred, so that drawing them does not hold up the headline. */
export function usePlaces(): readonly Place[] | null {
  const { atlas } = useAtlasView();
  const topology = useGeometryQuery().data;
  const { data } = useQuery({
    queryKey: ['places'],
    queryFn: () => (topology ? placesOf(topology, atlas.jurisdictions, projection) : []),
    enabled: topology !== undefined,
  });
  return useDeferredValue(data ?? null, null);
}
