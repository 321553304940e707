/** The deck: collected and ordered by keyboard, kept, saved and opened again, and read from a link. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { violationsOf } from './axe.ts';
import { expect, expectAddress, expectHeadline, test } from './fixtures.ts';
import { listenTo } from './said.ts';
import { captionOf, keepDraft, openPanel, panel, TALK, talkText } from './talk.ts';

test('views are added, worded, moved and removed by keyboard, and are still there after a reload', async ({
  page,
}) => {
  await page.goto('/?country=GB');
  const deck = await openPanel(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(deck.getByRole('button', { name: 'Add this view' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(deck.getByRole('status')).toHaveText('View 1 added.');
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await deck.getByRole('button', { name: 'Add this view' }).press('Enter');
  await deck.getByRole('textbox', { name: 'Caption of step 1' }).fill('London');
  await deck.getByRole('textbox', { name: 'Caption of step 2' }).fill('Every government');
  await deck.getByRole('textbox', { name: 'Notes of step 2' }).fill('Wait for questions.');
  await deck.getByRole('button', { name: 'Move up step 2' }).press('Enter');
  await expect(deck.getByRole('button', { name: 'Move up step 1' })).toBeFocused();
  await expect(deck.getByRole('textbox', { name: 'Caption of step 1' })).toHaveValue('Every government');
  await page.reload();
  await openPanel(page);
  await expect(deck.getByRole('textbox', { name: 'Notes of step 1' })).toHaveValue('Wait for questions.');
  await deck.getByRole('button', { name: 'Remove step 1' }).press('Enter');
  await expect(deck.getByRole('button', { name: 'Remove step 1' })).toBeFocused();
  await expect(deck.getByRole('textbox', { name: 'Caption of step 1' })).toHaveValue('London');
  await deck.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(deck.getByRole('textbox', { name: 'Caption of step 2' })).toHaveValue('London');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Deck', exact: true })).toBeFocused();
});

test('two tabs make one deck: neither loses what the other has added', async ({ page, context }) => {
  const other = await context.newPage();
  const names = (of: Page) => panel(of).getByRole('textbox', { name: /^Caption of step/ });
  await page.goto('/?country=DE');
  await openPanel(page);
  await page.keyboard.press('Escape');
  await other.goto('/?view=table');
  await openPanel(other);
  const add = panel(other).getByRole('button', { name: 'Add this view' });
  await add.press('Enter');
  await add.press('Enter');
  await expect(names(other)).toHaveCount(2);
  await openPanel(page);
  await expect(names(page)).toHaveCount(2);
  await panel(page).getByRole('button', { name: 'Add this view' }).press('Enter');
  await expect(names(other)).toHaveCount(3);
  // What is taken back is this tab's last change alone, and never what the other has made of the deck since.
  await panel(page).getByRole('button', { name: 'Remove step 3' }).press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(names(other)).toHaveCount(2);
  await add.press('Enter');
  await expect(names(page)).toHaveCount(3);
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('what another tab takes away leaves the focus in the panel, and no letter in the words of another view', async ({
  page,
  context,
}) => {
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/');
  const deck = await openPanel(page);
  await openPanel(other);
  const heading = deck.getByRole('heading', { name: 'Deck' });
  await deck.getByRole('textbox', { name: 'Caption of step 1', exact: true }).focus();
  const second = await deck.getByRole('textbox', { name: 'Caption of step 2', exact: true }).inputValue();
  await panel(other).getByRole('button', { name: 'Remove step 1', exact: true }).press('Enter');
  await expect(heading).toBeFocused();
  await expect(deck.getByRole('status')).toHaveText('The deck was changed in another tab.');
  await page.keyboard.type(' more');
  await expect(deck.getByRole('textbox', { name: 'Caption of step 1', exact: true })).toHaveValue(second);
  await deck.getByRole('button', { name: 'Remove step 1', exact: true }).press('Enter');
  await deck.getByRole('button', { name: 'Undo' }).focus();
  await panel(other).getByRole('button', { name: 'Add this view' }).press('Enter');
  await expect(deck.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(heading).toBeFocused();
});

test('a copy of a linked deck keeps the address, and taken back leaves the linked deck as it was', async ({
  page,
}) => {
  await page.goto('/?country=FR');
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Add this view' }).press('Enter');
  await page.goto(`/?deck=${await talkText()}`);
  await expect(page.getByRole('navigation', { name: 'Deck steps' })).toBeVisible();
  const deck = await openPanel(page);
  await deck.getByRole('button', { name: 'Edit a copy' }).press('Enter');
  await expect(deck.getByRole('heading', { name: 'Deck' })).toBeFocused();
  await expect(deck.getByRole('textbox', { name: /^Caption of step/ })).toHaveCount(TALK.steps.length);
  await expect(page).toHaveURL(/deck=1\./);
  await deck.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(deck.getByRole('button', { name: 'Edit a copy' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Deck steps' })).toBeVisible();
  // A view that is removed leaves the deck of the address behind, and brings it back when that is taken back.
  await deck.getByRole('button', { name: 'Edit a copy' }).press('Enter');
  await deck.getByRole('button', { name: 'Remove step 1', exact: true }).press('Enter');
  await expect(page).not.toHaveURL(/deck=1\./);
  await deck.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page).toHaveURL(/deck=1\./);
  await expect(deck.getByRole('textbox', { name: /^Caption of step/ })).toHaveCount(TALK.steps.length);
});

test('the deck’s link says its length, opens elsewhere at its first view, and carries no notes', async ({
  page,
  context,
  browser,
  noise,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const deck = await openPanel(page);
  await expect(deck.getByText(/^The link has [\d,]+ characters\.$/)).toBeVisible();
  await deck.getByRole('button', { name: 'Copy deck link' }).click();
  await expect(deck.getByRole('status')).toContainText('Deck link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThanOrEqual(2000);
  const other = await browser.newContext();
  noise.watch(other);
  const fresh = await other.newPage();
  await fresh.goto(link);
  await expect(fresh.getByRole('navigation', { name: 'Deck steps' })).toContainText('step 1 of 10');
  await expect.poll(() => new URL(fresh.url()).searchParams.get('time')).toBe('2018-08-23');
  await openPanel(fresh);
  await panel(fresh).getByRole('button', { name: 'Edit a copy' }).click();
  await expect(panel(fresh).getByRole('textbox', { name: 'Caption of step 10' })).toHaveValue(captionOf(10));
  await expect(panel(fresh).getByRole('textbox', { name: 'Notes of step 10' })).toHaveValue('');
  await other.close();
});

test('Present deck starts at its first view', async ({ page }) => {
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  await (await openPanel(page)).getByRole('button', { name: 'Present deck' }).click();
  await expectHeadline(page, captionOf(1));
  await expect(page.getByRole('contentinfo').getByText('Step 1 of 10')).toBeVisible();
});

test('a deck that cannot be read is told, and the view of the address is shown', async ({ page }) => {
  const deck = await talkText();
  await page.goto(`/?country=GB&deck=${deck.slice(0, -20)}`);
  await expect(page.getByText('The deck cannot be read: the link is cut off or damaged.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeVisible();
  await page.goto(`/?deck=${deck}&step=99`);
  await expect(page.getByText('The deck has 10 steps; the last is shown instead of step 99.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Deck steps' })).toContainText('step 10 of 10');
  await expect(page.getByRole('region', { name: 'Dossiers' }).or(page.locator('.sheet'))).toBeVisible();
});

test('a step beyond the end is written as the one that is shown, and told until another is', async ({
  page,
}) => {
  const deck = await talkText();
  const told = page.getByText('The deck has 10 steps; the last is shown instead of step 999.');
  for (const search of ['', 'view=table&']) {
    await page.goto(`/?${search}deck=${deck}&step=999`);
    await expect(told).toBeVisible();
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('10');
    await expect(told).toBeVisible();
  }
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(told).toHaveCount(0);
});

test('a deck that opens tells of no change, for nobody saw what was there before it', async ({ page }) => {
  const said = await listenTo(page, '[role="status"].visually-hidden');
  await page.goto(`/?deck=${await talkText()}`);
  await expectHeadline(page, 'On 23 August 2018');
  await page.waitForTimeout(1500);
  expect(await said()).toEqual([]);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect.poll(said).toEqual([expect.stringMatching(/^16 May 2019\. /)]);
});

test('parameters of the address come before the deck’s step', async ({ page }) => {
  const deck = await talkText();
  await page.goto(`/?view=table&deck=${deck}&step=2`);
  await expect(page.getByRole('navigation', { name: 'Deck steps' })).toContainText('step 2 of 10');
  await expectAddress(page, `?view=table&deck=${deck}&step=2`);
});

test('the whole deck becomes slides and pages', async ({ page }) => {
  test.slow();
  const [first, ...others] = [0, 1, 5, 8].flatMap((i) => TALK.steps[i] ?? []);
  if (!first) throw new Error('the talk has no steps');
  const steps = [{ ...first, caption: '' }, ...others];
  await keepDraft(page, writeDeckFile({ ...TALK, steps }));
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/');
  const deck = await openPanel(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    deck.getByRole('button', { name: 'Download PowerPoint' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('stance-atlas-deck.pptx');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await deck.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await expect(page.locator('.deck-print section')).toHaveCount(4);
  const paper = (step: number) => page.locator('.deck-print section').nth(step - 1);
  // Without a caption the headline in the picture is the only one.
  await expect(paper(1).getByText(/^On 23 August 2018, /)).toHaveCount(0);
  await expect(paper(1).locator('img')).toHaveAttribute('alt', /^On 23 August 2018, /);
  await expect(paper(2)).toContainText(captionOf(2));
  await expect(paper(2).locator('blockquote').first()).not.toBeEmpty();
  await expect(paper(3).locator('li').first()).toContainText(/https?:|Address not recorded/);
  await expect(paper(4).locator('tbody tr').first()).toContainText(/\d{4}$/);
  expect(
    await page
      .locator('.deck-print img')
      .evaluateAll((all) => all.map((i) => (i as HTMLImageElement).naturalWidth)),
  ).toEqual([1600, 1600]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.deck-print')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const)
    test(`axe: the deck open, ${theme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await keepDraft(page, writeDeckFile(TALK));
      await page.goto(`/?view=method&theme=${theme}`);
      await openPanel(page);
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
