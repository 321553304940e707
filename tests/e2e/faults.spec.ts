/** A failing request shows what failed, keeps what is there, and offers retry; bad records are set aside and listed. */
import type { Page } from '@playwright/test';
import type { Evidence, EvidenceFile } from '../../src/domain/evidence.ts';
import { expect, expectStance, mapButton, test } from './fixtures.ts';
import { listenTo } from './said.ts';

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

test('Enter in the search box leads to that the search failed, and the next Tab to its retry', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  const files = '**/data/derived/search/*';
  await page.route(files, (route) => route.abort());
  await page.goto('/?country=GB');
  // What a dossier says first is not told: its evidence is there before the search begins.
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  await box.pressSequentially('backdoor');
  await expect(page.getByRole('alert')).toContainText('The search does not answer');
  await box.press('Enter');
  await expect(page.getByRole('group', { name: 'The search does not answer' })).toBeFocused();
  // The dossier has looked through its own pieces, and says so.
  await expect(page.locator('.dossier__note--filter').getByRole('status')).toHaveText(
    /^\d+ of this dossier’s \d+ pieces of evidence match the search “backdoor”\.$/,
  );
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.unroute(files);
  await page.keyboard.press('Enter');
  await expect(page.locator('#found')).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a search that is tried again and fails once more is told each time, and gives the focus back', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  const files = '**/data/derived/search/*';
  await page.route(files, (route) => route.abort());
  const said = await listenTo(page, '[role="alert"]');
  await page.goto('/?view=quotes&q=strayer');
  const view = page.getByRole('region', { name: 'Quotes', exact: true });
  const again = view.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(files);
  for (let times = 2; times <= 3; times++) {
    let fail = () => {};
    const held = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route(files, (route) => held.then(() => route.abort()));
    await again.press('Enter');
    await expect(view.getByText('Loading the evidence …')).toBeVisible();
    await expect(view.getByRole('alert')).toHaveCount(0);
    fail();
    await expect(again).toBeFocused();
    expect((await said()).filter((words) => words.startsWith('The search does not answer'))).toHaveLength(
      times,
    );
    await page.unroute(files);
  }
  await again.press('Enter');
  await expect(view.locator('.quote').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Loaded: the evidence.' })).toBeAttached();
  await expect(page.locator('#found')).toBeFocused();
});

test('a found piece that is asked for again says that it failed again, and that it came', async ({
  page,
  noise,
}) => {
  noise.allow(/us\.json/);
  const file = '**/data/evidence/us.json';
  await page.route(file, (route) => route.abort());
  await page.goto('/?view=quotes&time=latest&q=strayer');
  const list = page.locator('.quotes__list');
  const rows = list.getByRole('group', { name: /^The piece us-\S+ was found, and is not shown/ });
  await expect(rows.first()).toBeVisible();
  await expect(list.getByRole('alert')).toHaveCount(0);
  const again = rows.first().getByRole('button', { name: 'Try again' });
  await again.press('Enter');
  await expect(list.getByRole('alert')).toHaveText(/^The piece us-/);
  await expect(again).toBeFocused();
  await page.unroute(file);
  await again.press('Enter');
  await expect(list.locator('.quote').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Loaded: the evidence.' })).toBeAttached();
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

/** An evidence file as it was before the UK's decision of January 2020: of the seven pieces of that, one is in another file. */
async function serveOlderEvidence(page: Page): Promise<void> {
  await page.route('**/data/evidence/gb.json', async (route) => {
    const answer = await route.fetch();
    const body: EvidenceFile = await answer.json();
    const isOlder = ({ relations }: Evidence) =>
      !relations.some((r) => r.decision.startsWith('gb-2020-01-28'));
    await route.fulfill({ response: answer, json: { ...body, evidence: body.evidence.filter(isOlder) } });
  });
}

test('evidence that is counted and did not come is told where it would stand, whatever the filters, and loaded again', async ({
  page,
}) => {
  await serveOlderEvidence(page);
  await page.goto('/?country=GB&q=warned');
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  const words = /6 of its 7 pieces are not in the files that came/i;
  await expect(dossier.getByRole('list', { name: 'Evidence strength' })).toContainText(words);
  const note = dossier.locator('.dossier__note', { hasText: 'Evidence of this stance is missing' });
  await expect(note).toContainText(words);
  await expect(page.locator('.notice', { hasText: 'Two versions of the data' })).toContainText(
    'gb-2020-01-28-35-percent-cap: 7 pieces of evidence in the overview, 1 in the files that came',
  );
  await note.getByRole('button', { name: 'Load the data again' }).click();
  await expect(note).toContainText('The host still gives two versions');
  await page.unroute('**/data/evidence/gb.json');
  await note.getByRole('button', { name: 'Load the data again' }).click();
  await expect(note).toHaveCount(0);
  await expect(dossier).not.toContainText(words);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a member that inherits misses no evidence: it is in the EU’s dossier', async ({ page }) => {
  for (const [code, name] of [
    ['BG', 'Bulgaria'],
    ['EU', 'European Union'],
  ]) {
    await page.goto(`/?country=${code}`);
    const dossier = page.getByRole('region', { name: name ?? '', exact: true });
    await expect(dossier.locator('[data-evidence]').first()).toBeAttached();
    await expect(page.getByText('not in the files that came')).toHaveCount(0);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
});

test('evidence that could not be read is told as that, and by the stance it is missing from', async ({
  page,
}) => {
  await page.route('**/data/evidence/gb.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    for (const piece of body.evidence) if (piece.id === 'gb-2020-02-12-limited-capacity') piece.about = 'GB';
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto('/?country=GB');
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  await expect(dossier.locator('.dossier__note')).toContainText(
    '1 of its 7 pieces is not in the files that came',
  );
  await expect(dossier.locator('.dossier__note')).toContainText('listed at the top of the page');
  await expect(page.getByText('1 record could not be read')).toBeVisible();
  await expect(page.locator('.notice', { hasText: 'Two versions' })).toHaveCount(0);
});

test('in a room it is said that the evidence did not come', async ({ page }) => {
  await page.route('**/data/evidence/jp.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), evidence: [] } });
  });
  await page.goto('/?country=JP&present=1&time=latest');
  await expect(page.getByRole('region', { name: 'Japan' })).toContainText(
    /Of the \d+ pieces? of evidence behind it \d+ did not come/,
  );
});

test('a piece that another file is said to hold, and does not, is told', async ({ page }) => {
  await page.route('**/data/evidence/gb.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({
      response: answer,
      json: { ...body, elsewhere: [...body.elsewhere, 'us-2099-gone'] },
    });
  });
  await page.goto('/?country=GB');
  await expect(page.locator('.dossier__note')).toHaveText(
    'More evidence is said to be in evidence/us.json, and is not there: us-2099-gone.',
  );
});

