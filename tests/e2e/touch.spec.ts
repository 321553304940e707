/** A phone in the hand: a finger opens the land that it is on, and the dossier's sheet is pulled as it looks. */
import type { Page } from '@playwright/test';
import { expect, expectMap, test } from './fixtures.ts';

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
