/** The page: headline, filters, the chosen view, the dossiers beside it, date and navigation below. */
import { useQueryClient } from '@tanstack/react-query';
import {
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { DECISIONS_KEY } from '../data/queries.ts';
import { onQueries } from '../data/use-data.ts';
import { useAfterFirstView } from '../drawing/use-after-first-view.ts';
import { DateControl } from '../features/date-control/date-control.tsx';
import { DeckDock } from '../features/deck/deck-dock.tsx';
import { Filters } from '../features/filters/filters.tsx';
import { AddressNotices, DataNotices } from '../features/notices/notices.tsx';
import { PresentButton } from '../features/present/present-button.tsx';
import { ShareButton } from '../features/share/share-button.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import { placeIn } from '../state/reading-place.ts';
import { useAddressStore, useView } from '../state/use-view.ts';
import { isDated } from '../state/view-state.ts';
import { useFocusSurvivor } from '../ui/focus-survivor.ts';
import { onHands } from '../ui/hands.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { Loading } from '../ui/status.tsx';
import { useBackgroundPart } from '../ui/use-background-part.ts';
import { useToldHeight } from '../ui/use-told-height.ts';
import { Announcer } from './announcer.tsx';
import { Headline } from './headline.tsx';
import { KEEPS_FILES } from './keeps-files.ts';
import { IsRestDrawn, useIsRestDrawn, useTurns } from './map-first.ts';
import { Masthead } from './masthead.tsx';
import { keepPlace, placeNow } from './place-on-page.ts';
import { DeckOfAddress, PresentedPage } from './presented-page.tsx';
import { PrintPart } from './print-part.tsx';
import type { ReadingBefore } from './reading-place.tsx';
import { SkipLinks } from './skip-links.tsx';
import { Stage } from './stage.tsx';
import { usePageTitle } from './use-page-title.ts';
import { useSteadyHeights } from './use-steady-heights.ts';
import { ViewTabs } from './view-tabs.tsx';

const Embed = lazyPart(async () => (await import('../features/embed/embed.tsx')).Embed);
const loadUpdateOffer = async () => (await import('../features/offline/update-offer.tsx')).UpdateOffer;

const loadReadingPlace = async () => (await import('./reading-place.tsx')).ReadingPlaceKeeper;

const DataVersions = lazyPart(
  async () => (await import('../features/notices/data-versions.tsx')).DataVersions,
);

/** Whether the decisions in full are there, which may then be compared with the overview. */
function useHasDecisions(): boolean {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const read = () => client.getQueryData(DECISIONS_KEY) !== undefined;
  return useSyncExternalStore(
    useCallback((listener) => onQueries(cache, listener), [cache]),
    read,
    read,
  );
}

/** `waiting` stands in the place of everything that needs the data; null once it is there. */
export function Page({ waiting }: { waiting: ReactNode }) {
  const { view } = useView();
  const { Part: UpdateOffer } = useBackgroundPart(loadUpdateOffer, useAfterFirstView() && KEEPS_FILES);
  if (view.embed) return waiting ? <div className="page">{waiting}</div> : <EmbeddedPage />;
  return (
    <>
      {view.present && !waiting ? <PresentedPage /> : <FullPage waiting={waiting} />}
      {UpdateOffer && !waiting && (
        <PanelBoundary what="The offer of new versions" size="row">
          <UpdateOffer />
        </PanelBoundary>
      )}
    </>
  );
}

function EmbeddedPage() {
  usePageTitle();
  return (
    <PanelBoundary what="The frame">
      <Suspense fallback={<Loading what="the frame" />}>
        <Embed>
          <PanelBoundary what="The notices" size="row">
            <AddressNotices />
          </PanelBoundary>
          <DeckOfAddress />
          <Stage />
        </Embed>
      </Suspense>
    </PanelBoundary>
  );
}

/** What the keeper of the reading place cannot see, for it comes later: whether the reader has moved, and what was left. */
function useReadingBefore(isKeeperHere: boolean): () => ReadingBefore {
  const store = useAddressStore();
  const moved = useRef(false);
  const fresh = useRef(true);
  useEffect(() => {
    if (isKeeperHere) return;
    const stopHands = onHands(() => {
      moved.current = true;
    });
    // A place that is still to be returned to stays what it is.
    const stopLeaving = store.onLeave(() => {
      if (!placeIn(window.history.state)) keepPlace(placeNow());
    });
    // An entry that Back returned to is where it was left, until the reader moves again.
    const stopFollowing = store.subscribe(() => {
      fresh.current = false;
      if (store.getSnapshot().how === 'load') moved.current = false;
    });
    return () => {
      stopHands();
      stopLeaving();
      stopFollowing();
    };
  }, [store, isKeeperHere]);
  return useCallback(() => ({ hasMoved: moved.current, isFresh: fresh.current }), []);
}

/** The head stays one and the same while the data arrives, so that nothing typed into it is lost. */
function FullPage({ waiting }: { waiting: ReactNode }) {
  const { view } = useView();
  const isAfter = useAfterFirstView();
  // An entry of the history with a state may hold a place to return to.
  const { Part: ReadingPlace } = useBackgroundPart(
    loadReadingPlace,
    isAfter || Boolean(globalThis.history?.state),
  );
  const before = useReadingBefore(ReadingPlace !== null && !waiting);
  const page = useRef<HTMLDivElement>(null);
  // Forward leads into a presentation: no button was pressed, and its headline takes what the page had.
  useFocusSurvivor(page);
  return (
    <IsRestDrawn value={useTurns()}>
      <div className="page" data-view={waiting ? undefined : view.view} ref={page}>
        {!waiting && <Skips />}
        <Masthead>{waiting ? <RoomForTools /> : <Tools />}</Masthead>
        {waiting ? (
          <>
            <PanelBoundary what="The notices" size="row">
              <AddressNotices />
            </PanelBoundary>
            {waiting}
          </>
        ) : (
          <Content />
        )}
        {ReadingPlace && !waiting && <ReadingPlace before={before} />}
      </div>
    </IsRestDrawn>
  );
}

function Skips() {
  const { open } = useAtlasView();
  return <SkipLinks hasDossier={open.length > 0} />;
}

/** The tools need the data; until then nothing moves into their room. */
function RoomForTools() {
  return (
    <>
      {['Share', 'Deck', 'Present'].map((tool) => (
        <span key={tool} className="button masthead__room" aria-hidden="true">
          {tool}
        </span>
      ))}
    </>
  );
}

function Tools() {
  return (
    <>
      <PanelBoundary what="Share" size="tool">
        <ShareButton />
      </PanelBoundary>
      <PanelBoundary what="Deck" size="tool">
        <DeckDock />
      </PanelBoundary>
      <PresentButton />
    </>
  );
}

function Content() {
  const { view, headline } = useAtlasView();
  const [isPlaying, setPlaying] = useState(false);
  useSteadyHeights(isPlaying);
  const isRest = useIsRestDrawn();
  usePageTitle();
  const hasDecisions = useHasDecisions();
  const isTimed = isDated(view.view);
  return (
    <>
      <PanelBoundary what="The notices" size="row">
        <AddressNotices />
        <DataNotices />
        <Suspense fallback={null}>{hasDecisions && <DataVersions />}</Suspense>
      </PanelBoundary>
      <DeckOfAddress />
      <main className="main">
        <Headline sentence={headline} />
        <PanelBoundary what="The filters" size="row">
          {isTimed && <Filters />}
        </PanelBoundary>
        <Stage />
        <PanelBoundary what="The foot of the printed page" size="row">
          <PrintPart />
        </PanelBoundary>
      </main>
      {isRest && (
        <Deck>
          <PanelBoundary what="The date control" size="row">
            {isTimed && <DateControl onPlaying={setPlaying} />}
          </PanelBoundary>
        </Deck>
      )}
      <Announcer isHeldBack={isPlaying} />
    </>
  );
}

/** The date and the views, at the bottom of the window. */
function Deck({ children }: { children: ReactNode }) {
  const deck = useToldHeight('--deck-height');
  return (
    <div className="deck" ref={deck}>
      {children}
      <ViewTabs />
    </div>
  );
}
