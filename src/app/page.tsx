/** The page: headline, filters, the chosen view, the dossiers beside it, date and navigation below. */
import { lazy, Suspense, useState } from 'react';
import { DateControl } from '../features/date-control/date-control.tsx';
import { DeckDock } from '../features/deck/deck-dock.tsx';
import { Filters } from '../features/filters/filters.tsx';
import { AddressNotices, DataNotices } from '../features/notices/notices.tsx';
import { PresentButton } from '../features/present/present-button.tsx';
import { ShareButton } from '../features/share/share-button.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import { VIEW_LABELS } from '../state/view-state.ts';
import { DebouncedStatus } from '../ui/debounced-status.tsx';
import { KEEPS_FILES } from './keeps-files.ts';
import { Masthead } from './masthead.tsx';
import { DeckOfAddress, PresentedPage } from './presented-page.tsx';
import { SkipLinks } from './skip-links.tsx';
import { Stage } from './stage.tsx';
import { useDeckHeight } from './use-deck-height.ts';
import { usePageTitle } from './use-page-title.ts';
import { ViewTabs } from './view-tabs.tsx';

const Embed = lazy(async () => ({ default: (await import('../features/embed/embed.tsx')).Embed }));
const PrintFoot = lazy(async () => ({
  default: (await import('../features/print/print-foot.tsx')).PrintFoot,
}));
const UpdateOffer = lazy(async () => ({
  default: (await import('../features/offline/update-offer.tsx')).UpdateOffer,
}));

export function Page() {
  const { view } = useAtlasView();
  usePageTitle();
  if (view.embed)
    return (
      <Suspense fallback={null}>
        <Embed>
          <Stage />
        </Embed>
      </Suspense>
    );
  return (
    <>
      {view.present ? <PresentedPage /> : <FullPage />}
      <Suspense fallback={null}>{KEEPS_FILES && <UpdateOffer />}</Suspense>
    </>
  );
}

function FullPage() {
  const { view, open, headline } = useAtlasView();
  const [isPlaying, setPlaying] = useState(false);
  const deck = useDeckHeight();
  const isTimed = view.view !== 'method' && view.view !== 'sources';
  return (
    <div className="page" data-view={view.view}>
      <SkipLinks hasDossier={open.length > 0} />
      <Masthead>
        <ShareButton />
        <DeckDock />
        <PresentButton />
      </Masthead>
      <AddressNotices />
      <DataNotices />
      <DeckOfAddress />
      <main className="main">
        <h1 id="headline" className="headline" tabIndex={-1}>
          {headline}
        </h1>
        {isTimed && <Filters />}
        <Stage />
        <Suspense fallback={null}>
          <PrintFoot />
        </Suspense>
      </main>
      <div className="deck" ref={deck}>
        {isTimed && <DateControl onPlaying={setPlaying} />}
        <ViewTabs />
      </div>
      <DebouncedStatus isHeldBack={isPlaying}>{`${VIEW_LABELS[view.view]}. ${headline}`}</DebouncedStatus>
    </div>
  );
}
