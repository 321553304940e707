/** The loader of the one-file build: the package and the geometry stand in the page itself, nothing is fetched. */
import { DataError } from './errors.ts';
import type { Loader } from './loader.ts';

/** Id of the `<script type="application/json">` that holds the files, an object by path. */
export const EMBEDDED_ID = 'atlas-files';

/** Path of the geometry within it. */
export const EMBEDDED_GEOMETRY = 'geometry/world.json';

/** The files as JSON that is safe within a script element: no `<` is left that could end it. */
export function embeddedJson(files: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(files).replaceAll('<', '\\u003c');
}

function filesIn(page: Pick<Document, 'getElementById'>): ReadonlyMap<string, unknown> {
  const text = page.getElementById(EMBEDDED_ID)?.textContent;
  if (!text) throw new DataError('unreachable', 'the data', 'this page holds none');
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
  } catch {
    throw new DataError('not-json', 'the data', 'it is cut off or damaged');
  }
}

/** A loader over the files that stand in the page. Each call gives a value of its own, as a fetch would. */
export function embeddedLoader(page: Pick<Document, 'getElementById'>): Loader {
  let files: ReadonlyMap<string, unknown> | null = null;
  const read = async (path: string) => {
    files ??= filesIn(page);
    if (!files.has(path)) throw new DataError('status', path, 'it is not in this file');
    return structuredClone(files.get(path));
  };
  return { data: (path) => read(`data/${path}`), geometry: () => read(EMBEDDED_GEOMETRY) };
}
