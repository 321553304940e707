/** Draws the still (see still.ts) when the app is built. Runs in Node. */
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Loader } from '../../data/loader.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { LoaderContext, useAtlasQuery } from '../../data/use-data.ts';
import type { AddressStore } from '../../state/address-store.ts';
import { AtlasViewContext, atlasViewOf } from '../../state/atlas-view.ts';
import { AddressContext } from '../../state/use-view.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import { SwatchPatterns } from '../../ui/stance-swatch.tsx';
import { firstLoad } from '../first-load.ts';
import { Page } from '../page.tsx';
import { loadPartsOf } from '../stage.tsx';
import { STILL_ID } from './still.ts';

const START = { view: DEFAULT_VIEW, how: 'load', problems: [] } as const;

/** An address that stays what it is. */
const STORE: AddressStore = {
  getSnapshot: () => START,
  subscribe: () => () => {},
  onLeave: () => () => {},
  go: () => {},
  change: () => {},
  takeBack: () => {},
  onAgain: () => () => {},
};

function StartPage() {
  const { data } = useAtlasQuery();
  if (!data) throw new Error('The still needs the atlas');
  return (
    <AtlasViewContext.Provider value={atlasViewOf(data.atlas, DEFAULT_VIEW)}>
      <SwatchPatterns />
      <Page waiting={null} />
    </AtlasViewContext.Provider>
  );
}

/** The still as HTML. Throws where the data cannot be read. */
export async function stillPage(loader: Loader): Promise<string> {
  const client = createQueryClient();
  await firstLoad({ client, loader, view: DEFAULT_VIEW, loadParts: loadPartsOf });
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <LoaderContext.Provider value={loader}>
        <AddressContext.Provider value={STORE}>
          <div id={STILL_ID} aria-hidden="true" inert>
            <StartPage />
          </div>
        </AddressContext.Provider>
      </LoaderContext.Provider>
    </QueryClientProvider>,
  );
  client.clear();
  return markup.replace(/ style="/g, ' data-style="').replace(/ id="headline"/, '');
}
