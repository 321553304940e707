/** Offers a new version of the app. It is never forced, and never shown while a talk is held. */
import { useEffect, useState, useSyncExternalStore } from 'react';
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

function Offer({ onReload, onLater }: { onReload: () => void; onLater: () => void }) {
  const [isTalk, setTalk] = useState(false);
  const reload = async () => {
    const isHeld = await isTalkHeld(navigator.locks);
    setTalk(isHeld);
    if (!isHeld) onReload();
  };
  return (
    <section className="update-offer" aria-label="Update">
      <p role="status">
        {isTalk
          ? 'A presentation is running in another window. Reload when it has ended.'
          : 'A new version is ready. Reload to use it; your view stays.'}
      </p>
      <span className="update-offer__ways">
        <button type="button" className="button" onClick={() => void reload()}>
          Reload
        </button>
        <button type="button" className="button button--quiet" onClick={onLater}>
          Later
        </button>
      </span>
    </section>
  );
}
