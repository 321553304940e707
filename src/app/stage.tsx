/** The chosen view and, beside it, the open dossiers or what changed: the same in the page and in a frame. */
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useAfterFirstView } from '../drawing/use-after-first-view.ts';
import { ShowAllPlaces } from '../features/filters/filters.tsx';
import { Legend } from '../features/legend/legend.tsx';
import { WorldMap } from '../features/world-map/world-map.tsx';
import { useAtlasView } from '../state/atlas-view.ts';
import { useAddressStore } from '../state/use-view.ts';
import { VIEW_LABELS, type ViewState } from '../state/view-state.ts';
import { useFocusSurvivor } from '../ui/focus-survivor.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { PanelBoundary } from '../ui/panel-boundary.tsx';
import { Empty, Loading } from '../ui/status.tsx';
import { DossierSheet } from './dossier-sheet.tsx';
import { KEEPS_FILES } from './keeps-files.ts';
import { useIsRestDrawn } from './map-first.ts';
import { ViewLink } from './view-tabs.tsx';

const Dossier = lazyPart(async () => (await import('../features/dossier/dossier.tsx')).Dossier);
const Comparison = lazyPart(async () => (await import('../features/compare/comparison.tsx')).Comparison);
const Changes = lazyPart(async () => (await import('../features/changes/changes.tsx')).Changes);
const TableView = lazyPart(async () => (await import('../features/table/table-view.tsx')).TableView);
const TimelineView = lazyPart(
  async () => (await import('../features/timeline/timeline-view.tsx')).TimelineView,
);
const QuotesView = lazyPart(async () => (await import('../features/quotes/quotes-view.tsx')).QuotesView);
const SourcesView = lazyPart(async () => (await import('../features/sources/sources-view.tsx')).SourcesView);
const MethodView = lazyPart(async () => (await import('../features/method/method-view.tsx')).MethodView);

const VIEW_PARTS = {
  table: TableView,
  timeline: TimelineView,
  quotes: QuotesView,
  sources: SourcesView,
  method: MethodView,
} as const;

/** Loads the parts that a view draws beside the map, so that the first view has nothing to wait for. Never rejects. */
export async function loadPartsOf({ view, country, quote, time }: ViewState): Promise<void> {
  await Promise.all([
    view === 'map' ? null : VIEW_PARTS[view].preload(),
    country.length > 0 || quote !== null ? Dossier.preload() : null,
    country.length > 1 && quote === null ? Comparison.preload() : null,
    time?.kind === 'range' ? Changes.preload() : null,
  ]);
}

const OfflinePanel = lazyPart(
  async () => (await import('../features/offline/offline-panel.tsx')).OfflinePanel,
);

export function Stage() {
  const { view, open, time } = useAtlasView();
  // A quote in the address is shown in its dossier, so that it is never hidden behind a comparison.
  const isCompared = open.length > 1 && view.quote === null;
  // Where no dossier stands beside the map, what changed does.
  const isTold = view.view === 'map' && time.from !== null && open.length === 0;
  const isFirst = useIsFirst();
  const isAfter = useAfterFirstView();
  const isRest = useIsRestDrawn();
  useEffect(() => {
    // Ahead of the first dossier; where it fails, the dossier says so when it is opened.
    if (isAfter) void Promise.all([Dossier.preload(), Changes.preload()]);
  }, [isAfter]);
  const isOne = open.length === 1;
  useEffect(() => {
    // A comparison begins at a dossier, whose focus it takes over at once where it is there.
    if (isAfter && isOne) void Comparison.preload();
  }, [isAfter, isOne]);
  return (
    <div className={stageClass(open.length, isCompared, isTold)}>
      <ViewBox key={view.view}>
        <PanelBoundary what={`The ${VIEW_LABELS[view.view].toLowerCase()}`}>
          <Suspense fallback={<Loading what={`the ${VIEW_LABELS[view.view].toLowerCase()}`} />}>
            <ChosenView />
          </Suspense>
        </PanelBoundary>
      </ViewBox>
      {isTold && isRest && (
        <div className="aside">
          <ToldChanges />
        </div>
      )}
      {open.length > 0 && isRest && (
        <DossierSheet isFirst={isFirst}>
          {isCompared && (
            <PanelBoundary what="The comparison">
              <Suspense fallback={<Loading what="the comparison" />}>
                <Comparison />
              </Suspense>
            </PanelBoundary>
          )}
          {(isCompared ? [] : open).map((code, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dossier keeps its place, and its focus, when it is stepped on.
            <PanelBoundary key={place} resetOn={code} what="This dossier">
              <Suspense fallback={<Loading what="the dossier" />}>
                <Dossier code={code} />
              </Suspense>
            </PanelBoundary>
          ))}
        </DossierSheet>
      )}
    </div>
  );
}

