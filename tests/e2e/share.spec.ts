/** The Share dialog: a link, a code to scan, words for a mail and a frame, and links that come back mangled. */

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { decode } from 'fast-png';
import { readQr } from '../harness/read-qr.ts';
import { violationsOf } from './axe.ts';
import { expect, expectAddress, expectMap, headlineOf, test } from './fixtures.ts';

const VIEW = '?time=2020-02-12&stance=ban~limited&group=nato&country=GB';

/** The dialog, opened by a click. */
async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const fieldOf = (dialog: Locator, name: string) => dialog.getByRole('textbox', { name });

/** The modules of the code as it is drawn, without its quiet zone, which must be white. */
async function modulesOf(code: Locator): Promise<boolean[][]> {
  const side = await code.evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width);
  const { width, data, channels } = decode(await code.screenshot());
  const border = 1;
  const at = (place: number) => Math.floor(border + ((place + 0.5) * (width - 2 * border)) / side);
  const isDark = (x: number, y: number) => (data[(at(y) * width + at(x)) * channels] ?? 255) < 128;
  const all = Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_x, x) => isDark(x, y)));
  const quiet = [
    ...all.slice(0, 4),
    ...all.slice(-4),
    ...all.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ];
  expect(quiet.flat()).not.toContain(true);
  return all.slice(4, -4).map((row) => row.slice(4, -4));
}

test('with the keyboard alone: open, copy the link, leave; the link opens the same view elsewhere', async ({
  page,
  context,
  browser,
  noise,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${VIEW}`);
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Link' })).toBeFocused();
  const copy = page.getByRole('button', { name: 'Copy link' });
  for (let i = 0; i < 6 && !(await copy.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveText(
    'Copied. The link works only on this device.',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(share).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe(VIEW);
  const fresh = await browser.newContext();
  noise.watch(fresh);
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(other.locator('#headline')).toHaveText((await page.locator('#headline').textContent()) ?? '');
  await expectAddress(other, VIEW);
  await fresh.close();
});

test('the close button and a press beside the dialog close it, and the focus returns', async ({ page }) => {
  await page.goto('/');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
  await openShare(page);
  await expect(dialog).toHaveAttribute('closedby', 'any');
  await page.mouse.click(5, 400);
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
});

test('arrows walk the tabs, and each has its panel', async ({ page }) => {
  await page.goto('/');
  const dialog = await openShare(page);
  for (const name of ['Picture', 'PowerPoint', 'Data', 'Cite']) {
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('tab', { name })).toBeFocused();
    const panel = dialog.getByRole('tabpanel', { name });
    await expect(panel.getByText(/^Loading /)).toHaveCount(0);
    await expect(panel.getByRole('button').first()).toBeVisible();
  }
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

test('the link follows the latest only where the day shown is the latest, and only when asked', async ({
  page,
}) => {
  await page.goto('/?time=latest');
  const dialog = await openShare(page);
  const link = fieldOf(dialog, 'Link to this view');
  await expect(link).toHaveValue(/\?time=\d{4}-\d\d-\d\d$/);
  await dialog.getByRole('radio', { name: /^Keep following the latest/ }).check();
  await expect(link).toHaveValue(/\?time=latest$/);
  await expect(fieldOf(dialog, 'HTML of the frame')).toHaveValue(/\?time=latest&amp;embed=1"/);
  await expect(dialog.locator('.share-qr__text')).toHaveText(await link.inputValue());
  await page.keyboard.press('Escape');
  await page.goto('/?time=2019-04-01..latest');
  await openShare(page);
  await dialog.getByRole('radio', { name: /^Keep following the latest/ }).check();
  await expect(link).toHaveValue(/\?time=2019-04-01\.\.latest$/);
  await page.goto('/');
  await openShare(page);
  await expect(dialog.getByRole('radio')).toHaveCount(0);
});

test('the dialog follows the view when Back changes it', async ({ page }) => {
  await page.goto('/?country=DE');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  const dialog = await openShare(page);
  const link = fieldOf(dialog, 'Link to this view');
  await expect(link).toHaveValue(/\?view=table&time=2020-02-12&country=DE$/);
  await page.goBack();
  await expect(link).toHaveValue(/\?time=2020-02-12&country=DE$/);
});

for (const theme of ['light', 'dark'])
  for (const search of [VIEW, `${VIEW}&q=Fadilpa%C5%A1i%C4%87`, '?time=2020-02-12'])
    test(`the QR code as it is drawn holds the link: ${search}, ${theme}`, async ({ page }) => {
      await page.goto(`/${search}&theme=${theme}`);
      const dialog = await openShare(page);
      const code = dialog.getByRole('img', { name: 'QR code of the link to this view' });
      await code.scrollIntoViewIfNeeded();
      const link = await fieldOf(dialog, 'Link to this view').inputValue();
      expect(readQr(await modulesOf(code))).toBe(link);
      await expect(dialog.locator('.share-qr__text')).toHaveText(link);
      await expect(dialog.getByText('may not scan')).toHaveCount(0);
    });

test('a link too long to scan well says so', async ({ page }) => {
  await page.goto(`/?quote=gb-${'long-'.repeat(30)}x&q=${'word_'.repeat(39)}end`);
  const dialog = await openShare(page);
  await expect(dialog.getByText('may not scan')).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
});

test('the summary has two lines and is copied whole; a mail takes it along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${VIEW}`);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy summary' }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [headline, facts, ...more] = copied.split('\n');
  expect(headline).toBe(await headlineOf(page));
  expect(facts).toContain(
    '12 February 2020 · Among members of NATO · Stance: Ban or Limited use · United Kingdom: Limited use · Source: ',
  );
  expect(facts?.endsWith(VIEW)).toBe(true);
  expect(more).toEqual([]);
  const href = await dialog.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href');
  expect(decodeURIComponent(href ?? '')).toContain(copied.replace('\n', '\r\n'));
});

