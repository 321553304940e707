/** Data for work that outlasts the panel it began in. */
import {
  type FetchQueryOptions,
  type QueryClient,
  type QueryKey,
  QueryObserver,
} from '@tanstack/react-query';

/**
 * What a query gives, from the cache or loaded. A load ends with the last panel that wants it, also one that others
 * began: until it is here this wants it, too, whoever leaves. Throws what the load throws.
 */
export async function heldData<T, K extends QueryKey>(
  client: QueryClient,
  query: FetchQueryOptions<T, Error, T, K>,
): Promise<T> {
  const here = client.getQueryData<T>(query.queryKey);
  if (here !== undefined) return here;
  const release = new QueryObserver<T, Error, T, T, K>(client, query).subscribe(() => undefined);
  try {
    return await client.ensureQueryData(query);
  } finally {
    release();
  }
}
