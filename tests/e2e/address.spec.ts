/** Every view is a link: canonical, pinned when handed out, forgiving when read. */
import { expect, expectAddress, expectHeadline, expectStance, mapButton, test } from './fixtures.ts';

test('a copied link opens the identical view in another browser', async ({
  page,
  context,
  browser,
  noise,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('button', { name: 'NATO' }).click();
  await page.getByRole('button', { name: /^Limited use: / }).click();
  await page.getByRole('combobox', { name: 'Region' }).selectOption('europe');
  await mapButton(page, 'GB').click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('works only on this device')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?time=2020-02-12&stance=limited&group=nato&region=europe&country=GB');
  await expectAddress(page, '?stance=limited&group=nato&region=europe&country=GB');
  const fresh = await browser.newContext();
  noise.watch(fresh);
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 2 })).toHaveText('United Kingdom');
  await expect(other.locator('#headline')).toHaveText((await page.locator('#headline').textContent()) ?? '');
  const states = (p: typeof page) =>
    p
      .locator('.place')
      .evaluateAll((all) =>
        all
          .map(
            (e) =>
              `${e.querySelector('[role=button]')?.getAttribute('aria-label')} ${e.getAttribute('class')}`,
          )
          .join('\n'),
      );
  expect(await states(other)).toBe(await states(page));
  await fresh.close();
});

test('Back and Forward walk the drill-down', async ({ page }) => {
  await page.goto('/');
  await mapButton(page, 'US').click();
  await expectAddress(page, '?country=US');
  await mapButton(page, 'DE').click();
  await expectAddress(page, '?country=DE');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('United States');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('United States');
});

test('Back right after a step of the date loses nothing: Forward shows that date again', async ({ page }) => {
  await page.goto('/');
  await mapButton(page, 'FR').click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('France');
  const slider = page.getByRole('slider', { name: 'Date' });
  await slider.focus();
  await slider.evaluate((element) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, cancelable: true }));
    history.back();
  });
  await expectAddress(page, '');
  await expectHeadline(page, 'On 12 February 2020');
  await page.goForward();
  await expectHeadline(page, 'On 12 February 2021');
  await expectAddress(page, '?time=2021-02-12&country=FR');
});

