/** The page as a presentation: the view alone within the presenter's frame. */
import { Suspense } from 'react';
import { AddressNotices } from '../features/notices/notices.tsx';
import { WorldMap } from '../features/world-map/world-map.tsx';
import { AddressLink } from '../state/address-link.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import type { ViewName } from '../state/view-state.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { Loading } from '../ui/status.tsx';
import { ChosenView, MapPanel } from './stage.tsx';
import { usePageTitle } from './use-page-title.ts';

const Present = lazyPart(async () => (await import('../features/present/present.tsx')).Present);
export const DeckVisit = lazyPart(async () => (await import('../features/deck/deck-visit.tsx')).DeckVisit);
const TimelineView = lazyPart(
  async () => (await import('../features/timeline/timeline-view.tsx')).TimelineView,
);

/** What the page says of the deck in its address; nothing without one. */
export function DeckOfAddress() {
  const { view } = useAtlasView();
  return view.deck === null ? null : (
    <PanelBoundary what="The deck of the address" size="row">
      <Suspense fallback={null}>
        <DeckVisit />
      </Suspense>
    </PanelBoundary>
  );
}

export function PresentedPage() {
  const { view } = useAtlasView();
  usePageTitle();
  const notices = (
    <>
      <PanelBoundary what="The notices" size="row">
        <AddressNotices />
      </PanelBoundary>
      <DeckOfAddress />
    </>
  );
  return (
    <PanelBoundary
      what="The presentation"
      wayOut={<AddressLink to={{ present: false }}>Leave it</AddressLink>}
    >
      <Suspense fallback={<Loading what="the presentation" />}>
        <Present notices={notices}>
          <PanelBoundary key={view.view} what="This view">
            <Suspense fallback={<Loading what="the view" />}>
              <PresentedView name={view.view} />
            </Suspense>
          </PanelBoundary>
        </Present>
      </Suspense>
    </PanelBoundary>
  );
}

/** The presenter's frame has a legend of its own. */
function PresentedView({ name }: { name: ViewName }) {
  if (name === 'map')
    return (
      <MapPanel>
        <WorldMap />
      </MapPanel>
    );
  return name === 'timeline' ? <TimelineView /> : <ChosenView />;
}
