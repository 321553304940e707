/**
 * The one way to the search: in a worker where the build has files to fetch, so that the page stays free; in the page
 * itself where the browser makes no worker, as in a frame that has no origin, in the one-file build, which has no worker
 * file, and in development, where the mocks answer the page only.
 */
import { DataError } from './errors.ts';
import { defaultDataBase, type Loader } from './loader.ts';
import type { SearchEngine } from './search-engine.ts';
import {
  type Found,
  type FromWorker,
  receivedFailure,
  type SearchRequest,
  type ToWorker,
} from './search-messages.ts';

/** What becomes of a search: answers until one is whole, or a failure (a DataError where a file is at fault). */
export interface SearchOutcome {
  found(found: Found): void;
  failed(error: Error): void;
}

export interface SearchClient {
  /** Starts a search and ends the one before it; the function that it gives ends this one. */
  search(request: SearchRequest, outcome: SearchOutcome): () => void;
  /** The ids of pieces by their numbers in the catalogue that has this mark. Throws DataError. */
  ids(numbers: Uint32Array, mark: string): Promise<readonly string[]>;
}

/** A search in the page itself; the engine is loaded when it is first asked. */
export function localSearch(load: (path: string) => Promise<unknown>): SearchClient {
  let loading: Promise<SearchEngine> | undefined;
  const engine = () => {
    loading ??= import('./search-engine.ts').then(({ createSearchEngine }) => createSearchEngine(load));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  let current: AbortController | undefined;
  return {
    search(request, { found, failed }) {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const { signal } = controller;
      engine()
        .then((ready) => ready.search(request, (so) => !signal.aborted && found(so), signal))
        .catch((error: Error) => !signal.aborted && failed(error));
      return () => controller.abort();
    },
    ids: async (numbers, mark) => (await engine()).ids(numbers, mark),
  };
}

/** What a Worker has of it that is used here. */
type Messenger = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Waiting {
  got(message: FromWorker): void;
  failed(error: Error): void;
}

/**
 * A search in a worker, which is made at once: what `makeWorker` throws is thrown. One that dies is told to all who wait
 * and to `onDeath`, and made anew for the next who ask: its file may be gone from the host.
 */
export function remoteSearch(
  makeWorker: () => Messenger,
  dataBase: string,
  onDeath: () => void = () => {},
): SearchClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const fail = () => {
    const error = new DataError('unreachable', 'The search', 'its script did not start, or broke off');
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const start = (): Messenger => {
    const made = makeWorker();
    made.addEventListener('message', (event) => {
      const message = (event as MessageEvent<FromWorker>).data;
      waiting.get(message.n)?.got(message);
    });
    made.addEventListener('error', () => {
      made.terminate();
      if (worker === made) worker = undefined;
      fail();
      onDeath();
    });
    made.postMessage({ do: 'start', dataBase } satisfies ToWorker);
    return made;
  };
  let worker: Messenger | undefined = start();
  const post = (message: ToWorker) => {
    try {
      worker ??= start();
      worker.postMessage(message);
    } catch {
      fail();
    }
  };
  return {
    search(request, { found, failed }) {
      const n = ++last;
      waiting.set(n, {
        got(message) {
          if ('found' in message) found(message.found);
          if ('failure' in message) failed(receivedFailure(message.failure));
        },
        failed,
      });
      post({ do: 'search', n, request });
      return () => {
        waiting.delete(n);
        worker?.postMessage({ do: 'end', n } satisfies ToWorker);
      };
    },
    ids(numbers, mark) {
      const n = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(n, {
          got(message) {
            waiting.delete(n);
            if ('ids' in message) resolve(message.ids);
            if ('failure' in message) reject(receivedFailure(message.failure));
          },
          failed: reject,
        });
        post({ do: 'ids', n, numbers, mark });
      });
    },
  };
}

const clients = new WeakMap<Loader, Promise<SearchClient>>();

/** The search over a loader's data; the same for the same loader. */
export function searchClient(loader: Loader): Promise<SearchClient> {
  const known = clients.get(loader) ?? makeClient(loader);
  clients.set(loader, known);
  known.catch(() => clients.delete(loader));
  return known;
}

async function makeClient(loader: Loader): Promise<SearchClient> {
  if (import.meta.env.PROD && import.meta.env.MODE !== 'single' && globalThis.origin !== 'null') {
    const { startSearchWorker } = await import('./start-search-worker.ts').catch(() => {
      throw new DataError('unreachable', 'The search', 'its script did not come');
    });
    const dataBase = new URL(defaultDataBase(), document.baseURI).href;
    try {
      // Told as the bundler tells of any other part that does not come.
      return remoteSearch(startSearchWorker, dataBase, () =>
        window.dispatchEvent(new Event('vite:preloadError')),
      );
    } catch {
      // The browser has no workers, or forbids them.
    }
  }
  return localSearch((path) => loader.data(path));
}
