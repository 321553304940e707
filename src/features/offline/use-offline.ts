/** What is kept for offline use, asked of the browser's caches rather than remembered. */
import { useCallback, useEffect, useState } from 'react';
import type { Extra } from '../../data/offline-names.ts';
import { keptBytes, listExtras, missingExtras, saveExtras } from './extras.ts';
import type { WorkerPhase } from './watch-worker.ts';

export interface Kept {
  readonly bytes: number;
  readonly extras: readonly Extra[];
  readonly missing: readonly Extra[];
}

/** `no-room`: the browser gives this page no more room, so that each try fails until some is made. */
export type SavingFault = 'no-room' | 'unreached';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'failed'; readonly why: SavingFault }
  | { readonly state: 'saving'; readonly done: number };

export interface Offline {
  /** Null until the caches have been read, and where there are none. */
  readonly kept: Kept | null;
  readonly saving: Saving;
  save(): void;
}

async function readKept(): Promise<Kept> {
  const extras = await listExtras();
  const [missing, bytes] = await Promise.all([missingExtras(extras), keptBytes()]);
  return { extras, missing, bytes };
}

const faultOf = (error: unknown): SavingFault =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'no-room' : 'unreached';

/** Reads the caches once the worker is ready, and again after each save. */
export function useOffline(phase: WorkerPhase): Offline {
  const [kept, setKept] = useState<Kept | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const look = useCallback(() => readKept().then(setKept, () => setKept(null)), []);
  useEffect(() => {
    if (phase === 'ready') void look();
  }, [phase, look]);
  const save = useCallback(async () => {
    setSaving({ state: 'saving', done: 0 });
    try {
      // Asks the browser not to clear the files away when space is short; it may refuse, and nothing depends on it.
      await navigator.storage?.persist?.();
      const extras = await listExtras();
      const all = extras.reduce((sum, { bytes }) => sum + bytes, 0);
      await saveExtras(extras, (bytes) => setSaving({ state: 'saving', done: bytes / all }));
      setSaving({ state: 'idle' });
    } catch (error) {
      setSaving({ state: 'failed', why: faultOf(error) });
    }
    await look();
  }, [look]);
  return { kept, saving, save: () => void save() };
}