/** Tells whether the address has not changed since the page was opened: Back, too, is a change. */
function useIsFirst(): () => boolean {
  const store = useAddressStore();
  const [first] = useState(store.getSnapshot);
  return useCallback(() => first.how === 'load' && store.getSnapshot() === first, [store, first]);
}

/** When it gives way to another view by Back or Forward, the headline takes the focus that it held. */
function ViewBox({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useFocusSurvivor(box);
  return (
    <div className="stage__view" ref={box}>
      {children}
    </div>
  );
}

function stageClass(open: number, isCompared: boolean, isTold: boolean): string {
  if (isTold) return 'stage stage--told';
  if (open === 0) return 'stage';
  return isCompared ? 'stage stage--with-dossier stage--compared' : 'stage stage--with-dossier';
}

/** The view that the address names. Each panel of it fails by itself. */
export function ChosenView() {
  const { view } = useAtlasView();
  switch (view.view) {
    case 'map':
      return <MapView />;
    case 'table':
      return (
        <>
          <ToldChanges />
          <PanelBoundary what="The table">
            <TableView />
          </PanelBoundary>
        </>
      );
    case 'timeline':
      return (
        <>
          <ViewLegend />
          <PanelBoundary what="The timeline">
            <TimelineView />
          </PanelBoundary>
        </>
      );
    case 'quotes':
      return <QuotesView />;
    case 'sources':
      return <SourcesView />;
    case 'method':
      return (
        <>
          <PanelBoundary what="The method">
            <MethodView />
          </PanelBoundary>
          {KEEPS_FILES && !view.embed && (
            <PanelBoundary what="The offline panel">
              <OfflinePanel />
            </PanelBoundary>
          )}
        </>
      );
  }
}

function MapView() {
  const isRest = useIsRestDrawn();
  return (
    <>
      <MapPanel>
        <WorldMap />
      </MapPanel>
      {isRest && <BelowTheMap />}
    </>
  );
}

function BelowTheMap() {
  const { chosen, open, time } = useAtlasView();
  return (
    <>
      {open.length === 0 && time.from !== null && <ToChanges />}
      {chosen.size === 0 && (
        <Empty>
          <p>No government passes the filters.</p>
          <ShowAllPlaces />
        </Empty>
      )}
      <ViewLegend />
      <p className="label boundaries">
        Boundaries are simplified from Natural Earth and are no opinion on any claim;{' '}
        <ViewLink view="method">the method says which are drawn</ViewLink>.
      </p>
      {/* Under the map where a dossier has the place beside it. */}
      {open.length > 0 && <ToldChanges />}
    </>
  );
}

/** On a narrow screen what changed stands far below the map. */
function ToChanges() {
  const go = () => {
    const title = document.getElementById('changes-title');
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  };
  return (
    <button type="button" className="button button--small to-changes" onClick={go}>
      See what changed
    </button>
  );
}

/** The map's boundary, whose way out is the table. */
export function MapPanel({ children }: { children: ReactNode }) {
  return (
    <PanelBoundary
      what="The map"
      wayOut={<ViewLink view="table">See the same stances in the table</ViewLink>}
    >
      {children}
    </PanelBoundary>
  );
}

function ViewLegend() {
  return (
    <PanelBoundary what="The legend" size="row">
      <Legend />
    </PanelBoundary>
  );
}

/** Nothing where one day is shown. */
function ToldChanges() {
  const { time } = useAtlasView();
  if (time.from === null) return null;
  return (
    <PanelBoundary what="The list of what changed">
      <Suspense fallback={<Loading what="what changed" />}>
        <Changes />
      </Suspense>
    </PanelBoundary>
  );
}
