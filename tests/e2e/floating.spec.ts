/** What stands on the map hides no stance of the view: the EU’s chip and the list of small places, presented or not; the bar hides neither. */
import type { Page } from '@playwright/test';
import { REGIONS } from '../../src/domain/jurisdiction.ts';
import { violationsOf } from './axe.ts';
import { expect, expectMap, frames, mapButton, test } from './fixtures.ts';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [768, 1024],
] as const;

/** Codes of the places that lie under one of the elements, each seen whole; says so where one is not. */
const coveredBy = (page: Page, selector: string, places: string) =>
  page.locator(selector).evaluateAll((elements, wanted) => {
    const parts = [...Array(21).keys()].map((i) => i / 20);
    // Where not even the boxes of places are near, no point needs to be asked for.
    const isNear = (box: DOMRect) =>
      [...document.querySelectorAll(wanted)].some((place) => {
        const { left, right, top, bottom } = place.getBoundingClientRect();
        return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      });
    const stacks = elements.flatMap((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      const { x, y, width, height } = box;
      const across = isNear(box) ? parts : [0.02, 0.98];
      return across.flatMap((i) =>
        across.map((j) => document.elementsFromPoint(x + i * width, y + j * height)),
      );
    });
    if (elements.length === 0 || stacks.some((stack) => stack.length === 0)) return ['not in the window'];
    const found = stacks.flat().map((element) => element.closest(wanted));
    return [...new Set(found.flatMap((place) => place?.getAttribute('data-code') ?? []))];
  }, places);

async function expectUncovered(page: Page, selector: string, places: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // The map follows its box within two frames.
    await frames(page, 3);
    await expect
      .poll(() => coveredBy(page, selector, places), { message: `${width} × ${height}` })
      .toEqual([]);
  }
}

for (const view of [
  'region=europe',
  'region=oceania',
  'region=south-america',
  'region=africa',
  'country=CL',
  'time=2019-02-01..2021-06-01',
  'time=2019-02-01..2021-06-01&country=ZA',
])
  test(`presented, the EU’s chip lies on no place: ${view}, at any size`, async ({ page }) => {
    await page.goto(`/?present=1&${view.includes('time') ? view : `time=latest&${view}`}`);
    await expectMap(page);
    await expectUncovered(page, '.eu-chip', '.place:not(.faded)');
  });

// The map is the same however its view was reached (first-view.spec.ts), so the page is loaded once for all regions.
for (const opened of [
  '',
  '&country=GB',
  '&country=GB~US',
  '&time=2019-02-12..2020-02-12',
  '&embed=1&country=GB',
])
  test(`what stands on the map lies on no stance in any region, at any size: ${opened}`, async ({ page }) => {
    test.slow();
    await page.goto(`/?${opened.slice(1)}`);
    await expectMap(page);
    if (opened.includes('country')) await expect(page.locator('.sheet')).toBeVisible();
    for (const region of REGIONS) {
      await page.evaluate((search) => {
        history.pushState(null, '', search);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `?region=${region}${opened}`);
      await expect(page.locator(`.map[data-region="${region}"]`)).toBeVisible();
      await expectUncovered(page, '.eu-chip, .crowded', '.place:not(.faded, [data-stance="no-record"])');
    }
  });

test('the EU’s chip and the list of small places stay in sight while a place has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  await expectMap(page);
  await page.locator('#place-BR').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.map-card')).toBeVisible();
  for (const selector of ['.eu-chip', '.crowded summary']) {
    const seen = await page.locator(selector).evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    expect(seen, selector).toBe(true);
  }
});

/** The last is the one that Lighthouse measures with: there nothing else may lie half under the bar either. */
const PHONES = [
  [360, 740],
  [390, 844],
  [412, 915],
  [412, 823],
] as const;

/** Which share of an element's points a pointer hits. */
const shareHit = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const parts = [...Array(8).keys()].map((i) => (i + 0.5) / 8);
    const points = parts.flatMap((i) => parts.map((j) => [x + i * width, y + j * height] as const));
    return (
      points.filter(([i, j]) => element.contains(document.elementFromPoint(i, j))).length / points.length
    );
  });

// Not scrolled, and the bar of the date where it floats: what lies half under it is too small a target.
for (const search of ['', '?time=2019-04-01..2020-02-12'])
  test(`on a phone the map and what belongs to it are free of the bar of the date at first sight: ${search}`, async ({
    page,
  }) => {
    await page.goto(`/${search}`);
    await expectMap(page);
    for (const [width, height] of PHONES) {
      const size = `${width} × ${height}`;
      await page.setViewportSize({ width, height });
      await frames(page, 3);
      const map = page.locator('.map__box');
      const bar = () => page.locator('.deck').evaluate((deck) => deck.getBoundingClientRect().top);
      await expect
        .poll(() => map.evaluate((box) => box.getBoundingClientRect().bottom), size)
        .toBeLessThanOrEqual(await bar());
      expect(await map.evaluate((box) => box.clientWidth), size).toBe(width);
      for (const target of ['.eu-chip', '.crowded > summary'])
        await expect.poll(() => shareHit(page, target), `${target}, ${size}`).toBe(1);
    }
    if (search === '') expect(await violationsOf(page, undefined, ['target-size'])).toEqual([]);
  });

