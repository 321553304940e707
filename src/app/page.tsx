/** The page: headline, filters, the chosen view, the dossiers beside it, date and navigation below. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Changes } from '../features/changes/changes.tsx';
import { DateControl } from '../features/date-control/date-control.tsx';
import { Filters } from '../features/filters/filters.tsx';
import { Legend } from '../features/legend/legend.tsx';
import { AddressNotices, DataNotices } from '../features/notices/notices.tsx';
import { CopyLink } from '../features/share/copy-link.tsx';
import { WorldMap } from '../features/world-map/world-map.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import { VIEW_LABELS, type ViewName } from '../state/view-state.ts';
import { DebouncedStatus } from '../ui/debounced-status.tsx';
import { Loading } from '../ui/status.tsx';
import { DossierSheet } from './dossier-sheet.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Masthead } from './masthead.tsx';
import { SkipLinks } from './skip-links.tsx';
import { useDeckHeight } from './use-deck-height.ts';
import { usePageTitle } from './use-page-title.ts';
import { ViewLink, ViewTabs } from './view-tabs.tsx';

const loadDossier = () => import('../features/dossier/dossier.tsx');
const Dossier = lazy(async () => ({ default: (await loadDossier()).Dossier }));
const Comparison = lazy(async () => ({
  default: (await import('../features/compare/comparison.tsx')).Comparison,
}));
const TableView = lazy(async () => ({
  default: (await import('../features/table/table-view.tsx')).TableView,
}));
const TimelineView = lazy(async () => ({
  default: (await import('../features/timeline/timeline-view.tsx')).TimelineView,
}));
const QuotesView = lazy(async () => ({
  default: (await import('../features/quotes/quotes-view.tsx')).QuotesView,
}));
const SourcesView = lazy(async () => ({
  default: (await import('../features/sources/sources-view.tsx')).SourcesView,
}));
const MethodView = lazy(async () => ({
  default: (await import('../features/method/method-view.tsx')).MethodView,
}));

export function Page() {
  const { view, open, headline, time } = useAtlasView();
  const [isPlaying, setPlaying] = useState(false);
  const deck = useDeckHeight();
  // A quote in the address is shown in its dossier, so that it is never hidden behind a comparison.
  const isCompared = open.length > 1 && view.quote === null;
  // Where no dossier stands beside the map, what changed does.
  const isTold = view.view === 'map' && time.from !== null && open.length === 0;
  const isTimed = view.view !== 'method' && view.view !== 'sources';
  useEffect(() => void loadDossier(), []);
  usePageTitle();
  return (
    <div className="page" data-view={view.view}>
      <SkipLinks hasDossier={open.length > 0} />
      <Masthead>
        <CopyLink />
      </Masthead>
      <AddressNotices />
      <DataNotices />
      <main className="main">
        <h1 id="headline" className="headline" tabIndex={-1}>
          {headline}
        </h1>
        {isTimed && <Filters />}
        <div className={stageClass(open.length, isCompared, isTold)}>
          <div className="stage__view">
            <ErrorBoundary key={view.view} what={`The ${VIEW_LABELS[view.view].toLowerCase()}`}>
              <Suspense fallback={<Loading what={`the ${VIEW_LABELS[view.view].toLowerCase()}`} />}>
                <ChosenView view={view.view} />
              </Suspense>
            </ErrorBoundary>
          </div>
          {isTold && (
            <div className="aside">
              <Changes />
            </div>
          )}
          {open.length > 0 && (
            <DossierSheet>
              {isCompared && (
                <ErrorBoundary what="The comparison">
                  <Suspense fallback={<Loading what="the comparison" />}>
                    <Comparison />
                  </Suspense>
                </ErrorBoundary>
              )}
              {(isCompared ? [] : open).map((code, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a dossier keeps its place, and its focus, when it is stepped on.
                <ErrorBoundary key={place} resetOn={code} what="This dossier">
                  <Suspense fallback={<Loading what="the dossier" />}>
                    <Dossier code={code} />
                  </Suspense>
                </ErrorBoundary>
              ))}
            </DossierSheet>
          )}
        </div>
      </main>
      <div className="deck" ref={deck}>
        {isTimed && <DateControl onPlaying={setPlaying} />}
        <ViewTabs />
      </div>
      <DebouncedStatus isHeldBack={isPlaying}>{`${VIEW_LABELS[view.view]}. ${headline}`}</DebouncedStatus>
    </div>
  );
}

function stageClass(open: number, isCompared: boolean, isTold: boolean): string {
  if (isTold) return 'stage stage--told';
  if (open === 0) return 'stage';
  return isCompared ? 'stage stage--with-dossier stage--compared' : 'stage stage--with-dossier';
}

function ChosenView({ view }: { view: ViewName }) {
  switch (view) {
    case 'map':
      return (
        <>
          <WorldMap />
          <Legend />
          <p className="label boundaries">
            Boundaries are simplified from Natural Earth and are no opinion on any claim;{' '}
            <ViewLink view="method">the method says which are drawn</ViewLink>.
          </p>
          <ChangesBelow />
        </>
      );
    case 'table':
      return (
        <>
          <Changes />
          <TableView />
        </>
      );
    case 'timeline':
      return (
        <>
          <Legend />
          <TimelineView />
        </>
      );
    case 'quotes':
      return <QuotesView />;
    case 'sources':
      return <SourcesView />;
    case 'method':
      return <MethodView />;
  }
}

/** Under the map where a dossier has the place beside it. */
function ChangesBelow() {
  const { open } = useAtlasView();
  return open.length > 0 ? <Changes /> : null;
}