test('a file of evidence that is another country’s is refused by name', async ({ page }) => {
  await page.route('**/data/evidence/us.json', async (route) => {
    const answer = await page.request.get('/data/evidence/gb.json');
    await route.fulfill({ json: await answer.json() });
  });
  await page.goto('/?country=US');
  await expect(page.getByRole('alert')).toContainText('evidence/us.json');
  await expect(page.getByRole('alert')).toContainText('it is the file of “GB”, not of “US”');
});

test('without the decisions in full every piece stands where it does with them', async ({ page, noise }) => {
  noise.allow(/decisions\.json|404/);
  const told = async () => {
    await page.goto('/?country=IT&time=2022-10-01');
    const dossier = page.getByRole('region', { name: 'Italy', exact: true });
    await expect(dossier.locator('.quote').first()).toBeVisible();
    await expect(dossier.locator('[data-is-loading]')).toHaveCount(0);
    return dossier.getByRole('list', { name: 'Evidence strength' }).innerText();
  };
  const whole = await told();
  expect(whole).toContain('13 support it');
  await page.route('**/data/decisions.json', (route) => route.fulfill({ status: 404, body: '' }));
  expect(await told()).toBe(whole);
  await expect(page.getByText(/^After 1 October 2022: 3 pieces of evidence$/)).toBeAttached();
});
