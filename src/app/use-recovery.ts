/** What panels that wait or fail may ask of the page: to ask again, to reload where that is safe, to be told why. */
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Loader } from '../data/loader.ts';
import { atlasQuery } from '../data/queries.ts';
import { retryOnceOnline } from '../data/query-client.ts';
import { serviceWorkers } from '../data/service-workers.ts';
import type { AddressStore } from '../state/address-store.ts';
import { serialise } from '../state/codec.ts';
import { isTextHeld } from '../state/held-texts.ts';
import { VIEW_LABELS, type ViewState } from '../state/view-state.ts';
import type { FaultFacts } from '../ui/fault-report.ts';
import type { Recovery } from '../ui/recovery.ts';
import { KEEPS_FILES } from './keeps-files.ts';
import { returnFocus, type VersionWatch, watchVersion } from './new-version.ts';

/** A file that was asked for later than this is still on its way, however slow it is. */
const HANGS_AFTER_MS = 5_000;

/** Fields whose text the address does not hold; that of the search is in it. */
const OTHER_TEXT = 'textarea, input:not([type="search"], [type="range"], [type="checkbox"], [type="radio"])';

/** A talk goes on as it is, and nothing that was typed or opened is taken away. */
function mayReload(store: AddressStore): boolean {
  return (
    !store.getSnapshot().view.present &&
    !isTextHeld() &&
    !document.querySelector('dialog[open], [role="dialog"]') &&
    !document.activeElement?.matches(OTHER_TEXT)
  );
}

/** Address of the running script; null where it is not one of a build on a host. */
function runningScript(): string | null {
  if (!KEEPS_FILES) return null;
  const script = document.querySelector<HTMLScriptElement>('script[data-app], script[type="module"][src]');
  return script ? new URL(script.dataset.app ?? script.src, document.baseURI).href : null;
}

function lookForUpdate(): void {
  void serviceWorkers()
    ?.getRegistration()
    .then((registration) => registration?.update())
    // Without a network, or where workers are refused, there is nothing to be had.
    .catch(() => undefined);
}

const fileOf = (address: string | null) => address?.slice(address.lastIndexOf('/') + 1);

/** Everything in the address that a report must not hold. */
const secretsOf = (view: ViewState): readonly string[] => [
  view.q,
  view.quote ?? '',
  ...view.country,
  ...[...serialise(view).matchAll(/=([^&]+)/g)].flatMap(([, value]) => value ?? []),
];

function factsOf(client: QueryClient, loader: Loader, store: AddressStore): FaultFacts {
  const { view } = store.getSnapshot();
  const atlas = client.getQueryData(atlasQuery(loader).queryKey)?.atlas;
  const place = view.embed ? ', in a frame' : view.present ? ', presented' : '';
  return {
    app: fileOf(runningScript()) ?? (import.meta.env.PROD ? 'one file' : 'development'),
    data: atlas ? `${atlas.version} of ${atlas.asOf}` : null,
    view: `${VIEW_LABELS[view.view]}${place}`,
    userAgent: navigator.userAgent,
    secrets: secretsOf(view),
  };
}

/** Nothing of the app is loaded after the first script in the one file and in development. */
function createWatch(store: AddressStore): VersionWatch {
  return watchVersion(window, {
    running: runningScript(),
    page: new URL(import.meta.env.BASE_URL, window.location.href).href,
    mayReload: () => mayReload(store),
    lookForUpdate,
  });
}

/** The page's recovery. Listens for the network's return and for parts that fail to load. */
export function useRecovery(client: QueryClient, loader: Loader, store: AddressStore): Recovery {
  const [watch] = useState(() => createWatch(store));
  useEffect(() => retryOnceOnline(client, window), [client]);
  useEffect(() => watch.start(), [watch]);
  useEffect(() => returnFocus(window), []);
  const [recovery] = useState<Recovery>(() => ({
    restart: () => loader.restart?.(HANGS_AFTER_MS) ?? 0,
    reload: watch.reload,
    getTrouble: watch.getTrouble,
    subscribe: watch.subscribe,
    facts: () => factsOf(client, loader, store),
  }));
  return recovery;
}
