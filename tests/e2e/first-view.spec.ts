/** The first view: nothing in it moves once it is there, and however a view was reached, its map is that of its address. */
import type { Page } from '@playwright/test';
import { FIRST_DATA, GEOMETRY } from '../harness/first-files.ts';
import { expect, expectMap, holdBack, mapButton, test, watchShifts } from './fixtures.ts';
import { captionOf, talkText } from './talk.ts';

declare global {
  interface Window {
    headlines: string[];
  }
}

const SIZES = [
  [1440, 900],
  [768, 1024],
  [360, 740],
] as const;
const ADDRESSES = [
  '',
  '?country=GB',
  '?view=table&country=GB',
  '?view=quotes&q=core',
  '?time=2020-01-28..2020-07-14',
  '?region=atlantis',
];

for (const [width, height] of SIZES)
  test(`nothing moves while the page comes, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    for (const address of ADDRESSES) {
      await page.goto(`/${address}`);
      await expect(page.getByRole('slider', { name: 'Date', exact: true })).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => window.shifts), address).toBeLessThanOrEqual(0.01);
    }
  });

test('the first view asks for the files that `npm run sizes` measures, once each, and for no other of the data', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await page.goto('/');
  await expectMap(page);
  // What comes after it, too: the parts of the app that wait for the page to be idle.
  await expect.poll(() => asked.some((path) => /^assets\/dossier-.*\.js$/.test(path))).toBe(true);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => !/^(assets\/.*|icons\/.*|)$/.test(path)).sort()).toEqual(
    [...FIRST_DATA, GEOMETRY].sort(),
  );
  expect(asked.filter((path) => path.endsWith('.woff2')).length).toBeLessThanOrEqual(3);
});

for (const presented of ['', '&present=1'])
  test(`a deck that comes late with its link is waited for: nothing else is shown before${presented}`, async ({
    page,
  }) => {
    await watchShifts(page);
    await page.addInitScript(() => {
      window.headlines = [];
      new MutationObserver(() => {
        const words = document.getElementById('headline')?.textContent ?? '';
        if (words && window.headlines.at(-1) !== words) window.headlines.push(words);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    const release = await holdBack(page, '**/assets/browser-*.js');
    await page.goto(`/?deck=${await talkText()}&step=2${presented}`);
    await expect(page.getByText('Loading the deck')).toBeVisible();
    release();
    await expect(presented ? page.locator('.present__title') : page.locator('.deck-visit')).toContainText(
      captionOf(2),
    );
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
    const headlines = await page.evaluate(() => window.headlines);
    expect(headlines.filter((words) => words.includes('12 February 2020'))).toEqual([]);
    expect(headlines.at(-1)).toContain(presented ? captionOf(2) : 'had banned Huawei');
  });

test('shapes that come late move nothing', async ({ page }) => {
  await watchShifts(page);
  const release = await holdBack(page, '**/geometry/world.json');
  await page.goto('/');
  await expect(page.locator('#headline')).toContainText('2020');
  release();
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
});

test('on a phone, data that comes late moves nothing, and the notice about the address does not wait for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await watchShifts(page);
  const release = await holdBack(page, '**/derived/overview.json');
  await page.goto('/?stance=bann');
  await expect(page.getByText('Loading the stances')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('stance: ');
  release();
  await expect(mapButton(page, 'US')).toBeAttached();
  await expect(page.getByRole('slider', { name: 'Date', exact: true })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('stance: ');
  expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
});

test('evidence that comes late moves nothing of the dossier above it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await watchShifts(page);
  const release = await holdBack(page, '**/data/evidence/gb.json');
  await page.goto('/?view=table&country=GB');
  await expect(page.locator('.strength')).toContainText('is being read');
  release();
  await expect(page.locator('.strength')).toContainText('5 support it');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
});

test('what fails before the first drawing is told, and was asked for once', async ({ page, noise }) => {
  noise.allow(/Failed to load resource/);
  const asked: string[] = [];
  await page.route('**/data/{decisions,evidence/gb}.json', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ status: 500, body: '' });
  });
  await page.goto('/?country=GB');
  await expect(page.getByRole('alert')).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  expect(asked.sort()).toEqual(['/data/decisions.json', '/data/evidence/gb.json']);
});

/** Everything that is drawn of the map; the tab stop, which remembers the reader's way, is left out. */
const drawnMap = (page: Page) =>
  page
    .locator('.map__svg')
    .evaluate((svg) =>
      [...svg.querySelectorAll('*')].map((element) =>
        [
          element.tagName,
          ...[...element.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort(),
        ]
          .filter((attribute) => !attribute.startsWith('tabindex='))
          .join(' '),
      ),
    );

test('however a view was reached, its map is the one that its address opens', async ({ page, context }) => {
  await page.goto('/');
  const slider = page.getByRole('slider', { name: 'Date', exact: true });
  const legend = (label: string) =>
    page.locator('.legend').getByRole('button', { name: new RegExp(`^${label}`) });
  const steps: readonly (() => Promise<void>)[] = [
    async () => {
      for (let n = 0; n < 6; n++) await slider.press('ArrowRight');
    },
    () => legend('Ban').click(),
    async () => void (await page.getByRole('combobox', { name: 'Region' }).selectOption('europe')),
    () => page.getByRole('button', { name: 'NATO' }).click(),
    async () => {
      await mapButton(page, 'DE').focus();
      await page.keyboard.press('Enter');
    },
    async () => void (await page.getByRole('button', { name: 'Close Germany' }).click()),
    async () => {
      await page.getByRole('link', { name: 'Table', exact: true }).click();
      await page.getByRole('link', { name: 'Map', exact: true }).click();
    },
    () => page.getByRole('button', { name: 'What changed' }).click(),
    async () => void (await page.goBack()),
  ];
  for (const step of steps) {
    await step();
    await expect(mapButton(page, 'US')).toBeAttached();
    await page.waitForLoadState('networkidle');
    const fresh = await context.newPage();
    // The address follows a slider a moment later.
    await expect
      .poll(async () => {
        await fresh.goto(page.url());
        await expect(mapButton(fresh, 'US')).toBeAttached();
        const [here, there] = [await drawnMap(page), await drawnMap(fresh)];
        return here.filter((line, i) => line !== there[i]).concat(there.slice(here.length));
      }, page.url())
      .toEqual([]);
    await fresh.close();
  }
});
