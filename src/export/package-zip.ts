/** The whole data package as a zip: every file that it lists, as the app loaded it, with a note on what it is. */
import * as v from 'valibot';
import { DataError } from '../data/errors.ts';
import type { Loader } from '../data/loader.ts';
import { PathSchema } from '../data/schemas.ts';
import type { Atlas } from '../domain/atlas.ts';
import { longDate } from '../domain/partial-date.ts';
import { isLocalOnly, publicBase } from '../state/handed-out.ts';
import { citeDataset } from './citation-formats.ts';
import { LICENCE } from './view-json.ts';

/** How many files are asked for at once: a package of hundreds must not flood a phone's connection. */
const AT_ONCE = 12;

const DESCRIPTOR = 'datapackage.json';
/** What an older package may not list although the app reads it. */
const ALWAYS = ['jurisdictions.json', 'groups.json', 'decisions.json', 'derived/overview.json'];

/** The paths of a package's files, as served and each once; one that leads out of the package is none of them. Throws DataError where the descriptor lists none. */
export function pathsOf(descriptor: unknown, atlas: Pick<Atlas, 'evidenceFiles'>): readonly string[] {
  const resources = (descriptor as { readonly resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources)) throw new DataError('wrong-shape', DESCRIPTOR, 'it lists no files');
  const named = resources.flatMap((r: { readonly path?: unknown } | null) =>
    v.is(PathSchema, r?.path) ? [r.path] : [],
  );
  const evidence = atlas.evidenceFiles.map((code) => `evidence/${code.toLowerCase()}.json`);
  return [...new Set([...ALWAYS, ...named, ...evidence])];
}

async function loadAll(loader: Loader, paths: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const files = new Map<string, unknown>();
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    const batch = paths.slice(i, i + AT_ONCE);
    const contents = await Promise.all(batch.map((path) => loader.data(path)));
    batch.forEach((path, place) => {
      files.set(path, contents[place]);
    });
  }
  return files;
}

/** The note that goes with the data: what it is, under which terms, and how to cite it. */
export function readme(atlas: Atlas, link: string | null): string {
  return [
    `${atlas.title}: the data package`,
    `Version ${atlas.version}. The data speaks for ${longDate(atlas.asOf)}.`,
    '',
    `${DESCRIPTOR} (Data Package v2) names every file, and describes the fields of jurisdictions.json, groups.json and`,
    'decisions.json. Dates are EDTF level 1: 2019, 2019-05, 2019-05-16, with ~ where approximate. Evidence is kept in one',
    'file for each jurisdiction, under evidence/: each piece names its source and, under relations, the decisions that it',
    'supports, disputes or gives context to.',
    '',
    `Licence: ${LICENCE.id}, ${LICENCE.url}`,
    LICENCE.scope,
    '',
    'How to cite it:',
    citeDataset(atlas, link, 'text', null).trim(),
    '',
    citeDataset(atlas, link, 'bibtex', null).trim(),
    '',
  ].join('\r\n');
}

/**
 * The zip of the package: every file at the path where it is served, and README.txt with version, licence and
 * citation. `link` is the address of the app that the
 * citation names; null where it has none but this device's. Throws DataError where a file cannot be had:
 * there is no package with a part missing.
 */
export async function packageZip(
  loader: Loader,
  atlas: Atlas,
  link: string | null = isLocalOnly(window.location) ? null : publicBase(window.location),
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ strToU8, zipSync }, descriptor] = await Promise.all([import('fflate'), loader.data(DESCRIPTOR)]);
  const files = await loadAll(loader, pathsOf(descriptor, atlas));
  const texts = [
    ['README.txt', readme(atlas, link)] as const,
    ...[[DESCRIPTOR, descriptor] as const, ...files].map(
      ([path, content]) => [path, `${JSON.stringify(content, null, 1)}\n`] as const,
    ),
  ];
  // The same package is the same file, byte for byte: its time is the data's, not the clock's.
  const mtime = `${atlas.asOf}T12:00:00`;
  // In this thread: a worker would need a blob: script, which the content policy refuses.
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { level: 6, mtime });
}
