/** The reader's place is kept through reload, Back and Forward, in lists that are searched for and dossiers that are fetched. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const LIST = '.quotes__scroll';

/** The piece at the upper edge of the list, or of the window, and how far its top is from that edge, in CSS pixels. */
const atTheTop = (page: Page) =>
  page.evaluate((selector) => {
    const edge = document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
    for (const piece of document.querySelectorAll('.quotes__list [data-evidence]')) {
      const { top, bottom } = piece.getBoundingClientRect();
      if (bottom > edge) return [piece.getAttribute('data-evidence'), Math.round(top - edge)] as const;
    }
    return ['', 0] as const;
  }, LIST);

/** Waits until scrolling has ended and the place where it did is in the history. */
const kept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate((selector) => {
        const place = history.state?.place;
        if (!place || Math.abs(place.y - window.scrollY) > 1) return false;
        if (Math.abs(place.sheet - (document.querySelector('.sheet')?.scrollTop ?? 0)) > 1) return false;
        const row = document.querySelector(`${selector} [data-index="${place.list?.row}"]`);
        const edge = document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
        const past = row ? edge - row.getBoundingClientRect().top : 0;
        return Math.abs(past - (place.list?.past ?? 0)) <= 1;
      }, LIST),
    )
    .toBe(true);

/** Scrolls far down as a reader does, in strides, and waits until what is there has come. */
async function readOn(page: Page, strides: number): Promise<readonly [string | null, number]> {
  await expect(page.locator('.quotes__list [data-evidence]').first()).toBeVisible();
  await page.locator('.quotes__list').hover();
  for (let i = 0; i < strides; i++) {
    await page.mouse.wheel(0, 900);
    await expect.poll(async () => (await atTheTop(page))[0]).not.toBe('');
  }
  await expect(page.locator('.quotes__list').getByText('Loading …')).toHaveCount(0);
  await kept(page);
  return atTheTop(page);
}

/** The same piece is at the top, and within a few pixels at the same height. */
async function expectPlace(page: Page, [piece, top]: readonly [string | null, number]): Promise<void> {
  await expect
    .poll(async () => {
      const now = await atTheTop(page);
      return now[0] === piece && Math.abs(now[1] - top) < 4
        ? 'there'
        : `${now.join(' ')}, not ${piece} ${top}`;
    })
    .toBe('there');
}

/** Clicks where an element is: the driver's click might scroll to it first. */
async function clickAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to click at');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

for (const [what, address] of [
  ['the long list', '?view=quotes'],
  ['a short list', '?view=quotes&kind=summary'],
] as const) {
  test(`${what} is where it was after a reload`, async ({ page }) => {
    await page.goto(address);
    const place = await readOn(page, 9);
    await page.reload();
    await expectPlace(page, place);
  });

  test(`${what} is where it was after Back from the table`, async ({ page }) => {
    await page.goto(address);
    const place = await readOn(page, 9);
    await clickAt(page, page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Table' }));
    await expect(page.getByRole('table')).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await expectPlace(page, place);
  });

  test(`${what} and the focus are where they were after a permalink and Back, or Escape`, async ({
    page,
  }) => {
    await page.goto(address);
    const place = await readOn(page, 9);
    const links = page.locator('.quotes__list').getByRole('link', { name: 'Permalink' });
    const seen = await links.evaluateAll((all) =>
      all.findIndex((link) => {
        const { x, y } = link.getBoundingClientRect();
        return document.elementFromPoint(x + 5, y + 5) === link;
      }),
    );
    const link = links.nth(seen);
    const id = await link.evaluate((l) => l.closest('[data-evidence]')?.getAttribute('data-evidence'));
    for (const leave of [() => page.goBack(), () => page.keyboard.press('Escape')]) {
      await clickAt(page, links.nth(seen));
      await expect(page.locator('.dossier').first()).toBeVisible();
      await leave();
      await expect(page.locator('.dossier')).toHaveCount(0);
      await expectPlace(page, place);
      await expect(page.locator(`.quotes__list [data-evidence="${id}"] .quote__actions a`)).toBeFocused();
    }
  });
}

const scrolled = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

test('a page whose data comes late is scrolled to where it was', async ({ page }) => {
  await page.goto('?view=table');
  await expect(page.getByRole('table')).toBeVisible();
  await page.locator('tbody').hover();
  await page.mouse.wheel(0, 3000);
  await kept(page);
  const y = await scrolled(page);
  expect(y).toBeGreaterThan(1000);
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/data/derived/overview.json', async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByText('Loading the stances')).toBeVisible();
  expect(await scrolled(page)).toBe(0);
  letCome();
  await expect.poll(() => scrolled(page)).toBe(y);
});

test('a dossier is read on where it was left', async ({ page }) => {
  await page.goto('?country=GB');
  await expect(page.locator('.dossier [data-evidence]').first()).toBeVisible();
  const sheet = page.locator('.sheet');
  await sheet.hover();
  await page.mouse.wheel(0, 1500);
  await kept(page);
  const at = await sheet.evaluate((box) => box.scrollTop);
  expect(at).toBeGreaterThan(500);
  await page.reload();
  await expect.poll(() => sheet.evaluate((box) => box.scrollTop)).toBe(at);
});

test('a reader who scrolls while the place is waited for is not moved', async ({ page }) => {
  await page.goto('?view=quotes');
  await readOn(page, 9);
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/data/evidence/*.json', async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.reload();
  await expect(page.locator('.quotes__list').getByText('Loading …').first()).toBeVisible();
  await page.locator('.quotes__list').hover();
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => page.locator(LIST).evaluate((list) => list.scrollTop)).toBe(0);
  letCome();
  await expect(page.locator('.quotes__list').getByText('Loading …')).toHaveCount(0);
  expect(await page.locator(LIST).evaluate((list) => list.scrollTop)).toBe(0);
});

test('a piece keeps the focus when its list becomes a long one, and a short one again', async ({ page }) => {
  const [short, long] = ['?view=quotes&kind=statement', '?view=quotes'];
  await page.goto(short);
  const first = page.locator('.quotes__list [data-evidence]').first();
  await expect(first).toBeVisible();
  await expect(page.locator(LIST)).toHaveCount(0);
  const id = await first.getAttribute('data-evidence');
  // Entries of the history that Back goes through, from the newest.
  for (const address of [long, short]) await page.evaluate((to) => history.pushState(null, '', to), address);
  const link = page.locator(`.quotes__list [data-evidence="${id}"] .quote__actions a`);
  await link.focus();
  await page.goBack();
  await expect(page.locator(LIST)).toBeVisible();
  await expect(link).toBeFocused();
  await page.goBack();
  await expect(page.locator(LIST)).toHaveCount(0);
  await expect(link).toBeFocused();
});
