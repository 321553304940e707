/** The panel that says what works without a network, and adds what is missing. */
import { useSyncExternalStore } from 'react';
import { Failed } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { addedInWords, failedInWords, keptInWords } from './kept-words.ts';
import { theWorker } from './the-worker.ts';
import { type Kept, type Offline, useOffline } from './use-offline.ts';
import type { OfflineWorker } from './watch-worker.ts';
import './offline.css';

export function OfflinePanel({ worker = theWorker() }: { worker?: OfflineWorker }) {
  const { phase } = useSyncExternalStore(worker.subscribe, worker.getSnapshot);
  const offline = useOffline(phase);
  return (
    <section className="offline" aria-labelledby="offline-heading">
      <h2 id="offline-heading" tabIndex={-1}>
        Offline
      </h2>
      <p role="status">{keptInWords(phase, offline.kept)}</p>
      {phase === 'ready' && offline.kept && <Save offline={offline} kept={offline.kept} />}
    </section>
  );
}

/** What saves, or what to do where that failed: each takes the other's place, and leaves the focus in the panel. */
function Save({ offline: { saving, save }, kept }: { offline: Offline; kept: Kept }) {
  if (saving.state === 'failed')
    return (
      <Failed title="Not everything could be saved" onRetry={save}>
        {failedInWords(saving.why, kept)}
      </Failed>
    );
  const isSaving = saving.state === 'saving';
  const isComplete = kept.missing.length === 0;
  return (
    <p className="offline__save">
      <VanishingButton isUnavailable={isSaving || isComplete} onClick={save}>
        Save for offline
      </VanishingButton>
      {isSaving ? (
        <>
          <progress aria-label="Saving for offline" max={1} value={saving.done} />
          <span>{Math.round(100 * saving.done)} %</span>
        </>
      ) : (
        <span className="label">{isComplete ? 'Everything is saved.' : addedInWords(kept)}</span>
      )}
    </p>
  );
}
