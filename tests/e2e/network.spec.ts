/** Each request in turn slow, failing, cut or never answered: named states, one request a try, and nothing is lost. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from '@playwright/test';
import { expect, expectAddress, expectStance, mapButton, type Noise, test } from './fixtures.ts';

const PROVOKED = /Failed to load resource|preload|Failed to fetch dynamically imported module|MIME type/;

type Fault = (route: Route) => Promise<void>;

/** In the order in which they are met; each with the words that tell it. */
const FAULTS: ReadonlyArray<readonly [told: RegExp, fault: Fault]> = [
  [/refused by the server \(status 500\)/, (route) => route.fulfill({ status: 500, body: 'no' })],
  [/is not there \(status 404\)/, (route) => route.fulfill({ status: 404, body: '' })],
  [/could not be reached/, (route) => route.abort()],
  [/is cut off or damaged/, (route) => route.fulfill({ status: 200, body: '{"decisions": [{"id": "gb-' })],
  [/a web page came instead/, (route) => route.fulfill({ status: 200, body: '<!doctype html><p>Log in' })],
];

/** Requests for what ends so, from now on; a file that the page preloads and the app then reads is one request. */
function countRequests(page: Page, path: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().endsWith(path)) count++;
  });
  return () => count;
}

const FILES: ReadonlyArray<readonly [path: string, search: string, seen: string]> = [
  ['data/datapackage.json', '', '.map__svg'],
  ['data/jurisdictions.json', '', '.map__svg'],
  ['data/groups.json', '', '.map__svg'],
  ['data/derived/overview.json', '', '.map__svg'],
  ['geometry/world.json', '', '.map__svg'],
  ['data/decisions.json', '?view=table&country=GB', '.decision'],
  ['data/evidence/gb.json', '?view=table&country=GB', '.dossier .quote'],
  ['data/derived/sources.json', '?view=sources', '.source'],
  ['data/derived/search/catalogue.json', '?view=quotes&q=back_door', '.quotes__list .quote'],
  ['data/derived/search/words-0.json', '?view=quotes&q=back_door', '.quotes__list .quote'],
];

