/** The one hook through which the app reads and changes its view. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { AddressStore, Navigation } from './address-store.ts';
import { type AddressProblem, serialise } from './codec.ts';
import type { ViewState } from './view-state.ts';

/** The store of the page's address; provided once by the app. */
export const AddressContext = createContext<AddressStore | null>(null);

export interface ViewBinding {
  readonly view: ViewState;
  readonly problems: readonly AddressProblem[];
  /** Changes some of the view: `push` for drill-down, `replace` for sliders and typing. */
  go(patch: Partial<ViewState>, how?: Navigation): void;
  /** The address of the view with some of it changed, for real links. */
  hrefOf(patch: Partial<ViewState>): string;
}

/** The store itself, for event handlers that must read the newest view. Throws outside the provider. */
export function useAddressStore(): AddressStore {
  const store = useContext(AddressContext);
  if (!store) throw new Error('useView needs an AddressContext provider above it');
  return store;
}

/** The current view with its verbs. Re-renders when the address changes. */
export function useView(): ViewBinding {
  const store = useAddressStore();
  const { view, problems } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  return useMemo(
    () => ({
      view,
      problems,
      go: (patch, how = 'push') => store.change(patch, how),
      hrefOf: (patch) => serialise({ ...view, ...patch }) || '?',
    }),
    [store, view, problems],
  );
}
