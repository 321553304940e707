/** The one way to the data: a loader gives parsed JSON for a path of the package, or a DataError. */
import { DataError } from './errors.ts';
import { shareLoads } from './shared-loads.ts';

export interface Loader {
  /** Loads a file of the package, e.g. `evidence/gb.json`. Throws DataError. */
  data(path: string, signal?: AbortSignal): Promise<unknown>;
  /** Loads the map's geometry. Throws DataError. */
  geometry(signal?: AbortSignal): Promise<unknown>;
  /** Asks again for what has been waited for so long; gives how many files. Absent where nothing is ever waited for. */
  restart?(atLeastMs: number): number;
}

/** The text of a file. What is no UTF-8 would be altered in silence, quotes included, so it is refused. */
function textOf(bytes: ArrayBuffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError('not-json', path, 'it is not text in UTF-8');
  }
}

async function fetchJson(
  url: string,
  path: string,
  signal: AbortSignal,
  cache: RequestCache,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { signal, cache });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new DataError('unreachable', path, 'no answer');
  }
  if (!response.ok) throw new DataError('status', path, `status ${response.status}`);
  let bytes: ArrayBuffer;
  try {
    bytes = await response.arrayBuffer();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new DataError('unreachable', path, 'the answer broke off');
  }
  const body = textOf(bytes, path);
  try {
    return JSON.parse(body);
  } catch {
    const looksLikePage = body.trimStart().startsWith('<');
    throw new DataError(
      'not-json',
      path,
      looksLikePage ? 'a web page came instead' : 'it is cut off or damaged',
    );
  }
}

/** Path of the geometry, as errors tell it. */
const GEOMETRY = 'geometry/world.json';

/**
 * A loader that fetches plain files below two base addresses, each ending in `/`. A file is asked for once at a time,
 * however many want it. Whoever asks again asks the server: an answer that did not help is not taken from a cache.
 */
export function fetchLoader(dataBase: string, geometryBase: string): Loader {
  const asked = new Set<string>();
  const shared = shareLoads((path, signal) => {
    const cache = asked.has(path) ? 'no-cache' : 'default';
    asked.add(path);
    const url = path === GEOMETRY ? `${geometryBase}world.json` : `${dataBase}${path}`;
    return fetchJson(url, path, signal, cache);
  });
  return {
    data: shared.load,
    geometry: (signal) => shared.load(GEOMETRY, signal),
    restart: shared.restart,
  };
}

/** Where the build looks for data: `VITE_DATA_URL` where it is set, else `data/` beside the app. */
export function defaultDataBase(): string {
  const configured = import.meta.env.VITE_DATA_URL;
  return configured ? configured.replace(/\/*$/, '/') : `${import.meta.env.BASE_URL}data/`;
}

/** The loader of the data that belongs to the build. */
export function defaultLoader(): Loader {
  return fetchLoader(defaultDataBase(), `${import.meta.env.BASE_URL}geometry/`);
}
