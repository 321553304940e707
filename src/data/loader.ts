/** The one way to the data: a loader gives parsed JSON for a path of the package, or a DataError. */
import { DataError } from './errors.ts';

export interface Loader {
  /** Loads a file of the package, e.g. `evidence/gb.json`. Throws DataError. */
  data(path: string, signal?: AbortSignal): Promise<unknown>;
  /** Loads the map's geometry. Throws DataError. */
  geometry(signal?: AbortSignal): Promise<unknown>;
}

async function fetchJson(url: string, path: string, signal?: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new DataError('unreachable', path, 'no answer');
  }
  if (!response.ok) throw new DataError('status', path, `status ${response.status}`);
  let body: string;
  try {
    body = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new DataError('unreachable', path, 'the answer broke off');
  }
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

/** A loader that fetches plain files below two base addresses, each ending in `/`. */
export function fetchLoader(dataBase: string, geometryBase: string): Loader {
  return {
    data: (path, signal) => fetchJson(`${dataBase}${path}`, path, signal),
    geometry: (signal) => fetchJson(`${geometryBase}world.json`, 'geometry/world.json', signal),
  };
}

/** Where the build looks for data: `VITE_DATA_URL` where it is set, else `data/` beside the app. */
export function defaultLoader(): Loader {
  const configured = import.meta.env.VITE_DATA_URL;
  const base = configured ? configured.replace(/\/*$/, '/') : `${import.meta.env.BASE_URL}data/`;
  return fetchLoader(base, `${import.meta.env.BASE_URL}geometry/`);
}
