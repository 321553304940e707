/** The browsers' usual key for printing, what a press of it asks for, and how long that is waited for. */
import type { AddressStore } from '../../state/address-store.ts';
import { serialise } from '../../state/codec.ts';

export const isPrintKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/** Nobody waits longer for a page that can be printed without its foot, and its sources, in milliseconds. */
const PATIENCE_MS = 3_000;

/** A press of the key: it asks for the view that was shown then, and for no other. */
export interface PrintAsked {
  readonly isStillShown: () => boolean;
  /** Resolves when nobody waits any longer. */
  readonly patience: Promise<void>;
}

export function askToPrint(store: AddressStore): PrintAsked {
  const address = () => serialise(store.getSnapshot().view);
  const asked = address();
  return {
    isStillShown: () => address() === asked,
    patience: new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  };
}
