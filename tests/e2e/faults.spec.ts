/** A failing request shows what failed, keeps what is there, and offers retry; bad records are set aside and listed. */
import { expect, expectStance, mapButton, test } from './fixtures.ts';

test('a failing evidence file leaves the stance and the decisions, and can be retried', async ({
  page,
  noise,
}) => {
  noise.allow(/status of 500/);
  let broken = true;
  await page.route('**/data/evidence/gb.json', (route) =>
    broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
  );
  await page.goto('/?country=GB');
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  await expect(dossier.getByRole('alert')).toContainText('evidence/gb.json');
  await expect(dossier).toContainText('Limited use');
  await expect(dossier).toContainText('Decided by');
  broken = false;
  await dossier.getByRole('button', { name: 'Try again' }).click();
  await expect(dossier.locator('blockquote').first()).toBeVisible();
  await expect(dossier.getByRole('alert')).toHaveCount(0);
});

test('first data that cannot be reached is said, and a retry brings the map', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED|preload/);
  let broken = true;
  await page.route('**/data/derived/overview.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?country=GB');
  await expect(page.getByRole('alert')).toContainText('derived/overview.json could not be reached');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectStance(page, 'GB', 'Limited use');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('United Kingdom');
});

test('without the shapes the page says so and the table still works', async ({ page, noise }) => {
  noise.allow(/status of 404/);
  await page.route('**/geometry/world.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('geometry/world.json');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Germany / })).toContainText('Leaning to allow');
});

test('a web page in place of data is recognised', async ({ page }) => {
  await page.route('**/data/evidence/us.json', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Oops</title>' }),
  );
  await page.goto('/?country=US');
  await expect(page.getByRole('alert')).toContainText('a web page came instead');
});

test('malformed records are set aside and listed with file, record and reason; the rest is shown', async ({
  page,
}) => {
  await page.route('**/data/derived/overview.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    for (const decision of body.decisions) if (decision.jurisdiction === 'DE') decision.stance = 'maybe';
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto('/');
  await expectStance(page, 'GB', 'Limited use');
  await expect(mapButton(page, 'DE')).toHaveAccessibleName(/inherited from the EU/);
  await page.getByText('9 records could not be read').click();
  await expect(page.getByText('de-2020-02-12-inclined-to-grant-access, field stance')).toBeVisible();
});

test('poisoned text stays text', async ({ page }) => {
  await page.route('**/data/evidence/gb.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    body.evidence[0].note = '<img src=x onerror="document.title=1">';
    body.sources[0].url = 'javascript:alert(1)';
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto('/?country=GB');
  await expect(page.getByText('could not be read')).toBeVisible();
  expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
});