for (const [path, search, seen] of FILES)
  test(`${path}: every fault is told by its name, a retry is one request, and the last brings the page`, async ({
    page,
    noise,
  }) => {
    noise.allow(PROVOKED);
    let step = 0;
    await page.route(`**/${path}`, (route) => FAULTS[step]?.[1](route) ?? route.continue());
    await page.goto(`/${search}`);
    const requests = countRequests(page, path);
    for (const [told] of FAULTS) {
      const alert = page.getByRole('alert').filter({ hasText: told });
      await expect(alert).toContainText(path.replace('data/', ''));
      const before = requests();
      step++;
      await alert.getByRole('button', { name: 'Try again' }).dblclick();
      await expect.poll(requests).toBe(before + 1);
    }
    await expect(page.locator(seen).first()).toBeAttached();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

test('a connection that breaks in the middle of a file is told, and the retry gets the rest', async ({
  page,
  noise,
}) => {
  noise.allow(/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE|Failed to load resource/);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': 5000, 'Access-Control-Allow-Origin': '*' });
    response.write('{"sources": [', () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await page.route('**/evidence/gb.json', (route) => route.continue({ url: `http://localhost:${port}/` }));
  await page.goto('/?view=table&country=GB');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('evidence/gb.json could not be reached');
  await page.unroute('**/evidence/gb.json');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.dossier .quote').first()).toBeAttached();
  server.close();
});

test('words typed while nothing can be had stay, with the focus, when the network is back by itself', async ({
  page,
  noise,
}) => {
  noise.allow(PROVOKED);
  await page.route('**/*.{json,woff2}', (route) => route.abort());
  await page.goto('/?group=nato');
  await expect(page.getByRole('alert')).toContainText('could not be reached');
  const search = page.getByRole('searchbox', { name: 'Search quotes' });
  await search.pressSequentially('Huawei equip');
  await page.unroute('**/*.{json,woff2}');
  const first = ['datapackage', 'jurisdictions', 'groups', 'derived/overview', 'geometry/world'];
  const requests = first.map((name) => countRequests(page, `/${name}.json`));
  for (let i = 0; i < 3; i++) await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.locator('.filters')).toBeVisible();
  expect(requests.map((count) => count())).toEqual([1, 1, 1, 1, 1]);
  await expect(search).toBeFocused();
  await search.pressSequentially('ment');
  await expect(search).toHaveValue('Huawei equipment');
  await expectAddress(page, '?view=quotes&group=nato&q=Huawei_equipment');
});

test('a file that never answers is told after ten seconds, asked for again on request only, and then shown', async ({
  page,
}) => {
  await page.clock.install();
  let isAnswering = false;
  await page.route('**/derived/overview.json', (route) => (isAnswering ? route.continue() : undefined));
  const requests = countRequests(page, 'derived/overview.json');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByText('Loading the stances …')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(page.getByText('Still waiting for the stances.')).toBeVisible();
  await page.clock.runFor('01:00:00');
  expect(requests()).toBe(1);
  isAnswering = true;
  await page.getByRole('button', { name: 'Try again' }).dblclick();
  await expectStance(page, 'GB', 'Limited use');
  expect(requests()).toBe(2);
});

test('an overview older than the decisions is told with what differs, and loaded again', async ({ page }) => {
  await page.route('**/derived/overview.json', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const isOlder = ({ id }: { id: string }) => id !== 'gb-2022-10-13-designation-and-directions';
    body.decisions = body.decisions.filter(isOlder);
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto('/?country=GB');
  const notice = page.locator('.notice', { hasText: 'Two versions of the data' });
  await expect(notice).toContainText('is in decisions.json only');
  await page.unroute('**/derived/overview.json');
  await notice.getByRole('button', { name: 'Load the data again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeVisible();
});

/** Which page loads happened, the first included. */
function countLoads(page: Page): () => number {
  let count = 0;
  page.on('domcontentloaded', () => count++);
  return () => count;
}

/** The host has a newer build: its page names another script. A real navigation still gets the page that works. */
async function deployAnother(page: Page): Promise<void> {
  await page.route(/\/(\?.*)?$/, async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/assets\/index-[\w-]+\.js/, 'assets/index-newer000.js');
    return route.fulfill({ response: answer, body: html });
  });
}

async function openMap(page: Page, noise: Noise, search: string): Promise<() => number> {
  noise.allow(PROVOKED);
  const loads = countLoads(page);
  await page.goto(`/${search}`);
  await expect(mapButton(page, 'US')).toBeAttached();
  return loads;
}

const GONE: ReadonlyArray<readonly [how: string, fault: Fault]> = [
  ['answers 404', (route) => route.fulfill({ status: 404, body: '' })],
  ['is a web page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Atlas' })],
];

for (const [how, fault] of GONE)
  test(`a new deployment, whose old part ${how}: the app goes over to it by itself, words and view kept`, async ({
    page,
    noise,
  }) => {
    const loads = await openMap(page, noise, '?group=nato');
    await deployAnother(page);
    await page.route('**/assets/quotes-view-*.js', (route) =>
      loads() < 2 ? fault(route) : route.continue(),
    );
    const search = page.getByRole('searchbox', { name: 'Search quotes' });
    await search.pressSequentially('Huawei');
    await expect.poll(loads).toBe(2);
    await expect(page.locator('.quote').first()).toBeVisible();
    await expectAddress(page, '?view=quotes&group=nato&q=Huawei');
    await expect(search).toBeFocused();
    await search.pressSequentially(' in');
    await expect(search).toHaveValue('Huawei in');
    expect(loads()).toBe(2);
  });

test('a new deployment, whose searching worker is gone: the app goes over to it by itself, words kept', async ({
  page,
  noise,
}) => {
  const loads = await openMap(page, noise, '?group=nato');
  await deployAnother(page);
  await page.route('**/assets/search-worker-*.js', (route) =>
    loads() < 2 ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page.getByRole('searchbox', { name: 'Search quotes' }).pressSequentially('Huawei');
  await expect.poll(loads).toBe(2);
  await expect(page.locator('.quote').first()).toBeVisible();
  await expectAddress(page, '?view=quotes&group=nato&q=Huawei');
});

test('a search whose script does not come says that it could not be reached, and comes with another try', async ({
  page,
  noise,
}) => {
  noise.allow(/search-worker/);
  await page.route('**/assets/start-search-worker-*.js', (route) => route.abort());
  await page.goto('?view=quotes&q=ban');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The search could not be reached');
  await page.unroute('**/assets/start-search-worker-*.js');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.quote').first()).toBeVisible();
});

test('a part that is gone for good is reloaded for once, then told with the way out', async ({
  page,
  noise,
}) => {
  const loads = await openMap(page, noise, '');
  await deployAnother(page);
  await page.route('**/assets/table-view-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect.poll(loads).toBe(2);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A newer version of the app has taken the place of this one');
  await expect(alert.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await expectStance(page, 'GB', 'Limited use');
  expect(loads()).toBe(2);
});

test('a talk is never reloaded: what is missing is told, and the talk goes on', async ({ page, noise }) => {
  const loads = await openMap(page, noise, '?present=1');
  await deployAnother(page);
  await page.route('**/assets/table-view-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.evaluate(() => {
    window.history.pushState(null, '', '?view=table&present=1');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('alert')).toContainText('A newer version of the app');
  await page.goBack();
  await expect(mapButton(page, 'US')).toBeAttached();
  expect(loads()).toBe(1);
});

/** What a page holds and its address does not: how it comes there, and that it is there still. */
const HELD: ReadonlyArray<readonly [what: string, hold: (page: Page) => Promise<() => Promise<void>>]> = [
  [
    'an open dialog',
    async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Share this view' });
      await expect(dialog).toBeVisible();
      return () => expect(dialog).toBeVisible();
    },
  ],
  [
    'a date that is being typed',
    async (page) => {
      const date = page.getByRole('textbox', { name: 'Go to date' });
      await date.fill('12 Febr');
      return () => expect(date).toHaveValue('12 Febr');
    },
  ],
];

for (const [what, hold] of HELD)
  test(`a new deployment does not take away ${what}: what is missing is told`, async ({ page, noise }) => {
    const loads = await openMap(page, noise, '');
    await deployAnother(page);
    await page.route('**/assets/table-view-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    const expectHeld = await hold(page);
    await page.evaluate(() => {
      window.history.pushState(null, '', '?view=table');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(page.getByRole('alert')).toContainText('A newer version of the app');
    await expectHeld();
    expect(loads()).toBe(1);
  });

test('without a network a missing part is no reason to reload; it comes by itself when the network does', async ({
  page,
  noise,
}) => {
  const loads = await openMap(page, noise, '?stance=ban');
  await page.route('**/*', (route) => route.abort());
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('it could not be reached. Check the connection');
  await page.unroute('**/*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.locator('.chart__areas svg').first()).toBeVisible();
  await expectAddress(page, '?view=timeline&stance=ban');
  expect(loads()).toBe(1);
});

test('a part that never comes is told, and a reload brings it', async ({ page, noise }) => {
  await page.clock.install();
  const loads = await openMap(page, noise, '');
  await page.route('**/assets/table-view-*.js', () => undefined, { times: 1 });
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await page.clock.runFor(10_000);
  await expect(page.getByText('Still waiting for the table.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('only a reload asks for it again')).toBeVisible();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('row', { name: /^Germany / })).toBeVisible();
  expect(loads()).toBe(2);
});

test('a tab of the share dialog that did not load is tried again within the open dialog', async ({
  page,
  noise,
}) => {
  const loads = await openMap(page, noise, '');
  await page.route('**/assets/citation-panel-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Cite' }).click();
  const retry = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible();
  await page.unroute('**/assets/citation-panel-*.js');
  await retry.click();
  await expect(page.getByRole('tabpanel').locator('textarea').first()).toBeVisible();
  expect(loads()).toBe(1);
});
