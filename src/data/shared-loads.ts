/** Shares a load among all who ask for the same file at the same time, and lets one that hangs be asked for again. */

type Load = (file: string, signal: AbortSignal) => Promise<unknown>;

interface Settled {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Shared {
  readonly settled: Settled;
  readonly file: string;
  controller: AbortController;
  since: number;
  waiting: number;
}

export interface SharedLoads {
  /** Joins the load under way, or starts one. A signal takes its own caller out; the load ends with the last of them. */
  load(file: string, signal?: AbortSignal): Promise<unknown>;
  /** Calls off and starts anew what has been under way so long; those who wait notice nothing. Gives how many. */
  restart(atLeastMs: number): number;
}

/** `load` is called once for any number of callers, until it has settled. */
export function shareLoads(load: Load): SharedLoads {
  const underWay = new Map<string, Shared>();
  const run = (shared: Shared) => {
    const { controller, file, settled } = shared;
    const isCurrent = () => shared.controller === controller;
    const end = () => {
      if (underWay.get(file) === shared) underWay.delete(file);
    };
    load(file, controller.signal).then(
      (value) => {
        if (!isCurrent()) return;
        end();
        settled.resolve(value);
      },
      (error: unknown) => {
        if (!isCurrent()) return;
        end();
        settled.reject(error);
      },
    );
  };
  const start = (file: string): Shared => {
    const shared: Shared = {
      settled: withResolvers(),
      file,
      controller: new AbortController(),
      since: Date.now(),
      waiting: 0,
    };
    // Whoever waits hears of a failure; where nobody does any more, nobody needs to.
    shared.settled.promise.catch(() => undefined);
    underWay.set(file, shared);
    run(shared);
    return shared;
  };
  // React's strict mode leaves and comes back within one task: what is wanted again by then goes on.
  const leave = (shared: Shared) => {
    shared.waiting--;
    queueMicrotask(() => {
      if (shared.waiting > 0) return;
      if (underWay.get(shared.file) === shared) underWay.delete(shared.file);
      shared.controller.abort();
    });
  };
  return {
    load(file, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const shared = underWay.get(file) ?? start(file);
      shared.waiting++;
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          reject(signal?.reason);
          leave(shared);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        shared.settled.promise
          .then(resolve, reject)
          .finally(() => signal?.removeEventListener('abort', onAbort));
      });
    },
    restart(atLeastMs) {
      const hanging = [...underWay.values()].filter(({ since }) => Date.now() - since >= atLeastMs);
      for (const shared of hanging) {
        const before = shared.controller;
        shared.controller = new AbortController();
        shared.since = Date.now();
        before.abort();
        run(shared);
      }
      return hanging.length;
    },
  };
}

/** `Promise.withResolvers`, for browsers that do not have it yet. */
function withResolvers(): Settled {
  let resolve: Settled['resolve'] = () => undefined;
  let reject: Settled['reject'] = () => undefined;
  const promise = new Promise<unknown>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
