/** Waits for the deck with which the page was opened: before it is read, the page would show what nobody asked for. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAddressStore } from '../state/use-view.ts';
import { DeckVisit } from './presented-page.tsx';

/** After so long the page is drawn without it: the deck says what is wrong, or comes late. */
const PATIENCE_MS = 10_000;

/** Whether the deck is still awaited. */
export function useArrivingDeck(): boolean {
  const store = useAddressStore();
  const client = useQueryClient();
  const [isAwaited, setAwaited] = useState(() => store.getSnapshot().view.deck !== null);
  useEffect(() => {
    if (!isAwaited) return;
    const end = () => setAwaited(false);
    const timer = setTimeout(end, PATIENCE_MS);
    const reading = import('../features/deck/arrive.ts').then(({ arrive }) => arrive(store, client));
    void Promise.allSettled([reading, DeckVisit.preload()]).then(end);
    return () => clearTimeout(timer);
  }, [isAwaited, store, client]);
  return isAwaited;
}
