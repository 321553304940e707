/** Builds, serves and tests the app. */
import react from '@vitejs/plugin-react';
import { loadEnv, type Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { serveMockWorker } from './mocks/serve-worker.ts';
import { billOfMaterials } from './src/cli/bill-of-materials.ts';
import { compiledAtOnce } from './src/cli/compiled-at-once.ts';
import { publicUrlFrom, type Site, siteFrom } from './src/cli/hosting.ts';
import { productionHeaders, productionPage } from './src/cli/hosting-page.ts';
import { lighterLibraries } from './src/cli/lighter-libraries.ts';
import { offlineBuild } from './src/cli/offline-build.ts';
import { singleFile } from './src/cli/single-file.ts';
import { stillPage } from './src/cli/still-page.ts';

/** Loaded by Vitest only: building the app needs no test runner and no browser. */
async function testProjects() {
  if (!process.env.VITEST) return [];
  return (await import('./tests/harness/vitest-projects.ts')).testProjects();
}

/** `vite build` writes files for a host, `vite build --mode single` one file for a memory stick. */
function outputPlugins(mode: string, site: Site): (Plugin | null)[] {
  if (mode === 'single') return [billOfMaterials({ hasWorker: false }), singleFile()];
  // Tests build in memory, where there are no files that a service worker could list, and nobody looks at a still.
  return [
    billOfMaterials(),
    productionPage(site),
    productionHeaders(site),
    compiledAtOnce(),
    ...(process.env.VITEST ? [] : [stillPage(site), ...offlineBuild(site)]),
  ];
}

/** The first script names every other file, and its hash is what cannot be compressed of a name. */
const hashed = (extension: string) => `assets/[name]-[hash:7]${extension}`;

/** What the first view needs comes as one script: a dozen requests for its parts would cost a slow phone more. */
function rolldown(mode: string) {
  if (mode === 'single') return {};
  return {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial' as const] }] },
        ...{
          entryFileNames: hashed('.js'),
          chunkFileNames: hashed('.js'),
          assetFileNames: hashed('[extname]'),
        },
      },
    },
  };
}

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  const { VITE_DATA_URL, VITE_PUBLIC_URL } = loadEnv(mode, process.cwd(), 'VITE_');
  const site = siteFrom(process.env.BASE_PATH ?? '/', VITE_DATA_URL);
  const publicUrl = VITE_PUBLIC_URL && JSON.stringify(publicUrlFrom(VITE_PUBLIC_URL));
  return {
    base: site.base,
    ...(publicUrl ? { define: { 'import.meta.env.VITE_PUBLIC_URL': publicUrl } } : {}),
    // All state is in the query, so there is one page: what is missing answers 404, as on a static host.
    appType: 'mpa',
    plugins: [react(), lighterLibraries(), serveMockWorker(), ...outputPlugins(mode, site)],
    build: { manifest: true, modulePreload: { polyfill: false }, ...rolldown(mode) },
    preview: { strictPort: false },
    test: { projects: await testProjects() },
  };
});
