/** Loading the data again on a reader's request, and what became of it in words. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reloadData } from './query-client.ts';

const OUTCOMES = {
  idle: '',
  loading: 'Loading the data again …',
  same: 'The host still gives two versions. Try again later.',
  failed: 'The data could not be loaded again; what is shown stays. Check the connection.',
} as const;

export interface Reload {
  /** What became of the last try; empty before the first. */
  readonly words: string;
  /** Loads all data over what is there; not while that is under way. */
  again(): void;
}

/** For a part that vanishes once the data agrees. */
export function useReload(): Reload {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>('idle');
  const again = async () => {
    if (outcome === 'loading') return;
    setOutcome('loading');
    setOutcome((await reloadData(client)) ? 'same' : 'failed');
  };
  return { words: OUTCOMES[outcome], again: () => void again() };
}