test('a code that the data does not know leaves the address with its notice, and is in no link before', async ({
  page,
}) => {
  await page.goto('/?country=ZZ~GB~DE');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('the data has no jurisdiction ZZ');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Link to this view' })).toHaveValue(
    /\?time=2020-02-12&country=GB~DE$/,
  );
  await page.keyboard.press('Escape');
  const entries = await page.evaluate(() => history.length);
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toBeEmpty();
  await expectAddress(page, '?country=GB~DE');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('what is invalid is ignored with a notice that can be dismissed; the rest is used', async ({ page }) => {
  await page.goto('/?VIEW=Table&country=uk&stance=limited~nonsense&time=yesterday&foo=1&utm_source=mail');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('nonsense');
  await expect(notices).toContainText('yesterday');
  await expect(notices).toContainText('foo');
  await expect(notices).not.toContainText('utm');
  await expectAddress(page, '?view=table&stance=limited&country=GB');
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toBeEmpty();
});

for (const width of [320, 360, 412])
  test(`at ${width} px a notice breaks what is long in it, and no word of its button`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/?time=2020-13-44');
    const notices = page.getByRole('status', { name: 'Notices' });
    await expect(notices).toContainText('2019-02-01..2020-02-12.');
    const lines = await notices.getByRole('button', { name: 'Dismiss' }).evaluate((button) => {
      const words = document.createRange();
      words.selectNodeContents(button);
      const tops = [...words.getClientRects()].map(({ top }) => Math.round(top));
      return { count: new Set(tops).size, height: button.getBoundingClientRect().height };
    });
    expect(lines.count).toBe(1);
    expect(lines.height).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test('a reversed range is swapped, with a notice, and a range tells from what to what', async ({ page }) => {
  await page.goto('/?time=2020-02-12..2019-04-20');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('swapped');
  await expectAddress(page, '?time=2019-04-20..2020-02-12');
  await expect(mapButton(page, 'DE')).toHaveAccessibleName(
    'Germany: No outright ban to Leaning to allow, loosened',
  );
  await expect(mapButton(page, 'EU')).toHaveAccessibleName(
    'European Union: Under review to No outright ban, settled',
  );
  await expect(page.getByRole('slider', { name: 'From' })).toHaveAttribute('aria-valuetext', '20 April 2019');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Before' })).toBeVisible();
});

test('in a range before the record, keys that go back lead nowhere, and those that go on a day on', async ({
  page,
}) => {
  await page.goto('/?time=2010-01-01..2010-12-31');
  for (const name of ['From', 'Date']) {
    const slider = page.getByRole('slider', { name, exact: true });
    await slider.press('Shift+ArrowLeft');
    await slider.press('Shift+ArrowRight');
  }
  await expectAddress(page, '?time=2010-01-02..2011-01-01');
});

test('the date is set by keys, by typing and by one click to the latest; the address is replaced', async ({
  page,
}) => {
  await page.goto('/');
  const slider = page.getByRole('slider', { name: 'Date' });
  const before = await page.evaluate(() => history.length);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '29 January 2020');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '28 January 2020');
  await expectHeadline(page, 'On 28 January 2020');
  await page.keyboard.press('PageDown');
  await expectAddress(page, '?time=2019-01-28');
  await expectStance(page, 'GB', 'No record');
  expect(await page.evaluate(() => history.length)).toBe(before);
  const typed = page.getByRole('textbox', { name: 'Go to date' });
  await typed.fill('30 April 2019');
  await typed.press('Enter');
  await expectAddress(page, '?time=2019-04-30');
  await typed.fill('31 April 2019');
  await typed.press('Enter');
  await expect(page.getByText('Not read as a date')).toBeVisible();
  await expectAddress(page, '?time=2019-04-30');
  await page.getByRole('button', { name: 'Latest' }).click();
  await expectAddress(page, '?time=2026-11-22');
  await expectStance(page, 'GB', 'Ban');
});

test('the table of 30 April 2019 shows the positions of that day and no later fact', async ({ page }) => {
  await page.goto('/?view=table&time=2019-04-30');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(row('United Kingdom')).toContainText('Limited use');
  await expect(row('United Kingdom')).toContainText('23 April 2019');
  await expect(row('Germany')).toContainText('No outright ban');
  await expect(row('European Union')).toContainText('No outright ban');
  await expect(row('United States')).toContainText('Ban, public procurement only');
  await expect(page.locator('main')).not.toContainText('2020');
  await expect(page.locator('main')).not.toContainText('May 2019');
});

test('legend, table and headline agree: the same counts from the same function', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByRole('button', { name: 'No outright ban: 7, and 11 more by the EU’s position' }),
  ).toBeVisible();
  await expectHeadline(page, 'which 11 members inherited');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(
    page.locator('tbody td[data-column="stance"]', { hasText: 'inherited from the EU' }),
  ).toHaveCount(11);
  await page.getByRole('columnheader', { name: 'Jurisdiction' }).getByRole('button').click();
  await expect(page.locator('tbody th').first()).toHaveText('Afghanistan');
});

test('filters fade the others, keep every place on the map, and clear at once', async ({ page }) => {
  await page.goto('/?group=five-eyes');
  await expect(page.locator('.place:not(.faded)')).toHaveCount(5);
  const all = await page.locator('.place').count();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expectAddress(page, '');
  await expect(page.locator('.place:not(.faded)')).toHaveCount(all);
});

test('the theme is part of the address', async ({ page }) => {
  await page.goto('/?theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(22, 24, 28)',
  );
});
