/** Finds out why a part of the app did not load, and goes over to a newer version of the app where that is safe. */
import type { PartTrouble } from '../ui/recovery.ts';

/** What the host serves at the page's own address: this build, another one, or nothing that could be told. */
export type Hosted = 'same' | 'other' | 'unreachable';

/** So long nobody has typed before the page reloads by itself: the address has by then caught up with the words. */
const QUIET_MS = 600;

/** The scripts that a page names. Read as text: nothing in it is ever made part of this page. */
const entriesIn = (html: string) =>
  [...html.matchAll(/<script\b[^>]*>/gi)].flatMap(([tag]) =>
    [...tag.matchAll(/\s(?:src|data-app)="([^"]+)"/gi)].flatMap(([, src]) => src ?? []),
  );

/** Compares the page that the host serves with the running script, an absolute address. */
export function hostedBuild(html: string, running: string, page: string): Hosted {
  const entries = entriesIn(html).map((src) => new URL(src, page).href);
  if (entries.includes(running)) return 'same';
  const folder = running.slice(0, running.lastIndexOf('/') + 1);
  // A page with none of our scripts is a log-in of the network, or an error page: not the app.
  return entries.some((src) => src.startsWith(folder)) ? 'other' : 'unreachable';
}

/** What is used of the browser's window. */
export type VersionWindow = Pick<
  Window,
  | 'addEventListener'
  | 'removeEventListener'
  | 'fetch'
  | 'history'
  | 'location'
  | 'document'
  | 'setTimeout'
  | 'clearTimeout'
>;

export interface VersionPlace {
  /** Address of the running entry script; null in development and in the one file, where nothing is replaced. */
  readonly running: string | null;
  /** Address of the page without its query. */
  readonly page: string;
  /** Whether the page may be left now without losing anything that the address does not hold. */
  mayReload(): boolean;
  /** Asked where the host has this build, and did not give a part of it: the service worker may know of a newer one. */
  lookForUpdate(): void;
}

export interface VersionWatch {
  getTrouble(): PartTrouble;
  subscribe(listener: () => void): () => void;
  /** Reloads where the page can be had; false, and nothing changed, where it cannot. */
  reload(): Promise<boolean>;
  /** Begins to listen; gives the way to stop. */
  start(): () => void;
}

const MARK = 'reloadedFrom';
const WAS_SEARCHING = 'wasSearching';

const stateOf = ({ state }: Pick<History, 'state'>): Readonly<Record<string, unknown>> =>
  typeof state === 'object' && state !== null ? state : {};

/** The builds that this entry of the history was reloaded from by itself. */
function leftBuilds(history: Pick<History, 'state'>): readonly string[] {
  const left = stateOf(history)[MARK];
  return Array.isArray(left) ? left.filter((name) => typeof name === 'string') : [];
}

/**
 * Follows the parts that fail to load. Where the host has another build by now, reloads by itself: at most once an
 * entry of the history and build, when nobody types, and only while `mayReload` says so. Otherwise tells why.
 */
export function watchVersion(win: VersionWindow, place: VersionPlace): VersionWatch {
  const { running, page } = place;
  const listeners = new Set<() => void>();
  let trouble: PartTrouble = 'looking';
  let looking: Promise<Hosted> | null = null;
  let quiet: number | undefined;
  const set = (next: PartTrouble) => {
    trouble = next;
    for (const listener of listeners) listener();
  };
  const ask = () => {
    looking ??= fetchHosted(win, page, running).finally(() => {
      looking = null;
    });
    return looking;
  };
  const onTyping = () => {
    if (quiet !== undefined) waitForQuiet();
  };
  const waitForQuiet = () => {
    win.clearTimeout(quiet);
    quiet = win.setTimeout(() => {
      quiet = undefined;
      if (running && place.mayReload()) leave(win, running);
      else set('replaced');
    }, QUIET_MS);
  };
  const find = async () => {
    if (looking) return;
    set('looking');
    const hosted = await ask();
    const isNew = running !== null && !leftBuilds(win.history).includes(running);
    if (hosted === 'other' && isNew && place.mayReload()) return waitForQuiet();
    set(hosted === 'other' ? 'replaced' : hosted === 'same' ? 'refused' : 'unreachable');
    if (hosted === 'same') place.lookForUpdate();
  };
  const onFailure = () => void find();
  return {
    getTrouble: () => trouble,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async reload() {
      if ((await ask()) === 'unreachable') return false;
      win.location.reload();
      return true;
    },
    start() {
      win.addEventListener('vite:preloadError', onFailure);
      win.addEventListener('input', onTyping, { capture: true });
      return () => {
        win.clearTimeout(quiet);
        win.removeEventListener('vite:preloadError', onFailure);
        win.removeEventListener('input', onTyping, { capture: true });
      };
    },
  };
}

async function fetchHosted(win: VersionWindow, page: string, running: string | null): Promise<Hosted> {
  try {
    const answer = await win.fetch(page, { cache: 'no-cache' });
    if (!answer.ok) return 'unreachable';
    return running ? hostedBuild(await answer.text(), running, page) : 'same';
  } catch {
    return 'unreachable';
  }
}

const isSearch = (element: Element | null) => element?.matches('input[type="search"]') ?? false;

/** Reloads, and leaves a mark in the entry of the history: at the same address this build does it once only. */
function leave(win: VersionWindow, running: string): void {
  const { history } = win;
  history.replaceState(
    {
      ...stateOf(history),
      [MARK]: [...leftBuilds(history), running],
      [WAS_SEARCHING]: isSearch(win.document.activeElement),
    },
    '',
  );
  win.location.reload();
}

/** After such a reload: who was typing in the search goes on typing there. */
export function returnFocus(win: VersionWindow): void {
  const { [WAS_SEARCHING]: wasSearching, ...state } = stateOf(win.history);
  if (wasSearching === undefined) return;
  win.history.replaceState(state, '');
  const field = win.document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!wasSearching || !field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
