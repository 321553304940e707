/** The focus is never lost and never hidden: through Back, through lists that shrink, through another size, in any colours. */
import type { Page } from '@playwright/test';
import { expect, mapButton, test } from './fixtures.ts';
import { searchOf, talkText } from './talk.ts';

const focused = (page: Page) => page.locator(':focus');

/** Of nine points of what has the focus, those at which it lies on top. */
const seenPoints = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return 0;
    const { x, y, width, height } = element.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    return parts
      .flatMap((across) =>
        parts.map((down) => document.elementFromPoint(x + across * width, y + down * height)),
      )
      .filter((hit) => hit && (element.contains(hit) || hit.contains(element))).length;
  });

for (const [from, name] of [
  ['?view=table', 'Australia'],
  ['?view=quotes', 'Statement'],
  ['?view=method', ''],
] as const)
  test(`Back from ${from} gives the focus of what goes to the link that led there`, async ({ page }) => {
    await page.goto('/');
    await expect(mapButton(page, 'US')).toBeAttached();
    const tab = page.getByRole('link', { name: new RegExp(`^${from.slice(6)}$`, 'i') });
    await tab.click();
    await expect(page).toHaveURL(new RegExp(`view=${from.slice(6)}`));
    const target = page.locator('.stage__view').locator('a, button, label').filter({ hasText: name }).first();
    await target.focus();
    await page.goBack();
    await expect(mapButton(page, 'US')).toBeAttached();
    await expect(tab).toBeFocused();
  });

test('a place of the crowded list that goes hands the focus to its list', async ({ page }) => {
  await page.goto('/?region=europe');
  await page.getByRole('combobox', { name: 'Region' }).selectOption('world');
  await page.locator('.crowded > summary').press('Enter');
  const link = page.locator('.crowded').getByRole('link', { name: 'Anguilla' });
  await link.focus();
  await page.goBack();
  await expect(link).toHaveCount(0);
  await expect(page.locator('.crowded > summary')).toBeFocused();
});

