/** A package that is too large to be kept whole: one visit keeps every stance, and the rest as it is read or saved. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import { makePackageIn } from '../bench/make-package.ts';
import { expect, mapButton, test } from './fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
let server: PreviewServer;

/** As hosts do that choose a page by what is accepted. */
const negotiated: Plugin = {
  name: 'negotiated-page',
  configurePreviewServer({ middlewares }) {
    middlewares.use(({ url }, answer, next) => {
      if (/^\/(?:index\.html)?(?:\?|$)/.test(url ?? '')) answer.setHeader('Vary', 'Accept');
      next();
    });
  },
};

test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'allow' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'stance-atlas-large-'));
  const [publicDir, outDir] = [join(folder, 'public'), join(folder, 'dist')];
  cpSync(join(root, 'public'), publicDir, { recursive: true });
  makePackageIn(join(publicDir, 'data'), { quotes: 10_000, seed: 7 });
  await build({ root, publicDir, logLevel: 'silent', build: { outDir } });
  server = await preview({
    root,
    plugins: [negotiated],
    build: { outDir },
    preview: { port: 4370, strictPort: false },
    logLevel: 'silent',
  });
});

test.afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('works without a network as far as it says, and wholly once it is saved', async ({
  context,
  page,
  noise,
}) => {
  test.slow();
  noise.allow(/Failed to load resource|foreign request: http:\/\/localhost/);
  const url = server.resolvedUrls?.local[0] ?? '';
  await page.goto(`${url}?country=GB`);
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.reload();
  await expect(page.locator('.dossier .quote').first()).toBeVisible();

  await page.goto(`${url}?view=method`);
  const panel = page.getByRole('region', { name: 'Offline' });
  await expect(panel.getByRole('status')).toContainText('the evidence that was read here');
  await expect(panel.getByRole('status')).toContainText('the search and PowerPoint still need the network');
  const told = Number(
    /(\d+\.\d) MB are kept/.exec((await panel.getByRole('status').textContent()) ?? '')?.[1],
  );
  expect(told).toBeLessThan(3);

  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto(`${url}?country=GB`);
  await expect(mapButton(cold, 'FR')).toBeAttached();
  await expect(cold.locator('.dossier .quote').first()).toBeVisible();
  await cold.goto(`${url}?country=BR`);
  await expect(cold.locator('.dossier h2').first()).toHaveText(/Brazil/);
  await expect(cold.locator('.dossier .status--error').first()).toBeVisible();
  await expect(cold.locator('.dossier .quote')).toHaveCount(0);

  await context.setOffline(false);
  await panel.getByRole('button', { name: 'Save for offline' }).click();
  await expect(panel.getByRole('status')).toContainText('Complete', { timeout: 60_000 });
  await context.setOffline(true);
  await cold.reload();
  await expect(cold.locator('.dossier .quote').first()).toBeVisible();
  await cold.goto(`${url}?view=quotes`);
  await cold.getByRole('searchbox', { name: 'Search quotes' }).fill('Huawei');
  await expect(cold.locator('.quotes .quote').first()).toBeVisible();
});
