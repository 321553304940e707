/** Who follows a link and comes back has the focus on that link again. */
import { expect, expectMap, holdBack, test } from './fixtures.ts';

for (const [when, comes] of [
  ['', 'first'],
  [', though it was left before the part that keeps it came', 'before Back'],
  [', though that part comes after Back', 'after Back'],
] as const)
  test(`the focus in a dossier is where it was after a permalink in it and Back${when}`, async ({ page }) => {
    const part = '**/assets/reading-place-*.js';
    const asked = page.waitForRequest(part);
    const came = page.waitForResponse(part);
    const letCome = comes === 'first' ? () => {} : await holdBack(page, part);
    await page.goto('?country=GB');
    const link = page.locator('.sheet').getByRole('link', { name: 'Permalink' }).nth(2);
    const id = await link.evaluate((one) => one.closest('[data-evidence]')?.getAttribute('data-evidence'));
    await asked;
    if (comes === 'first') await came;
    await link.press('Enter');
    await expect(page.locator(`.sheet [data-evidence="${id}"]`)).toBeFocused();
    if (comes === 'before Back') {
      letCome();
      await came;
    }
    await page.goBack();
    await expect(page).not.toHaveURL(/quote=/);
    letCome();
    await expect(page.locator(`.sheet [data-evidence="${id}"] .quote__actions a`)).toBeFocused();
  });

const LINKS: ReadonlyArray<readonly [what: string, address: string, link: string]> = [
  ['a rule named in a dossier', '/?country=GB', '.dossier a:text-is("How confidence is given")'],
  ['a rule named in the table', '/?view=table', 'tbody a:has-text("Disputed by 11")'],
  ['the method named below the map', '/', '.boundaries a'],
  ['another view', '/?view=quotes', '.tabs a:text-is("Timeline")'],
  ['one of a comparison', '/?country=GB~DE', '.comparison a:text-is("Full dossier") >> nth=1'],
  ['another dossier', '/?country=GB', '.dossier .quote__about a >> nth=0'],
];
for (const [what, address, link] of LINKS)
  test(`Back from a link to ${what} returns to the link`, async ({ page }) => {
    await page.goto(address);
    if (!address.includes('view=')) await expectMap(page);
    await expect(page.locator('[data-is-loading]')).toHaveCount(0);
    const followed = page.locator(link).first();
    const before = page.url();
    await followed.press('Enter');
    await expect(page).not.toHaveURL(before);
    await expect(page.locator('[data-is-loading]')).toHaveCount(0);
    await page.goBack();
    await expect(followed).toBeFocused();
    await expect(followed).toBeInViewport();
  });

test('Back through a comparison returns to what led on, step by step', async ({ page }) => {
  await page.goto('/?view=table');
  const japan = page.locator('tr[data-code="JP"] a').first();
  await japan.press('Enter');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('US');
  await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  const full = page.locator('.comparison').getByRole('link', { name: /Full dossier of the United States/ });
  await full.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'United States' })).toBeFocused();
  await page.goBack();
  await expect(full).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  await page.goBack();
  await expect(japan).toBeFocused();
});
