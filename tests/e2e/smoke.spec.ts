/** The production build opens, shows its map, keeps to itself and is served as it should be. */
import type { Response } from '@playwright/test';
import { expect, expectStance, mapButton, test } from './fixtures.ts';

test('the first view shows the map with the four stances of the default date', async ({ page }) => {
  await page.goto('/');
  await expectStance(page, 'US', 'Ban');
  await expectStance(page, 'GB', 'Limited use');
  await expectStance(page, 'DE', 'Leaning to allow');
  await expectStance(page, 'EU', 'No outright ban');
  await expect(mapButton(page, 'MX')).toHaveAccessibleName(/^Mexico: No record/);
});

test('pages and scripts come compressed, under the security policy, and hashed files are kept', async ({
  page,
}) => {
  const answers = new Map<string, Response>();
  page.on('response', (response) => answers.set(new URL(response.url()).pathname, response));
  await page.goto('/');
  await expect(mapButton(page, 'US')).toBeAttached();
  const [scriptPath = ''] = [...answers.keys()].filter((path) => /^\/assets\/index-.*\.js$/.test(path));
  const script = await answers.get(scriptPath)?.allHeaders();
  expect(script?.['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(script?.['cache-control']).toContain('immutable');
  const data = await answers.get('/data/jurisdictions.json')?.allHeaders();
  expect(data?.['content-encoding']).toMatch(/^(br|gzip)$/);
  const own = await answers.get('/')?.allHeaders();
  expect(own?.['content-security-policy']).toContain("default-src 'none'");
});

test('a file that is not there answers 404, never a page', async ({ request }) => {
  const answer = await request.get('/data/evidence/zz.json');
  expect(answer.status()).toBe(404);
});

test('nothing of the mocks is in the build', async ({ request }) => {
  expect((await request.get('/mockServiceWorker.js')).status()).toBe(404);
});
