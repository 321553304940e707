/** The panel that says what works without a network, and adds what is missing. */
import { useSyncExternalStore } from 'react';
import { Failed } from '../../ui/status.tsx';
import { isData } from './extras.ts';
import { theWorker } from './the-worker.ts';
import { type Kept, type Offline, useOffline } from './use-offline.ts';
import type { OfflineWorker, WorkerPhase } from './watch-worker.ts';
import './offline.css';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeOf = (files: readonly { readonly bytes: number }[]) => files.reduce((sum, f) => sum + f.bytes, 0);

/** One sentence about what is kept. */
export function keptInWords(phase: WorkerPhase, kept: Kept | null): string {
  if (phase === 'blocked')
    return 'This browser keeps no files for this page, so it needs the network each time.';
  if (phase === 'starting' || !kept) return 'The app is being kept for offline use …';
  if (kept.missing.length === 0)
    return `Works offline, PowerPoint included. Complete: ${megabytes(kept.bytes)} are kept on this device.`;
  if (kept.missing.some(isData))
    return `Works offline: the map, the table, the timeline and every decision, and the evidence that was read here. ${megabytes(kept.bytes)} are kept on this device. The rest of the evidence, the search and PowerPoint still need the network.`;
  return `Works offline: every view, all data and evidence. ${megabytes(kept.bytes)} are kept on this device. PowerPoint still needs the network.`;
}

export function OfflinePanel({ worker = theWorker() }: { worker?: OfflineWorker }) {
  const { phase } = useSyncExternalStore(worker.subscribe, worker.getSnapshot);
  const offline = useOffline(phase);
  return (
    <section className="offline" aria-labelledby="offline-heading">
      <h2 id="offline-heading">Offline</h2>
      <p role="status">{keptInWords(phase, offline.kept)}</p>
      {phase === 'ready' && offline.kept && <Save offline={offline} kept={offline.kept} />}
    </section>
  );
}

function Save({ offline: { saving, save }, kept }: { offline: Offline; kept: Kept }) {
  if (saving.state === 'failed')
    return (
      <Failed title="Not everything could be saved" onRetry={save}>
        What had arrived is kept. Check the connection, then try again.
      </Failed>
    );
  const isSaving = saving.state === 'saving';
  const isComplete = kept.missing.length === 0;
  return (
    <p className="offline__save">
      <button
        type="button"
        className="button"
        aria-disabled={isSaving || isComplete}
        onClick={isSaving || isComplete ? undefined : save}
      >
        Save for offline
      </button>
      {isSaving ? (
        <>
          <progress aria-label="Saving for offline" max={1} value={saving.done} />
          <span>{Math.round(100 * saving.done)} %</span>
        </>
      ) : (
        <span className="label">
          {isComplete
            ? 'Everything is saved.'
            : `Adds ${kept.missing.some(isData) ? 'all evidence, the search and ' : ''}the export libraries, ${megabytes(sizeOf(kept.missing))}.`}
        </span>
      )}
    </p>
  );
}
