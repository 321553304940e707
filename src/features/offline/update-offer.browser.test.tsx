/** The offer of a new version: made once it is there, never during a talk, and carried out only when asked for. */
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createAddressStore } from '../../state/address-store.ts';
import { holdText, isTextHeld } from '../../state/held-texts.ts';
import { AddressContext } from '../../state/use-view.ts';
import { holdTalk, isTalkHeld } from './talk-lock.ts';
import { UpdateOffer } from './update-offer.tsx';
import type { OfflineWorker, WorkerState } from './watch-worker.ts';

const start = window.location.href;
afterEach(() => window.history.replaceState(null, '', start));

function fakeWorker() {
  let state: WorkerState = { phase: 'ready', isUpdateReady: false };
  const listeners = new Set<() => void>();
  const worker: OfflineWorker = {
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate: vi.fn(),
  };
  const updateArrives = () => {
    state = { phase: 'ready', isUpdateReady: true };
    for (const listener of listeners) listener();
  };
  return { worker, updateArrives };
}

async function setUp() {
  const store = createAddressStore(window);
  const fake = fakeWorker();
  const screen = await render(
    <AddressContext.Provider value={store}>
      <UpdateOffer worker={fake.worker} />
    </AddressContext.Provider>,
  );
  const present = (isOn: boolean) => store.go({ ...store.getSnapshot().view, present: isOn }, 'push');
  return { ...fake, screen, present, offer: screen.getByText(/A new version is ready/) };
}

test('nothing is offered until a new version waits; Reload takes it', async () => {
  const { offer, screen, updateArrives, worker } = await setUp();
  await expect.element(offer).not.toBeInTheDocument();
  updateArrives();
  await expect.element(offer).toBeVisible();
  expect(worker.applyUpdate).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Reload' }).click();
  await vi.waitFor(() => expect(worker.applyUpdate).toHaveBeenCalledTimes(1));
});

test('the offer is kept back while a view is presented, and made when the talk has ended', async () => {
  const { offer, present, updateArrives } = await setUp();
  present(true);
  updateArrives();
  await vi.waitFor(async () => expect(await isTalkHeld(navigator.locks)).toBe(true));
  await expect.element(offer).not.toBeInTheDocument();
  present(false);
  await expect.element(offer).toBeVisible();
});

test('a talk in another window holds the update back, and says so', async () => {
  const { screen, updateArrives, worker } = await setUp();
  const end = holdTalk(navigator.locks);
  updateArrives();
  await vi.waitFor(async () => expect(await isTalkHeld(navigator.locks)).toBe(true));
  await screen.getByRole('button', { name: 'Reload' }).click();
  await expect.element(screen.getByText(/A presentation is running in another window/)).toBeVisible();
  expect(worker.applyUpdate).not.toHaveBeenCalled();
  end();
  await vi.waitFor(async () => expect(await isTalkHeld(navigator.locks)).toBe(false));
  await screen.getByRole('button', { name: 'Reload' }).click();
  await vi.waitFor(() => expect(worker.applyUpdate).toHaveBeenCalledTimes(1));
});

test('a reload that would take away what is not kept says so first, and is then the reader’s to choose', async () => {
  const { screen, updateArrives, worker } = await setUp();
  const wouldAsk = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(wouldAsk()).toBe(false);
  holdText('a deck', true);
  updateArrives();
  await screen.getByRole('button', { name: 'Reload' }).click();
  await expect.element(screen.getByText(/Save it as a file first/)).toBeVisible();
  expect(worker.applyUpdate).not.toHaveBeenCalled();
  expect(wouldAsk()).toBe(true);
  await screen.getByRole('button', { name: 'Reload all the same' }).click();
  await vi.waitFor(() => expect(worker.applyUpdate).toHaveBeenCalledTimes(1));
  expect([isTextHeld(), wouldAsk()]).toEqual([false, false]);
});

test('Later puts the offer away', async () => {
  const { offer, screen, updateArrives } = await setUp();
  updateArrives();
  await screen.getByRole('button', { name: 'Later' }).click();
  await expect.element(offer).not.toBeInTheDocument();
});
