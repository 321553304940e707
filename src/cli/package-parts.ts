/** The packages of others whose code, fonts or shapes are in the build, as the lock file and their folders tell of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of an entry of the lock file. */
export interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Entries of the lock file by their place, e.g. `node_modules/a/node_modules/b`; the project itself is at ``. */
export type Lock = Readonly<Record<string, Locked>>;

/** Their distributed file holds what they depend on, so that no module of it is seen. */
const WITH_THEIR_PARTS = ['node_modules/jszip'];

/** What the service worker is made of: it is bundled by a tool of its own. */
export const WORKER_PARTS = [
  'node_modules/workbox-core',
  'node_modules/workbox-cacheable-response',
  'node_modules/workbox-precaching',
  'node_modules/workbox-routing',
  'node_modules/workbox-strategies',
];

/** What the fonts and the shapes in this repository are made from. */
const MADE_FROM = ['node_modules/source-sans', 'node_modules/source-serif', 'node_modules/world-atlas'];

/** What the bundlers add of themselves, by the names that they give to it. */
const OF_THE_BUNDLERS: Readonly<Record<string, string>> = {
  '\0vite/': 'node_modules/vite',
  '\0rolldown/': 'node_modules/rolldown',
};

/** Where in the lock file the package of a module stands; null for a module of our own. */
export function placeOfModule(id: string): string | null {
  for (const [start, place] of Object.entries(OF_THE_BUNDLERS)) if (id.startsWith(start)) return place;
  const below = /(?:^|[\\/])(node_modules[\\/].*)$/.exec(id)?.[1]?.replaceAll('\\', '/');
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(below ?? '')?.[0] ?? null;
}

/** The package's name, from its place. */
export const nameAt = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 13);

/** Where a package finds another, as Node looks for it; null where the lock file has none. */
export function placeOfDependency(lock: Lock, from: string, name: string): string | null {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock[here]) return here;
  return from === ''
    ? null
    : placeOfDependency(lock, from.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), name);
}

/** Places that a package depends on itself, what it expects of its surroundings included. */
export function dependenciesOf(lock: Lock, place: string): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = lock[place] ?? {};
  const expected = Object.keys(peerDependencies ?? {}).filter(
    (name) => !peerDependenciesMeta?.[name]?.optional,
  );
  return [...new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...expected])].flatMap(
    (name) => placeOfDependency(lock, place, name) ?? [],
  );
}

/** Adds to a set of places all that these depend on, in as many steps as it takes. */
export function withDependencies(lock: Lock, places: Iterable<string>): ReadonlySet<string> {
  const found = new Set(places);
  // A set that grows while it is walked is walked to its new end.
  for (const place of found) for (const one of dependenciesOf(lock, place)) found.add(one);
  return found;
}

/** Places of every package that has something in the build, sorted. Throws for one that the lock file does not know. */
export function partsOf(moduleIds: Iterable<string>, lock: Lock, more: readonly string[]): readonly string[] {
  const found = new Set([...MADE_FROM, ...more]);
  for (const id of moduleIds) {
    const place = placeOfModule(id);
    if (place) found.add(place);
  }
  const whole = WITH_THEIR_PARTS.filter((place) => found.has(place));
  for (const place of withDependencies(lock, whole)) found.add(place);
  for (const place of found) if (!lock[place]) throw new Error(`${place} is not in the lock file`);
  return [...found].sort();
}

/** The entries of a project's lock file. */
export function readLock(root: string): Lock {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Lock;
  };
  return packages;
}

/** The licence texts that a package carries, one after the other; of Vite its own only, not those of what it is built with. */
export function licenceTextAt(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').split('# Licenses of bundled dependencies')[0])
    .map((text) => text?.replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
