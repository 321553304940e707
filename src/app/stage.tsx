/** The chosen view and, beside it, the open dossiers or what changed: the same in the page and in a frame. */
import { lazy, Suspense, useEffect } from 'react';
import { Changes } from '../features/changes/changes.tsx';
import { Legend } from '../features/legend/legend.tsx';
import { WorldMap } from '../features/world-map/world-map.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import { VIEW_LABELS } from '../state/view-state.ts';
import { Loading } from '../ui/status.tsx';
import { DossierSheet } from './dossier-sheet.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { KEEPS_FILES } from './keeps-files.ts';
import { ViewLink } from './view-tabs.tsx';

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
const OfflinePanel = lazy(async () => ({
  default: (await import('../features/offline/offline-panel.tsx')).OfflinePanel,
}));

export function Stage() {
  const { view, open, time } = useAtlasView();
  // A quote in the address is shown in its dossier, so that it is never hidden behind a comparison.
  const isCompared = open.length > 1 && view.quote === null;
  // Where no dossier stands beside the map, what changed does.
  const isTold = view.view === 'map' && time.from !== null && open.length === 0;
  useEffect(() => void loadDossier(), []);
  return (
    <div className={stageClass(open.length, isCompared, isTold)}>
      <div className="stage__view">
        <ErrorBoundary key={view.view} what={`The ${VIEW_LABELS[view.view].toLowerCase()}`}>
          <Suspense fallback={<Loading what={`the ${VIEW_LABELS[view.view].toLowerCase()}`} />}>
            <ChosenView />
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
  );
}

function stageClass(open: number, isCompared: boolean, isTold: boolean): string {
  if (isTold) return 'stage stage--told';
  if (open === 0) return 'stage';
  return isCompared ? 'stage stage--with-dossier stage--compared' : 'stage stage--with-dossier';
}

/** The view that the address names. */
export function ChosenView() {
  const { view } = useAtlasView();
  switch (view.view) {
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
      return (
        <>
          <MethodView />
          {KEEPS_FILES && !view.embed && <OfflinePanel />}
        </>
      );
  }
}

/** Under the map where a dossier has the place beside it. */
function ChangesBelow() {
  const { open } = useAtlasView();
  return open.length > 0 ? <Changes /> : null;
}
