/** The maps that are measured, and how each is built for production and served. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import { compiledAtOnce } from '../../../src/cli/compiled-at-once.ts';
import { lighterLibraries } from '../../../src/cli/lighter-libraries.ts';
import { keptAnswers } from '../kept-answers.ts';

export const CONTENDERS = ['d3', 'echarts', 'maplibre', 'own-map', 'app'] as const;
export type Contender = (typeof CONTENDERS)[number];

export const NAMES: Readonly<Record<Contender, string>> = {
  d3: 'Plain d3',
  echarts: 'Apache ECharts',
  maplibre: 'MapLibre GL',
  'own-map': 'Stance Atlas, the map alone',
  app: 'Stance Atlas, the whole app',
};

const PAGES = 'tests/bench/libraries/pages';

/** Pages of their own take neither the app's configuration nor its service worker; our map takes what the app takes for it. */
function pageConfig(contender: Contender, temp: string): InlineConfig {
  return {
    configFile: false,
    root: join(PAGES, contender),
    base: `/${contender}/`,
    publicDir: join(temp, 'public'),
    plugins: [react(), ...(contender === 'own-map' ? [lighterLibraries(), compiledAtOnce()] : [])],
    logLevel: 'error',
    build: {
      outDir: join(temp, 'pages', contender),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 5000,
    },
  };
}

/** Builds every contender below a temporary folder, whose `public` the pages fetch from. */
export async function buildAll(temp: string): Promise<void> {
  for (const contender of CONTENDERS) {
    if (contender === 'app')
      await build({ build: { outDir: join(temp, 'app'), emptyOutDir: true }, logLevel: 'error' });
    else await build(pageConfig(contender, temp));
  }
}

export interface Served {
  readonly urls: Readonly<Record<Contender, string>>;
  close(): Promise<void>;
}

/** Serves the builds with Vite's own preview server, which compresses for all alike, each file once. */
export async function serveAll(temp: string, port: number): Promise<Served> {
  const options = { port, strictPort: false };
  const app = await preview({
    plugins: [keptAnswers()],
    build: { outDir: join(temp, 'app') },
    preview: options,
    logLevel: 'error',
  });
  const pages = await preview({
    configFile: false,
    root: temp,
    appType: 'mpa',
    plugins: [keptAnswers()],
    build: { outDir: 'pages' },
    preview: { ...options, port: port + 1 },
    logLevel: 'error',
  });
  const [appUrl, pagesUrl] = [app, pages].map((server) => server.resolvedUrls?.local[0] ?? '');
  const urlOf = (contender: Contender) => (contender === 'app' ? (appUrl ?? '') : `${pagesUrl}${contender}/`);
  return {
    urls: Object.fromEntries(CONTENDERS.map((c) => [c, urlOf(c)])) as Served['urls'],
    close: async () => {
      await app.close();
      await pages.close();
    },
  };
}
