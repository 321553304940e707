/** The page's one service worker, started after the first view has been drawn and loaded. */
import { WORKER_NAME } from '../../data/offline-names.ts';
import { serviceWorkers } from '../../data/service-workers.ts';
import { trustedScriptUrl } from '../../data/trusted-types.ts';
import { type OfflineWorker, type WorkerContainer, watchWorker } from './watch-worker.ts';

/** The longest that an unquiet page puts the start off, in milliseconds. */
const START_WITHIN_MS = 3000;

const whenIdle = (run: () => void) =>
  window.requestIdleCallback
    ? window.requestIdleCallback(run, { timeout: START_WITHIN_MS })
    : setTimeout(run, 500);

/** Resolves when the page has loaded and the browser has nothing better to do. */
function firstQuiet(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') whenIdle(resolve);
    else window.addEventListener('load', () => whenIdle(resolve), { once: true });
  });
}

let worker: OfflineWorker | undefined;

/** The worker, registered once a page whoever asks. */
export function theWorker(): OfflineWorker {
  const serviceWorker = serviceWorkers();
  const patient: WorkerContainer | undefined = serviceWorker && {
    register: async (url, options) => {
      await firstQuiet();
      return serviceWorker.register(trustedScriptUrl(String(url)), options);
    },
    addEventListener: serviceWorker.addEventListener.bind(serviceWorker),
  };
  const base = import.meta.env.BASE_URL;
  worker ??= watchWorker(patient, { url: `${base}${WORKER_NAME}`, scope: base }, () =>
    window.location.reload(),
  );
  return worker;
}
