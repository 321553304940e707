/** The production build opens, shows its map, keeps to itself and is served as it should be. */
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
  const answers = new Map<string, Record<string, string>>();
  page.on('response', async (response) => {
    answers.set(new URL(response.url()).pathname, await response.allHeaders());
  });
  await page.goto('/');
  await expect(mapButton(page, 'US')).toBeAttached();
  const script = [...answers].find(([path]) => /^\/assets\/index-.*\.js$/.test(path))?.[1];
  expect(script?.['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(script?.['cache-control']).toContain('immutable');
  const data = answers.get('/data/jurisdictions.json');
  expect(data?.['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(answers.get('/')?.['content-security-policy']).toContain("default-src 'none'");
});

test('a file that is not there answers 404, never a page', async ({ request }) => {
  const answer = await request.get('/data/evidence/zz.json');
  expect(answer.status()).toBe(404);
});

test('nothing of the mocks is in the build', async ({ request }) => {
  expect((await request.get('/mockServiceWorker.js')).status()).toBe(404);
});
