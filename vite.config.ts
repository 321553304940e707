/** Builds, serves and tests the app; the security policy, the headers and the preloads of the production build are written here. */
import react from '@vitejs/plugin-react';
import { type HtmlTagDescriptor, loadEnv, type Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { serveMockWorker } from './mocks/serve-worker.ts';
import { offlineBuild } from './src/cli/offline-build.ts';
import { singleFile } from './src/cli/single-file.ts';
import { WORKER_NAME } from './src/data/offline-names.ts';

/** Files that the first view always needs, fetched while the script still loads. */
const FIRST_DATA = ['datapackage.json', 'jurisdictions.json', 'groups.json', 'derived/overview.json'];
const FIRST_GEOMETRY = 'geometry/world.json';

interface Site {
  /** Where the app is served, with a slash at both ends. */
  readonly base: string;
  /** The folder of the data package as the page addresses it, with a slash at the end. */
  readonly dataBase: string;
  /** Origin of VITE_DATA_URL where it is another one; null when the data comes with the app. */
  readonly dataOrigin: string | null;
}

function siteFrom(base: string, dataUrl: string | undefined): Site {
  if (!dataUrl) return { base, dataBase: `${base}data/`, dataOrigin: null };
  const dataBase = dataUrl.endsWith('/') ? dataUrl : `${dataUrl}/`;
  return { base, dataBase, dataOrigin: /^https?:/i.test(dataBase) ? new URL(dataBase).origin : null };
}

function securityPolicy({ dataOrigin }: Site): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    ['connect-src', "'self'", dataOrigin].filter(Boolean).join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Headers of every answer; no `frame-ancestors`, since any page may embed a view. */
function commonHeaders(site: Site): Record<string, string> {
  return {
    'Content-Security-Policy': securityPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Hashed files never change; everything else is asked for again, and answered 304 while it is the same. */
const cacheControl = (isHashed: boolean) =>
  isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';

/** Asked for again each time, so that an update is found when it is there. */
const WORKER_CACHE_CONTROL = 'no-cache';

/** The `_headers` file that Netlify and Cloudflare Pages read. */
function headersFile(site: Site): string {
  const block = (path: string, headers: Record<string, string>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('/*', commonHeaders(site)),
    block(`${site.base}assets/*`, { 'Cache-Control': cacheControl(true) }),
    ...['data/*', 'geometry/*', 'index.html'].map((path) =>
      block(site.base + path, { 'Cache-Control': cacheControl(false) }),
    ),
    block(site.base + WORKER_NAME, { 'Cache-Control': WORKER_CACHE_CONTROL }),
  ].join('\n')}\n`;
}

function preloads(site: Site, emitted: readonly string[]): HtmlTagDescriptor[] {
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel: 'preload', ...attrs, crossorigin: 'anonymous' },
    injectTo: 'head',
  });
  return [
    ...emitted
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => link({ as: 'font', type: 'font/woff2', href: site.base + file })),
    ...FIRST_DATA.map((file) => link({ as: 'fetch', href: site.dataBase + file })),
    link({ as: 'fetch', href: site.base + FIRST_GEOMETRY, fetchpriority: 'low' }),
  ];
}

/** Writes policy and preloads into the built page, and `_headers` beside it. */
function productionPage(site: Site): Plugin {
  return {
    name: 'stance-atlas:production-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(site) },
          injectTo: 'head-prepend',
        },
        ...preloads(site, Object.keys(bundle ?? {})),
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(site) });
    },
  };
}

/** Sends the production headers from `vite preview`, which itself answers 304 and compresses. */
function productionHeaders(site: Site): Plugin {
  return {
    name: 'stance-atlas:production-headers',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(commonHeaders(site))) response.setHeader(name, value);
        const isHashed = request.url?.startsWith(`${site.base}assets/`) ?? false;
        const isWorker = request.url?.split('?')[0] === site.base + WORKER_NAME;
        response.setHeader('Cache-Control', isWorker ? WORKER_CACHE_CONTROL : cacheControl(isHashed));
        next();
      });
    },
  };
}

/** Loaded by Vitest only: building the app needs no test runner and no browser. */
async function testProjects() {
  if (!process.env.VITEST) return [];
  return (await import('./tests/harness/vitest-projects.ts')).testProjects();
}

/** `vite build` writes files for a host, `vite build --mode single` one file for a memory stick. */
function outputPlugins(mode: string, site: Site): Plugin[] {
  if (mode === 'single') return [singleFile()];
  // Tests build in memory, where there are no files that a service worker could list.
  return [productionPage(site), productionHeaders(site), ...(process.env.VITEST ? [] : offlineBuild(site))];
}

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  const site = siteFrom(process.env.BASE_PATH ?? '/', loadEnv(mode, process.cwd(), 'VITE_').VITE_DATA_URL);
  return {
    base: site.base,
    // All state is in the query, so there is one page: what is missing answers 404, as on a static host.
    appType: 'mpa',
    plugins: [react(), serveMockWorker(), ...outputPlugins(mode, site)],
    build: { manifest: true, modulePreload: { polyfill: false } },
    preview: { strictPort: false },
    test: { projects: await testProjects() },
  };
});
