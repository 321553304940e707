/** The print key: it waits for what printing needs, not for ever, and prints the view it was pressed for. */
import type { Page } from '@playwright/test';
import { LEFT_WORDS, WAITING_WORDS } from '../../src/features/print/print-words.ts';
import { expect, expectMap, holdBack, mapButton, test } from './fixtures.ts';
import { listenTo } from './said.ts';

/** Stands in for the browser's dialog from the start, and counts how often it was asked for. */
const catchPrinting = (page: Page) =>
  page.addInitScript(() => {
    let times = 0;
    window.print = () => document.documentElement.setAttribute('data-printed', String(++times));
  });

test('the print key waits for what printing needs', async ({ page }) => {
  await catchPrinting(page);
  const release = await holdBack(page, '**/assets/print-foot-*.js');
  await page.goto('/?time=2020-02-12');
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).not.toHaveAttribute('data-printed');
  release();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await expect(page.locator('.print-foot__facts')).toContainText('12 February 2020');
});

test('a key that is held prints once', async ({ page }) => {
  await catchPrinting(page);
  await page.goto('/?time=2020-02-12');
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.waitForLoadState('networkidle');
  await page.keyboard.down('Control');
  for (let n = 0; n < 8; n++) await page.keyboard.down('p');
  await page.keyboard.up('Control');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-foot__facts')).toContainText('12 February 2020');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
});

test('where what printing needs does not come, the page is printed without it', async ({ page, noise }) => {
  noise.allow(/print-foot/);
  await catchPrinting(page);
  await page.route('**/assets/print-foot-*.js', (route) => route.abort());
  await page.goto('/?time=2020-02-12');
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const EVIDENCE = '**/data/evidence/gb.json';

test('evidence that does not answer holds printing up for a moment, and that is said', async ({ page }) => {
  await catchPrinting(page);
  const said = await listenTo(page, '.print-said');
  await holdBack(page, EVIDENCE);
  const foot = page.waitForResponse('**/assets/print-foot-*.js');
  await page.goto('/?time=2019-04-30&country=GB');
  await expectMap(page);
  await foot;
  await page.keyboard.press('Control+p');
  await expect.poll(said).toEqual([WAITING_WORDS]);
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await expect(page.locator('.print-foot')).toContainText('with its sources at the address below');
  expect(await said()).toEqual([WAITING_WORDS]);
  await expect(page.locator('.print-said')).toHaveText('');
});

for (const late of [EVIDENCE, '**/assets/print-foot-*.js'])
  test(`what is turned to while printing waits is not printed, and can be: ${late}`, async ({ page }) => {
    await catchPrinting(page);
    const said = await listenTo(page, '.print-said');
    const release = await holdBack(page, late);
    await page.goto('/?time=2019-04-30&country=GB');
    await expectMap(page);
    await page.keyboard.press('Control+p');
    // What would say it is a part of what is waited for.
    const waited = late === EVIDENCE ? [WAITING_WORDS] : [];
    await expect.poll(said).toEqual(waited);
    await page.getByRole('link', { name: 'Method', exact: true }).press('Enter');
    await expect(page).toHaveURL(/view=method/);
    release();
    await expect.poll(said).toEqual([...waited, LEFT_WORDS]);
    await expect(page.locator('html')).not.toHaveAttribute('data-printed');
    await page.keyboard.press('Control+p');
    await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  });