test('the card of a focused place does not cover it when the map is given another width', async ({
  page,
}) => {
  await page.goto('/?time=latest');
  await mapButton(page, 'MT').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.map-card')).toBeVisible();
  for (const [width, height] of [
    [1100, 900],
    [1440, 900],
    [800, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => seenPoints(page), `${width} px`).toBeGreaterThan(0);
  }
});

test('on a phone what has the focus is seen: headings of the table, the comparison’s controls', async ({
  page,
}) => {
  test.slow(); // some dozens of presses
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/?view=table');
  for (const heading of ['Since', 'Concerns']) {
    await page.getByRole('columnheader', { name: heading }).getByRole('button').focus();
    expect(await seenPoints(page), heading).toBeGreaterThan(4);
  }
  await page.goto('/?country=GB~DE');
  await page.getByRole('button', { name: 'Close the comparison' }).focus();
  for (let n = 0; n < 8; n++) {
    await page.keyboard.press('Tab');
    if (!(await focused(page).evaluate((one) => one.closest('.sheet') !== null))) break;
    expect(await seenPoints(page), await focused(page).innerText()).toBeGreaterThan(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours, ${colorScheme}: no words in the colour of their ground`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/?group=five-eyes&stance=ban&time=2020-01-28..2020-07-14');
    await expect(mapButton(page, 'US')).toBeAttached();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    const lost = await page.evaluate(() => {
      const groundOf = (element: Element | null): string => {
        if (!element) return getComputedStyle(document.documentElement).backgroundColor;
        const { backgroundColor } = getComputedStyle(element);
        return /, 0\)$|transparent/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
      };
      const hasWords = (element: Element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      return [...document.body.querySelectorAll('button, a, label, p, span, h1, h2, h3, legend')]
        .filter((element) => hasWords(element) && element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => getComputedStyle(element).color === groundOf(element))
        .map((element) => element.textContent);
    });
    expect(lost).toEqual([]);
  });

test('beside the open deck nothing that has the focus is covered, wide and narrow', async ({ page }) => {
  for (const width of [1440, 600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/?country=GB');
    await expect(page.locator('.dossier .quote').first()).toBeVisible();
    await page.getByRole('button', { name: 'Deck', exact: true }).press('Enter');
    await expect(page.locator('.deck-panel')).toBeVisible();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if ((await page.locator('.deck-panel :focus').count()) === 0)
        expect(
          await seenPoints(page),
          await focused(page).evaluate((e) => e.outerHTML.slice(0, 120)),
        ).toBeGreaterThan(0);
    }
  }
});

test('a retry that succeeds gives the focus to the headline', async ({ page, noise }) => {
  noise.allow(/overview\.json/);
  await page.route('**/data/derived/overview.json', (route) => route.abort());
  await page.goto('/');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.focus();
  await page.unroute('**/data/derived/overview.json');
  await again.press('Enter');
  await expect(mapButton(page, 'US')).toBeAttached();
  await expect(page.locator('#headline')).toBeFocused();
});

test('a step to the next dossier says which it is', async ({ page }) => {
  await page.goto('/?country=GB');
  await page.getByRole('button', { name: /^Next: United States/ }).press('Enter');
  await expect(page.locator('.dossier__steps [role="status"]')).toHaveText(/^United States: Ban/);
});

test('a row of the quotes that a filter takes away hands the focus on', async ({ page }) => {
  await page.goto('/?view=quotes&kind=statement');
  const button = page.getByRole('group', { name: /kind/i }).getByRole('button', { name: 'Summary' });
  await button.click();
  await expect(page).toHaveURL(/kind=statement~summary/);
  const summary = page
    .locator('.quotes__list .quote--summary')
    .getByRole('link', { name: 'Permalink' })
    .first();
  await summary.focus();
  await page.goBack();
  await expect(page.locator('.quotes__list .quote--summary')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a piece that has the focus keeps it, however far its long list is scrolled', async ({ page }) => {
  await page.goto('/?view=quotes');
  const list = page.getByRole('region', { name: 'Found quotes' });
  const piece = await list.locator('[data-evidence]').first().getAttribute('data-evidence');
  const link = list.locator(`[data-evidence="${piece}"]`).getByRole('link', { name: 'Permalink' });
  await link.focus();
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(list.locator('[data-index="1"]')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a view whose part did not come gives the focus to the headline once it has', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource|dynamically imported module|preload/);
  const part = '**/assets/table-view-*.js';
  await page.route(part, (route) => route.abort());
  await page.goto('/?view=table');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(part);
  await again.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('#headline')).toBeFocused();
});

test('a retry that fails once more gives the focus back to its button; one that succeeds is told', async ({
  page,
  noise,
}) => {
  noise.allow(/gb\.json/);
  const file = '**/data/evidence/gb.json';
  await page.route(file, (route) => route.abort());
  await page.goto('/?country=GB');
  const dossier = page.locator('.dossier');
  const again = dossier.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/evidence/gb.json')) asked += 1;
  });
  // The button that is asked vanishes; the one that comes back is another.
  await again.evaluate((button) => button.setAttribute('data-asked', ''));
  await again.press('Enter');
  await expect(dossier.locator('[role="alert"] button:not([data-asked])')).toBeFocused();
  expect(asked).toBe(1);
  await page.unroute(file);
  await again.press('Enter');
  await expect(dossier.locator('.quote').first()).toBeVisible();
  await expect(dossier.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Loaded: the evidence.' })).toBeAttached();
});

test('a part that did not come leaves the focus on the button that asked for it', async ({ page, noise }) => {
  noise.allow(/Failed to load resource|dynamically imported module|preload/);
  const part = '**/assets/deck-panel-*.js';
  await page.route(part, (route) => route.abort());
  await page.goto('/');
  const deck = page.getByRole('button', { name: 'Deck', exact: true });
  await deck.press('Enter');
  const fault = page.getByRole('alert').filter({ hasText: 'The deck could not be loaded' });
  await expect(fault).toBeVisible();
  await expect(deck).toBeFocused();
  await page.unroute(part);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await fault.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.locator('.deck-panel')).toBeVisible();
  await expect(page.locator('.deck-panel :focus')).toHaveCount(1);
});

test('a tab of the share dialog that is tried again keeps the focus in the dialog', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource|dynamically imported module|preload/);
  await page.route('**/assets/citation-panel-*.js', (route) => route.abort());
  await page.goto('/');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Cite' }).click();
  const again = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect(again).toBeFocused();
  await page.unroute('**/assets/citation-panel-*.js');
  await again.press('Enter');
  await expect(page.getByRole('tabpanel').locator('textarea').first()).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Cite' })).toBeFocused();
});

test('Enter in the search box leads to what was found, and all of it is told', async ({ page }) => {
  await page.goto('/?view=quotes&q=malt');
  await expect(page.locator('.quotes__count')).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  await box.press('End');
  await box.pressSequentially('a');
  await expect(
    page.getByRole('status').filter({ hasText: /^1 place, 1 decision, 2 pieces of evidence/ }),
  ).toBeAttached();
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Places 1 place of this name' })).toBeFocused();
  await box.fill('Strayer');
  await expect(page.locator('.found-decisions')).toHaveCount(0);
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeFocused();
});

test('one more jurisdiction in a comparison is told', async ({ page }) => {
  await page.goto('/?country=GB~DE');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('US');
  await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'United States added.' })).toBeAttached();
});

test('Back from a range gives the focus that its list had to the headline', async ({ page }) => {
  await page.goto('/?time=2020-02-12');
  await page.getByRole('button', { name: 'What changed in a year' }).press('Enter');
  await page.locator('.changes a').first().focus();
  await page.goBack();
  await expect(page.locator('.changes')).toHaveCount(0);
  await expect(page.locator('#headline')).toBeFocused();
});

test('a step that takes away what had the focus gives it to the headline, and takes it from nothing that stays', async ({
  page,
}) => {
  await page.goto(`/?${searchOf(8)}&present=1&deck=${await talkText()}&step=8`);
  await page.locator('.present__view summary').filter({ hasText: 'Decisive events' }).focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('rowheader', { name: 'Albania' })).toBeVisible();
  await expect(page.locator('#headline')).toBeFocused();
  const back = page.getByRole('button', { name: 'Previous' });
  await back.press('Enter');
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await expect(back).toBeFocused();
});
