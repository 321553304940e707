/** Small windows, 400 % zoom and wide text spacing: nothing is lost, cut or covered. */
import { expect, expectMap, mapButton, test } from './fixtures.ts';
import { open, VIEWS, widthOf } from './views.ts';

for (const [name, search] of VIEWS)
  test(`reflow: ${name} at 320 px and at 400 % zoom, with wide text spacing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, search);
    expect(await widthOf(page), 'width').toBeLessThanOrEqual(320);
    // As where the browser's own text size is half as large again.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '24px'));
    expect(await widthOf(page), 'width with large text').toBeLessThanOrEqual(320);
    const heading = page.locator('.dossier__head h2');
    if ((await heading.count()) === 1)
      expect(await heading.evaluateAll(brokenWords), 'words broken with large text').toEqual([]);
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    // 1280 × 1024 at 400 %: what floats must not fill the window.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await widthOf(page), 'width at 400 %').toBeLessThanOrEqual(320);
    expect(await page.evaluate(floatingShare), 'share of the window under what floats').toBeLessThan(0.25);
    await page.evaluate(spaceText);
    expect(await widthOf(page), 'width with text spacing').toBeLessThanOrEqual(320);
    expect(await page.evaluate(clippedText), 'clipped with text spacing').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.evaluate(clippedText), 'clipped with text spacing at 1280 px').toEqual([]);
    expect(await page.evaluate(overlappingControls), 'overlapping with text spacing').toEqual([]);
  });

for (const search of ['country=US', 'country=GB&q=security', 'time=2019-02-01..2021-06-01'])
  test(`beside the map what is long scrolls by itself, the page does not: ${search}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/?${search}`);
    await expectMap(page);
    const beside = page.locator('.sheet, .aside');
    await expect.poll(() => beside.evaluate((box) => box.scrollHeight)).toBeGreaterThan(1600);
    await expect(page.locator('[data-is-loading]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800);
  });

test('between the sizes, too: a table in a range, four long names side by side, the date on a small phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page, '?view=table&time=2018-08-01..latest');
  expect(await widthOf(page), 'width of the table').toBeLessThanOrEqual(768);
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.goto('/?country=CF~BA~VC~AE&time=2018-08-01..latest');
  const names = page.locator('.comparison thead :is(h3, .comparison__name)');
  await expect(names).toHaveCount(8);
  expect(await names.evaluateAll(brokenWords), 'words broken without a hyphen').toEqual([]);
  await page.setViewportSize({ width: 280, height: 653 });
  await page.goto('/?time=2026-09-22');
  const field = page.locator('.go-to-date .field');
  await expect(field).toHaveValue('22 September 2026');
  expect(await field.evaluate((input) => input.scrollWidth - input.clientWidth), 'date cut').toBe(0);
  await page.evaluate(spaceText);
  expect(await widthOf(page), 'width of the small phone with text spacing').toBeLessThanOrEqual(280);
  for (const [width, height] of [
    [280, 653],
    [320, 640],
    [1024, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    const cut = () => field.evaluate((input) => input.scrollWidth - input.clientWidth);
    await expect.poll(cut, { message: `date cut with text spacing at ${width} px` }).toBe(0);
    const before = await field.evaluate((input) => input.clientWidth);
    await field.fill('1 September 2019 to 30 September 2026');
    expect(await field.evaluate((input) => input.clientWidth), 'width while typing').toBe(before);
    await field.fill('30 September 2026');
    expect(await cut(), `the longest date cut with text spacing at ${width} px`).toBe(0);
  }
  expect(await widthOf(page), 'width with text spacing').toBeLessThanOrEqual(1024);
});

/** Words of the elements that stand on more than one line. Runs in the page. */
function brokenWords(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const text = element.textContent ?? '';
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (!node) return [];
    return [...text.matchAll(/\S+/g)].flatMap((word) => {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      return range.getClientRects().length > 1 ? [word[0]] : [];
    });
  });
}

/** The share of the window that fixed and stuck elements cover. Runs in the page, scrolled into its middle. */
function floatingShare(): number {
  window.scrollTo(0, document.documentElement.scrollHeight / 2);
  const floating = [...document.querySelectorAll('body *')].filter((element) => {
    const { position } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isStuck = position === 'fixed' || (position === 'sticky' && !element.closest('table, dialog'));
    return isStuck && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight && box.width > 100;
  });
  const heights = floating.map((e) => {
    const { top, bottom } = e.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, window.innerHeight) - Math.max(top, 0));
  });
  return Math.max(0, ...heights) / window.innerHeight;
}

/** The spacing that WCAG 1.4.12 names. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}

/** Boxes that hide a part of their own words. */
function clippedText(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *, select, input, textarea)')]
    .filter((e) => {
      const style = getComputedStyle(e);
      if (e.closest('.visually-hidden') || style.clipPath !== 'none' || !e.textContent?.trim()) return false;
      const hidesX = ['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
      const hidesY = ['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
      return e.checkVisibility() && e.clientWidth > 1 && (hidesX || hidesY) && !e.querySelector('.map__svg');
    })
    .map((e) => `${e.className}: ${e.textContent?.trim().slice(0, 40)}`);
}

/** Controls that lie over each other, but for those that float over the page. */
function overlappingControls(): readonly string[] {
  const all = [...document.querySelectorAll<HTMLElement>('button, .button, .field, .tabs a, summary')].filter(
    (e) => e.checkVisibility() && !e.closest('.deck, .sheet, .aside, .map, svg, .chart'),
  );
  const deck = [...document.querySelectorAll<HTMLElement>('.deck :is(button, .field, .tabs a)')];
  const overlap = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return [all, deck].flatMap((group) =>
    group.flatMap((a, i) =>
      group
        .slice(i + 1)
        .filter((b) => !a.contains(b) && overlap(a.getBoundingClientRect(), b.getBoundingClientRect()))
        .map((b) => `${a.textContent?.trim()} / ${b.textContent?.trim()}`),
    ),
  );
}

for (const address of ['?', '?view=table'])
  test(`at 400 % the button that asks what changed is seen after the list has come above it: ${address}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(address);
    await page.getByRole('button', { name: 'What changed in a year' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'What changed' })).toBeAttached();
    const back = page.getByRole('button', { name: 'Back to one date' });
    await expect(back).toBeFocused();
    await expect(back).toBeInViewport();
  });

