/** The picture of the start page that the page itself brings: the same as the app draws, and never in its way. */
import type { Page } from '@playwright/test';
import { expect, holdBack, mapButton, test, watchShifts } from './fixtures.ts';

const APP = '**/assets/index-*.js';
const SIZES = [
  [1440, 900],
  [768, 1024],
  [360, 740],
] as const;

/** Boxes of what a reader would see jump, in whole CSS pixels. */
const partsOf = (page: Page, within: string) =>
  page.evaluate((root) => {
    const parts = '.masthead, .headline, .filters, .map__box, .eu-chip, .legend, .boundaries, .deck, .tabs a';
    return [...document.querySelectorAll(`${root} :is(${parts})`)].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.getAttribute('class'), ...[x, y, width, height].map(Math.round)].join(' ');
    });
  }, within);

interface Drawn {
  readonly stance: string | undefined;
  readonly states: string;
  /** Left, top, right and bottom edge. */
  readonly edges: readonly number[];
}

const SHAPES_OF_STILL = '#still [data-step] > .place';
const SHAPES_OF_APP = '#root .map__places > g > .place';

/** All places, in the order in which they are drawn. */
const placesOf = (page: Page, places: string): Promise<readonly Drawn[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<SVGElement>(selector)].map((place) => {
        const shapes = [...place.querySelectorAll('.place__shape:not([d=""])')];
        const boxes = shapes.map((shape) => shape.getBoundingClientRect());
        return {
          stance: place.dataset.stance,
          states: place.getAttribute('class') ?? '',
          edges: [
            Math.min(...boxes.map((box) => box.left)),
            Math.min(...boxes.map((box) => box.top)),
            Math.max(...boxes.map((box) => box.right)),
            Math.max(...boxes.map((box) => box.bottom)),
          ],
        };
      }),
    places,
  );

/** Stances of the dots that are to be seen, by where they are. */
const dotsOf = (page: Page, within: string) =>
  page.evaluate(
    (root) =>
      [...document.querySelectorAll(`${root} .place__dot`)]
        .filter((dot) => dot.checkVisibility({ opacityProperty: true }))
        .map((dot) => {
          const { x, y, width, height } = dot.getBoundingClientRect();
          const stance = dot.closest<SVGElement>('.place')?.dataset.stance;
          return `${Math.round(x + width / 2)} ${Math.round(y + height / 2)} ${stance}`;
        })
        .sort(),
    within,
  );

