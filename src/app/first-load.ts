/** What the first view needs, asked for before anything is drawn: where it comes with the script, the page is drawn once. */
import type { QueryClient } from '@tanstack/react-query';
import type { Loader } from '../data/loader.ts';
import { atlasQuery, geometryQuery } from '../data/queries.ts';
import { placesQuery } from '../drawing/use-places.ts';

/** An empty page is shown no longer than this; then what is there, and what is waited for. */
const PATIENCE_MS = 250;

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));

/** Fills the client with the atlas and the places of the map. Failures are kept there too, for the panels to tell. */
async function load(client: QueryClient, loader: Loader): Promise<void> {
  const [atlas, geometry] = [atlasQuery(loader), geometryQuery(loader)];
  await Promise.all([client.prefetchQuery(atlas), client.prefetchQuery(geometry)]);
  const read = client.getQueryData(atlas.queryKey);
  const shapes = client.getQueryState(geometry.queryKey);
  if (read && shapes?.data)
    await client.prefetchQuery(placesQuery(shapes.data, shapes.dataUpdatedAt, read.atlas));
}

/** Resolves once the first view can be drawn whole, or after a moment at the latest. Never rejects. */
export function firstLoad(client: QueryClient, loader: Loader): Promise<void> {
  return Promise.race([load(client, loader), patience()]);
}
