/** The real package as bytes, and the app's own readers over it with one file exchanged. */
import { readdirSync, readFileSync } from 'node:fs';
import { DataError, type SetAside } from '../../src/data/errors.ts';
import { decisionsQuery, evidenceQuery, sourcesQuery } from '../../src/data/evidence-queries.ts';
import { fetchLoader, type Loader } from '../../src/data/loader.ts';
import { atlasQuery, geometryQuery } from '../../src/data/queries.ts';
import { createQueryClient } from '../../src/data/query-client.ts';
import { SOURCES_FILE } from '../../src/data/read-sources.ts';
import { createSearchEngine } from '../../src/data/search-engine.ts';
import { CATALOGUE_FILE, shardFile } from '../../src/data/search-index.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Piece } from '../../src/domain/dossier.ts';
import type { Code } from '../../src/domain/jurisdiction.ts';
import type { ListFilter } from '../../src/domain/listing.ts';
import { readPlaces } from '../../src/drawing/use-places.ts';

const PUBLIC = new URL('../../public/', import.meta.url);

export const GEOMETRY = 'geometry/world.json';
/** Without these no stance can be shown. */
export const FIRST_FILES = [
  'datapackage.json',
  'jurisdictions.json',
  'groups.json',
  'derived/overview.json',
] as const;
export const EVIDENCE_FILES = readdirSync(new URL('data/evidence/', PUBLIC)).map((f) => `evidence/${f}`);

/** By these pieces are found: what is wrong in them shows as a wrong answer, so that any change must be told. */
export const INDEX_FILES: readonly string[] = [CATALOGUE_FILE, shardFile(0), SOURCES_FILE];

/** Below public/. */
const placeOf = (path: string) => (path === GEOMETRY ? path : `data/${path}`);
const kept = new Map<string, string>();

/** The text of a file as it is served; paths are those that the app names. */
export function fileText(path: string): string {
  const text = kept.get(path) ?? readFileSync(new URL(placeOf(path), PUBLIC), 'utf8');
  kept.set(path, text);
  return text;
}

/** The app's loader over the files, one of them exchanged. */
export function loaderWith(path: string, body: Uint8Array<ArrayBuffer>): Loader {
  const loader = fetchLoader('http://package/data/', 'http://package/geometry/');
  const answer = async (url: string) => {
    const asked = new URL(url).pathname.slice(1);
    return new Response(asked === placeOf(path) ? body : fileText(asked.replace(/^data\//, '')));
  };
  const through = async (load: () => Promise<unknown>) => {
    const { fetch } = globalThis;
    globalThis.fetch = ((url: string) => answer(url)) as typeof fetch;
    // The loader asks before it first waits, so that the true one is back at once.
    const loading = load();
    globalThis.fetch = fetch;
    return loading;
  };
  return {
    data: (file) => through(() => loader.data(file)),
    geometry: () => through(() => loader.geometry()),
  };
}

export interface PackageRead {
  /** Null where a first file as a whole cannot be used. */
  readonly atlas: Atlas | null;
  readonly decisions: readonly Decision[];
  readonly pieces: readonly Piece[];
  /** Codes of the places whose shape cannot be drawn. */
  readonly lostShapes: readonly Code[];
  readonly setAside: readonly SetAside[];
  readonly errors: readonly DataError[];
}

const WORDS = ['back', 'door'];
const ANYTHING: ListFilter = { codes: new Set(), party: [], kind: [], day: '9999-12-31', from: null };

/** Searches as the page does. */
function search(loader: Loader): Promise<void> {
  const engine = createSearchEngine((path) => loader.data(path));
  const { signal } = new AbortController();
  return engine.search({ words: WORDS, filter: ANYTHING }, () => undefined, signal);
}

/** Reads the list of sources. Throws what the page must tell of it. */
async function readList(loader: Loader, client: ReturnType<typeof createQueryClient>) {
  const { setAside, records, claimed, fault } = await client.fetchQuery(sourcesQuery(loader));
  // The record has sources.
  const isNothing = claimed === null && records.length === 0;
  const told = fault ?? (isNothing ? 'it is empty' : null);
  return { setAside, error: told === null ? null : new DataError('wrong-shape', SOURCES_FILE, told) };
}

/** Reads what the app would read of the exchanged file. Throws where a reader throws anything but a DataError. */
export async function readExchanged(path: string, body: Uint8Array<ArrayBuffer>): Promise<PackageRead> {
  const client = createQueryClient();
  const loader = loaderWith(path, body);
  const errors: DataError[] = [];
  const attempt = async <T>(read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      errors.push(error);
      return null;
    }
  };
  const isFirst = (FIRST_FILES as readonly string[]).includes(path);
  const first = await attempt(() => client.fetchQuery(atlasQuery(loader)));
  // No other file can change which shapes are drawn.
  const isOfShapes = path === GEOMETRY || path === 'jurisdictions.json';
  const shapes = isOfShapes ? await attempt(() => client.fetchQuery(geometryQuery(loader))) : null;
  const places = first && shapes && (await attempt(async () => readPlaces(shapes, first.atlas)));
  const decisions =
    path === 'decisions.json' ? await attempt(() => client.fetchQuery(decisionsQuery(loader))) : null;
  const code = /^evidence\/(..)\.json$/.exec(path)?.[1]?.toUpperCase();
  const evidence = code ? await attempt(() => client.fetchQuery(evidenceQuery(loader, code))) : null;
  const isOfSearch = INDEX_FILES.includes(path) && path !== SOURCES_FILE;
  if (isOfSearch) await attempt(() => search(loader));
  const sources = path === SOURCES_FILE ? await attempt(() => readList(loader, client)) : null;
  if (sources?.error) errors.push(sources.error);
  return {
    atlas: first?.atlas ?? null,
    decisions: decisions?.records ?? [],
    pieces: evidence?.pieces ?? [],
    lostShapes: (places?.setAside ?? []).map(({ record }) => record),
    setAside: [
      ...(isFirst ? (first?.setAside ?? []) : []),
      ...(decisions?.setAside ?? []),
      ...(evidence?.setAside ?? []),
      ...(sources?.setAside ?? []),
    ],
    errors,
  };
}
