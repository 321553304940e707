/** The whole app in one file: opened by double click, with no network and nothing beside it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, expectStance, mapButton, test } from './fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
let address = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'stance-atlas-single-'));
  await build({ root, mode: 'single', logLevel: 'silent', build: { outDir: join(folder, 'built') } });
  // Alone in a folder, under another name with a space: as on somebody's memory stick.
  const file = join(folder, 'Stance Atlas (copy).html');
  copyFileSync(join(folder, 'built', 'stance-atlas.html'), file);
  rmSync(join(folder, 'built'), { recursive: true });
  address = pathToFileURL(file).href;
  process.stdout.write(`stance-atlas.html: ${(statSync(file).size / 1e6).toFixed(1)} MB\n`);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('opens from a file without a network, and every view works', async ({ context, page }) => {
  await context.setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await expectStance(page, 'GB', 'Limited use');
  for (const [view, seen] of [
    ['Table', 'table caption'],
    ['Timeline', '.chart__areas svg'],
    ['Quotes', '.quote'],
    ['Sources', '.source'],
    ['Method', '.method'],
    ['Map', '.map svg'],
  ] as const) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page.locator(seen).first(), view).toBeVisible();
  }
  await mapButton(page, 'GB').dispatchEvent('click');
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  expect(page.url()).toBe(`${address}?country=GB`);
  await page.goBack();
  await expect(page.locator('.dossier')).toHaveCount(0);
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(address))).toEqual([]);
});

test('a link into the file opens its view, the search works, and fonts are there', async ({ page }) => {
  await page.goto(`${address}?view=quotes&q=Huawei&theme=dark`);
  await expect(page.locator('.quote mark').first()).toHaveText(/huawei/i);
  await page.getByRole('searchbox', { name: 'Search quotes' }).fill('core network');
  await expect(page.locator('.quotes__count')).toContainText('core network');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('16px "Atlas Serif"'))).toBe(true);
});

test('runs its own script and nothing else', async ({ page }) => {
  await page.goto(address);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+';/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(
    await page.evaluate(() => 'serviceWorker' in navigator && navigator.serviceWorker?.controller),
  ).toBeFalsy();
  await expect(page.locator('script[src], link[rel="stylesheet"], link[rel="manifest"]')).toHaveCount(0);
});

test('carries the licences of its parts', async ({ page }) => {
  await page.goto(`${address}?view=method`);
  await page.getByText('Licences of the parts', { exact: true }).click();
  await expect(page.getByText(/^react \d/m).first()).toContainText('Permission is hereby granted');
});

test('every file is made from it without a network', async ({ context, page }) => {
  test.slow();
  await context.setOffline(true);
  await page.goto(`${address}?country=GB`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  for (const [tab, button, start] of [
    ['Picture', 'Download PNG', '\u0089PNG'],
    ['Picture', 'Download SVG', '<.xml'],
    ['PowerPoint', 'Download PowerPoint', 'PK'],
    ['Data', 'Download CSV', '\u00ef\u00bb\u00bfcode,'],
    ['Data', 'Download JSON', '{'],
    ['Data', 'Download all data (ZIP)', 'PK'],
  ] as const) {
    await dialog.getByRole('tab', { name: tab }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(readFileSync(await file.path()).toString('latin1'), button).toMatch(new RegExp(`^${start}`));
  }
});
