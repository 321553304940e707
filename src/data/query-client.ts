/** The query client: data never goes stale by itself; failures are shown at once, and retried by the reader or with the network. */
import { QueryClient } from '@tanstack/react-query';

const A_MOMENT_MS = 1_000;

/** A client whose requests run whatever the browser thinks of the network (files may come from a cache). */
export function createQueryClient(): QueryClient {
  /** Queries that a panel showed, and left. */
  const left = new WeakSet<object>();
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        // What failed before the page was drawn, however long that took, is told; a panel that is opened later asks again.
        retryOnMount: (query) => left.has(query) && Date.now() - query.state.errorUpdatedAt > A_MOMENT_MS,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // See retryOnceOnline: the client's own listener misses a page that was started without a network.
        refetchOnReconnect: false,
      },
    },
  });
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'observerRemoved') left.add(query);
  });
  return client;
}

/** Asks once more for each file that failed and is still wanted; one that is under way is not asked for twice. */
export function retryFailed(client: QueryClient): Promise<void> {
  return client.refetchQueries(
    { type: 'active', predicate: ({ state }) => state.status === 'error' },
    { cancelRefetch: false },
  );
}

/** Retries what failed whenever the browser says that the network is back. Returns the way to stop. */
export function retryOnceOnline(client: QueryClient, target: EventTarget): () => void {
  const retry = () => void retryFailed(client);
  target.addEventListener('online', retry);
  return () => target.removeEventListener('online', retry);
}

/** Loads the package anew, over what is there. Gives false where a part failed; what was there is then kept. */
export async function reloadData(client: QueryClient): Promise<boolean> {
  client.removeQueries({ queryKey: ['evidence'], type: 'inactive' });
  const isPackage = ({ queryKey }: { queryKey: readonly unknown[] }) =>
    ['atlas', 'decisions', 'evidence', 'sources'].includes(String(queryKey[0]));
  await client.refetchQueries({ predicate: isPackage });
  return client
    .getQueryCache()
    .getAll()
    .every((query) => !isPackage(query) || query.state.status !== 'error');
}
