/** Each persona's main task with the keyboard alone. */
import type { Page } from '@playwright/test';
import { expect, expectAddress, expectMap, mapButton, test } from './fixtures.ts';

test('policy staff: find a country on the map, read a quote, copy it, and return to where they were', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await expectMap(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#headline')).toBeFocused();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.locator('.place :focus').count()) break;
  }
  await expect(page.locator('.place :focus')).toHaveCount(1);
  await page.keyboard.type('united k');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^United Kingdom: Limited use/);
  await expect(page.locator('.map-card')).toContainText('United Kingdom');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Copy quote' }).first()).toBeVisible();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.getByRole('button', { name: 'Copy quote' }).and(page.locator(':focus')).count()) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^United Kingdom/);
  await expectAddress(page, '');
});

test('arrows move over the map to neighbours, Home and End to the ends; one tab stop', async ({ page }) => {
  await page.goto('/?country=DE');
  await page.locator('.place[data-code="DE"] [role=button]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^(Netherlands|Belgium|Luxembourg): /);
  await page.keyboard.press('Home');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^Afghanistan: /);
  await page.keyboard.press('End');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^Zimbabwe: /);
  await expect(page.locator('.place [tabindex="0"]')).toHaveCount(1);
});

test('a name that is typed on the map at a person’s speed is one word, and leads to its place', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/');
  await expectMap(page);
  await tabStop(page).focus();
  for (const letter of 'malta') {
    await page.keyboard.press(letter);
    await page.clock.runFor(500);
  }
  await expect(inMap(page)).toHaveAccessibleName(/^Malta: /);
});

test('from the EU’s button letters and arrows lead on over the map', async ({ page }) => {
  await page.goto('/');
  await expectMap(page);
  const eu = mapButton(page, 'EU');
  await eu.focus();
  await page.keyboard.type('united k', { delay: 40 });
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^United Kingdom: /);
  await expectAddress(page, '');
  await eu.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^Afghanistan: /);
  await eu.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.place :focus')).toHaveCount(1);
});

for (const [typed, search] of [
  ['eu', ''],
  ['European Union', ''],
  ['the eu', '?region=oceania'],
] as const)
  test(`“${typed}”, typed on the map, leads to the EU’s button, and presses nothing: ${search}`, async ({
    page,
  }) => {
    await page.goto(`/${search}`);
    await expectMap(page);
    const before = tabStop(page);
    await before.focus();
    await page.keyboard.type(typed, { delay: 40 });
    const eu = mapButton(page, 'EU');
    await expect(eu).toBeFocused();
    await expectAddress(page, search);
    await expect(page.getByText('No place begins')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(before).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { name: 'European Union', level: 2 })).toBeFocused();
  });

test('presenters: set date and filter, and copy the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('slider', { name: 'Date' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'EU', exact: true }).focus();
  await page.keyboard.press('Space');
  await expectAddress(page, '?time=2011-06-30&group=eu');
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('works only on this device')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?time=2011-06-30&group=eu$/);
});

const tabStop = (page: Page) => page.locator('.place [tabindex="0"]');
const inMap = (page: Page) => page.locator('.place :focus');

test('the place on the map outlasts filters, dates, other views and dossiers', async ({ page }) => {
  await page.goto('/');
  await tabStop(page).focus();
  await page.keyboard.type('malta');
  await expect(inMap(page)).toHaveAccessibleName(/^Malta: /);
  const stays = () => expect(tabStop(page)).toHaveAccessibleName(/^Malta: /);
  for (const name of ['EU', 'NATO', 'NATO', 'EU']) {
    await page.getByRole('button', { name, exact: true }).press('Space');
    await stays();
  }
  await page.getByRole('button', { name: /^Ban: / }).press('Space');
  await stays();
  await page.getByRole('combobox', { name: 'Region' }).selectOption('Oceania');
  await expect(tabStop(page)).toHaveAccessibleName(/^American Samoa: /);
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await stays();
  await page.getByRole('slider', { name: 'Date' }).press('ArrowLeft');
  await stays();
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Malta' })).toBeVisible();
  await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
  await stays();
  await tabStop(page).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Malta' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(inMap(page)).toHaveAccessibleName(/^Malta: /);
});

test('arrows walk back the way they came, keep to the frame, and say where the map ends', async ({
  page,
}) => {
  await page.goto('/?region=europe');
  await tabStop(page).focus();
  await expect(inMap(page)).toHaveAccessibleName(/^Åland Islands: /);
  const names: string[] = [];
  const here = async () => (await inMap(page).getAttribute('aria-label')) ?? '';
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) {
    names.push(await here());
    await page.keyboard.press(key);
  }
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    expect(await here()).toBe(names.pop());
  }
  await page.keyboard.type('japan');
  await expect(page.getByText('Japan is outside this frame')).toBeAttached();
  await page.keyboard.press('Home');
  await page.keyboard.type('svalb');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Nothing further north')).toBeAttached();
});

test('whatever the keys move to in the frame of Oceania is seen there, on both sides of the antimeridian', async ({
  page,
}) => {
  await page.goto('/?region=oceania');
  await tabStop(page).focus();
  const isSeen = async () => {
    const box = await page.locator('.map__box').boundingBox();
    const place = await inMap(page).boundingBox();
    const name = await inMap(page).getAttribute('aria-label');
    if (!box || !place) throw new Error(`no box of ${name}`);
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    expect(x, `${name}: x`).toBeGreaterThan(box.x);
    expect(x, `${name}: x`).toBeLessThan(box.x + box.width);
    expect(y, `${name}: y`).toBeGreaterThan(box.y);
    expect(y, `${name}: y`).toBeLessThan(box.y + box.height);
  };
  for (const name of ['Samoa', 'Tonga', 'Pitcairn', 'French Poly', 'Guam', 'Fiji']) {
    await page.keyboard.press('Home'); // ends the word before
    await page.keyboard.type(name.toLowerCase());
    await expect(inMap(page)).toHaveAccessibleName(new RegExp(`^${name}`));
    await isSeen();
  }
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press(i % 4 === 3 ? 'ArrowDown' : 'ArrowRight');
    await isSeen();
  }
});

