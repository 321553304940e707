/** Stance Atlas's map alone, as the app mounts it, with the slider and without the rest of the page. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { firstLoad } from '../../../../../src/app/first-load.ts';
import { defaultLoader } from '../../../../../src/data/loader.ts';
import { createQueryClient } from '../../../../../src/data/query-client.ts';
import { LoaderContext, useAtlasQuery } from '../../../../../src/data/use-data.ts';
import { type Atlas, decisionDays } from '../../../../../src/domain/atlas.ts';
import { addDays } from '../../../../../src/domain/partial-date.ts';
import { DateSlider } from '../../../../../src/features/date-control/date-slider.tsx';
import { WorldMap } from '../../../../../src/features/world-map/world-map.tsx';
import { createAddressStore } from '../../../../../src/state/address-store.ts';
import { AtlasViewContext, atlasViewOf } from '../../../../../src/state/atlas-view.ts';
import { daySelection } from '../../../../../src/state/resolve-time.ts';
import { AddressContext, useView } from '../../../../../src/state/use-view.ts';
import { SwatchPatterns } from '../../../../../src/ui/stance-swatch.tsx';
import '../../../../../src/ui/tokens.css';
import '../../../../../src/ui/base.css';
import '../shared/page.css';

/** The days at which arrows stop, and the ends of the slider. */
function courseOf(atlas: Atlas) {
  const stops = decisionDays(atlas);
  return { stops, span: { start: addDays(stops[0] ?? atlas.asOf, -31), end: atlas.asOf } };
}

function MapAlone({ atlas }: { atlas: Atlas }) {
  const { view, go } = useView();
  const shown = useMemo(() => atlasViewOf(atlas, view), [atlas, view]);
  const course = useMemo(() => courseOf(atlas), [atlas]);
  return (
    <AtlasViewContext.Provider value={shown}>
      <WorldMap />
      <DateSlider
        name="Date"
        day={shown.time.day}
        {...course}
        onDay={(day) => go({ time: daySelection(day, atlas) }, 'replace')}
      />
    </AtlasViewContext.Provider>
  );
}

function Loaded() {
  const { data } = useAtlasQuery();
  return data ? <MapAlone atlas={data.atlas} /> : null;
}

const [loader, client, store] = [defaultLoader(), createQueryClient(), createAddressStore(window)];
await firstLoad({ client, loader, view: store.getSnapshot().view, loadParts: async () => {} });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root');
const reactRoot = createRoot(root);
flushSync(() =>
  reactRoot.render(
    <QueryClientProvider client={client}>
      <LoaderContext.Provider value={loader}>
        <AddressContext.Provider value={store}>
          <SwatchPatterns />
          <Loaded />
        </AddressContext.Provider>
      </LoaderContext.Provider>
    </QueryClientProvider>,
  ),
);
