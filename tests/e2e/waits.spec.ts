/** What an export waits for: it comes whoever leaves, a wait is told, and a failure is told of what failed only. */
import type { Page } from '@playwright/test';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { expect, expectAddress, frames, holdBack, mapButton, test } from './fixtures.ts';
import { listenTo } from './said.ts';
import { keepDraft, openPanel, panel, TALK } from './talk.ts';

const FRANCE = '**/data/evidence/fr.json';

async function openData(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  // The link needs no evidence.
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await dialog.getByRole('tab', { name: 'Data' }).click();
  return dialog;
}

test('evidence that the Share dialog waits for comes though the dossier that asked for it is left', async ({
  page,
}) => {
  const release = await holdBack(page, FRANCE);
  await page.goto('/');
  await mapButton(page, 'FR').press('Enter');
  await expectAddress(page, '?country=FR');
  const dialog = await openData(page);
  await expect(dialog.getByText('Loading the evidence of this view …')).toBeVisible();
  await page.goBack();
  await expectAddress(page, '');
  await frames(page, 3);
  release();
  await expect(dialog.getByRole('button', { name: /^Download CSV/ }).first()).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('evidence that cannot be loaded can be asked for again; its failure gives way while it or another view loads', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  let isRefused = true;
  let answers = Promise.resolve();
  await page.route('**/data/evidence/*', async (route) => {
    await answers;
    await (isRefused ? route.fulfill({ status: 503, body: 'no' }) : route.continue());
  });
  /** From now on no answer comes until the function that it gives is called. */
  const hold = () => {
    let release = () => {};
    answers = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  };
  await page.goto('/');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expectAddress(page, '?view=table');
  const dialog = await openData(page);
  const failure = dialog.getByRole('alert');
  const loading = dialog.getByText('Loading the evidence of this view …');
  await expect(failure).toContainText('could not be loaded', { timeout: 20_000 });
  const refuse = hold();
  await page.goBack();
  await expect(loading).toBeVisible();
  await expect(failure).toHaveCount(0);
  refuse();
  await expect(failure).toContainText('could not be loaded');
  const give = hold();
  isRefused = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(loading).toBeVisible();
  await expect(failure).toHaveCount(0);
  give();
  await expect(dialog.getByRole('button', { name: /^Download CSV/ }).first()).toBeVisible();
});

test('slides are made though the dossier whose evidence they wait for is closed', async ({ page }) => {
  const said = await listenTo(page, '.deck-panel__said');
  const release = await holdBack(page, FRANCE);
  await page.goto('/?country=FR');
  const deck = await openPanel(page);
  await deck.getByRole('button', { name: 'Add this view' }).press('Enter');
  await deck.getByRole('button', { name: 'Download PowerPoint' }).press('Enter');
  await expect.poll(said).toContain('Making the slides …');
  await page.getByRole('button', { name: 'Close France' }).click();
  await expectAddress(page, '');
  await frames(page, 3);
  const download = page.waitForEvent('download');
  release();
  expect((await download).suggestedFilename()).toBe('stance-atlas-deck.pptx');
  await expect.poll(said).toEqual(['View 1 added.', 'Making the slides …', 'The slides are made.']);
  await expect(panel(page)).toBeVisible();
});

test('pages asked for before the deck is presented are printed in the talk, and it is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const said = await listenTo(page, '[role="status"]');
  const release = await holdBack(page, FRANCE);
  await page.goto('/?country=FR');
  const deck = await openPanel(page);
  await deck.getByRole('button', { name: 'Add this view' }).press('Enter');
  await deck.getByRole('button', { name: 'Print or save as PDF' }).press('Enter');
  const present = deck.getByRole('button', { name: 'Present deck' });
  // What packs the deck for its address comes with the first view that is added.
  await expect(present).toHaveAttribute('aria-disabled', 'false');
  await present.press('Enter');
  await expect(page).toHaveURL(/present=1/);
  await expect(deck).toHaveCount(0);
  release();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await expect(page.locator('.deck-print section')).toHaveCount(1);
  await expect.poll(said).toContain('The pages are made.');
});

test('slides that are being made are told by a panel that opens again, and made once; what hangs is asked for again', async ({
  page,
}) => {
  await page.clock.install();
  let isAnswering = false;
  await page.route('**/data/evidence/gb.json', (route) => (isAnswering ? route.continue() : undefined));
  await keepDraft(page, writeDeckFile({ ...TALK, steps: TALK.steps.slice(0, 1) }));
  let downloads = 0;
  page.on('download', () => ++downloads);
  await page.goto('/');
  const words = panel(page).locator('.deck-panel__said');
  const slides = panel(page).getByRole('button', { name: 'Download PowerPoint' });
  await openPanel(page);
  await slides.press('Enter');
  await expect(words).toHaveText('Making the slides …');
  await page.keyboard.press('Escape');
  await openPanel(page);
  await expect(words).toHaveText('Making the slides …');
  await slides.press('Enter');
  await expect(words).toHaveText('The slides are still being made.');
  await page.clock.runFor(10_000);
  await expect(words).toContainText('Still waiting for the evidence of the deck. No answer has come');
  isAnswering = true;
  await panel(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Deck' })).toBeFocused();
  await page.clock.resume();
  await expect(words).toHaveText('The slides are made.');
  await expect.poll(() => downloads).toBe(1);
});
