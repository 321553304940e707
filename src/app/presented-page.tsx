/** The page as a presentation: the view alone within the presenter's frame. */
import { lazy, Suspense } from 'react';
import { AddressNotices } from '../features/notices/notices.tsx';
import { WorldMap } from '../features/world-map/world-map.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import type { ViewName } from '../state/view-state.ts';
import { Loading } from '../ui/status.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ChosenView } from './stage.tsx';

const Present = lazy(async () => ({ default: (await import('../features/present/present.tsx')).Present }));
const DeckVisit = lazy(async () => ({
  default: (await import('../features/deck/deck-visit.tsx')).DeckVisit,
}));
const TimelineView = lazy(async () => ({
  default: (await import('../features/timeline/timeline-view.tsx')).TimelineView,
}));

/** What the page says of the deck in its address; nothing without one. */
export function DeckOfAddress() {
  const { view } = useAtlasView();
  return view.deck === null ? null : (
    <Suspense fallback={null}>
      <DeckVisit />
    </Suspense>
  );
}

export function PresentedPage() {
  const { view } = useAtlasView();
  const notices = (
    <>
      <AddressNotices />
      <DeckOfAddress />
    </>
  );
  return (
    <ErrorBoundary what="The presentation">
      <Suspense fallback={<Loading what="the presentation" />}>
        <Present notices={notices}>
          <ErrorBoundary key={view.view} what="This view">
            <Suspense fallback={<Loading what="the view" />}>
              <PresentedView name={view.view} />
            </Suspense>
          </ErrorBoundary>
        </Present>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The presenter's frame has a legend of its own. */
function PresentedView({ name }: { name: ViewName }) {
  if (name === 'map') return <WorldMap />;
  return name === 'timeline' ? <TimelineView /> : <ChosenView />;
}
