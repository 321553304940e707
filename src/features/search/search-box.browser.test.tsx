/** The search box over a real address: typing keeps its spaces, pushes once, then replaces. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createAddressStore } from '../../state/address-store.ts';
import { AddressContext } from '../../state/use-view.ts';
import { SearchBox } from './search-box.tsx';

const start = window.location.href;
afterEach(() => window.history.replaceState(null, '', start));

test('typing words with a space between them keeps the space and normalises the address only', async () => {
  const store = createAddressStore(window);
  const before = window.history.length;
  const screen = await render(
    <AddressContext.Provider value={store}>
      <SearchBox />
    </AddressContext.Provider>,
  );
  const box = screen.getByRole('searchbox', { name: 'Search quotes' });
  await userEvent.type(box, 'Huawei  &  ');
  await expect.element(box).toHaveValue('Huawei  &  ');
  expect(store.getSnapshot().view.q).toBe('Huawei');
  expect(store.getSnapshot().view.view).toBe('quotes');
  await userEvent.type(box, 'ban');
  expect(store.getSnapshot().view.q).toBe('Huawei ban');
  expect(window.history.length).toBe(before + 1);
  store.go({ ...store.getSnapshot().view, q: '' }, 'push');
  await expect.element(box).toHaveValue('');
});
