/** What the buttons of the deck do is told and seen, also where parts of the app do not come. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { expect, expectAddress, expectHeadline, holdBack, test } from './fixtures.ts';
import { listenTo } from './said.ts';
import { captionOf, keepDraft, openPanel, TALK } from './talk.ts';

/** Whether each line of what has the focus is in sight, from its upper to its lower edge. */
const isFocusSeen = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return [...(activeElement?.getClientRects() ?? [])]
      .flatMap(({ left, width, top, bottom }) =>
        [top + 2, bottom - 2].map((y) => [left + width / 2, y] as const),
      )
      .every(([x, y]) => activeElement?.contains(document.elementFromPoint(x, y)));
  });

test('an open deck is saved as a file, and says so, though nothing more of the app can be loaded', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const deck = await openPanel(page);
  await page.route('**/assets/**', (route) => route.abort());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    deck.getByRole('button', { name: 'Save deck file' }).press('Enter'),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(writeDeckFile(TALK));
  await expect(deck.locator('.deck-panel__said')).toHaveText('Downloaded stance-atlas-deck.json');
});

test('what the buttons at the foot of a long deck do is seen, can be taken back, and covers no focus', async ({
  page,
}) => {
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const deck = await openPanel(page);
  const said = deck.locator('.deck-panel__said');
  for (const [width, height] of [
    [1440, 900],
    [1024, 600],
    [412, 915],
    [360, 740],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await deck.getByRole('button', { name: 'Print or save as PDF' }).scrollIntoViewIfNeeded();
    await deck.getByRole('button', { name: 'Remove step 10' }).press('Enter');
    await expect(said).toContainText('View 10 removed.');
    await expect(said, `${width} by ${height}`).toBeInViewport({ ratio: 1 });
    await expect(deck.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 });
    const undo = deck.getByRole('button', { name: 'Undo' });
    await expect(undo).toHaveText('Undo');
    await deck.getByRole('button', { name: 'Copy deck link' }).press('Enter');
    await expect(said).toContainText('Deck link copied');
    await expect(undo, 'beside the answer of another press').toHaveText('Undo: View 10 removed');
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Shift+Tab');
      expect(await isFocusSeen(page), `${width} by ${height}, ${i}`).toBe(true);
    }
    await undo.press('Enter');
    await expect(said).toContainText('Taken back.');
    await expect(said).toBeInViewport({ ratio: 1 });
  }
});

test('removals are taken back one after another, down to what another tab has changed', async ({
  page,
  context,
}) => {
  await page.addInitScript(([key, text]) => localStorage.getItem(key) ?? localStorage.setItem(key, text), [
    'stance-atlas:deck',
    writeDeckFile(TALK),
  ] as const);
  await page.goto('/');
  const deck = await openPanel(page);
  const captions = () =>
    deck
      .getByRole('textbox', { name: /^Caption of step/ })
      .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  const whole = await captions();
  const remove = deck.getByRole('button', { name: 'Remove step 2', exact: true });
  await remove.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(captions).toEqual([whole[0], ...whole.slice(3)]);
  const undo = deck.getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect.poll(captions).toEqual([whole[0], ...whole.slice(2)]);
  await expect(undo).toHaveText('Undo: View 2 removed');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(captions).toEqual(whole);
  await expect(undo).toHaveCount(0);
  const other = await context.newPage();
  await other.goto('/?view=table');
  await remove.press('Enter');
  await (await openPanel(other)).getByRole('button', { name: 'Add this view' }).press('Enter');
  await expect.poll(captions).toHaveLength(whole.length);
  await remove.press('Enter');
  await undo.press('Enter');
  await expect.poll(captions).toEqual([whole[0], ...whole.slice(2), '']);
  await expect(undo).toHaveCount(0);
});

test('where what packs decks does not come it is said why there is no link, and another try brings it', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  const part = '**/assets/browser-*.js';
  await page.route(part, (route) => route.abort());
  await page.setViewportSize({ width: 412, height: 915 });
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto('/');
  const deck = await openPanel(page);
  const alert = deck.getByRole('alert');
  await expect(alert).toContainText('which presenting needs too, did not load');
  const again = alert.getByRole('button', { name: 'Try again' });
  // The button that is asked vanishes; the one that comes back is another, and has the focus.
  await again.evaluate((button) => button.setAttribute('data-asked', ''));
  await again.press('Enter');
  await expect(deck.locator('[role="alert"] button:not([data-asked])')).toBeFocused();
  await page.unroute(part);
  await again.press('Enter');
  await expect(deck.getByText(/^The link has [\d,]+ characters\.$/)).toBeVisible();
  await expect(alert).toHaveCount(0);
  await expect(deck.getByRole('heading', { name: 'Deck' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Loaded: the deck’s link.' })).toBeAttached();
  await deck.getByRole('button', { name: 'Present deck' }).press('Enter');
  await expectHeadline(page, captionOf(1));
});

test('slides and pages are made once, however often their buttons are pressed, and no other button is', async ({
  page,
}) => {
  await keepDraft(page, writeDeckFile({ ...TALK, steps: TALK.steps.slice(0, 1) }));
  await page.addInitScript(() => {
    let times = 0;
    window.print = () => document.documentElement.setAttribute('data-printed', String(++times));
  });
  const said = await listenTo(page, '.deck-panel__said');
  let downloads = 0;
  page.on('download', () => ++downloads);
  const release = await holdBack(page, '**/data/evidence/gb.json');
  await page.goto('/');
  const deck = await openPanel(page);
  const slides = deck.getByRole('button', { name: 'Download PowerPoint' });
  const pages = deck.getByRole('button', { name: 'Print or save as PDF' });
  await slides.dblclick();
  await expect.poll(said).toEqual(['Making the slides …']);
  await pages.press('Enter');
  const first = ['Making the slides …', 'The slides are still being made.'];
  await expect.poll(said).toEqual(first);
  release();
  await expect.poll(said).toEqual([...first, 'The slides are made.']);
  await pages.dblclick();
  await expect
    .poll(said)
    .toEqual([...first, 'The slides are made.', 'Making the pages …', 'The pages are made.']);
  // Now that everything is there, the first half of the click may have done its work before the second.
  await slides.dblclick();
  await expect
    .poll(async () => (await said()).slice(5))
    .toEqual(['Making the slides …', 'The slides are made.']);
  await expect.poll(() => downloads).toBe(2);
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
  await expect(page.locator('.deck-print')).toHaveCount(1);
  await expectAddress(page, '');
});
