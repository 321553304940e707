/** The places of the map, read once a page and kept in the query cache. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
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

function usePlacesQuery() {
  const { atlas } = useAtlasView();
  const { data: topology, dataUpdatedAt } = useGeometryQuery();
  return useQuery({
    // Shapes that were loaded anew are read anew.
    queryKey: ['places', dataUpdatedAt],
    queryFn: () => (topology ? readPlaces(topology, atlas) : { places: [], setAside: [] }),
    enabled: topology !== undefined,
  });
}

/** Null until the shapes are there; deferred, so that drawing them does not hold up the headline. */
export function usePlaces(): readonly Place[] | null {
  return useDeferredValue(usePlacesQuery().data?.places ?? null, null);
}

/** Why the places cannot be had, the file or its shapes being at fault; null while nothing is wrong. */
export function usePlacesError(): Error | null {
  const geometry = useGeometryQuery();
  const places = usePlacesQuery();
  return geometry.error ?? places.error;
}
