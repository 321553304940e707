/** The places of the map, read once a page and kept in the query cache. */
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Topology } from 'topojson-specification';
import { DataError, type SetAside } from '../data/errors.ts';
import { useGeometryQuery } from '../data/use-data.ts';
import type { Atlas } from '../domain/atlas.ts';
import { useAtlasView } from '../state/atlas-view.ts';
import { type Place, placesOf } from './places.ts';

const FILE = 'geometry/world.json';

export interface PlacesRead {
  readonly places: readonly Place[];
  /** Places whose shape is damaged or missing; the notices list them. */
  readonly setAside: readonly SetAside[];
}

/** Reads the shapes. Throws DataError where not one of them can be drawn. */
export function readPlaces(topology: Topology, { jurisdictions }: Pick<Atlas, 'jurisdictions'>): PlacesRead {
  const setAside: SetAside[] = [];
  const places = placesOf(topology, jurisdictions, (record, reason) =>
    setAside.push({ file: FILE, record, field: '', reason }),
  );
  if (setAside.length > 0 && places.every((place) => place.d === ''))
    throw new DataError('wrong-shape', FILE, 'none of its shapes can be drawn');
  return { places, setAside };
}

/** The places of shapes that came at a time: those that were loaded anew are read anew. */
export const placesQuery = (topology: Topology | undefined, loadedAt: number, atlas: Atlas) =>
  queryOptions({
    queryKey: ['places', loadedAt],
    queryFn: topology ? () => readPlaces(topology, atlas) : skipToken,
  });

function usePlacesQuery() {
  const { atlas } = useAtlasView();
  const { data: topology, dataUpdatedAt } = useGeometryQuery();
  return useQuery(placesQuery(topology, dataUpdatedAt, atlas));
}

/** Whether nothing has been drawn yet: then there is nothing that drawing the map could hold up. */
let isFirstDrawing = true;

/**
 * Null until the shapes are there. Places that come later than the page, or with another view, are drawn after it, so
 * that they hold up neither headline nor tabs.
 */
export function usePlaces(): readonly Place[] | null {
  const places = usePlacesQuery().data?.places ?? null;
  const [atOnce] = useState(isFirstDrawing ? places : null);
  useEffect(() => {
    isFirstDrawing = false;
  }, []);
  return useDeferredValue(places, atOnce);
}

/** Why the places cannot be had, the file or its shapes being at fault; null while nothing is wrong. */
export function usePlacesError(): Error | null {
  const geometry = useGeometryQuery();
  const places = usePlacesQuery();
  return geometry.error ?? places.error;
}