for (const [width, height] of SIZES)
  test(`the map is seen before the app has come, and stays where and what it is, at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const release = await holdBack(page, APP);
    await page.goto('/', { waitUntil: 'commit' });
    const still = page.locator('#still');
    await expect(still).toBeVisible();
    await expect(still).toHaveAttribute('inert');
    await expect(still).toHaveAttribute('aria-hidden', 'true');
    await expect(still.locator('.headline')).toContainText('On 12 February 2020');
    await page.waitForFunction(() => [...document.fonts].filter((f) => f.status === 'loaded').length >= 2);
    const seen = { parts: await partsOf(page, '#still'), dots: await dotsOf(page, '#still') };
    const before = await placesOf(page, SHAPES_OF_STILL);
    expect(before.length).toBeGreaterThan(200);

    release();
    await expect(mapButton(page, 'US')).toBeAttached();
    await expect(page.getByRole('slider', { name: 'Date', exact: true })).toBeVisible();
    await expect(still).toHaveCount(0);
    expect(await partsOf(page, '#root')).toEqual(seen.parts);
    expect(await dotsOf(page, '#root')).toEqual(seen.dots);
    const after = await placesOf(page, SHAPES_OF_APP);
    const told = (places: readonly Drawn[]) => places.map(({ stance, states }) => `${stance} ${states}`);
    expect(told(after)).toEqual(told(before));
    // What is smaller than a step of the still's grid has a dot alone: its edges are endless.
    const differences = after.flatMap(({ edges }, i) =>
      edges.map((at, side) => Math.abs(at - (before[i]?.edges[side] ?? 0))).filter(Number.isFinite),
    );
    expect(differences.length).toBeGreaterThan(600);
    expect(Math.max(...differences)).toBeLessThan(1.5);
  });

test('another address has no still, for it would show another view', async ({ page }) => {
  const release = await holdBack(page, APP);
  for (const address of ['/?country=GB', '/?theme=dark', '/?utm_source=mail']) {
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('#root')).toBeAttached();
    await expect(page.locator('#still')).toHaveCount(0);
  }
  release();
  await expect(mapButton(page, 'US')).toBeAttached();
});

for (const address of ['/', '/?country=GB', '/#x'])
  test(`a script that does not come is told, and the address kept, at ${address}`, async ({
    page,
    noise,
  }) => {
    noise.allow(/Failed to load resource|ERR_FAILED/);
    await page.route(APP, (route) => route.abort());
    await page.goto(address);
    const fault = page.getByRole('alert');
    await expect(fault).toContainText('The script of this page could not be loaded');
    await page.unroute(APP);
    await fault.getByRole('link', { name: 'Load the page again' }).click();
    await expect(mapButton(page, 'US')).toBeAttached();
    expect(new URL(page.url()).search).toBe(address.startsWith('/?') ? address.slice(1) : '');
    await expect(fault).toHaveCount(0);
  });

test('what is wrong with the data is told in the place of the still', async ({ page, noise }) => {
  noise.allow(/Failed to load resource/);
  await page.route('**/derived/overview.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('/');
  await expect(page.getByText('The stances could not be loaded')).toBeVisible();
  await expect(page.locator('#still')).toHaveCount(0);
});

test('data that keeps one waiting is told as well, in the place of the still', async ({ page }) => {
  const release = await holdBack(page, '**/derived/overview.json');
  await page.goto('/');
  await expect(page.getByText('Loading the stances')).toBeVisible();
  await expect(page.locator('#still')).toHaveCount(0);
  release();
  await expect(mapButton(page, 'US')).toBeAttached();
});

test('nothing moves when the fonts come late, for the still waits for them', async ({ page }) => {
  await watchShifts(page);
  const releaseApp = await holdBack(page, APP);
  const release = await holdBack(page, '**/*.woff2');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('#still')).toBeAttached();
  release();
  await expect(page.locator('#still')).toBeVisible();
  releaseApp();
  await expect(mapButton(page, 'US')).toBeAttached();
  await expect(page.locator('#still')).toHaveCount(0);
  expect(await page.evaluate(() => window.shifts)).toBeLessThanOrEqual(0.01);
});

test('a picture that fails costs nothing but itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(SVGGraphicsElement.prototype, 'transform', {
      get() {
        throw new TypeError('no transform here');
      },
    });
  });
  await page.goto('/');
  await expect(mapButton(page, 'US')).toBeAttached();
  await expect(page.locator('#still')).toHaveCount(0);
});

test('printed before it has loaded, the page says so in place of a picture without date and source', async ({
  page,
}) => {
  const release = await holdBack(page, APP);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('#still')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#still .map__svg')).toBeHidden();
  await page.emulateMedia({ media: null });
  await expect(page.locator('#still .map__svg')).toBeVisible();
  release();
  await expect(mapButton(page, 'US')).toBeAttached();
});

test('the dots of small states lie above their neighbours', async ({ page }) => {
  await page.goto('/?time=latest');
  await expect(mapButton(page, 'US')).toBeAttached();
  for (const code of ['XK', 'BH', 'LU', 'AL']) {
    const box = await page.locator(`#root .map__places [data-code="${code}"] .place__dot`).boundingBox();
    if (!box) throw new Error(`${code} has no dot`);
    const hit = await page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('[data-code]')?.getAttribute('data-code'),
      [box.x + box.width / 2, box.y + box.height / 2],
    );
    expect(hit).toBe(code);
  }
});
