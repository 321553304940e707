/** The deck where the browser refuses to keep it: said for as long as it is so, asked before the page goes, and nothing lost. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPanel, panel } from './talk.ts';

/** Each page of the context keeps nothing while it is told that the device is full. */
const watchRoom = (context: BrowserContext) =>
  context.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (document.documentElement.dataset.isFull) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });

const setFull = (page: Page, isFull: boolean) =>
  page.evaluate((full) => {
    if (full) document.documentElement.dataset.isFull = 'true';
    else delete document.documentElement.dataset.isFull;
  }, isFull);

const notKept = (page: Page) => panel(page).getByText('Your deck is not kept on this device.');
const caption = (page: Page, step: number) =>
  panel(page).getByRole('textbox', { name: `Caption of step ${step}`, exact: true });
const add = (page: Page) => panel(page).getByRole('button', { name: 'Add this view' }).press('Enter');

test('a deck that is not kept says so whenever it is open, and the page asks before it goes', async ({
  page,
  context,
}) => {
  await watchRoom(context);
  await page.goto('/?country=GB');
  await setFull(page, true);
  await openPanel(page);
  await expect(panel(page).getByText('Kept on this device only.')).toBeVisible();
  await expect(notKept(page)).toHaveCount(0);
  await add(page);
  await expect(panel(page).getByRole('status')).toHaveText(
    'View 1 added. This browser did not keep it: save the deck as a file.',
  );
  await caption(page, 1).fill('London');
  await page.keyboard.press('Escape');
  await openPanel(page);
  await expect(notKept(page)).toBeVisible();
  await expect(panel(page).getByText('Kept on this device only.')).toHaveCount(0);

  const question = page.waitForEvent('dialog');
  await page.evaluate(() => void setTimeout(() => window.location.reload()));
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(caption(page, 1)).toHaveValue('London');

  // Once it is kept again nothing is said any more, and nothing asked.
  await setFull(page, false);
  await caption(page, 1).fill('London, 2020');
  await expect(notKept(page)).toHaveCount(0);
  const asked: string[] = [];
  page.on('dialog', (late) => {
    asked.push(late.type());
    void late.accept();
  });
  await page.reload();
  expect(asked).toEqual([]);
  await openPanel(page);
  await expect(caption(page, 1)).toHaveValue('London, 2020');
});

test('a deck that was refused takes in what another tab has kept meanwhile, and undoing keeps that too', async ({
  page,
  context,
}) => {
  await watchRoom(context);
  await page.goto('/?country=GB');
  await openPanel(page);
  await add(page);
  await setFull(page, true);
  await add(page);
  await caption(page, 2).fill('Of the first tab');
  await expect(notKept(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto('/?country=DE');
  await openPanel(other);
  await expect(caption(other, 1)).toHaveValue('');
  await add(other);
  await caption(other, 2).fill('Of the second tab');

  await setFull(page, false);
  await panel(page).getByRole('button', { name: 'Remove step 1', exact: true }).press('Enter');
  await expect(panel(page).getByRole('status')).toContainText(
    'What another tab kept meanwhile was added to the deck.',
  );
  await expect(notKept(page)).toHaveCount(0);
  for (const tab of [page, other]) {
    await expect(caption(tab, 1)).toHaveValue('Of the first tab');
    await expect(caption(tab, 2)).toHaveValue('Of the second tab');
  }
  await panel(page).getByRole('button', { name: 'Undo' }).press('Enter');
  for (const tab of [page, other]) {
    await expect(caption(tab, 2)).toHaveValue('Of the first tab');
    await expect(caption(tab, 3)).toHaveValue('Of the second tab');
  }
});
