/** The places of the map, read once a page and kept in the query cache. */
import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import type { DrawnWorld } from '../data/drawn-world.ts';
import { DataError, type SetAside } from '../data/errors.ts';
import { useAtlasQuery, useGeometryQuery } from '../data/use-data.ts';
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
export function readPlaces(shapes: DrawnWorld, { jurisdictions }: Pick<Atlas, 'jurisdictions'>): PlacesRead {
  const setAside: SetAside[] = [];
  const places = placesOf(shapes, jurisdictions, (record, reason) =>
    setAside.push({ file: FILE, record, field: '', reason }),
  );
  if (setAside.length > 0 && places.every((place) => place.d === ''))
    throw new DataError('wrong-shape', FILE, 'none of its shapes can be drawn');
  return { places, setAside };
}

/** Shapes and atlas, with the times at which they came. */
export interface PlacesInput {
  readonly shapes: DrawnWorld | undefined;
  readonly atlas: Atlas;
  readonly cameAt: readonly [shapes: number, atlas: number];
}

/** The places of these shapes and jurisdictions: when either is loaded anew, they are read anew. */
export const placesQuery = ({ shapes, atlas, cameAt }: PlacesInput) =>
  queryOptions({
    queryKey: ['places', ...cameAt],
    queryFn: shapes ? () => readPlaces(shapes, atlas) : skipToken,
  });

function usePlacesQuery() {
  const { atlas } = useAtlasView();
  const { dataUpdatedAt: atlasCameAt } = useAtlasQuery();
  const { data: shapes, dataUpdatedAt } = useGeometryQuery();
  return useQuery(placesQuery({ shapes, atlas, cameAt: [dataUpdatedAt, atlasCameAt] }));
}

/** Whether nothing has been drawn yet: then there is nothing that drawing the map could hold up. */
let isFirstDrawing = true;

/**
 * Null until the shapes are there. Places that come later than the page, or with another view, are drawn after it, so
 * that they hold up neither headline nor tabs.
 */
export function usePlaces(): readonly Place[] | null {
  const { data } = usePlacesQuery();
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with new places, what was left out of the old ones is no news.
  useEffect(() => client.removeQueries({ queryKey: ['places'], type: 'inactive' }), [client, data]);
  const places = data?.places ?? null;
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
