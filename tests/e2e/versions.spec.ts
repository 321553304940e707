/** Files of the index that do not belong together, or lost something on the way: told, never shown as if they were sound. */
import { markOf } from '../../src/domain/fingerprint.ts';
import type { ListedSource } from '../../src/domain/sourced.ts';
import { expect, test } from './fixtures.ts';

test('words of another version than the list of pieces find nothing, are told as that, and loaded again', async ({
  page,
}) => {
  await page.route('**/derived/search/words-0.json', async (route) => {
    const answer = await route.fetch();
    const { mark: _, ...words } = await answer.json();
    const newer = { ...words, catalogue: 'newer' };
    await route.fulfill({ response: answer, json: { mark: markOf(newer), ...newer } });
  });
  await page.goto('/?view=quotes&time=latest');
  await expect(page.locator('.quote').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search quotes' }).fill('shoes');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Two versions of the data came together');
  await expect(alert).toContainText('words-0.json does not belong to derived/search/catalogue.json');
  await page.unroute('**/derived/search/words-0.json');
  const asked = page.waitForRequest('**/derived/search/catalogue.json');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.quote')).toHaveCount(1);
  await expect(page.locator('.quote')).toContainText('This is not about shoes');
  await expect(alert).toHaveCount(0);
  await asked;
});

test('a list of sources that lost some says of how many, and is loaded again', async ({ page }) => {
  let words = '';
  await page.route('**/derived/sources.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const list: readonly ListedSource[] = body.list.slice(5);
    const pieces = list.reduce((sum, source) => sum + source.pieces, 0);
    words = `${list.length} of ${body.sources} sources, ${pieces} of ${body.pieces} pieces of evidence.`;
    await route.fulfill({ response: answer, json: { ...body, list } });
  });
  await page.goto('/?view=sources');
  const view = page.getByRole('region', { name: 'Sources', exact: true });
  await expect(view.getByRole('alert')).toContainText('derived/sources.json is not as it was written');
  await expect(view.getByRole('status').first()).toContainText(words);
  await expect(view).not.toContainText('All of the record');
  await page.unroute('**/derived/sources.json');
  await view.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(view).toContainText('All of the record, whatever the date');
  await expect(view.getByRole('alert')).toHaveCount(0);
});

test('a source of which other pieces came than the list counts is told as of two versions', async ({
  page,
}) => {
  await page.goto('/?view=sources');
  const source = page.locator('.source').first();
  await page.route('**/data/evidence/*.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), evidence: [] } });
  });
  await source.locator('summary').click();
  await expect(source.getByRole('alert')).toContainText('Two versions of the data came together');
  await page.unroute('**/data/evidence/*.json');
  await source.getByRole('button', { name: 'Load the data again' }).click();
  await expect(source.locator('.source__pieces li').first()).toBeVisible();
  await expect(source.getByRole('alert')).toHaveCount(0);
});
