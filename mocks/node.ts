/** The mocks in Node, for tests: the same handlers, reading public/ from disk. */
import { readFile } from 'node:fs/promises';
import { setupServer } from 'msw/node';
import { makeHandlers } from './handlers.ts';
import type { ReadPublic, ScenarioName } from './scenarios.ts';

/** An address that exists nowhere: tests load from `${MOCK_ORIGIN}/data/…`. */
export const MOCK_ORIGIN = 'http://stance-atlas.test';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Reads from public/; null where there is no such file. */
export const readPublic: ReadPublic = async (path) => {
  try {
    return await readFile(new URL(`../public/${path}`, import.meta.url), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/**
 * A server for one scenario (null: the plain data). Start it with `listen({ onUnhandledRequest: 'error' })`, and give
 * it fresh memory or another scenario with `resetHandlers(...handlersFor(scenario))`; a bare `resetHandlers()` keeps
 * the last ones given.
 */
export function makeServer(scenario: ScenarioName | null = null) {
  return setupServer(...handlersFor(scenario));
}

/** Fresh handlers of a scenario for any origin. */
export function handlersFor(scenario: ScenarioName | null) {
  return makeHandlers('*/', readPublic, scenario);
}
