/** The offline part of the build: what the service worker keeps from the first visit, and what is left to "Save for offline". */
import type { Plugin, Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { EXTRAS_CACHE, EXTRAS_LIST, type Extra, WORKER_NAME } from '../data/offline-names.ts';

/** Packages that only an export uses, and that are too large to be fetched by everybody. */
const EXPORT_LIBRARY = /[\\/]node_modules[\\/](pptxgenjs|jszip)[\\/]/;

/** No file of the precache is larger; the whole of it is measured by the size gate. */
const LARGEST_FILE = 2_000_000;

type Bundle = Rolldown.OutputBundle;

/** The chunks reached from the entries without entering an export library. */
function keptChunks(bundle: Bundle): ReadonlySet<string> {
  const kept = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (kept.has(name) || chunk?.type !== 'chunk') return;
    if (chunk.moduleIds.some((id) => EXPORT_LIBRARY.test(id))) return;
    kept.add(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(name);
  return kept;
}

/** The scripts that are left to "Save for offline". */
function extrasOf(bundle: Bundle): readonly Extra[] {
  const kept = keptChunks(bundle);
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk' && !kept.has(output.fileName)
      ? [{ path: output.fileName, bytes: Buffer.byteLength(output.code) }]
      : [],
  );
}

export interface OfflineSite {
  readonly base: string;
  /** The folder of the data package as the page addresses it. */
  readonly dataBase: string;
}

/**
 * Plugins that write the list of extras and the service worker. The worker takes nothing over by itself: an update
 * waits until the page asks for it. Data that is served from elsewhere is kept as it is read.
 */
export function offlineBuild({ base, dataBase }: OfflineSite): Plugin[] {
  const extras = new Set<string>();
  const isDataHere = dataBase === `${base}data/`;
  const list: Plugin = {
    name: 'stance-atlas:offline-extras',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = extrasOf(bundle);
        for (const { path } of files) extras.add(path);
        this.emitFile({ type: 'asset', fileName: EXTRAS_LIST, source: JSON.stringify({ files }) });
      },
    },
  };
  return [list, ...serviceWorker(extras, isDataHere ? null : dataBase)];
}

function serviceWorker(extras: ReadonlySet<string>, remoteData: string | null): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    manifest: false,
    filename: WORKER_NAME,
    workbox: {
      cacheId: 'stance-atlas',
      globPatterns: [
        'index.html',
        'manifest.webmanifest',
        EXTRAS_LIST,
        'icons/*',
        'assets/*',
        'geometry/*.json',
        ...(remoteData ? [] : ['data/**/*.json']),
      ],
      manifestTransforms: [
        (entries) => ({ manifest: entries.filter(({ url }) => !extras.has(url)), warnings: [] }),
      ],
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: LARGEST_FILE,
      // All state is in the query, and one page answers it; a path that names a file is never answered with the page.
      ignoreURLParametersMatching: [/./],
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/\/[^/?]+\.[^/?]+(\?|$)/],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: /\/assets\//,
          handler: 'CacheFirst',
          options: { cacheName: EXTRAS_CACHE, cacheableResponse: { statuses: [200] } },
        },
        ...(remoteData
          ? [
              {
                urlPattern: new RegExp(remoteData.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
                handler: 'NetworkFirst' as const,
                options: { cacheName: 'stance-atlas-data', cacheableResponse: { statuses: [200] } },
              },
            ]
          : []),
      ],
    },
  });
}
