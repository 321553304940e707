/** Providers around the page: data, address, and what happens when the atlas cannot be loaded. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { failureWords } from '../data/errors.ts';
import { defaultLoader, type Loader } from '../data/loader.ts';
import { createQueryClient } from '../data/query-client.ts';
import { LoaderContext, useAtlasQuery, useGeometryQuery } from '../data/use-data.ts';
import { createAddressStore } from '../state/address-store.ts';
import { AtlasViewContext, atlasViewOf } from '../state/atlas-view.ts';
import { AddressContext, useView } from '../state/use-view.ts';
import { SwatchPatterns } from '../ui/stance-swatch.tsx';
import { Failed, Loading } from '../ui/status.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Masthead } from './masthead.tsx';
import { Page } from './page.tsx';

/** The whole app. The loader may be replaced, for other places of the same data. */
export function App({ loader }: { loader?: Loader }) {
  const [store] = useState(() => createAddressStore(window));
  const [client] = useState(createQueryClient);
  const source = useMemo(() => loader ?? defaultLoader(), [loader]);
  return (
    <QueryClientProvider client={client}>
      <LoaderContext.Provider value={source}>
        <AddressContext.Provider value={store}>
          <ErrorBoundary what="The page">
            <SwatchPatterns />
            <Loaded />
          </ErrorBoundary>
        </AddressContext.Provider>
      </LoaderContext.Provider>
    </QueryClientProvider>
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
  const shown = useMemo(() => (atlas.data ? atlasViewOf(atlas.data.atlas, view) : null), [atlas.data, view]);
  if (shown)
    return (
      <AtlasViewContext.Provider value={shown}>
        <Page />
      </AtlasViewContext.Provider>
    );
  return (
    <div className="page">
      {!view.embed && <Masthead />}
      <main className="main">
        <h1 id="headline" className="headline" tabIndex={-1}>
          Where governments stand on Huawei in 5G networks
        </h1>
        {atlas.isError ? (
          <Failed title="The stances could not be loaded" onRetry={() => void atlas.refetch()}>
            {failureWords(atlas.error)} The address keeps your view.
          </Failed>
        ) : (
          <Loading what="the stances" />
        )}
      </main>
    </div>
  );
}
