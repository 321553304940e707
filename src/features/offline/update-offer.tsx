/** Offers a new version of the app. It is never forced, and never shown while a talk is held. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isTextHeld, letTextsGo } from '../../state/held-texts.ts';
import { useView } from '../../state/use-view.ts';
import { refreshExtras } from './extras.ts';
import { holdTalk, isTalkHeld } from './talk-lock.ts';
import { theWorker } from './the-worker.ts';
import type { OfflineWorker } from './watch-worker.ts';
import './offline.css';

/** Starts the service worker, and offers what is new. */
export function UpdateOffer({ worker = theWorker() }: { worker?: OfflineWorker }) {
  const { view } = useView();
  const { phase, isUpdateReady } = useSyncExternalStore(worker.subscribe, worker.getSnapshot);
  const [isPutOff, setPutOff] = useState(false);
  useEffect(() => (view.present ? holdTalk(navigator.locks) : undefined), [view.present]);
  useEffect(() => {
    if (phase === 'ready') void refreshExtras();
  }, [phase]);
  if (!isUpdateReady || isPutOff || view.present) return null;
  return <Offer onReload={worker.applyUpdate} onLater={() => setPutOff(true)} />;
}

const WORDS = {
  none: 'A new version is ready. Reload to use it; your view stays.',
  talk: 'A presentation is running in another window. Reload when it has ended.',
  text: 'This browser does not keep your deck, and a reload takes it away. Save it as a file first: Deck, then Save deck file.',
} as const;

function Offer({ onReload, onLater }: { onReload: () => void; onLater: () => void }) {
  const [obstacle, setObstacle] = useState<keyof typeof WORDS>('none');
  const isTold = obstacle === 'text';
  const reload = async () => {
    const isTalk = await isTalkHeld(navigator.locks);
    const isLost = isTextHeld() && !isTold;
    setObstacle(isTalk ? 'talk' : isLost ? 'text' : 'none');
    if (isTalk || isLost) return;
    // The new version takes over before the page goes: the browser's question would come too late.
    letTextsGo();
    onReload();
  };
  return (
    <section className="update-offer" aria-label="Update">
      <p role="status">{WORDS[obstacle]}</p>
      <span className="update-offer__ways">
        <button type="button" className="button" onClick={() => void reload()}>
          {isTold ? 'Reload all the same' : 'Reload'}
        </button>
        <button type="button" className="button button--quiet" onClick={onLater}>
          Later
        </button>
      </span>
    </section>
  );
}
