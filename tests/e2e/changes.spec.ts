/** Time in motion: a range in words and on the map, play and pause, and what is new since the last visit. */
import { expect, expectAddress, expectHeadline, expectStance, test } from './fixtures.ts';

const RANGE = '?time=2020-01-28..2020-07-14';
const dateOf = (url: string) => new URL(url).searchParams.get('time') ?? '';

test('a range says in words and on the map that the UK went from limited use to a ban', async ({ page }) => {
  await page.goto(`/${RANGE}`);
  await expectHeadline(page, /tightened/);
  await expectStance(page, 'GB', 'Limited use to Ban, tightened');
  const list = page.getByRole('region', { name: 'What changed' });
  const uk = list
    .getByRole('region', { name: /^Tightened/ })
    .getByRole('listitem')
    .filter({ hasText: 'United Kingdom' });
  await expect(uk).toContainText('United Kingdom: from Limited use to Ban');
  await expect(uk).toContainText('14 July 2020');
  await uk.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeVisible();
  await expectAddress(page, `${RANGE}&country=GB`);
});

test('the table of a range puts what changed first, under the same words', async ({ page }) => {
  await page.goto(`/${RANGE.replace('?', '?view=table&')}`);
  await expect(page.getByText('United Kingdom: from Limited use to Ban')).toBeVisible();
  const kinds = await page.locator('tbody td[data-column="changed"]').allTextContents();
  const changed = kinds.filter(Boolean).length;
  expect(changed).toBeGreaterThan(0);
  expect(kinds.slice(0, changed).every(Boolean)).toBe(true);
});

test('What changed turns a date into the year before it, and back', async ({ page }) => {
  await page.goto('/?time=2020-07-14');
  await page.getByRole('button', { name: 'What changed in a year' }).press('Enter');
  await expectAddress(page, '?time=2019-07-14..2020-07-14');
  await expect(page.getByRole('slider', { name: 'From' })).toHaveAttribute('aria-valuetext', '14 July 2019');
  const back = page.getByRole('button', { name: 'Back to one date' });
  await expect(back).toBeFocused();
  await back.press('Enter');
  await expectAddress(page, '?time=2020-07-14');
});

test('where nothing changed the page says so, with a way out', async ({ page }) => {
  await page.goto('/?time=2011-01-01..2011-01-02');
  await expectHeadline(page, 'no recorded stance on Huawei in telecoms networks changed');
  await expect(
    page.getByRole('region', { name: 'What changed' }).getByText('No recorded stance changed'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show the whole record' }).click();
  await expectAddress(page, '?time=earliest..latest');
});

test('play moves the date and replaces the address, pause holds it, the reader’s hand stops it', async ({
  page,
}) => {
  await page.goto('/?time=2015-01-01');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('combobox', { name: 'Speed of playing' }).selectOption('4×');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => dateOf(page.url()) > '2015-06-01').toBe(true);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.waitForTimeout(400);
  const held = page.url();
  await page.waitForTimeout(500);
  expect(page.url()).toBe(held);
  expect(await page.evaluate(() => history.length)).toBe(entries);

  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('slider', { name: 'Date' }).press('Home');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('playing stops at the end', async ({ page }) => {
  await page.goto('/?time=2026-10-01');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute(
    'aria-valuetext',
    '22 November 2026',
  );
});

test('under reduced motion play steps from decision to decision', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/?time=2020-01-27');
  await page.getByRole('button', { name: 'Play' }).click();
  const slider = page.getByRole('slider', { name: 'Date' });
  await expect(slider).toHaveAttribute('aria-valuetext', '28 January 2020');
  await page.waitForTimeout(500);
  await expect(slider).toHaveAttribute('aria-valuetext', '28 January 2020');
  await expect(slider).not.toHaveAttribute('aria-valuetext', '28 January 2020');
});

test('since my last visit: what is new for this device, kept on it alone', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Since my last visit' });
  await button.click();
  await expect(page.getByText('No earlier visit is known on this device')).toBeVisible();
  await page.reload();
  await button.click();
  await expect(page.getByText('The data speaks for the same day as at your last visit')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('stance-atlas:last-visit', '2024-01-31'));
  await page.reload();
  await button.click();
  await expectAddress(page, '?time=2024-01-31..2026-11-22');
});

test('since my last visit: works where storage is refused', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto('/');
  await page.getByRole('button', { name: 'Since my last visit' }).click();
  await expect(page.getByText('No earlier visit is known on this device')).toBeVisible();
});

test('the slider From stops before Date, and keeps the focus', async ({ page }) => {
  await page.goto(`/${RANGE}`);
  const from = page.getByRole('slider', { name: 'From' });
  await from.press('End');
  await expect(from).toBeFocused();
  await expect(from).toHaveAttribute('aria-valuetext', '13 July 2020');
  await expectAddress(page, '?time=2020-07-13..2020-07-14');
});

test('the slider Date stops after From, whichever way it is moved, and keeps the range', async ({ page }) => {
  await page.goto(`/${RANGE}`);
  const date = page.getByRole('slider', { name: 'Date' });
  for (const key of ['PageDown', 'Home', 'ArrowLeft', 'Shift+ArrowLeft']) {
    await date.press(key);
    await expect(date).toHaveAttribute('aria-valuetext', '29 January 2020');
  }
  await date.fill('0'); // as dragging does
  await expectAddress(page, '?time=2020-01-28..2020-01-29');
  await expect(date).toBeFocused();
});

test('a dossier opened from what changed gives the focus back to it', async ({ page }) => {
  await page.goto(`/${RANGE}`);
  const link = page.locator('.change[data-code="GB"]').getByRole('link');
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('members that follow the EU are told by its position, not as changes of their own', async ({ page }) => {
  await page.goto('/?view=table&time=2023-06-01..2023-06-30');
  await expect(page.locator('tr[data-code="EU"] td[data-column="changed"]')).toHaveText('Tightened');
  await expect(page.locator('tr[data-code="HR"] td[data-column="changed"]')).toHaveText(
    'By the EU’s position',
  );
});
