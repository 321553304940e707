/** The search box over a real address: typing keeps its spaces, pushes once, then replaces. */
import { afterEach, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createAddressStore } from '../../state/address-store.ts';
import { AddressContext } from '../../state/use-view.ts';
import { SearchBox } from './search-box.tsx';

const start = window.location.href;
afterEach(() => window.history.replaceState(null, '', start));

/** The box over the address of this page, and how long the history was before it. */
async function setUp() {
  const store = createAddressStore(window);
  const before = window.history.length;
  const screen = await render(
    <AddressContext.Provider value={store}>
      <SearchBox />
    </AddressContext.Provider>,
  );
  const box = screen.getByRole('searchbox', { name: 'Search quotes' });
  return { store, before, box };
}

test('typing words with a space between them keeps the space and normalises the address only', async () => {
  const { store, before, box } = await setUp();
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

test('letters that are being composed are no search until they are done', async () => {
  const { store, before, box } = await setUp();
  await userEvent.click(box);
  for (const text of ['k', 'か', 'かく'])
    await cdp().send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expect.element(box).toHaveValue('かく');
  expect(store.getSnapshot().view.q).toBe('');
  expect(window.history.length).toBe(before);
  await cdp().send('Input.insertText', { text: '核' });
  await expect.element(box).toHaveValue('核');
  expect(store.getSnapshot().view.q).toBe('核');
  expect(window.history.length).toBe(before + 1);
});