const PARTS = ['.masthead', '.notice', '.map__svg', '.dossier', '.deck'];

test('there is no trap: Tab goes through map, dossier, notice and date, and out of the page', async ({
  page,
}) => {
  test.slow(); // some dozens of presses
  await page.goto('/?country=MT&nonsense=1');
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  const passed: string[] = [];
  const focused = () =>
    page.evaluate((parts) => {
      const element = document.activeElement;
      const part = parts.find((selector) => element?.closest(selector));
      return element === document.body ? null : (part ?? 'elsewhere');
    }, PARTS);
  await page.keyboard.press('Tab');
  for (let part = await focused(); part && passed.length < 100; part = await focused()) {
    passed.push(part);
    await page.keyboard.press('Tab');
  }
  expect(passed.length).toBeLessThan(100);
  for (const part of PARTS) expect(passed).toContain(part);
  expect(passed.filter((part) => part === '.map__svg')).toHaveLength(1);
});

test('the focus is never lost when a panel closes', async ({ page }) => {
  const isKept = () => page.evaluate(() => document.activeElement !== document.body);
  await page.goto('/?time=2019-04-01..2020-02-12&country=GB~US&nonsense=1');
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect.poll(isKept, 'notice').toBe(true);
  await page.getByRole('button', { name: 'Close the comparison' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Comparison' })).toHaveCount(0);
  await expect.poll(isKept, 'comparison').toBe(true);
  await page.locator('.change a').first().press('Enter');
  await expect(page.locator('.dossier h2')).toBeFocused();
  await page.getByRole('button', { name: /^Close / }).press('Enter');
  await expect(page.locator('.change a').first()).toBeFocused();
  await page.getByRole('button', { name: 'Back to one date' }).press('Enter');
  await expect.poll(isKept, 'what changed').toBe(true);
  await page.getByText(/more small places$/).press('Enter');
  await page.locator('.crowded a').first().press('Enter');
  await expect(page.locator('.dossier h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.crowded a').first()).toBeFocused();
  await page.getByRole('button', { name: 'Deck', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Deck' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Deck', exact: true })).toBeFocused();
});

test('policy staff: a stance on a date, the passage in its source, and the words copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Go to date' }).focus();
  await page.keyboard.type('30 April 2019');
  await page.keyboard.press('Enter');
  await expectAddress(page, '?time=2019-04-30');
  await tabStop(page).focus();
  await page.keyboard.type('uk');
  await expect(inMap(page)).toHaveAccessibleName(/^United Kingdom: Limited use/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.dossier h2')).toBeFocused();
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  const source = page.locator('.quote__source a:focus');
  for (let i = 0; i < 30 && (await source.count()) === 0; i++) await page.keyboard.press('Tab');
  await expect(source).toHaveAttribute('href', /^https:\/\/.+/);
  const copy = page.locator('.quote__actions button:focus');
  for (let i = 0; i < 3 && (await copy.count()) === 0; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\?time=2019-04-30&country=GB|quote=gb-/,
  );
});

test('presenters: a range and a filter, a deck of two views shown and left, and a picture to hand on', async ({
  page,
}) => {
  test.slow(); // a picture is drawn
  await page.goto('/?time=2020-02-12');
  await page.getByRole('button', { name: 'What changed' }).press('Enter');
  await page.getByRole('button', { name: 'NATO' }).press('Space');
  await expectAddress(page, '?time=2019-02-12..2020-02-12&group=nato');
  await page.getByRole('button', { name: 'Deck', exact: true }).press('Enter');
  const deck = page.getByRole('dialog', { name: 'Deck' });
  await deck.getByRole('button', { name: 'Add this view' }).press('Enter');
  await expect(deck.getByRole('status')).toHaveText('View 1 added.');
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Before' })).toBeVisible();
  await deck.getByRole('button', { name: 'Add this view' }).press('Enter');
  await expect(deck.getByRole('status')).toHaveText('View 2 added.');
  await deck.getByRole('button', { name: /^Present/ }).press('Enter');
  await expect(page.getByRole('contentinfo').getByText('Step 1 of 2')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('contentinfo').getByText('Step 2 of 2')).toBeVisible();
  // The browser keeps the first Escape for its full screen, which a test cannot press.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Link' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Picture' })).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PNG' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('Escape closes the list of small places, and the button that opened it has the focus', async ({
  page,
}) => {
  await page.goto('/');
  await expectMap(page);
  const list = page.locator('.crowded');
  // The picture of the first view has one as well, until the app takes its place.
  await expect(list).toHaveCount(1);
  await list.locator('summary').press('Enter');
  await list.getByRole('link').nth(3).press('Escape');
  await expect(list.locator('.crowded__list')).toBeHidden();
  await expect(list.locator('summary')).toBeFocused();
});

test('two dates are typed as one range', async ({ page }) => {
  await page.goto('/?country=DE~GB');
  const field = page.getByRole('textbox', { name: 'Go to date' });
  await field.fill('1 May 2019 to 1 January 2021');
  await field.press('Enter');
  await expect(page).toHaveURL(/time=2019-05-01\.\.2021-01-01/);
});
