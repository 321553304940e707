/** A view in a frame of another page, and a view on paper. */

import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, expectStance, mapButton, test } from './fixtures.ts';
import { captionOf, talkText } from './talk.ts';

const FRAME = 'iframe[title="Stance Atlas"]';

/** A page of somebody else's that holds a frame with a view, and writes down the heights that it is told. */
async function openFramed(page: Page, search: string, attributes = ''): Promise<void> {
  await page.route('**/embedding-page.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An article</title><h1>An article</h1><input aria-label="Name" autofocus>
        <iframe title="Stance Atlas" src="/${search}" ${attributes} style="width:100%;height:300px;border:0"></iframe>
        <script>addEventListener('message', ({ data, source }) => {
          const frame = document.querySelector('iframe');
          if (source !== frame.contentWindow || data?.type !== 'stance-atlas:height' || 'fixed' in frame.dataset) return;
          frame.style.height = data.height + 'px';
          frame.dataset.told = data.height;
        })</script></html>`,
    }),
  );
  await page.goto('/embedding-page.html');
}

const told = (page: Page) =>
  page.locator(FRAME).evaluate((frame) => Number((frame as HTMLElement).dataset.told ?? 0));

for (const width of [320, 900])
  test(`a framed view tells its height and needs no scrolling at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openFramed(page, '?embed=1');
    const frame = page.frameLocator(FRAME);
    await expect(frame.getByRole('link', { name: 'Open the full view' })).toBeVisible();
    await expect.poll(() => told(page)).toBeGreaterThan(300);
    await expect
      .poll(() =>
        page.frames()[1]?.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return [scrollWidth - clientWidth, scrollHeight - clientHeight];
        }),
      )
      .toEqual([0, 0]);
  });

test('a frame that may run scripts and nothing else shows its view, opens a dossier and goes to a step', async ({
  page,
}) => {
  await openFramed(page, `?embed=1&deck=${await talkText()}&step=5`, 'sandbox="allow-scripts"');
  const frame = page.frameLocator(FRAME);
  await expect(frame.locator('.dossier .quote').first()).toBeVisible();
  await frame.getByRole('button', { name: 'Next step' }).click();
  await expect(frame.locator('.quotes .quote').first()).toBeVisible();
  await expect.poll(() => told(page)).toBeGreaterThan(300);
});

test('the whole page in such a frame says that it keeps nothing, and no part of it breaks', async ({
  page,
}) => {
  await openFramed(page, '?view=method', 'sandbox="allow-scripts"');
  const offline = page.frameLocator(FRAME).getByRole('region', { name: 'Offline' });
  await expect(offline.getByRole('status')).toContainText(/./);
  await expect(page.frameLocator(FRAME).getByRole('alert')).toHaveCount(0);
});