for (const [width, height, search] of [
  [1280, 800, 'stance=ban&region=europe'],
  [1280, 800, 'group=eu&region=oceania'],
  [1280, 800, 'stance=under-review&region=africa'],
  [1440, 800, 'stance=ban&region=europe'],
  [1366, 768, 'stance=allow&group=nato&region=africa'],
  [1280, 800, 'region=europe'],
  [1280, 800, 'region=europe&country=DE'],
  [1024, 768, 'region=africa'],
  [1280, 720, 'region=europe'],
  [390, 844, 'region=world'],
] as const)
  test(`what opens the list of small places stays in sight, and the map as it is: ${width} × ${height}, ${search}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/?${search}`);
    await expectMap(page);
    if (search.includes('country')) await expect(page.locator('.dossier')).toBeVisible();
    const mapHeight = () => page.locator('.map__box').evaluate((box) => box.clientHeight);
    const before = await mapHeight();
    await page.locator('.crowded > summary').press('Enter');
    await expect(page.locator('.crowded__list')).toBeVisible();
    await expect.poll(() => shareHit(page, '.crowded > summary')).toBe(1);
    expect(await mapHeight()).toBe(before);
    // A place of the list can be pointed at too, and none lies out of reach above the map.
    const list = await page.locator('.crowded__list').boundingBox();
    const map = await page.locator('.map').boundingBox();
    expect(list?.height).toBeGreaterThan(120);
    expect(list?.y).toBeGreaterThanOrEqual(map?.y ?? Number.NaN);
    await expect.poll(() => shareHit(page, '.crowded__list')).toBeGreaterThan(0.9);
    await page.locator('.crowded > summary').click();
    await expect(page.locator('.crowded__list')).toBeHidden();
  });

for (const [search, wanted] of [
  ['', /^Luxembourg: No outright ban, inherited from the EU, since/],
  ['stance=ban', /^Luxembourg: .*, inherited from the EU, .* \(outside the filters\)$/],
  [
    'time=2019-02-12..2020-02-12&country=LU',
    /^Luxembourg: No record to No outright ban, inherited .* \(open\)$/,
  ],
] as const)
  test(`the list of small places tells each as its place on the map is told: ${search}`, async ({ page }) => {
    await page.goto(`/?${search}`);
    await expectMap(page);
    if (search.includes('country')) await expect(page.locator('.dossier')).toBeVisible();
    await page.locator('.crowded > summary').press('Enter');
    await expect(page.locator('.crowded__list a').first()).toBeVisible();
    const toldOf = (selector: string) =>
      page.locator(selector).evaluateAll((elements) =>
        elements.map((element) => {
          const described = element.getAttribute('aria-description');
          const notes = [described, element.hasAttribute('aria-current') && 'open'].filter(Boolean);
          return [element.getAttribute('aria-label'), ...notes.map((note) => `(${note})`)].join(' ');
        }),
      );
    const listed = await toldOf('.crowded__list a');
    expect(listed.find((told) => told.startsWith('Luxembourg'))).toMatch(wanted);
    const onMap = new Set(await toldOf('.place [role="button"]'));
    expect(listed.filter((told) => !onMap.has(told))).toEqual([]);
    const swatches = page.locator('.crowded__list .swatch');
    const opacities = await swatches.evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity));
    expect(opacities.filter((opacity) => opacity !== '1')).toHaveLength(
      listed.filter((told) => told.includes('outside the filters')).length,
    );
  });

test('a double click on a place opens it, and presses nothing that lies there since', async ({ page }) => {
  for (const code of ['US', 'CA', 'BR', 'ZA', 'IN', 'CN', 'AU', 'KZ', 'DZ']) {
    await page.goto('/');
    await expectMap(page);
    const before = await mapButton(page, code).boundingBox();
    if (!before) throw new Error(`${code} has no box`);
    await page.mouse.dblclick(before.x + before.width / 2, before.y + before.height / 2);
    await expect(page.locator('.dossier'), code).toBeVisible();
    expect(new URL(page.url()).search, code).toBe(`?country=${code}`);
    expect(await page.evaluate(() => String(window.getSelection())), code).toBe('');
  }
});

for (const width of [1280, 360])
  test(`a double click on Share opens it, and presses nothing that lies there since: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    // The first time it has to be loaded; from then on it is there before the second half of the click.
    const share = page.getByRole('button', { name: 'Share', exact: true });
    const dialog = page.getByRole('dialog', { name: 'Share this view' });
    await share.click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await share.dblclick();
    await expect(dialog).toHaveAttribute('closedby', 'any');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('tab', { name: 'Link', selected: true })).toBeFocused();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);
  });

test('while the date moves by itself, what stands above and below the map does not shrink', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/?time=2018-06-01');
  await expectMap(page);
  await page.getByRole('combobox', { name: 'Speed of playing' }).selectOption({ label: '4×' });
  await page.getByRole('button', { name: 'Play' }).click();
  const heights = page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const seen: number[] = [];
        const headline = document.querySelector<HTMLElement>('#headline');
        const look = () => {
          seen.push(headline?.offsetHeight ?? 0);
          if (headline?.textContent.includes('2021')) resolve(seen);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const seen = await heights;
  expect(seen.filter((height, i) => height < (seen[i - 1] ?? 0))).toEqual([]);
  expect(new Set(seen).size).toBeLessThan(5);
});
