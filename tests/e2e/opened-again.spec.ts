/** What is open already and is opened again answers as it did the first time. */
import type { Locator } from '@playwright/test';
import { expect, expectMap, mapButton, test } from './fixtures.ts';

test('what is opened a second time takes the focus as it did the first, with no step of the history', async ({
  page,
}) => {
  const heading = (name: string) => page.locator('.dossier').getByRole('heading', { level: 2, name });
  const entries = () => page.evaluate(() => history.length);
  const again = async (opener: Locator, answer: Locator) => {
    await expect(answer).toBeVisible();
    const before = await entries();
    await opener.press('Enter');
    await expect(answer).toBeFocused();
    expect(await entries()).toBe(before);
  };
  await page.goto('/?country=SE');
  await expectMap(page);
  await again(mapButton(page, 'SE'), heading('Sweden'));
  await page.keyboard.press('Escape');
  await expect(mapButton(page, 'SE')).toBeFocused();
  await page.goto('/?country=EU');
  await expectMap(page);
  await again(mapButton(page, 'EU'), heading('European Union'));
  await page.goto('/?view=table&time=latest&country=SE');
  await again(page.getByRole('rowheader').getByRole('link', { name: 'Sweden' }), heading('Sweden'));
  const piece = page.locator('.dossier [data-evidence]').filter({ visible: true }).first();
  const permalink = piece.getByRole('link', { name: /^Permalink/ });
  await permalink.press('Enter');
  await expect(piece).toBeFocused();
  await again(permalink, piece);
  // What else of the view is asked for again is no matter of the dossier.
  await again(page.getByRole('link', { name: 'Table', exact: true }), page.locator('#headline'));
});
