/** The files that "Save for offline" adds: which they are, which of them are kept, and how large all that is kept is. */
import * as v from 'valibot';
import { EXTRAS_CACHE, EXTRAS_LIST, type Extra } from '../../data/offline-names.ts';

/** Stands in the cache once the reader has asked for the files, so that a new version fetches its own. */
const ASKED_FOR = 'offline-extras-asked-for';

const LIST = v.object({ files: v.array(v.object({ path: v.string(), bytes: v.number() })) });

const addressOf = (path: string) => new URL(`${import.meta.env.BASE_URL}${path}`, window.location.href).href;

/** Whether it is a part of the data package. */
export const isData = ({ path }: Extra): boolean => path.startsWith('data/');

/** Whether it is a script, which all belong to PowerPoint; what is neither script nor data is a paper. */
export const isScript = ({ path }: Extra): boolean => path.startsWith('assets/');

/** Whether it changes under the same name: data and papers do, scripts never. */
const isChanging = (extra: Extra): boolean => !isScript(extra);

/** The list that the build wrote. Throws where it cannot be had. */
export async function listExtras(): Promise<readonly Extra[]> {
  const answer = await fetch(addressOf(EXTRAS_LIST));
  if (!answer.ok) throw new Error(`${EXTRAS_LIST}: status ${answer.status}`);
  return v.parse(LIST, await answer.json()).files;
}

/** Those of the files that are not kept yet. */
export async function missingExtras(extras: readonly Extra[]): Promise<readonly Extra[]> {
  const cache = await caches.open(EXTRAS_CACHE);
  const kept = await Promise.all(extras.map(({ path }) => cache.match(addressOf(path))));
  return extras.filter((_, i) => !kept[i]);
}

/** Fetches the files, one after the other; tells the bytes that are kept so far. Throws at the first failure. */
export async function saveExtras(
  extras: readonly Extra[],
  onProgress: (kept: number) => void,
): Promise<void> {
  const cache = await caches.open(EXTRAS_CACHE);
  await cache.put(addressOf(ASKED_FOR), new Response(''));
  const missing = new Set(await missingExtras(extras));
  let kept = 0;
  for (const extra of extras) {
    // What was kept as it was read may be of an older version: the host is asked whether it is.
    if (missing.has(extra) || isChanging(extra)) {
      const answer = await fetch(addressOf(extra.path), { cache: 'no-cache' });
      if (!answer.ok) throw new Error(`${extra.path}: status ${answer.status}`);
      await cache.put(addressOf(extra.path), answer);
    }
    kept += extra.bytes;
    onProgress(kept);
  }
  await dropStale(cache, extras);
}

async function dropStale(cache: Cache, extras: readonly Extra[]): Promise<void> {
  const wanted = new Set([ASKED_FOR, ...extras.map(({ path }) => path)].map(addressOf));
  await Promise.all(
    (await cache.keys())
      .filter(({ url }) => url.startsWith(addressOf('')) && !wanted.has(url))
      .map((request) => cache.delete(request)),
  );
}

/** After an update: fetches the new version's files where the reader had asked for them. Says nothing if it cannot. */
export async function refreshExtras(): Promise<void> {
  try {
    const cache = await caches.open(EXTRAS_CACHE);
    if (!(await cache.match(addressOf(ASKED_FOR)))) return;
    const extras = await listExtras();
    if (extras.some(isData) || (await missingExtras(extras)).length > 0)
      await saveExtras(extras, () => undefined);
  } catch {
    // Without a network this waits for the next visit; the panel tells what is missing.
  }
}

/** Bytes of everything that is kept for this page, files of the shell, data and extras. */
export async function keptBytes(): Promise<number> {
  let sum = 0;
  for (const name of await caches.keys()) {
    if (!name.startsWith('stance-atlas')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (request.url.startsWith(addressOf('')))
        sum += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return sum;
}
