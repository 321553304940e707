/** Decks as files: saved, opened in another browser, dropped on the page, and used up when they are open. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { encodeDeck } from '../../src/state/deck-codec.ts';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { expect, expectMap, test } from './fixtures.ts';
import { captionOf, keepDraft, openPanel, panel, TALK } from './talk.ts';

async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('.main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('.main', 'drop', { dataTransfer: data });
}

test('a file takes everything along, notes too, and opens again in a fresh browser', async ({
  page,
  browser,
  noise,
}) => {
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const deck = await openPanel(page);
  await expect(deck.getByText('notes travel in the file only')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    deck.getByRole('button', { name: 'Save deck file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const other = await browser.newContext();
  noise.watch(other);
  const fresh = await other.newPage();
  await fresh.goto(new URL('/', page.url()).href);
  await openPanel(fresh);
  await panel(fresh)
    .getByLabel('Open deck file')
    .setInputFiles({
      name: 'talk.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await expect(panel(fresh).getByRole('status')).toHaveText('talk.json is open, with 10 views.');
  await expect(panel(fresh).getByRole('textbox', { name: 'Notes of step 10' })).toHaveValue(
    'Say this at step 10.',
  );
  await expect(panel(fresh).getByRole('textbox', { name: 'Caption of step 3' })).toHaveValue(captionOf(3));
  await other.close();
});

test('a deck file dropped on the page opens; a broken one says what is wrong and changes nothing', async ({
  page,
}) => {
  await page.goto('/');
  await expectMap(page);
  await drop(page, 'talk.json', writeDeckFile(TALK));
  await expect(panel(page).getByRole('textbox', { name: /^Caption of step/ })).toHaveCount(10);
  await drop(page, 'broken.json', '{"format":');
  await expect(panel(page).getByRole('status')).toHaveText(
    'broken.json was not opened. The file is not JSON, or it is cut off.',
  );
  await expect(panel(page).getByRole('textbox', { name: /^Caption of step/ })).toHaveCount(10);
});

test('a dropped file that was edited since is not opened again by the panel that comes next', async ({
  page,
}) => {
  // Where the panel lies on the page, and closes when a key takes the focus to what lies under it.
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto('/');
  await expectMap(page);
  await drop(page, 'talk.json', writeDeckFile({ ...TALK, steps: TALK.steps.slice(0, 3) }));
  const captions = panel(page).getByRole('textbox', { name: /^Caption of step/ });
  await expect(captions).toHaveCount(3);
  await captions.first().fill('Canberra is first');
  await panel(page).getByRole('button', { name: 'Remove step 3' }).press('Enter');
  await panel(page).getByRole('heading', { name: 'Deck' }).focus();
  await expect(async () => {
    await page.keyboard.press('Shift+Tab');
    await expect(panel(page)).toHaveCount(0, { timeout: 100 });
  }).toPass();
  await openPanel(page);
  // What is said of a file that was opened comes only once it was read.
  await panel(page).getByRole('button', { name: 'Save deck file' }).press('Enter');
  await expect(panel(page).getByRole('status')).toHaveText('Downloaded stance-atlas-deck.json');
  await expect(captions).toHaveCount(2);
  await expect(captions.first()).toHaveValue('Canberra is first');
});

test('of a deck with one view it is said that it has one', async ({ page }) => {
  const one = { ...TALK, steps: TALK.steps.slice(0, 1) };
  await page.goto(`/?deck=${await encodeDeck(one)}&step=2`);
  await expect(page.getByText('The deck has 1 step; the last is shown instead of step 2.')).toBeVisible();
  const deck = await openPanel(page);
  await deck.getByRole('button', { name: 'Edit a copy' }).press('Enter');
  await expect(deck.getByRole('status')).toHaveText('A copy of 1 view is your draft now.');
  await drop(page, 'one.json', writeDeckFile(one));
  await expect(deck.getByRole('status')).toHaveText('one.json is open, with 1 view.');
});
