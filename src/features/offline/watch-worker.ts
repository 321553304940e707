/** The service worker as a store: whether it keeps the app for offline use, and whether a new version waits. */

/** `blocked`: the browser, or its settings, keep no files for this page. */
export type WorkerPhase = 'starting' | 'ready' | 'blocked';

export interface WorkerState {
  readonly phase: WorkerPhase;
  /** A new version is there, and waits until the page asks for it. */
  readonly isUpdateReady: boolean;
}

export interface OfflineWorker {
  getSnapshot(): WorkerState;
  subscribe(listener: () => void): () => void;
  /** Lets the waiting version take over, then calls `reload`. Nothing at all where none waits. */
  applyUpdate(): void;
}

/** What is used of `navigator.serviceWorker`, so that tests can stand in for it. */
export type WorkerContainer = Pick<ServiceWorkerContainer, 'register' | 'addEventListener'>;

export interface WorkerPlace {
  readonly url: string;
  readonly scope: string;
}

/** Registers the worker and follows it. Never reloads by itself, whatever takes over: only `applyUpdate` does. */
export function watchWorker(
  container: WorkerContainer | undefined,
  { url, scope }: WorkerPlace,
  reload: () => void,
): OfflineWorker {
  let state: WorkerState = { phase: container ? 'starting' : 'blocked', isUpdateReady: false };
  let registration: ServiceWorkerRegistration | undefined;
  const listeners = new Set<() => void>();
  const set = (next: Partial<WorkerState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const look = () => {
    const { active, waiting, installing } = registration ?? {};
    if (active) set({ phase: 'ready', isUpdateReady: Boolean(waiting) });
    else if (!waiting && !installing) set({ phase: 'blocked' });
  };
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);
  const adopt = (found: ServiceWorkerRegistration | undefined) => {
    registration = found;
    follow(found?.installing ?? null);
    follow(found?.waiting ?? null);
    found?.addEventListener('updatefound', () => follow(found.installing));
    look();
  };
  container?.register(url, { scope, updateViaCache: 'none' }).then(adopt, () => set({ phase: 'blocked' }));
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate() {
      if (!registration?.waiting) return;
      container?.addEventListener('controllerchange', reload, { once: true });
      registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
