/** The deck with which the page was opened, read before the page is drawn. */
import type { QueryClient } from '@tanstack/react-query';
import type { AddressStore } from '../../state/address-store.ts';
import { patchForStep } from '../../state/deck.ts';
import { isBare } from '../../state/step-view.ts';
import { deckQuery } from '../../state/use-deck.ts';

/** Reads the deck of the address, and shows its step where the link names nothing else. What is wrong with it is told later. */
export async function arrive(store: AddressStore, client: QueryClient): Promise<void> {
  const { deck: text } = store.getSnapshot().view;
  if (text === null) return;
  const read = await client.fetchQuery(deckQuery(text));
  const { view, how } = store.getSnapshot();
  if (!('deck' in read) || how !== 'load' || view.deck !== text || !isBare(view)) return;
  // The step stays as it was written, so that one beyond the end is told.
  store.go({ ...view, ...patchForStep(read.deck, view.step), step: view.step }, 'load');
}