test('presented with wide text spacing, nothing lies on another, and what is lower is scrolled to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/?present=1&country=GB');
  await expect(page.locator('.present-quote blockquote')).toBeVisible();
  await page.evaluate(spaceText);
  const boxOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
  const [chip, legend] = [await boxOf('.eu-chip'), await boxOf('.present-legend')];
  expect(legend.top).toBeGreaterThanOrEqual(chip.bottom);
  expect(await page.evaluate(overlappingControls)).toEqual([]);
  const quote = page.locator('.present-quote blockquote');
  await quote.scrollIntoViewIfNeeded();
  await expect(quote).toBeInViewport();
});

test('at 320 px the card of a place is whole, though it is higher than its map', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/');
  await expectMap(page);
  await page.locator('.map [role="button"][tabindex="0"]').focus();
  await page.keyboard.type('united sta');
  const card = page.locator('.map-card');
  await expect(card).toContainText('Disputed by');
  const last = card.locator(':scope > *').last();
  await last.scrollIntoViewIfNeeded();
  const isSeen = await last.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(isSeen).toBe(true);
});

for (const [width, height] of [
  [640, 400],
  [320, 256],
] as const)
  test(`a place that the keyboard comes to is in the window with its card: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await expectMap(page);
    const place = page.locator('.place :focus');
    for (let n = 0; n < 30 && (await place.count()) === 0; n++) await page.keyboard.press('Tab');
    const outside = () =>
      page.evaluate(() => {
        const card = document.querySelector('.map-card')?.getBoundingClientRect();
        const shape = document.activeElement?.getBoundingClientRect();
        if (!card || !shape) return 'none';
        const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2];
        const isUnder = card.left < x && x < card.right && card.top < y && y < card.bottom;
        if (isUnder) return 'the place, by its card';
        const ends = [card.top, card.bottom, y];
        return ends.filter((end) => end < 0 || end > window.innerHeight).join() || 'nothing';
      });
    const card = page.locator('.map-card');
    await expect(card).toContainText('Afghanistan');
    await expect.poll(outside).toBe('nothing');
    for (const name of ['Norway', 'Argentina', 'United States', 'New Zealand']) {
      // Ends the word that was typed before.
      await page.keyboard.press('Home');
      await page.keyboard.type(name);
      await expect(card).toContainText(name);
      await expect.poll(outside, name).toBe('nothing');
    }
  });

test('a pointer finds the card of a place at the edge of the window in it, and moves nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto('/');
  await expectMap(page);
  const before = await mapButton(page, 'BR').evaluate((button) => {
    const { bottom } = button.getBoundingClientRect();
    window.scrollTo(0, bottom - window.innerHeight);
    return window.scrollY;
  });
  await mapButton(page, 'BR').hover();
  await expect(page.locator('.map-card')).toContainText('Brazil');
  const end = await page.locator('.map-card').evaluate((card) => card.getBoundingClientRect().bottom);
  expect(end).toBeLessThanOrEqual(400);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});
