/** The service workers that the page may have. */

/** Undefined where there are none: in an old browser, and in a frame without an origin, where the very question is an error. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  if (globalThis.origin === 'null') return undefined;
  return (navigator as Partial<Pick<Navigator, 'serviceWorker'>>).serviceWorker;
}
