/** The query client: data never goes stale by itself, failures are shown at once and retried by the reader. */
import { QueryClient } from '@tanstack/react-query';

/** A client whose requests run whatever the browser thinks of the network (files may come from a cache). */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: (query) => query.state.status === 'error',
      },
    },
  });
}