test('the code for a frame shows the view in a page that knows nothing else', async ({ page, context }) => {
  test.slow(); // the app starts twice
  await page.goto(`/${VIEW}`);
  const dialog = await openShare(page);
  const code = await fieldOf(dialog, 'HTML of the frame').inputValue();
  const host = await context.newPage();
  await host.setContent(`<body style="margin:0">${code}</body>`);
  const frame = host.locator('iframe');
  await expect(frame).toHaveAttribute('title', /12 February 2020/);
  const { search } = new URL((await frame.getAttribute('src')) ?? '');
  expect(search).toBe(`${VIEW}&embed=1`);
  expect((await frame.boundingBox())?.width).toBe(host.viewportSize()?.width);
  await expect(frame.contentFrame().getByText('12 February 2020').first()).toBeAttached({ timeout: 15_000 });
});

test('the share sheet of the system gets the link where there is one; leaving it is no failure', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const given: unknown[] = [];
    Object.assign(window, { given });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: async (data: unknown) => {
        given.push(data);
        const name = given.length === 1 ? 'AbortError' : 'NotAllowedError';
        if (given.length < 3) throw new DOMException('no', name);
      },
    });
  });
  await page.goto(`/${VIEW}`);
  const dialog = await openShare(page);
  const button = dialog.getByRole('button', { name: 'Share with another app' });
  const refusal = dialog.getByText('The system refused');
  await button.click();
  await expect(refusal).toHaveCount(0);
  await button.click();
  await expect(refusal).toBeVisible();
  await button.click();
  await expect(refusal).toHaveCount(0);
  const [first] = await page.evaluate(() => (window as unknown as { given: { url: string }[] }).given);
  expect(first?.url.endsWith(VIEW)).toBe(true);
});

for (const theme of ['light', 'dark'])
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const)
    test(`axe finds nothing in the dialog: ${theme}, ${width} px; it does not scroll sideways`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.goto(`/?time=latest&theme=${theme}`);
      const dialog = await openShare(page);
      await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
      await dialog.getByText('Let the frame grow').click();
      await dialog.getByRole('button', { name: 'Copy link' }).click();
      expect(await violationsOf(page, 'dialog')).toEqual([]);
      const body = dialog.getByRole('tabpanel');
      expect(await body.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
      if (width === 360) expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width, height });
    });

const WHOLE = '?time=2019-04-20..2020-02-12&stance=ban~limited&region=europe&country=GB~DE';
const MANGLED: Readonly<Record<string, string>> = {
  '& as %26': WHOLE.replaceAll('&', '%26'),
  '& as &amp;': WHOLE.replaceAll('&', '&amp;'),
  '= as %3D and & as %26': WHOLE.replaceAll('=', '%3D').replaceAll('&', '%26'),
  '~ encoded twice': WHOLE.replaceAll('~', '%257E'),
  '.. as an ellipsis': WHOLE.replaceAll('..', '…'),
  'soft-wrapped by mail': WHOLE.replace(/.{30}/g, '$& '),
  'a space as +': WHOLE.replace('region', '+region'),
  'in capitals': WHOLE.toUpperCase(),
  'a dot behind it': `${WHOLE}.`,
  'a bracket and a dot behind it': `${WHOLE}).`,
  'an angle bracket behind it': `${WHOLE}>`,
  'a quotation mark behind it': `${WHOLE}”`,
  'tracking behind it': `${WHOLE}&utm_source=chat&fbclid=1`,
  'a fragment behind it': `${WHOLE}#section`,
  '&region taken for a character': WHOLE.replace('&region', '®ion'),
};

for (const [name, search] of Object.entries(MANGLED))
  test(`a mangled link opens the view and mends the address: ${name}`, async ({ page }) => {
    await page.goto(`/${search}`);
    await expectAddress(page, WHOLE);
    await expect(page.getByRole('status', { name: 'Notices' })).toBeEmpty();
  });

for (const [end, lost] of [
  ['&country=GB~', 'country'],
  ['&cou', 'cou'],
  ['&country=GB~D', 'country'],
] as const)
  test(`a link cut off at ${end} says what is lost`, async ({ page }) => {
    await page.goto(`/?time=2020-02-12&stance=ban${end}`);
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText(`${lost}: `);
  });

test('the picture takes the colours that are chosen, whatever the page shows', async ({ page }) => {
  const [light, dark] = ['#8e490a', '#cf803a']; // of a ban
  for (const [theme, chosen, wanted, other] of [
    ['light', 'Dark', dark, light],
    ['dark', 'Light', light, dark],
  ] as const) {
    await page.goto(`/?theme=${theme}`);
    await expectMap(page);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('tab', { name: 'Picture' }).click();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption({ label: chosen });
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download SVG' }).click();
    const svg = readFileSync(await (await file).path(), 'utf8');
    expect(svg, chosen).toContain(wanted);
    expect(svg, chosen).not.toContain(other);
  }
});
