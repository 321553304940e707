/** The size gate: measures the production build against DESIGN's budgets and looks for what must not be in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { KEPT_DATA } from '../../src/data/offline-names.ts';
import { FIRST_DATA, GEOMETRY } from './first-files.ts';

const dist = process.argv[2] ?? 'dist';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** Lazy chunks without which the map cannot be used, if there are any; all others come after it. */
const NEEDED_BY_MAP = /^src\/features\/(world-map|legend|date-control)\//;

/** Hosts whose addresses may stand in the code: names and links, none of them ever requested by the page. */
const NAMED_HOSTS: Readonly<Record<string, string>> = {
  'www.w3.org': 'XML namespaces',
  'react.dev': 'addresses of React’s error messages',
  'creativecommons.org': 'link to the licence of the data',
  'opensource.org': 'link to the licence of the code',
  'www.naturalearthdata.com': 'link to the source of the geometry',
  'redux.js.org': 'addresses of error messages within Recharts',
  'redux-toolkit.js.org': 'addresses of error messages within Recharts',
  'bit.ly': 'addresses of error messages within Recharts and the service worker',
  'rolldown.rs': 'address of an error message of the bundler’s runtime',
  'schemas.openxmlformats.org': 'XML namespaces of PowerPoint files',
  'schemas.microsoft.com': 'XML namespaces of PowerPoint files',
  'purl.org': 'XML namespaces of PowerPoint files',
  'gitbrent.github.io': 'addresses of error messages of the PowerPoint library',
  'stuk.github.io': 'addresses of error messages of the PowerPoint library',
  'github.com': 'addresses of error messages of the PowerPoint library',
};

const MOCK_TRACES = ['mockServiceWorker', 'msw/passthrough', '[MSW]', '@mswjs', 'Scenario: error'];

const read = (file: string) => readFileSync(join(dist, file));
const gzip = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
const raw = (files: readonly string[]) => files.reduce((sum, file) => sum + read(file).length, 0);

/** Keys of the chunks that load before the map can be used, from the entry on. */
function firstChunks(manifest: Manifest): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    for (const next of chunk?.imports ?? []) visit(next);
    for (const next of chunk?.dynamicImports ?? []) if (NEEDED_BY_MAP.test(next)) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return seen;
}

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly must: number;
  readonly aim: number;
  readonly unit: 'kB' | 'files';
}

function measure(files: readonly string[]): readonly Row[] {
  const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Manifest;
  const chunks = [...firstChunks(manifest)].flatMap((key) => manifest[key] ?? []);
  // The script that shows the still is none of the app's graph.
  const shows = files.filter((file) => /^assets\/still-[^/]*\.js$/.test(file));
  const scripts = [...new Set([...shows, ...chunks.map((c) => c.file).filter((f) => f.endsWith('.js'))])];
  const styles = [...new Set(chunks.flatMap((c) => c.css ?? []))];
  const fonts = files.filter((file) => file.endsWith('.woff2'));
  const kB = (bytes: number) => bytes / 1000;
  const kept = precached();
  const isData = (file: string) => file.startsWith('data/');
  return [
    { what: 'JavaScript before the map, gzip', measured: kB(gzip(scripts)), must: 150, aim: 120, unit: 'kB' },
    { what: 'geometry, gzip', measured: kB(gzip([GEOMETRY])), must: 50, aim: 40, unit: 'kB' },
    { what: 'styles, gzip', measured: kB(gzip(styles)), must: 15, aim: 10, unit: 'kB' },
    {
      what: 'first data, gzip',
      measured: kB(gzip(FIRST_DATA)),
      must: 60,
      aim: 30,
      unit: 'kB',
    },
    { what: 'fonts, woff2', measured: kB(raw(fonts)), must: 80, aim: 50, unit: 'kB' },
    { what: 'fonts', measured: fonts.length, must: 3, aim: 2, unit: 'files' },
    // DESIGN sets no bound for these; they keep a first visit small.
    {
      what: 'the page and its still, gzip',
      measured: kB(gzip(['index.html'])),
      must: 35,
      aim: 30,
      unit: 'kB',
    },
    {
      what: 'the app kept after one visit, raw',
      measured: kB(raw(kept.filter((file) => !isData(file)))),
      must: 1700,
      aim: 1500,
      unit: 'kB',
    },
    {
      what: 'the data kept after one visit, raw',
      measured: kB(raw(kept.filter(isData))),
      must: KEPT_DATA / 1000,
      aim: 2000,
      unit: 'kB',
    },
  ];
}

/** Everything that one visit keeps for offline use, as the service worker lists it. */
function precached(): readonly string[] {
  return [
    ...read('sw.js')
      .toString()
      .matchAll(/\burl:"([^"]+)"/g),
  ].map(([, url]) => url ?? '');
}

/** Hosts that the build itself was told of: the data's place and the public address. */
function configuredHosts(): readonly string[] {
  return [process.env.VITE_DATA_URL, process.env.VITE_PUBLIC_URL].flatMap((address) =>
    address && URL.canParse(address) ? new URL(address).host : [],
  );
}

/** What is in the code that must not be there, a sentence each. */
function intruders(files: readonly string[]): readonly string[] {
  const allowed = new Set([...Object.keys(NAMED_HOSTS), ...configuredHosts()]);
  const found = files.includes('mockServiceWorker.js') ? ['mockServiceWorker.js is in the build'] : [];
  for (const file of files.filter((name) => /\.(js|css|html)$/.test(name))) {
    const text = read(file).toString();
    for (const trace of MOCK_TRACES) if (text.includes(trace)) found.push(`${file} holds "${trace}" (mocks)`);
    for (const [address, host] of text.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?)[^\s"'`\\]*/gi))
      if (host && !allowed.has(host)) found.push(`${file} names another origin: ${address.slice(0, 100)}`);
  }
  return [...new Set(found)];
}

function line({ what, measured, must, aim, unit }: Row): string {
  const verdict = measured > must ? 'OVER' : measured > aim ? 'ok' : 'ok, aim met';
  const figure = measured.toFixed(unit === 'kB' ? 1 : 0).padStart(8);
  return `${what.padEnd(38)}${figure} ${unit.padEnd(6)} must ${String(must).padStart(4)}   aim ${String(aim).padStart(4)}   ${verdict}`;
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length));
const rows = measure(files);
const unwanted = intruders(files);
process.stdout.write(`${rows.map(line).join('\n')}\n`);
process.stdout.write(
  unwanted.length === 0 ? 'No mocks and no other origin in the build.\n' : `${unwanted.join('\n')}\n`,
);
process.exitCode = rows.some((row) => row.measured > row.must) || unwanted.length > 0 ? 1 : 0;
