/** Jurisdictions side by side, the strength of evidence, the mark of old words, the members of the EU. */
import { expect, expectAddress, mapButton, test } from './fixtures.ts';

test('two to four jurisdictions stand side by side; each can be removed, and one is a dossier again', async ({
  page,
}) => {
  await page.goto('/?time=2020-07-20&country=GB~DE~US');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  for (const name of ['United Kingdom', 'Germany', 'United States'])
    await expect(comparison.getByRole('heading', { name, level: 3 })).toBeVisible();
  const row = (name: string) =>
    comparison.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Stance').getByRole('cell').first()).toContainText('Ban');
  await expect(row('Since').getByRole('cell').first()).toContainText('14 July 2020');
  await expect(row('Deadlines').getByRole('cell').first()).toContainText('2027');
  await expect(row('Evidence by publisher').getByRole('cell').first()).toContainText('2 press, 1 other');
  await expect(row('Confidence').getByRole('link')).toHaveCount(3);
  await expect(comparison.getByRole('region', { name: 'Stances over time' })).toBeVisible();
  await comparison.getByRole('button', { name: 'Remove United States' }).click();
  await expectAddress(page, '?time=2020-07-20&country=GB~DE');
  await expect(comparison.getByRole('heading', { name: 'United States' })).toHaveCount(0);
  await comparison.getByRole('button', { name: 'Remove Germany' }).click();
  await expect(page.getByRole('region', { name: 'United Kingdom', exact: true })).toBeVisible();
  await expectAddress(page, '?time=2020-07-20&country=GB');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('SE');
  await expectAddress(page, '?time=2020-07-20&country=GB');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expectAddress(page, '?time=2020-07-20&country=GB~SE');
  await expect(comparison.getByRole('heading', { name: 'Sweden', level: 3 })).toBeVisible();
});

test('a past deadline is marked as past, and an inherited stance as inherited', async ({ page }) => {
  await page.goto('/?time=2024-01-01&country=GB~HU');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByText(/, past$/).first()).toBeVisible();
  await page.goto('/?time=2020-02-12&country=NL~AT');
  await expect(comparison.getByText('Inherited from the EU', { exact: true })).toBeVisible();
  await expect(comparison.getByText('The Netherlands and Austria on 12 February 2020')).toBeVisible();
});

test('a stance says what backs it, and what disputes it without anything being opened', async ({ page }) => {
  await page.goto('/?country=US');
  const strength = page.getByRole('list', { name: 'Evidence strength' });
  await expect(strength).toContainText(/\d+ pieces of evidence: .*press.*verbatim/);
  await expect(strength).toContainText(/Newest evidence up to 12 February 2020: .*; some is dated later\./);
  await expect(strength).toContainText(/Confidence (high|medium|low): /);
  await expect(strength.getByText(/^Disputed by \d+$/)).toBeVisible();
  await strength.getByRole('link', { name: 'How confidence is given' }).click();
  await expect(page.locator('#rule-confidence')).toBeFocused();
  await expect(page.locator('#rule-confidence')).toBeInViewport();
  await page.goto('/?view=table');
  const row = page.locator('tr[data-code="US"]');
  await expect(row).toContainText(/\d+: .*\d+ press/);
  await expect(row.getByText(/^Disputed by \d+$/)).toBeVisible();
});

test('today Malta is marked as old words on the map, and Australia is not', async ({ page }) => {
  await page.goto('/?time=2026-11-22');
  await expect(mapButton(page, 'MT')).toHaveAccessibleName(/last evidence January 2019/);
  await expect(mapButton(page, 'AU')).not.toHaveAccessibleName(/last evidence/);
  await expect(page.locator('.map__signs [data-age="MT"]')).toHaveCount(1);
  await expect(page.locator('.map__signs [data-age="AU"]')).toHaveCount(0);
  await expect(page.getByRole('region', { name: /Legend/ })).toContainText('rests on words alone');
});

