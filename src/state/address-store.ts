/** The address as a store: read at once, written to the browser's history at a pace that browsers allow. */
import { type AddressProblem, parse, serialise } from './codec.ts';
import { pathOf, queryOf } from './link-rescue.ts';
import type { ViewState } from './view-state.ts';

export type Navigation = 'push' | 'replace';

export interface AddressSnapshot {
  readonly view: ViewState;
  /** How the view came about: `load` for the first, also where a deck had to be read for it, and for Back and Forward. */
  readonly how: 'load' | Navigation;
  readonly problems: readonly AddressProblem[];
}

/** Browsers refuse more than about 100 history writes in 10 to 30 seconds. */
const WRITE_EVERY_MS = 250;
/** So long a browser is given that refuses. */
const AGAIN_AFTER_MS = 2_000;
/** Development-only parameter, owned by the mocks. */
const FOREIGN = import.meta.env.DEV ? ['scenario'] : [];

export interface AddressStore {
  getSnapshot(): AddressSnapshot;
  subscribe(listener: () => void): () => void;
  /** Calls back before an entry of the history is left for a new one, while it can still be written to. */
  onLeave(listener: () => void): () => void;
  /**
   * Changes the view; replacing writes are gathered, so that scrubbing cannot exhaust the browser's allowance. With
   * `load` it replaces what the address alone could not tell: the view of its deck.
   */
  go(view: ViewState, how: AddressSnapshot['how']): void;
  /** Changes some of the view, see `go`. */
  change(patch: Partial<ViewState>, how: Navigation): void;
  /**
   * Takes back what a pushed change did: goes back to the entry before where that is the view with this changed, so that
   * the next Back leads on; else, and in a browser that does not tell its entries, the entry's view is replaced.
   */
  takeBack(patch: Partial<ViewState>): void;
  /** Calls back where a pushed change is of what is shown already: it makes no entry, and nothing else tells of it. */
  onAgain(listener: Again): () => void;
}

type Again = (patch: Partial<ViewState>) => void;

/** Gives what takes it out again. */
function added<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => void set.delete(item);
}

/** What tells an entry of the history from every other; empty in a browser that does not say. */
const entryOf = (win: Window): string => (win as Partial<Window>).navigation?.currentEntry?.key ?? '';

/** The address of the entry before; undefined where there is none of this page, or the browser does not say. */
function entryBefore(win: Window): string | undefined {
  const { navigation } = win as Partial<Window>;
  const at = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries()[at - 1];
  return before?.sameDocument && before.url ? before.url : undefined;
}

/** Binds a store to a window's address bar. The address in the bar is made canonical at once. */
export function createAddressStore(win: Window): AddressStore {
  let snapshot: AddressSnapshot = { ...parse(queryOf(win.location), FOREIGN), how: 'load' };
  let timer: number | undefined;
  /** Views that their entries of the history were left with before they were written, by the entries' keys. */
  const unwritten = new Map<string, ViewState>();
  /** The key of the entry that a replacing write is gathered for. */
  let entry = '';
  /** Between asking for the entry before and being there: a second press must not lead further back. */
  let isGoingBack = false;
  const listeners = new Set<() => void>();
  const leaving = new Set<() => void>();
  const again = new Set<Again>();

  const addressOf = (view: ViewState) => {
    const foreign = new URLSearchParams(win.location.search);
    const kept = FOREIGN.flatMap((key) => (foreign.has(key) ? [`${key}=${foreign.get(key)}`] : []));
    const search = [serialise(view).slice(1), ...kept].filter(Boolean).join('&');
    return `${pathOf(win.location)}${search ? `?${search}` : ''}`;
  };
  /** Writes the view's address; where the browser refuses, for it was written too often, it follows a little later. */
  const write = (how: Navigation) => {
    const address = addressOf(snapshot.view);
    if (address === `${win.location.pathname}${win.location.search}`) return;
    try {
      if (how === 'push') win.history.pushState(null, '', address);
      else win.history.replaceState(win.history.state, '', address);
    } catch {
      timer ??= win.setTimeout(() => {
        timer = undefined;
        write(how);
      }, AGAIN_AFTER_MS);
    }
  };
  const flush = () => {
    win.clearTimeout(timer);
    timer = undefined;
    entry = '';
    write('replace');
  };
  const set = (next: AddressSnapshot) => {
    snapshot = next;
    for (const listener of listeners) listener();
  };

  const go: AddressStore['go'] = (view, how) => {
    if (how === 'push') {
      flush();
      if (addressOf(view) !== `${win.location.pathname}${win.location.search}`)
        for (const listener of leaving) listener();
      // Written before it is told, so that who hears of the view finds its entry; a refusal does not hold it up.
      snapshot = { view, how, problems: [] };
      write('push');
      set(snapshot);
      return;
    }
    set({ view, how, problems: snapshot.problems });
    if (timer !== undefined) return;
    entry = entryOf(win);
    timer = win.setTimeout(flush, WRITE_EVERY_MS);
  };

  flush();
  win.addEventListener('popstate', () => {
    isGoingBack = false;
    // An entry that is being left can be written to no more: that would call the way back off.
    if (timer !== undefined && entry) unwritten.set(entry, snapshot.view);
    win.clearTimeout(timer);
    timer = undefined;
    const kept = unwritten.get(entryOf(win));
    unwritten.delete(entryOf(win));
    set({ ...(kept ? { view: kept, problems: [] } : parse(queryOf(win.location), FOREIGN)), how: 'load' });
    if (kept) write('replace');
  });
  win.addEventListener('pagehide', flush);

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => added(listeners, listener),
    onLeave: (listener) => added(leaving, listener),
    go,
    change(patch, how) {
      const before = addressOf(snapshot.view);
      go({ ...snapshot.view, ...patch }, how);
      if (how === 'push' && addressOf(snapshot.view) === before)
        for (const listener of again) listener(patch);
    },
    takeBack(patch) {
      if (isGoingBack) return;
      const view = { ...snapshot.view, ...patch };
      isGoingBack = entryBefore(win) === new URL(addressOf(view), win.location.href).href;
      if (isGoingBack) win.history.back();
      else go(view, 'replace');
    },
    onAgain: (listener) => added(again, listener),
  };
}
