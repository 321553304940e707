/** Each persona's main task with the keyboard alone. */
import { expect, expectAddress, test } from './fixtures.ts';

test('policy staff: find a country on the map, read a quote, copy it, and return to where they were', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await expect(page.locator('.place').first()).toBeAttached();
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