for (const [width, height] of [
  [1440, 900],
  [900, 1200],
  [360, 740],
] as const)
  test(`signs stand where their land is in sight of a region’s frame: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/?region=europe&time=latest');
    const clock = page.locator('.map__signs [data-age="RU"]');
    await expect(clock).toHaveCount(1);
    const expectInSight = async () => {
      const [sign, map] = await Promise.all([clock.boundingBox(), page.locator('.map__box').boundingBox()]);
      if (!sign || !map) throw new Error('There is no clock, or no map');
      expect(sign.x).toBeGreaterThan(map.x);
      expect(sign.y).toBeGreaterThan(map.y);
      expect(sign.x + sign.width).toBeLessThan(map.x + map.width);
      expect(sign.y + sign.height).toBeLessThan(map.y + map.height);
      // On its own land.
      const isOnLand = await page.locator('#place-RU .place__shape').evaluate(
        (shape: SVGGeometryElement, at) => {
          return shape.isPointInFill(
            new DOMPoint(at.x, at.y).matrixTransform(shape.getScreenCTM()?.inverse()),
          );
        },
        { x: sign.x + sign.width / 2, y: sign.y + sign.height / 2 },
      );
      expect(isOnLand).toBe(true);
    };
    await expect(expectInSight).toPass();
    await page.setViewportSize({ width: width - 40, height });
    await expect(expectInSight).toPass();
  });

test('the EU lists its members with their own and with inherited positions, counted on the date', async ({
  page,
}) => {
  await page.goto('/?country=EU');
  const members = page.getByRole('region', { name: 'Members of the EU' });
  const figures = async () =>
    (await members.locator('summary').allTextContents()).map((text) => Number.parseInt(text, 10));
  await expect(members).toContainText('on 12 February 2020');
  const [own = 0, inherited = 0] = await figures();
  expect(own + inherited).toBe(27);
  await expect(members.getByRole('listitem')).toHaveCount(27);
  await page.goto('/?time=2020-01-31&country=EU');
  await expect(members.getByRole('listitem')).toHaveCount(28);
  await members.getByRole('link', { name: 'Show own decisions only' }).click();
  await expectAddress(page, '?time=2020-01-31&country=EU&basis=own');
  await expect(members).toContainText('inheritance is switched off');
  await members.getByRole('link', { name: 'Germany' }).click();
  await expect(page.getByRole('region', { name: 'Germany', exact: true })).toBeVisible();
});

test('quotes are limited by kind and by jurisdiction, and say so', async ({ page }) => {
  await page.goto('/?view=quotes');
  const quotes = page.getByRole('region', { name: 'Quotes', exact: true });
  await quotes.getByRole('button', { name: 'Statement' }).click();
  await expectAddress(page, '?view=quotes&kind=statement');
  await expect(quotes.locator('.quote--statement').first()).toBeVisible();
  await expect(quotes.locator('.quote--summary, .quote--excerpt')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expectAddress(page, '?view=quotes');
  await page.goto('/?view=quotes&country=SE&time=2026-11-22');
  await expect(quotes).toContainText('Only evidence about Sweden, up to 22 November 2026.');
  await expect(quotes.locator('.quote__about').first()).toContainText('Sweden');
  await quotes.getByRole('button', { name: 'Show evidence about everyone' }).click();
  await expectAddress(page, '?view=quotes&time=2026-11-22');
});

test('deadlines of earlier decisions that are still ahead stand in the dossier and in the comparison', async ({
  page,
}) => {
  await page.goto('/?time=latest&country=DE');
  const dossier = page.getByRole('region', { name: 'Germany', exact: true });
  await expect(
    dossier.getByRole('heading', { name: 'Deadlines ahead, set by earlier decisions' }),
  ).toBeVisible();
  await expect(dossier.getByText(/set 11 July 2024; the stance has changed since/).first()).toBeVisible();
  await page.goto('/?time=latest&country=DE~GB');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Deadlines' }) });
  await expect(row.getByRole('cell').first()).toContainText('31 December 2029');
});

test('what evidence disputes is marked on the map, with its rule a link away', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.map__signs [data-disputed="US"]')).toHaveCount(1);
  await expect(page.locator('.map__signs [data-disputed="AU"]')).toHaveCount(0);
  await page
    .getByRole('region', { name: /Legend/ })
    .getByText('Evidence in the record disputes the stance')
    .getByRole('link', { name: 'The rule' })
    .press('Enter');
  await expect(page.locator('#rule-evidence-strength')).toBeFocused();
});

test('the search reaches decisions, their instruments and notes, and says how a range limits it', async ({
  page,
}) => {
  await page.goto('/?view=quotes&q=9b_BSI&time=latest');
  const found = page.getByRole('region', { name: /^Decisions/ });
  await expect(found.getByRole('listitem').first()).toContainText('section 9b BSI Act');
  await found.getByRole('link', { name: 'Germany' }).first().click();
  await expect(page.getByRole('region', { name: 'Germany', exact: true })).toBeVisible();
  await page.goto('/?view=quotes&time=2020-06-01..2020-07-14');
  await expect(
    page.getByText(/\d+ more belong to decisions or dates before 1 June 2020/).first(),
  ).toBeVisible();
});

for (const [width, height, country] of [
  [320, 640, 'DE~FR~GB'],
  [320, 256, 'DE~FR~GB~US'],
  [360, 740, 'FR~GB'],
  [1024, 600, 'DE~FR~GB~US'],
  [1440, 900, 'DE~FR~GB'],
] as const)
  test(`side by side, a cell is never seen without its fact and its government: ${width} × ${height}, ${country}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/?country=${country}&time=2018-01-01..2024-12-31`);
    await expect(page.getByText('Loading …')).toHaveCount(0);
    const table = page.getByRole('table', { name: 'Facts side by side' });
    for (const fact of ['Decisions and instruments', 'Deadlines', 'Confidence']) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: fact }) });
      const cells = row.getByRole('cell');
      await expect(cells).toHaveCount(country.split('~').length);
      for (let n = 0; n < country.split('~').length; n++)
        await expect.poll(() => cells.nth(n).evaluate(unseenHeads), { message: `${fact}, ${n}` }).toEqual([]);
    }
    const cut = await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0));
    expect(cut).toBe(0);
  });

/** What of its fact and its government cannot be read where a cell's last words are. Runs in the page. */
function unseenHeads(cell: Element): readonly string[] {
  const row = cell.closest('tr');
  const column = row ? [...row.children].indexOf(cell) : -1;
  cell.lastElementChild?.scrollIntoView({ block: 'center', inline: 'nearest' });
  const words = cell.lastElementChild?.getBoundingClientRect();
  const isSeen = (head: Element | null | undefined): boolean => {
    if (!head?.textContent) return false;
    const { left, right, top, bottom } = head.getBoundingClientRect();
    const ends = [left + 1, (left + right) / 2].map((x) => document.elementFromPoint(x, (top + bottom) / 2));
    return right > left && ends.every((hit) => hit !== null && head.contains(hit));
  };
  // A name in the cell, or the head of the column, which has to stand over the words.
  const head = cell.closest('table')?.querySelector(`thead tr:first-child > :nth-child(${column + 1}) h3`);
  const left = head?.getBoundingClientRect().left ?? Number.NaN;
  const isOver = words !== undefined && left >= words.left - 1 && left <= words.right;
  const heads = {
    fact: isSeen(row?.querySelector('th span')),
    government: isSeen(cell.querySelector('.comparison__name')) || (isOver && isSeen(head)),
  };
  return Object.entries(heads).flatMap(([name, seen]) => (seen ? [] : [name]));
}
