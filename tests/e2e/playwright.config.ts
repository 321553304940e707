/** End-to-end tests: the production build, served as `npm start` serves it, in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { browserFlags, installedBrowser } from '../harness/find-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = 'node_modules/.cache/stance-atlas';
/** A build of its own, so that a running `npm start` keeps its files. */
const port = Number(process.env.E2E_PORT ?? 4319);
const outDir = `${cache}/e2e-dist-${port}`;
const executablePath = installedBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: `${root}${cache}/e2e-results-${port}`,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // Patience with a busy machine; what is asserted stays the same.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${root}${cache}/e2e.json` }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A service worker would answer before the routes of a test could; offline.spec.ts lets it work.
    serviceWorkers: 'block',
    // Written for every test until it has passed, which costs a fifth of the time.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    // A page takes over the process of the one before it, which has read the same script already.
    launchOptions: {
      args: [...browserFlags(), '--renderer-process-limit=1'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: {
    command: `npx vite build --outDir ${outDir} --emptyOutDir --logLevel warn && npx vite preview --outDir ${outDir} --port ${port} --strictPort`,
    cwd: root,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
