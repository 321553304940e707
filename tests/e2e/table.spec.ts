/** The table sorts by each of its columns; what has no record stands last, whichever way. */
import { expect, test } from './fixtures.ts';

for (const heading of ['Stance', 'Since', 'Concerns', 'Evidence'])
  test(`sorted by ${heading}, places without a record are last both ways, and the others turn round`, async ({
    page,
  }) => {
    await page.goto('/?view=table');
    const column = page.getByRole('columnheader', { name: heading });
    const rows = page.locator('tbody tr');
    const names = () =>
      rows.evaluateAll((all) => all.map((row) => row.querySelector('a')?.textContent ?? ''));
    const held = () => rows.evaluateAll((all) => all.map((row) => !row.textContent.includes('No record')));
    const sorted = async (order: string) => {
      for (let press = 0; press < 3 && (await column.getAttribute('aria-sort')) !== order; press++)
        await column.getByRole('button').press('Enter');
      await expect(column).toHaveAttribute('aria-sort', order);
      return { names: await names(), held: await held() };
    };
    const up = await sorted('ascending');
    const down = await sorted('descending');
    await expect(page.getByText(new RegExp(`^Sorted by ${heading}, `))).toHaveText(
      /(?:newest|open|most|A)\b.*\./,
    );
    for (const { held: has } of [up, down]) {
      expect(has.filter(Boolean).length).toBeGreaterThan(40);
      expect(has.lastIndexOf(true)).toBe(has.filter(Boolean).length - 1);
    }
    expect(down.names[0]).not.toBe(up.names[0]);
    expect(new Set(down.names)).toEqual(new Set(up.names));
  });

test('the most open first is Allowed first, inherited stances stand with their own, and each press turns the order round', async ({
  page,
}) => {
  await page.goto('/?view=table&time=2020-07-14');
  const column = page.getByRole('columnheader', { name: 'Stance' });
  const stances = () =>
    page
      .locator('tbody td[data-column="stance"] .swatch rect')
      .evaluateAll((all) => all.map((rect) => getComputedStyle(rect).fill));
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await column.getByRole('button').press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('tbody tr').first()).toContainText('Allowed');
  const order = await stances();
  expect(order.length).toBeGreaterThan(100);
  const runs = order.filter((stance, i) => stance !== order[i - 1]);
  expect(new Set(runs).size).toBe(runs.length);
  await column.getByRole('button').press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
});

test('beside a comparison no column is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/?view=table&country=IT~US~GB~DK&time=2022-10-01');
  await expect(page.locator('[data-is-loading]')).toHaveCount(0);
  const cut = await page.locator('.table-view').evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(cut).toBe(0);
});

test('the row of an open dossier says so, and is marked by more than its colour', async ({ page }) => {
  await page.goto('/?view=table&time=latest&stance=ban&group=nato&country=SE~US');
  const current = page.getByRole('rowheader').locator('[aria-current="true"]');
  await expect(current).toHaveText(['Sweden', 'United States']);
  await page.emulateMedia({ forcedColors: 'active' });
  const bar = page.locator('tr[data-code="SE"] th');
  const inkOf = () =>
    bar.evaluate((head) => {
      const { borderLeftColor, borderLeftWidth } = getComputedStyle(head, '::before');
      return [borderLeftWidth, borderLeftColor !== getComputedStyle(document.body).backgroundColor];
    });
  expect(await inkOf()).toEqual(['4px', true]);
  await page.getByRole('rowheader').getByRole('link', { name: 'Canada' }).press('Enter');
  await expect(current).toHaveText(['Canada']);
});

test('on a phone the cells of a row say what they are, to the eye alone: by ear the headings tell it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/?view=table&time=2018-01-01..2024-12-31');
  const row = page.locator('tr[data-code="AU"]');
  const drawn = () =>
    row
      .getByRole('cell')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  const words = ['Before', 'After', null, 'Since ', 'Concerns ', 'Evidence '];
  await expect.poll(drawn).toEqual(words.map((word) => (word === null ? 'none' : `"${word}" / ""`)));
  await expect(
    row.getByRole('cell', { name: 'Limited use, public procurement only', exact: true }),
  ).toBeVisible();
  // The swatches stand below one another.
  const lefts = await row
    .locator('[data-column="before"] .swatch, [data-column="stance"] .swatch')
    .evaluateAll((swatches) => swatches.map((swatch) => swatch.getBoundingClientRect().left));
  expect(new Set(lefts.map(Math.round)).size).toBe(1);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(drawn).toEqual(words.map(() => 'none'));
});