for (const search of [
  '?embed=1',
  '?embed=1&country=GB',
  '?embed=1&quote=gb-2020-02-12-great-britain-allows&country=GB',
])
  test(`a frame takes no focus on load: ${search}`, async ({ page }) => {
    await openFramed(page, search);
    await expect(page.frameLocator(FRAME).getByRole('link', { name: 'Open the full view' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByLabel('Name')).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

test('a frame of a quote shows it, and the page around it stays where it is', async ({ page }) => {
  const id = 'de-2020-02-12-berlin-inclined-to-grant-access';
  await openFramed(page, `?embed=1&quote=${id}`, 'data-fixed');
  const figure = page.frameLocator(FRAME).locator(`[data-evidence="${id}"]`).first();
  await expect
    .poll(async () => figure.evaluate((e) => Math.round(e.getBoundingClientRect().top)))
    .toBeLessThan(60);
  expect(await figure.evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByLabel('Name')).toBeFocused();
});

test('an embedded view has headline, view, date in words, source and the link, and no chrome', async ({
  page,
}) => {
  await page.goto('/?embed=1&time=2020-07-14&group=nato');
  await expectStance(page, 'GB', 'Ban');
  await expect(page.getByRole('contentinfo')).toContainText('14 July 2020');
  await expect(page.getByRole('contentinfo')).toContainText('NATO');
  await expect(page.getByRole('contentinfo')).toContainText('Source: Stance Atlas');
  for (const chrome of ['.masthead', '.deck', '.filters', '.skip', '.tabs'])
    await expect(page.locator(chrome), chrome).toHaveCount(0);
  const full = page.getByRole('link', { name: 'Open the full view' });
  await expect(full).toHaveAttribute('target', '_blank');
  expect(await full.getAttribute('href')).toMatch(/\/\?time=2020-07-14&group=nato$/);
});

for (const search of ['&step=2', '&step=2&present=1'])
  test(`a deck in a frame shows its step and leads to the others: ${search}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openFramed(page, `?embed=1&deck=${await talkText()}${search}`);
    const frame = page.frameLocator(FRAME);
    await expect(frame.getByRole('contentinfo')).toContainText('16 May 2019');
    await expect(frame.getByRole('heading', { level: 2, name: 'United States' })).toBeVisible();
    await expect(page.getByLabel('Name')).toBeFocused();
    const steps = frame.getByRole('navigation', { name: 'Deck steps' });
    await expect(steps).toContainText(`step 2 of 10: ${captionOf(2)}`);
    await steps.getByRole('button', { name: 'Next step' }).click();
    await expect(steps).toContainText('step 3 of 10');
    await expect(frame.getByRole('contentinfo')).toContainText('1 February 2019 to 12 February 2020');
    expect(await steps.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('a frame says that its deck cannot be read, and what of it is not there', async ({ page }) => {
  const deck = await talkText();
  await page.goto(`/?embed=1&deck=${deck.slice(0, -20)}`);
  await expect(page.getByRole('status', { name: 'Deck' })).toContainText('The deck cannot be read');
  await page.goto(`/?embed=1&deck=${deck}&step=99`);
  await expect(page.getByRole('status', { name: 'Deck' })).toContainText('instead of step 99');
});

test('a click opens the dossier within the frame, and another view outside of it', async ({
  page,
  context,
}) => {
  await page.goto('/?embed=1&time=2020-07-14');
  await mapButton(page, 'US').dispatchEvent('click');
  await expect(page.getByRole('region', { name: 'United States', exact: true })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'the method says which are drawn' }).click();
  const other = await opened;
  await expect(other).toHaveURL(/view=method/);
  expect(other.url()).not.toContain('embed');
});

for (const search of [
  '?embed=1',
  '?embed=1&view=table',
  '?embed=1&view=timeline',
  '?embed=1&country=GB',
  '?embed=1&country=GB~US',
])
  test(`axe: ${search} at 320 px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${search}`);
    await expect(page.getByRole('link', { name: 'Open the full view' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violationsOf(page)).toEqual([]);
  });

/** Presses the print key; the browser's own dialog is stood in for. */
async function pressPrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', '');
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-asked-to-print', '');
  await page.emulateMedia({ media: 'print' });
}

/** Pages of a PDF: each has an object of type Page. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const format of ['A4', 'Letter'] as const)
  test(`a dossier prints on ${format}: whole, unfolded, every source with its address, no chrome`, async ({
    page,
  }) => {
    test.slow(); // the browser lays out every page of paper
    await page.goto('/?country=GB&time=2020-02-12&theme=dark');
    await expect(page.locator('.dossier .quote').first()).toBeVisible();
    await pressPrint(page);
    for (const chrome of ['.masthead', '.deck', '.quote__actions', '.filters', '.sheet__handle'])
      for (const element of await page.locator(chrome).all()) await expect(element).toBeHidden();
    await expect(page.locator('main details:not([open])')).toHaveCount(0);
    const sources = page.locator('.source-list a');
    expect(await sources.count()).toBeGreaterThan(2);
    for (const link of await sources.all())
      expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain(
        (await link.getAttribute('href')) ?? 'no address',
      );
    await expect(page.locator('.print-foot__facts')).toContainText('12 February 2020');
    await expect(page.locator('.print-foot__facts')).toContainText('country=GB');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    const pages = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(16);
  });

test('the map prints with its legend, patterns and a numbered list of its sources', async ({ page }) => {
  await page.goto('/?time=2020-02-12&group=eu');
  await expect(mapButton(page, 'DE')).toBeAttached();
  await pressPrint(page);
  await expect(page.locator('.map svg').first()).toBeVisible();
  await expect(page.locator('.legend')).toBeVisible();
  const fill = page.locator('.legend .swatch rect').first();
  expect(await fill.evaluate((rect) => getComputedStyle(rect).fill)).toContain('url(');
  expect(await fill.evaluate((rect) => getComputedStyle(rect).printColorAdjust)).toBe('exact');
  const sources = page.locator('.print-foot__sources li');
  expect(await sources.count()).toBeGreaterThan(3);
  await expect(sources.filter({ hasText: 'https://' }).first()).toBeVisible();
  await expect(sources.locator('[lang="nl"]').first()).toHaveText(/^Besluit veiligheid /);
  await expect(page.locator('.print-foot__facts')).toContainText(
    'Filters: Among members of the European Union',
  );
  const pages = pagesOf(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(8);
});

test('the table prints as a table, all rows of it', async ({ page }) => {
  await page.goto('/?view=table');
  const rows = page.locator('.table-view tbody tr');
  await expect(rows.first()).toBeVisible();
  const shown = await rows.count();
  await page.setViewportSize({ width: 703, height: 900 });
  await pressPrint(page);
  await expect(rows).toHaveCount(shown);
  expect(await rows.first().evaluate((row) => getComputedStyle(row).display)).toBe('table-row');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(703);
});

for (const search of ['?view=table&group=nato', '?view=table&time=2019-02-01..2020-02-12'])
  test(`on paper each heading stands over its own column: ${search}`, async ({ page }) => {
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.goto(`/${search}`);
    await expect(page.locator('.table-view tbody tr').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const [headings, ...rows] = await page.locator('.table-view tr').evaluateAll((all) =>
      all.map((row) => {
        const cells = [...row.children];
        const words = [row, ...cells].map((element) => getComputedStyle(element, '::before').content);
        return { lefts: cells.map((c) => Math.round(c.getBoundingClientRect().left)), words };
      }),
    );
    expect(headings?.lefts.length).toBeGreaterThanOrEqual(5);
    for (const { lefts } of rows) expect(lefts).toEqual(headings?.lefts);
    // The words that take the place of headings on a narrow screen.
    for (const { words } of [headings, ...rows].filter((row) => row !== undefined))
      for (const word of words) expect(word).not.toMatch(/Sort by|Since/);
    await expect(page.getByText('Column headings sort.')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
  });

test('on paper held sideways nothing of the map’s column lies beyond the edge', async ({ page }) => {
  await page.setViewportSize({ width: 1040, height: 740 });
  await page.goto('/?time=2020-02-12');
  await expect(page.locator('.map__svg')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const leftOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  expect(await leftOf('.stage__view')).toBe(await leftOf('.headline'));
});

test('on paper no button leads to what changed: it follows', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.goto('/?time=2019-02-01..2020-02-12');
  const button = page.getByRole('button', { name: 'See what changed' });
  await expect(button).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(button).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
});

/** Prints from the browser's menu, which cannot wait: what printing needs comes once the first view is drawn. */
const printFromMenu = (page: Page) =>
  expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('html').getAttribute('data-printing')).not.toBeNull();
  }).toPass();

test('printing from the menu scales the chart as a whole, its date line included', async ({ page }) => {
  await page.goto('/?view=timeline&time=2020-02-12');
  await expect(page.locator('.chart__areas svg').first()).toBeVisible();
  await printFromMenu(page);
  await page.emulateMedia({ media: 'print' });
  const [svg, layer] = await Promise.all(
    ['.chart__areas svg', '.chart__layer'].map((selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => e.getBoundingClientRect().toJSON()),
    ),
  );
  expect(Math.abs(svg.right - layer.right)).toBeLessThan(2);
  expect(svg.width).toBeLessThan(725);
  for (const words of [
    '.recharts-cartesian-axis-tick-value tspan',
    '.chart__unit',
    '.chart__event:visible',
  ]) {
    const height = await page
      .locator(`.chart ${words}`)
      .first()
      .evaluate((e) => e.getBoundingClientRect().height);
    // In CSS pixels of the paper: about 7 points.
    expect(height, words).toBeGreaterThan(9);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

for (const [search, width, height] of [
  ['', 2560, 1080],
  ['?region=europe', 1366, 768],
] as const)
  test(`printing from the menu draws the map for the paper, and then for the screen again: /${search}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/${search}`);
    await expect(mapButton(page, 'DE')).toBeAttached();
    await expect(page.locator('.print-said')).toBeAttached();
    const drawnFor = () =>
      page
        .locator('.map__svg')
        .evaluate((svg) => (svg.getAttribute('viewBox') ?? '').split(' ').slice(2).map(Number));
    const before = await drawnFor();
    // What the browser has drawn when it puts the page on paper, right after it has told so.
    await page.evaluate(() => {
      window.addEventListener(
        'afterprint',
        () => {
          const svg = document.querySelector('.map__svg');
          document.documentElement.dataset.paper = svg?.getAttribute('viewBox') ?? '';
        },
        { capture: true, once: true },
      );
    });
    await page.pdf({ format: 'A4' });
    const paper = (await page.locator('html').getAttribute('data-paper')) ?? '';
    const [drawnWidth = 0, drawnHeight = 1] = paper.split(' ').slice(2).map(Number);
    const boxHeight = search ? 140 : 90;
    expect(Math.abs(drawnWidth / drawnHeight - 186 / boxHeight)).toBeLessThan(0.02);
    await expect.poll(drawnFor).toEqual(before);
  });

test('what the menu’s printing cannot wait for is counted, not printed as loading', async ({ page }) => {
  await page.goto('/?view=quotes');
  await expect(page.locator('.quotes__scroll .quote').first()).toBeVisible();
  const found = Number.parseInt((await page.locator('.quotes__count').textContent()) ?? '', 10);
  await page.emulateMedia({ media: 'print' });
  await expect(async () => {
    // Looked at before anything else can come, as the browser does.
    const [isReady, told, printed, waiting] = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const line = document.querySelector('.quotes__limit')?.textContent ?? '';
      return [
        document.documentElement.dataset.printing !== undefined,
        line,
        seen('.quotes__list > li').length,
        seen('[data-is-loading]').length,
      ] as const;
    });
    expect(isReady).toBe(true);
    const left = Number(/^(\d+) pieces had not been fetched when this page was printed/.exec(told)?.[1]);
    expect(left).toBeGreaterThan(0);
    expect([printed, waiting]).toEqual([found - left, 0]);
  }).toPass();
});

test('all quotes are on paper, and the screen is as before afterwards', async ({ page }) => {
  test.slow();
  await page.goto('/?view=quotes');
  await expect(page.locator('.quotes__scroll .quote').first()).toBeVisible();
  const found = Number.parseInt((await page.locator('.quotes__count').textContent()) ?? '', 10);
  await printFromMenu(page);
  await expect(page.locator('.quotes .quote')).toHaveCount(found);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.quotes__scroll .quote').first()).toBeVisible();
  expect(await page.locator('.quotes .quote').count()).toBeLessThan(found);
});

test('a presentation prints without what only a screen can use', async ({ page }) => {
  await page.goto('/?country=GB~US&present=1&nonsense=1');
  await expect(page.getByRole('button', { name: 'Leave presentation' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'United States' })).toBeVisible();
  await expect(page.locator('.notice')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.notice')).toBeHidden();
  await expect(page.locator('.present .button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.map__svg')).toBeVisible();
  await expect(page.locator('.present-foot__facts')).toContainText('12 February 2020');
});

test('on paper a row of the timeline names its government, and no decision that was found is left out', async ({
  page,
}) => {
  await page.goto('/?view=timeline');
  await expect(page.locator('.timeline__row').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.timeline__row[data-decision] a').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/?view=quotes&q=core');
  await expect(page.getByRole('button', { name: 'Show all 6' })).toBeVisible();
  await expect(page.locator('.found-decisions li')).toHaveCount(5);
  await printFromMenu(page);
  await expect(page.locator('.found-decisions li')).toHaveCount(6);
});

test('a frame says what of its address it could not use', async ({ page }) => {
  await page.goto('/?embed=1&view=nonsense&time=2020-99-99');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('view: ');
  await expect(notices).toContainText('time: ');
});
