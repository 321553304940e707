/** The one dialog that hands the view on: as a link, a picture, slides, data or a citation. */
import { useEffect, useRef, useState } from 'react';
import { useAtlasView } from '../../state/atlas-view.ts';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { Failed, Loading } from '../../ui/status.tsx';
import { LinkPanel } from './link-panel.tsx';
import { ShareFacts } from './share-facts.tsx';
import { usePart } from './share-part.ts';
import { ShareTabs, TAB_LABELS, type TabName } from './share-tabs.tsx';
import './share-dialog.css';

const LOADERS = {
  picture: async () => (await import('./picture-panel.tsx')).PicturePanel,
  powerpoint: async () => (await import('./pptx-panel.tsx')).PptxPanel,
  data: async () => (await import('./data-panel.tsx')).DataPanel,
  cite: async () => (await import('./citation-panel.tsx')).CitationPanel,
} as const;

/** So long after it has opened a press may be the second half of the double click that opened it, in milliseconds. */
const DOUBLE_CLICK_MS = 500;

/** What closes it: a press beside it too, which the browser takes for itself, once it is meant for the dialog. */
function useClosedBy(): 'any' | 'closerequest' {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), DOUBLE_CLICK_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled ? 'any' : 'closerequest';
}

/** Opens as a modal as soon as it is drawn; `onClose` follows Escape, the button and a press beside it. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [tab, setTab] = useState<TabName>('link');
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="share-dialog"
      aria-labelledby="share-title"
      closedby={useClosedBy()}
      onClose={onClose}
    >
      <div className="share-dialog__head">
        <h2 id="share-title">Share this view</h2>
        <button
          type="button"
          className="button button--small share-dialog__close"
          onClick={() => dialog.current?.close()}
        >
          Close
        </button>
        <ShownView />
        <ShareTabs chosen={tab} onChoose={setTab} />
      </div>
      <div
        className="share-dialog__body"
        role="tabpanel"
        id="share-panel"
        aria-labelledby={`share-tab-${tab}`}
      >
        <PanelBoundary key={tab} what={TAB_LABELS[tab]}>
          {tab === 'link' ? <LinkPanel /> : <LazyPanel tab={tab} />}
        </PanelBoundary>
      </div>
    </dialog>
  );
}

/** Which view is shared, so that nobody hands on another one. */
function ShownView() {
  const { headline } = useAtlasView();
  return <p className="share-dialog__view">{headline}</p>;
}

function LazyPanel({ tab }: { tab: Exclude<TabName, 'link'> }) {
  const panel = usePart(LOADERS[tab]);
  if (panel.status === 'loading') return <Loading what={TAB_LABELS[tab]} />;
  if (panel.status === 'failed')
    return (
      <Failed title="This part of the app could not be loaded" onRetry={panel.retry}>
        Check the connection, then try again. The link and what is under the other tabs can be shared all the
        same; if it stays so, reload the page: the address keeps your view.
      </Failed>
    );
  const Panel = panel.part;
  return <ShareFacts>{(facts) => <Panel facts={facts} />}</ShareFacts>;
}
