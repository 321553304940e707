/** The whole data package as a zip: nothing missing, nothing changed in meaning. */
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { diskLoader, PUBLIC, realFacts } from '../../tests/harness/real-facts.ts';
import { DataError } from '../data/errors.ts';
import { isIndexFile } from '../data/index-files.ts';
import { packageZip, pathsOf } from './package-zip.ts';

const DATA = new URL('../../public/data/', import.meta.url);
const served = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && !isIndexFile(path));
const atlas = (await realFacts('')).atlasView.atlas;

test('holds every file of the package, at its path and with its content, and a README', async () => {
  const files = unzipSync(await packageZip(diskLoader, atlas, PUBLIC));
  expect(Object.keys(files).sort()).toEqual(['README.txt', ...served].sort());
  for (const path of served)
    expect(JSON.parse(strFromU8(files[path] ?? new Uint8Array())), path).toEqual(
      JSON.parse(readFileSync(new URL(path, DATA), 'utf8')),
    );
});

test('its README states version, licence and how to cite', async () => {
  const files = unzipSync(await packageZip(diskLoader, atlas, PUBLIC));
  const readme = strFromU8(files['README.txt'] ?? new Uint8Array());
  expect(readme).toContain(`Version ${atlas.version}. The data speaks for 22 November 2026.`);
  expect(readme).toContain('CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/');
  expect(readme).toContain(`Stance Atlas contributors. `);
  expect(readme).toContain(`@misc{stance-atlas-${atlas.version},`);
  expect(readme).toContain(PUBLIC);
});

test('its README says of the descriptor what it does: it names every file and has the fields of some', async () => {
  const files = unzipSync(await packageZip(diskLoader, atlas, PUBLIC));
  const [readme, descriptor] = ['README.txt', 'datapackage.json'].map((name) =>
    strFromU8(files[name] ?? new Uint8Array()),
  );
  const described = /describes the fields of ([\s\S]+?)\. /.exec(readme ?? '')?.[1]?.split(/,\s|\sand\s+/);
  const { resources } = JSON.parse(descriptor ?? '') as { resources: { path: string; schema?: unknown }[] };
  expect(described).toEqual(resources.filter(({ schema }) => schema).map(({ path }) => path));
});

test('its README names no address that only this device has', async () => {
  const files = unzipSync(await packageZip(diskLoader, atlas, null));
  const addresses = strFromU8(files['README.txt'] ?? new Uint8Array()).match(/\w+:\/\/\S+/g);
  expect(addresses).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
});

test('is the same file every time', async () => {
  const [one, two] = [
    await packageZip(diskLoader, atlas, PUBLIC),
    await packageZip(diskLoader, atlas, PUBLIC),
  ];
  expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
});

test('is not made with a part missing', async () => {
  const broken = {
    ...diskLoader,
    data: async (path: string) => {
      if (path === 'evidence/gb.json') throw new DataError('status', path, 'status 404');
      return diskLoader.data(path);
    },
  };
  await expect(packageZip(broken, atlas, PUBLIC)).rejects.toThrow('status 404');
});

test('what leads out of the package is no file of it', () => {
  for (const path of [
    '../x.json',
    '/etc/passwd',
    'https://x.example/a.json',
    'a/../../b.json',
    'a\\..\\b.json',
    7,
  ])
    expect(pathsOf({ resources: [{ name: 'x', path }] }, { evidenceFiles: [] })).not.toContain(path);
});

test('a descriptor that lists no files is refused', () => {
  expect(() => pathsOf({ name: 'x' }, atlas)).toThrow(DataError);
  expect(pathsOf({ resources: [{ path: 'a.json' }, {}, null] }, { evidenceFiles: ['GB'] })).toEqual(
    expect.arrayContaining(['a.json', 'evidence/gb.json', 'decisions.json']),
  );
});
