/** After one visit the app works without a network, a cold start included; what is saved, and how large it is, is told. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectStance, mapButton, test } from './fixtures.ts';
import { captionOf, searchOf, TALK, talkText } from './talk.ts';

test.use({ serviceWorkers: 'allow' });

/** Visits the app once and waits until the service worker has kept everything. */
async function visitOnce(page: Page): Promise<void> {
  await page.goto('/');
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** A page of its own, as after the browser was closed: nothing in it but what the worker kept. */
async function coldStart(context: BrowserContext, search: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/${search}`);
  return page;
}

/** Makes a PowerPoint file of the view, as a reader does: the page asks for the export libraries with `import()`. */
async function makePowerPoint(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'PowerPoint' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PowerPoint' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pptx$/);
}

const DEEP_LINKS: ReadonlyArray<readonly [search: string, seen: string]> = [
  ['?view=table&time=2020-07-14', 'table caption'],
  ['?view=timeline', '.chart__areas svg'],
  ['?view=quotes&q=Huawei', '.quote'],
  ['?view=sources', '.source'],
  ['?view=method', '#offline-heading'],
  ['?country=GB~US', '.comparison table'],
  ['?country=DE', '.dossier .quote'],
];

test('works with no network after one visit: cold start, reload, every view and a dossier', async ({
  context,
  page,
}) => {
  test.slow();
  await visitOnce(page);
  await page.close();
  await context.setOffline(true);
  const cold = await coldStart(context, '');
  await expectStance(cold, 'GB', 'Limited use');
  await cold.reload();
  await expectStance(cold, 'US', 'Ban');
  await mapButton(cold, 'GB').dispatchEvent('click');
  await expect(cold.locator('.dossier .quote').first()).toBeAttached();
  for (const [search, seen] of DEEP_LINKS) {
    const deep = await coldStart(context, search);
    await expect(deep.locator(seen).first(), search).toBeAttached();
    await expect(deep.locator('.status--error'), search).toHaveCount(0);
    await deep.close();
  }
});

test('the page that was visited first goes on without a network, views not yet seen included', async ({
  context,
  page,
}) => {
  await visitOnce(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await expect(page.locator('.chart__areas svg').first()).toBeVisible();
});

test('Save for offline tells when it is complete and how large, and PowerPoint then works', async ({
  context,
  page,
  noise,
}) => {
  // Of a text by itself the browser asks for an icon.
  noise.allow(/ERR_INTERNET_DISCONNECTED.*favicon/);
  await visitOnce(page);
  await page.getByRole('link', { name: 'Method', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Offline' });
  await expect(panel.getByRole('status')).toHaveText(/^Works offline.* \d+\.\d MB are kept on this device/);
  const { files } = await page.evaluate(async () => (await fetch('/offline-extras.json')).json());
  const save = panel.getByRole('button', { name: 'Save for offline' });
  if (files.length > 0) await save.click();
  await expect(panel.getByRole('status')).toContainText(/Complete: \d+\.\d MB are kept/);
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await context.setOffline(true);
  for (const { path } of files)
    expect(await page.evaluate(async (url) => (await fetch(url)).ok, `/${path}`), path).toBe(true);
  await page.reload();
  await expect(panel.getByRole('status')).toContainText('Complete');
  await page.getByRole('link', { name: 'Licences of the parts' }).click();
  await expect(page.locator('body')).toContainText('react-dom');
  const cold = await coldStart(context, '?country=GB');
  await makePowerPoint(cold);
});

test('a PowerPoint that was made once works offline without being saved, and the panel knows it', async ({
  context,
  page,
}) => {
  await visitOnce(page);
  await page.goto('/?country=GB');
  await makePowerPoint(page);
  await page.goto('/?view=method');
  const panel = page.getByRole('region', { name: 'Offline' });
  await expect(panel).toContainText('Works offline, PowerPoint included.');
  await expect(panel).toContainText('Adds the licences and the bill of materials, 0.2 MB.');
  await context.setOffline(true);
  await page.goto('/?country=GB');
  await makePowerPoint(page);
});

test('saving that fails, and then does not, leaves the focus and the page at the Offline panel', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  await visitOnce(page);
  await page.goto('/?view=method');
  const panel = page.getByRole('region', { name: 'Offline' });
  const heading = panel.getByRole('heading', { name: 'Offline' });
  await page.evaluate(() => {
    const { fetch } = window;
    const isRefused = (url: unknown) => /pptxgen|licences/.test(String(url));
    window.fetch = (url, init) =>
      isRefused(url) && !document.body.dataset.isReached ? Promise.reject(new TypeError()) : fetch(url, init);
  });
  await panel.getByRole('button', { name: 'Save for offline' }).press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Not everything could be saved');
  await expect(heading).toBeFocused();
  await panel.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel.getByRole('alert')).toBeVisible();
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.evaluate(() => {
    document.body.dataset.isReached = 'true';
  });
  await panel.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel.getByRole('status')).toContainText('Complete');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test('saving that fails for want of room says so, and succeeds once there is some', async ({
  page,
  context,
  baseURL,
}) => {
  await visitOnce(page);
  await page.goto('/?view=method');
  const panel = page.getByRole('region', { name: 'Offline' });
  const browser = await context.newCDPSession(page);
  const origin = baseURL ?? '';
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await panel.getByRole('button', { name: 'Save for offline' }).press('Enter');
  await expect(panel.getByRole('alert')).toContainText('has no more room for this page');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await panel.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel.getByRole('status')).toContainText('Complete');
});

test('the app can be installed: name, colours and icons are there', async ({ page, request, baseURL }) => {
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Stance Atlas', display: 'standalone', start_url: './' });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(new URL(src, new URL(href ?? '', baseURL)).href);
    expect(icon.headers()['content-type'], src).toContain(type);
  }
});

test('the worker is asked for again each time, and answers no missing file with a page', async ({
  context,
  page,
  request,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED.*zz\.json/);
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache');
  await visitOnce(page);
  await context.setOffline(true);
  const answer = await page.evaluate(() =>
    fetch('/data/evidence/zz.json').then(
      ({ ok }) => ok,
      () => 'no answer',
    ),
  );
  expect(answer).toBe('no answer');
});

test('without a network a path that is none opens nothing, as it does with one', async ({
  context,
  page,
  request,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  expect((await request.get('/foo?view=table')).status()).toBe(404);
  await visitOnce(page);
  await context.setOffline(true);
  await expect(page.goto('/foo?view=table')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  const named = await context.newPage();
  await named.goto('/index.html?view=table');
  await expect(named.locator('table caption')).toBeAttached();
});

test('a kept part that does not load makes the app ask for a newer version of what is kept', async ({
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource|preload|Failed to fetch dynamically imported module/);
  await visitOnce(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (/table-view-.*\.js$/.test(new URL(request.url).pathname))
          await cache.put(request, new Response('', { status: 404 }));
    }
  });
  // What the browser does at that is its own: it fetches the worker again, out of the sight of tests.
  const asked = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        ServiceWorkerRegistration.prototype.update = async function () {
          resolve();
          return this;
        };
      }),
  );
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The table');
  await asked;
});

test('a ten-view deck link that was never opened before steps through all ten with no network', async ({
  context,
  page,
}) => {
  test.slow();
  await visitOnce(page);
  await page.close();
  await context.setOffline(true);
  const cold = await coldStart(context, `?present=1&deck=${await talkText()}`);
  for (let step = 1; step <= TALK.steps.length; step++) {
    if (step > 1) await cold.keyboard.press('PageDown');
    await expect(cold.getByText(captionOf(step), { exact: true }).first()).toBeVisible();
    await expect.poll(() => cold.url()).toContain(searchOf(step));
    await expect(cold.locator('.status--error')).toHaveCount(0);
  }
});

test('PowerPoint that was not saved for offline says what is missing and what would keep it', async ({
  context,
  page,
  noise,
}) => {
  noise.allow(/Failed to load resource/);
  await visitOnce(page);
  await page.close();
  await context.setOffline(true);
  const cold = await coldStart(context, '');
  await cold.getByRole('button', { name: 'Share', exact: true }).click();
  await cold.getByRole('tab', { name: 'PowerPoint' }).click();
  await cold.getByRole('button', { name: 'Download PowerPoint' }).click();
  await expect(cold.getByText(/“Save for offline” under Method keeps it/)).toBeVisible();
});

test('the presenter’s window looks the same with no network, on a host that lets nothing be kept for good', async ({
  context,
  page,
}) => {
  await page.route('**/assets/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'cache-control': 'no-cache' } });
  });
  await visitOnce(page);
  // Files that are still fetched ahead would end with the page.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
  await context.setOffline(true);
  const cold = await coldStart(context, '?present=1');
  const [desk] = await Promise.all([
    cold.waitForEvent('popup'),
    cold.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  const title = desk.getByRole('heading', { level: 1 });
  await expect(title).toHaveCSS('font-weight', '600');
  await expect(desk.getByRole('button', { name: 'Next' })).toHaveCSS('min-width', '128px');
  await expect(desk.locator('body')).toHaveCSS('font-family', /^"Atlas Sans"/);
  const drawn = () =>
    desk.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(drawn).toEqual(expect.arrayContaining(['Atlas Sans', 'Atlas Serif']));
});
