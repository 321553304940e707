/** A phone in the hand: a finger opens the land that it is on, and the dossier's sheet is pulled as it looks. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectMap, frames, holdBack, test, watchShifts } from './fixtures.ts';

test.use({ hasTouch: true, isMobile: true });

/** Points of the window on a place's main land, whatever lies above it: on a grid over its box, the nearest to its middle first. */
const landOf = (page: Page, code: string) =>
  page.locator(`#place-${code} .place__shape`).evaluate((shape: SVGGeometryElement) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    const toShape = shape.getScreenCTM()?.inverse();
    const parts = [...Array(15).keys()].map((i) => (i + 1) / 16);
    const points = parts.flatMap((i) => parts.map((j) => new DOMPoint(x + i * width, y + j * height)));
    const away = (p: DOMPoint) => Math.hypot((p.x - x) / width - 0.5, (p.y - y) / height - 0.5);
    return points
      .filter((point) => shape.isPointInFill(point.matrixTransform(toShape)))
      .sort((a, b) => away(a) - away(b))
      .map((point) => ({
        x: point.x,
        y: point.y,
        on: document.elementFromPoint(point.x, point.y)?.closest('[data-code]')?.getAttribute('data-code'),
      }));
  });

for (const width of [360, 768])
  test(`a tap on land opens it, and not what is small beside it: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 1024 });
    for (const [code, name] of [
      ['GB', 'United Kingdom'],
      ['BE', 'Belgium'],
      ['NL', 'Netherlands'],
      ['IT', 'Italy'],
      ['HU', 'Hungary'],
      ['CH', 'Switzerland'],
    ] as const) {
      await page.goto('/');
      await expectMap(page);
      const [point] = await landOf(page, code);
      if (!point) throw new Error(`${name} has no land in the window`);
      await page.touchscreen.tap(point.x, point.y);
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
  });

test('small places of a crowd without a record cover no stance of their neighbours', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await expectMap(page);
  for (const code of ['GB', 'FR', 'IT', 'ES']) {
    const land = await landOf(page, code);
    const own = land.filter(({ on }) => on === code);
    expect(land.length, code).toBeGreaterThan(20);
    expect(own.length / land.length, code).toBeGreaterThan(0.9);
  }
  // They keep their buttons: one that gets the focus is seen.
  const marker = page.locator('#place-IM .place__marker');
  await expect(marker).toHaveCSS('opacity', '0');
  await page.locator('#place-GB').focus();
  await page.keyboard.press('i');
  await page.keyboard.press('s');
  await page.keyboard.press('l');
  await expect(page.locator('#place-IM')).toBeFocused();
  await expect(marker).toHaveCSS('opacity', '1');
});

test.describe('the sheet', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('leaves what was opened in sight on the map', async ({ page }) => {
    await page.goto('/');
    await expectMap(page);
    const [point] = await landOf(page, 'BR');
    if (!point) throw new Error('Brazil has no land in the window');
    await page.touchscreen.tap(point.x, point.y);
    await expect(page.getByRole('region', { name: 'Brazil' })).toBeVisible();
    const bottomOf = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
    const top = await page.locator('.sheet').evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => bottomOf('.map__box')).toBeLessThanOrEqual(top);
    expect(await bottomOf('#place-BR')).toBeGreaterThan(0);
  });

  test('leaves the notice in sight that the link was not used as written', async ({ page }) => {
    await page.goto('/?country=DE&time=2020-02-12&stance=banned');
    await expect(page.locator('.dossier .quote').first()).toBeAttached();
    await frames(page, 40);
    await expect(page.getByText('The address was not used quite as written')).toBeInViewport();
  });

  test('over the whole window gives way to another view that is turned to', async ({ page }) => {
    await page.goto('/?country=GB&time=2019-04-30&quote=gb-undated-parliamentary-report-alleged-links');
    await expect(page.locator('.sheet--tall .quote[aria-current]')).toBeInViewport();
    await page.getByRole('link', { name: 'Table' }).tap();
    await expect(page.getByRole('table')).toBeVisible();
    const headline = page.locator('#headline');
    await expect(headline).toBeFocused();
    const isSeen = () =>
      headline.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + 8, top + 8));
      });
    await expect.poll(isSeen).toBe(true);
  });

  test('follows the hand that pulls its handle: up over the window, down again, and away', async ({
    page,
  }) => {
    await page.goto('/?country=GB');
    const dossier = page.getByRole('region', { name: 'United Kingdom' });
    await expect(dossier).toBeVisible();
    const handle = page.getByRole('button', { name: 'Dossier over the whole screen' });
    const pull = async (by: number) => {
      const box = await handle.boundingBox();
      if (!box) throw new Error('There is no handle');
      await page.mouse.move(box.x + box.width / 2, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 12 + by, { steps: 4 });
      await page.mouse.up();
    };
    await pull(-120);
    await expect(handle).toHaveAttribute('aria-pressed', 'true');
    await pull(-10);
    // As little as that is a press.
    await expect(handle).toHaveAttribute('aria-pressed', 'false');
    await pull(-120);
    await expect(handle).toHaveAttribute('aria-pressed', 'true');
    await pull(120);
    await expect(handle).toHaveAttribute('aria-pressed', 'false');
    await handle.press('Enter');
    await expect(handle).toHaveAttribute('aria-pressed', 'true');
    await handle.press('Enter');
    await pull(120);
    await expect(dossier).toHaveCount(0);
    await expect(page).toHaveURL(/^[^?]*$/);
  });
});

test.describe('a phone held sideways', () => {
  test.use({ viewport: { width: 844, height: 390 } });

  const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
  const heading = (page: Page) => page.getByRole('heading', { level: 2, name: 'United Kingdom' });
  const top = (page: Page) => heading(page).evaluate((element) => element.getBoundingClientRect().top);
  const evidence = (page: Page) => page.locator('.dossier .quote').first();
  const topOf = (element: Element) => element.getBoundingClientRect().top;

  /** Turns a phone of this width two times there and back: the piece that is read stays at the top. */
  const expectKept = async (page: Page, piece: Locator, from: 360 | 740) => {
    const other = from === 360 ? 740 : 360;
    for (const width of [other, from, other, from]) {
      const height = width === 360 ? 740 : 360;
      // Where it stands is known when its scrolling has come to an end, and frames have been drawn since.
      await frames(page, 40);
      await expect(piece).toBeInViewport();
      await page.setViewportSize({ width, height });
      await expect.poll(() => piece.evaluate(topOf)).toBeLessThan(height * 0.4);
      expect(await piece.evaluate(topOf)).toBeGreaterThanOrEqual(0);
    }
  };

  for (const search of ['?country=GB', '?view=table&group=nato&country=GB'])
    test(`shows the dossier of a link, as a tap does: ${search}`, async ({ page }) => {
      await watchShifts(page, '.sheet');
      const release = await holdBack(page, '**/assets/dossier-*.js');
      await page.goto(`/${search}`);
      await expect(page.getByText('Loading the dossier')).toBeInViewport();
      await expect(page.locator('.stage__view [data-is-loading]')).toHaveCount(0);
      await expect.poll(() => page.locator('.sheet').evaluate(topOf)).toBeLessThan(100);
      release();
      await expect(evidence(page)).toBeAttached();
      await expect.poll(() => top(page)).toBeLessThan(100);
      expect(await top(page)).toBeGreaterThanOrEqual(0);
      await frames(page, 40);
      expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.01);
    });

  test('shows the dossier of a link below a view that is long in coming', async ({ page }) => {
    const release = await holdBack(page, '**/assets/table-view-*.js');
    await page.goto('/?view=table&group=nato&country=GB');
    await expect(page.locator('.stage__view [data-is-loading]')).toBeAttached();
    await expect(evidence(page)).toBeAttached();
    await frames(page, 60);
    release();
    await expect(page.getByRole('table')).toBeAttached();
    await frames(page, 40);
    await expect.poll(() => top(page)).toBeLessThan(100);
  });

  test('comes back to where the dossier of a link was left, on a reload and by Back', async ({ page }) => {
    await page.goto('/?country=GB');
    await expect(evidence(page)).toBeAttached();
    await expect.poll(() => top(page)).toBeLessThan(100);
    for (const y of [120, 0]) {
      await page.mouse.wheel(0, y - (await scrolled(page)));
      await expect.poll(() => page.evaluate(() => history.state?.place?.y)).toBe(y);
      await page.reload();
      await expect(evidence(page)).toBeAttached();
      await frames(page, 40);
      expect(await scrolled(page)).toBe(y);
      await page.getByRole('link', { name: 'Table' }).evaluate((link: HTMLElement) => link.click());
      await expect(page.getByRole('table')).toBeVisible();
      await page.goBack();
      await expect(evidence(page)).toBeAttached();
      await expect.poll(() => scrolled(page)).toBe(y);
      await frames(page, 40);
      expect(await scrolled(page)).toBe(y);
    }
  });

  test('comes back by Back to the top of a page whose dossier was left there', async ({ page }) => {
    await page.setViewportSize({ width: 844, height: 1400 });
    await page.goto('/?country=GB');
    await expect(evidence(page)).toBeAttached();
    expect(await scrolled(page)).toBe(0);
    // By a program: a control that has the focus is seen again.
    const close = page.getByRole('button', { name: 'Close United Kingdom' });
    await close.evaluate((button: HTMLElement) => button.click());
    await expect(heading(page)).toHaveCount(0);
    await page.setViewportSize({ width: 844, height: 390 });
    await page.goBack();
    await expect(evidence(page)).toBeAttached();
    await frames(page, 40);
    expect(await scrolled(page)).toBe(0);
  });

  test('keeps an opened dossier in sight when it is turned there, and the map when it is turned back', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?country=GB');
    await expect(evidence(page)).toBeAttached();
    await expect(heading(page)).toBeInViewport();
    await page.setViewportSize({ width: 740, height: 360 });
    await expect.poll(() => top(page)).toBeLessThan(100);
    expect(await top(page)).toBeGreaterThanOrEqual(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(heading(page)).toBeInViewport();
    await expect(page.locator('#place-GB .place__shape')).toBeInViewport();
  });

  test('keeps the piece in sight that was being read when it is turned, there and back', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?country=GB');
    await page.getByRole('button', { name: 'Dossier over the whole screen' }).click();
    const third = page.locator('.dossier .quote').nth(2);
    await expect(third).toBeAttached();
    await page.locator('.sheet').evaluate((sheet, by) => sheet.scrollBy(0, by), await third.evaluate(topOf));
    await expectKept(page, third, 360);
  });

  test('keeps the quote of a link in sight when it is turned, there and back', async ({ page }) => {
    // Pieces of the history, which is folded, stand above it.
    const search = '?time=2020-02-12&country=GB&quote=us-2019-04-29-strayer-untrustworthy-vendor';
    const quoted = page.locator('.dossier .quote[aria-current]').first();
    for (const [width, height] of [
      [360, 740],
      [740, 360],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/${search}`);
      await expect.poll(() => quoted.evaluate(topOf)).toBeLessThan(height * 0.4);
      await expectKept(page, quoted, width);
    }
  });

  test('a window made short by a keyboard on the screen stays where the field is', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?country=GB');
    await expect(evidence(page)).toBeAttached();
    // The map is scrolled to what the sheet leaves of the window.
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
    const before = await scrolled(page);
    await page.getByRole('searchbox').evaluate((field) => field.focus({ preventScroll: true }));
    await page.setViewportSize({ width: 360, height: 400 });
    await expect(page.locator('.sheet')).toHaveCSS('position', 'static');
    await frames(page, 40);
    expect(await scrolled(page)).toBe(before);
  });
});

test('a thumb that begins to scroll the page on the date slider sets no date; one that drags it does', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/?country=IN&view=quotes');
  const slider = page.getByRole('slider', { name: 'Date', exact: true });
  await expect(slider).toBeVisible();
  await expect(page.locator('.quotes__count')).toHaveText(/^\d/);
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    });
  const from = { x: box.x + 70, y: box.y + box.height / 2 };
  await touch('touchStart', from.x, from.y);
  for (let up = 20; up <= 300; up += 20) await touch('touchMove', from.x, from.y - up);
  await touch('touchEnd', from.x, from.y - 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(slider).toHaveAttribute('aria-valuetext', '12 February 2020');
  await touch('touchStart', from.x, from.y);
  for (let right = 10; right <= 60; right += 10) await touch('touchMove', from.x + right, from.y);
  await touch('touchEnd', from.x + 60, from.y);
  await expect(slider).not.toHaveAttribute('aria-valuetext', '12 February 2020');
});
