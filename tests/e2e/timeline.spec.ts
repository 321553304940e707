/** The timeline view: the chart tells and sets the date, deadlines and decisions follow date and filters. */
import type { Locator } from '@playwright/test';
import { expect, expectAddress, expectHeadline, test } from './fixtures.ts';

test('the chart is drawn in scale order and tells its counts to the keyboard; Enter sets the date', async ({
  page,
}) => {
  await page.goto('/?view=timeline&time=2020-07-14');
  await expect(page.locator('.recharts-area').first()).toBeVisible();
  const fills = await page
    .locator('.recharts-area-area')
    .evaluateAll((all) => all.map((e) => e.getAttribute('fill')));
  expect(fills[0]).toBe('url(#swatch-ban)');
  expect(fills.at(-1)).toBe('url(#swatch-allow)');
  const history = await page.evaluate(() => window.history.length);
  const chart = page.getByRole('slider', { name: 'Step through the chart' });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart).not.toHaveAttribute('aria-valuetext', /^14 July 2020/);
  const words = await chart.getAttribute('aria-valuetext');
  await expect(page.locator('.chart__card strong')).toHaveText(words?.split(':')[0] ?? '');
  const banned = await page.locator('.chart__card li', { hasText: /^Ban/ }).locator('b').textContent();
  await page.keyboard.press('Enter');
  await expectHeadline(page, `On ${words?.split(':')[0]}`);
  const legend = page.getByRole('button', { name: /^Ban: / });
  await expect(legend).toHaveAccessibleName(`Ban: ${banned}`);
  expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test('decisive events after the date stand apart, numbered on as in the chart', async ({ page }) => {
  await page.goto('/?view=timeline&time=2013-01-01');
  const itemsOf = (n: number) => page.locator('.timeline__events ol').nth(n).locator('li');
  const [upTo, after] = [itemsOf(0), itemsOf(1)];
  await expect(page.locator('.timeline__later')).toHaveText(
    'After 1 January 2013, and in no count of that day:',
  );
  const years = async (items: Locator) =>
    (await items.allTextContents()).map((words) => Number(/\d{4}(?=:)/.exec(words)?.[0]));
  expect(Math.max(...(await years(upTo)))).toBeLessThan(2013);
  expect(Math.min(...(await years(after)))).toBeGreaterThanOrEqual(2013);
  const earlier = await upTo.count();
  await expect(after.first().locator('.chart__number')).toHaveText(`${earlier + 1}`);
  await page.goto('/?view=timeline&time=latest');
  await expect(page.locator('.timeline__events ol')).toHaveCount(1);
  await expect(page.locator('.timeline__later')).toHaveCount(0);
});

test('each figure of the upright axis stands at its line', async ({ page }) => {
  await page.goto('/?view=timeline');
  await expect(page.locator('.recharts-area').first()).toBeVisible();
  const middles = (places: Locator) =>
    places.evaluateAll((all) =>
      all
        .map((element) => element.getBoundingClientRect())
        .map(({ top, bottom }) => (top + bottom) / 2)
        .sort((a, b) => a - b),
    );
  const figures = await middles(page.locator('.chart__areas text').filter({ hasText: /^\d{1,3}$/ }));
  const lines = await middles(page.locator('.recharts-cartesian-grid-horizontal line'));
  expect(lines.length).toBeGreaterThan(3);
  expect(figures).toHaveLength(lines.length);
  for (const [i, figure] of figures.entries()) expect(Math.abs(figure - (lines[i] ?? 0))).toBeLessThan(4);
});

test('a click on the chart sets the date, and keeps the start of a range', async ({ page }) => {
  await page.goto('/?view=timeline&time=2019-04-01..2020-02-12');
  const chart = page.getByRole('slider', { name: 'Step through the chart' });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart has no box');
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
  await expect(page.locator('.chart__card')).toContainText('Ban');
  await page.mouse.click(box.x + box.width - 1, box.y + box.height / 2);
  await expect.poll(() => new URL(page.url()).search).toMatch(/time=2019-04-01\.\.2026-/);
  await page.mouse.click(box.x + box.width * 0.2, box.y + box.height / 2);
  await expect.poll(() => new URL(page.url()).search).toMatch(/time=201\d-\d\d-\d\d$/);
});

test('deadlines are ahead of the date, or folded and called past', async ({ page }) => {
  await page.goto('/?view=timeline&time=2024-07-11&region=europe');
  const section = page.getByRole('region', { name: 'Deadlines ahead of 11 July 2024' });
  await expect(section).toContainText('Huawei and ZTE critical components out of 5G core networks');
  await expect(page.locator('[data-is-loading]')).toHaveCount(0);
  const past = section.getByText(/deadlines? past, the latest first/);
  await expect(section.getByText('not that it was met')).toBeHidden();
  await past.click();
  await expect(section.getByText('not that it was met')).toBeVisible();
  await expect(section).not.toContainText(/\bdone\b/);
});

test('decisions follow date, stance and region; later ones are folded; each opens its dossier', async ({
  page,
}) => {
  await page.goto('/?view=timeline&time=2020-02-12&stance=limited&region=europe');
  const section = page.getByRole('region', { name: 'Decisions up to 12 February 2020' });
  await expect(section).toContainText('Huawei barred from core, capped at 35% of access networks');
  await expect(section).not.toContainText('United States');
  const later = section.getByText(/^After 12 February 2020: \d+ decisions?, the earliest first$/);
  await expect(later.locator('xpath=following-sibling::ol')).toBeHidden();
  await section.getByRole('link', { name: 'United Kingdom' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeVisible();
  await expectAddress(page, '?view=timeline&time=2020-02-12&stance=limited&region=europe&country=GB');
});

test('loads the chart library only when the timeline is opened, and shifts nothing when it comes', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((path) => path.includes('stance-areas'))).toEqual([]);
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  const chart = page.locator('.chart');
  await expect(chart).toBeVisible();
  const before = await chart.evaluate((e) => e.getBoundingClientRect().height);
  await expect(page.locator('.recharts-area').first()).toBeVisible();
  expect(await chart.evaluate((e) => e.getBoundingClientRect().height)).toBe(before);
  expect(scripts.filter((path) => path.includes('stance-areas'))).not.toEqual([]);
});
