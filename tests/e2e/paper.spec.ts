/** On paper nothing is printed over anything else, however it is held and wherever a page ends. */
import { expect, test } from './fixtures.ts';
import { open } from './views.ts';

test('on paper held sideways what stands below the map begins below it: a range beside a dossier', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1040, height: 794 });
  await open(page, '?country=BR&time=2019-12-31..2021-02-01');
  await page.emulateMedia({ media: 'print' });
  const boxes = await Promise.all(
    ['.map__box', '.map__furniture', '.legend', '.changes', '.sheet'].map((part) =>
      page.locator(part).evaluate((element) => element.getBoundingClientRect().toJSON()),
    ),
  );
  for (const [i, { top }] of boxes.entries()) expect(top).toBeGreaterThanOrEqual(boxes[i - 1]?.bottom ?? 0);
});

// A row of a grid keeps the height that it has on one page: what its own parts lose at the ends of pages, it does not gain.
test('on paper what is longer than a page is no row of a grid', async ({ page }) => {
  await page.setViewportSize({ width: 718, height: 1040 });
  for (const search of [
    '?view=timeline&time=2021-04-01',
    '?country=GB~DE&time=2019-01-01..latest',
    '?view=table&country=US',
    '?view=quotes&q=security',
    '?view=sources',
    '?view=method',
  ]) {
    await open(page, search);
    await page.emulateMedia({ media: 'print' });
    const long = await page.locator('.page *').evaluateAll((all) =>
      all
        .filter((e) => e.parentElement && e.getBoundingClientRect().height > innerHeight)
        .filter((e) => /grid|flex/.test(getComputedStyle(e.parentElement ?? e).display))
        .map((e) => `${e.tagName} ${e.className} in ${e.parentElement?.className}`),
    );
    expect(long, search).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});
