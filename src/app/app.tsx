/** Providers around the page: data, address, and what happens when the atlas cannot be loaded. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { failureWords } from '../data/errors.ts';
import type { Loader } from '../data/loader.ts';
import { LoaderContext, useAtlasQuery, useGeometryQuery } from '../data/use-data.ts';
import type { AddressStore } from '../state/address-store.ts';
import { AtlasViewContext, useViewOf } from '../state/atlas-view.ts';
import { serialise } from '../state/codec.ts';
import { AddressContext, useView } from '../state/use-view.ts';
import { useFocusSurvivor } from '../ui/focus-survivor.ts';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { RecoveryContext } from '../ui/recovery.ts';
import { ArrivalWords } from '../ui/retry-button.tsx';
import { SwatchPatterns } from '../ui/stance-swatch.tsx';
import { Failed, Loading } from '../ui/status.tsx';
import { Headline } from './headline.tsx';
import { Page } from './page.tsx';
import { useArrivingDeck } from './use-arriving-deck.ts';
import { useRecovery } from './use-recovery.ts';

/** A real link, for what is wrong may be the view itself: it loads the page anew without one. */
const TO_THE_START = <a href="?">Open the start page</a>;

export interface AppProps {
  /** Where the data comes from. */
  readonly loader: Loader;
  /** What has been loaded from there already, and will be. */
  readonly client: QueryClient;
  /** The address. It is made canonical when it is first read, so it is read before anything is drawn, and once. */
  readonly store: AddressStore;
}

/** The whole app. */
export function App(props: AppProps) {
  return (
    <PanelBoundary what="The page" size="page" wayOut={TO_THE_START}>
      <Providers {...props}>
        <SwatchPatterns />
        <Loaded />
        <ArrivalWords />
      </Providers>
    </PanelBoundary>
  );
}

function Providers({ loader, client, store, children }: AppProps & { readonly children: ReactNode }) {
  const recovery = useRecovery(client, loader, store);
  return (
    <QueryClientProvider client={client}>
      <LoaderContext.Provider value={loader}>
        <AddressContext.Provider value={store}>
          <RecoveryContext.Provider value={recovery}>
            <WholePage>{children}</WholePage>
          </RecoveryContext.Provider>
        </AddressContext.Provider>
      </LoaderContext.Provider>
    </QueryClientProvider>
  );
}

/** What no panel caught: another address, Back included, draws the page afresh. */
function WholePage({ children }: { children: ReactNode }) {
  const { view } = useView();
  return (
    <PanelBoundary what="The page" size="page" wayOut={TO_THE_START} resetOn={serialise(view)}>
      {children}
    </PanelBoundary>
  );
}

function Loaded() {
  const { view } = useView();
  const atlas = useAtlasQuery();
  useGeometryQuery(); // The page preloads the shapes whatever the view, so that turning to the map is at once.
  useEffect(() => {
    if (view.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
  }, [view.theme]);
  const shown = useViewOf(atlas.data?.atlas, view);
  const isDeckAwaited = useArrivingDeck();
  return (
    <AtlasViewContext.Provider value={shown}>
      <Page
        waiting={shown && !isDeckAwaited ? null : <Waiting what={shown ? 'the deck' : 'the stances'} />}
      />
    </AtlasViewContext.Provider>
  );
}

/** What stands on the page before the data does. */
function Waiting({ what }: { what: string }) {
  const atlas = useAtlasQuery();
  const main = useRef<HTMLElement>(null);
  useFocusSurvivor(main);
  return (
    <main className="main" ref={main}>
      <Headline sentence="Where governments stand on Huawei in 5G networks" />
      {atlas.isError ? (
        <Failed title="The stances could not be loaded" onRetry={() => void atlas.refetch()}>
          {failureWords(atlas.error)} Without it nothing can be shown. The address keeps your view and your
          search.
        </Failed>
      ) : (
        <Loading what={what} />
      )}
    </main>
  );
}
