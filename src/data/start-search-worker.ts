/** Starts the worker that searches; apart, so that a build without worker files has none. */
import workerUrl from './search-worker.ts?worker&url';
import { trustedScriptUrl } from './trusted-types.ts';

/** A new worker. It waits for the message that tells it where the data is. */
export function startSearchWorker(): Worker {
  return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'search' });
}
