/** The mocks in the browser while developing: importing this file starts them, in the scenario that the address names. */
import { bypass } from 'msw';
import { setupWorker } from 'msw/browser';
import { makeHandlers } from './handlers.ts';
import { type ReadPublic, scenarioIn, scenarioNotice } from './scenarios.ts';
import { mountSwitcher } from './switcher.tsx';

const base = import.meta.env.BASE_URL;

/** The same static files that the development server serves. */
const readServed: ReadPublic = async (path) => {
  const response = await fetch(bypass(new URL(base + path, location.origin)));
  return response.ok ? response.text() : null;
};

const scenario = scenarioIn(location.search);

await setupWorker(...makeHandlers(base, readServed, scenario)).start({
  quiet: true,
  onUnhandledRequest: 'bypass',
  serviceWorker: { url: `${base}mockServiceWorker.js`, options: { scope: base } },
});

mountSwitcher(scenario, scenarioNotice(location.search));
