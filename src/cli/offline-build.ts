/** The offline part of the build: what the service worker keeps from the first visit, and what is left to "Save for offline". */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import {
  EXTRAS_CACHE,
  EXTRAS_LIST,
  type Extra,
  KEPT_DATA,
  LICENCES_FILE,
  MATERIALS_FILE,
  WORKER_NAME,
} from '../data/offline-names.ts';
import { pathsBelow } from './package-files.ts';
import { reachedChunks } from './reached-chunks.ts';

/** Packages that only an export uses, and that are too large to be fetched by everybody. */
const EXPORT_LIBRARY = /[\\/]node_modules[\\/](pptxgenjs|jszip)[\\/]/;

/** No file of the precache is larger; the whole of it is measured by the size gate. */
const LARGEST_FILE = KEPT_DATA;

type Bundle = Rolldown.OutputBundle;

/** Without these there is no view at all. */
const FIRST_DATA = [
  'datapackage.json',
  'jurisdictions.json',
  'groups.json',
  'decisions.json',
  'derived/overview.json',
].map((file) => `data/${file}`);

/** The files of the data package that a first visit keeps: all where they are at most KEPT_DATA bytes, else the first. */
export function keptData(files: readonly Extra[]): readonly Extra[] {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return all <= KEPT_DATA ? files : files.filter(({ path }) => FIRST_DATA.includes(path));
}

/** The data files that are built with the app. */
function dataFiles(publicDir: string): readonly Extra[] {
  const folder = join(publicDir, 'data');
  return pathsBelow(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ path: `data/${file}`, bytes: statSync(join(folder, file)).size }));
}

/** The chunks reached from the entries without entering an export library. */
function keptChunks(bundle: Bundle): ReadonlySet<string> {
  return reachedChunks(bundle, ({ moduleIds, imports, dynamicImports }) =>
    moduleIds.some((id) => EXPORT_LIBRARY.test(id)) ? null : [...imports, ...dynamicImports],
  );
}

/** What the method links to, and what no view needs. */
const PAPERS: readonly string[] = [LICENCES_FILE, MATERIALS_FILE];

/** What Vite puts where a library asks for a module of Node's: nearly empty, and loaded in no browser. */
const STANDS_FOR_NODE = '__vite-browser-external';

/** The scripts and papers that are left to "Save for offline". */
function extrasOf(bundle: Bundle): readonly Extra[] {
  const kept = keptChunks(bundle);
  return Object.values(bundle).flatMap((output) => {
    const path = output.fileName;
    if (output.type === 'chunk')
      return kept.has(path) || output.name === STANDS_FOR_NODE
        ? []
        : [{ path, bytes: Buffer.byteLength(output.code) }];
    return PAPERS.includes(path) ? [{ path, bytes: Buffer.byteLength(output.source) }] : [];
  });
}

export interface OfflineSite {
  readonly base: string;
  /** The folder of the data package as the page addresses it. */
  readonly dataBase: string;
}

/**
 * Plugins that write the list of extras and the service worker. The worker takes nothing over by itself: an update
 * waits until the page asks for it. Data that a first visit does not keep, or that is served from elsewhere, is kept as
 * it is read.
 */
export function offlineBuild({ base, dataBase }: OfflineSite): Plugin[] {
  const isDataHere = dataBase === `${base}data/`;
  const parts: OfflineParts = { extras: new Set(), data: [], isDataKept: false };
  let config: ResolvedConfig;
  const list: Plugin = {
    name: 'stance-atlas:offline-extras',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const data = isDataHere ? dataFiles(config.publicDir) : [];
        parts.data = keptData(data);
        parts.isDataKept = isDataHere && parts.data.length === data.length;
        const files = [...extrasOf(bundle), ...data.filter((file) => !parts.data.includes(file))];
        for (const { path } of files) parts.extras.add(path);
        this.emitFile({ type: 'asset', fileName: EXTRAS_LIST, source: JSON.stringify({ files }) });
      },
    },
  };
  return [list, ...serviceWorker(parts, { base, dataBase })];
}

/** What the bundle and the data decide, before the worker is written. */
interface OfflineParts {
  /** Paths that are left to "Save for offline". */
  readonly extras: Set<string>;
  /** The data that a first visit keeps, and whether that is all of it. */
  data: readonly Extra[];
  isDataKept: boolean;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A file is kept once, under its bare address, as "Save for offline" keeps it and the panel looks for it. Under the
 * request that fetched it, a host's `Vary: Origin` would part what `import()` asks for, which names the origin, from
 * what `fetch()` got, which does not. Only the text of `cacheKeyWillBeUsed` comes into the worker.
 */
const KEPT_ONCE = {
  cacheName: EXTRAS_CACHE,
  cacheableResponse: { statuses: [200] },
  plugins: [{ cacheKeyWillBeUsed: async ({ request }: { request: Request }) => request.url }],
};

/** Kept as it is read, and read from what is kept where there is no network. */
const asRead = (urlPattern: RegExp) => ({
  urlPattern,
  handler: 'NetworkFirst' as const,
  options: KEPT_ONCE,
});

function serviceWorker(parts: OfflineParts, { base, dataBase }: OfflineSite): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: false,
    filename: WORKER_NAME,
    integration: {
      beforeBuildServiceWorker({ workbox }) {
        workbox.globPatterns = [...(workbox.globPatterns ?? []), ...parts.data.map(({ path }) => path)];
        if (parts.isDataKept) return;
        workbox.runtimeCaching = [...(workbox.runtimeCaching ?? []), asRead(new RegExp(literally(dataBase)))];
      },
    },
    workbox: {
      cacheId: 'stance-atlas',
      globPatterns: [
        'index.html',
        'manifest.webmanifest',
        EXTRAS_LIST,
        'icons/*',
        'assets/*',
        'geometry/*.json',
      ],
      manifestTransforms: [
        (entries) => ({ manifest: entries.filter(({ url }) => !parts.extras.has(url)), warnings: [] }),
      ],
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: LARGEST_FILE,
      // All state is in the query, and one page answers it: at the base address and as a file. No other path is one.
      ignoreURLParametersMatching: [/./],
      // The base address is no file's, so that the page is looked up by its bare name: with what a navigation accepts,
      // a host's `Vary: Accept` would part it from what was kept.
      directoryIndex: null,
      navigateFallback: 'index.html',
      navigateFallbackAllowlist: [new RegExp(`^${literally(base)}(?:\\?|$)`)],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        { urlPattern: /\/assets\//, handler: 'CacheFirst', options: KEPT_ONCE },
        asRead(new RegExp(`/(?:${PAPERS.map(literally).join('|')})$`)),
      ],
    },
  });
}
