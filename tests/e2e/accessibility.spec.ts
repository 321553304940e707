/** axe finds nothing on any view, in either theme, wide or narrow; nothing scrolls sideways at 320 px. */
import { COLOUR_RULES, violationsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';

const PAGES = [
  ['map', '?'],
  ['dossier', '?country=GB'],
  ['inherited dossier', '?country=BG'],
  ['compared', '?country=GB~US'],
  ['table', '?view=table'],
  ['range', '?view=table&time=2019-04-01..2020-02-12'],
  ['timeline', '?view=timeline'],
  ['quotes', '?view=quotes&q=Huawei'],
  ['sources', '?view=sources'],
  ['method', '?view=method'],
  ['notice', '?view=method&nonsense=1'],
] as const;

for (const theme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1440, 900],
    [360, 740],
  ] as const)
    for (const [name, search] of PAGES)
      test(`axe: ${name}, ${theme}, ${width} px`, async ({ page }) => {
        test.slow(); // axe reads every element of pages of up to 10,000
        await page.setViewportSize({ width, height });
        await page.goto(`/${search}&theme=${theme}`);
        await expect(page.locator('#headline')).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expect(page.getByText(/^Loading /)).toHaveCount(0);
        const rules = theme === 'dark' ? COLOUR_RULES : undefined;
        expect(await violationsOf(page, undefined, rules)).toEqual([]);
      });

for (const [name, search] of PAGES)
  test(`reflow: ${name} does not scroll sideways at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${search}`);
    await expect(page.locator('#headline')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

test('every pointer target on the map and in the chrome is at least 24 px, or has an equal elsewhere', async ({
  page,
}) => {
  await page.goto('/?country=GB');
  await expect(page.locator('.quote').first()).toBeAttached();
  const small = await page
    .locator('button:visible, a.button:visible, input:visible, select:visible, summary:visible, .tabs a')
    .evaluateAll((all) =>
      all
        .map((e) => ({ box: e.getBoundingClientRect(), what: e.getAttribute('aria-label') ?? e.textContent }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ what, box }) => `${what} ${box.width}×${box.height}`),
    );
  expect(small.filter((s) => !/^ ?\d+(\.\d+)?×/.test(s) && !s.startsWith('null'))).toEqual([]);
});
