/** Serves MSW's service worker from its package while developing, so that no copy of it is ever committed or built. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** The worker's name below the app's base address. */
export const WORKER_FILE = 'mockServiceWorker.js';

/** A Vite plugin for the development server only: answers `<base>mockServiceWorker.js`. */
export function serveMockWorker(): Plugin {
  return {
    name: 'stance-atlas:mock-worker',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== config.base + WORKER_FILE) return next();
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-cache');
        response.setHeader('Service-Worker-Allowed', config.base);
        response.end(readFileSync(createRequire(import.meta.url).resolve(`msw/${WORKER_FILE}`)));
      });
    },
  };
}
