/** The reader's place is kept through reload, Back and Forward, in lists that are searched for and dossiers that are fetched. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectMap, frames, holdBack, mapButton, test } from './fixtures.ts';

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
        if (Math.abs(place.beside - (document.querySelector('.sheet, .aside')?.scrollTop ?? 0)) > 1)
          return false;
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
  const letCome = await holdBack(page, '**/data/derived/overview.json');
  await page.reload();
  await expect(page.getByText('Loading the stances')).toBeVisible();
  expect(await scrolled(page)).toBe(0);
  letCome();
  await expect.poll(() => scrolled(page)).toBe(y);
});

/** What scrolls by itself is, after a turn of the wheel and a reload, where it was: further down than `least`. */
async function expectReadOn(page: Page, selector: string, wheel: number, least: number): Promise<void> {
  const box = page.locator(selector);
  const scrolledTo = () => box.evaluate((element) => element.scrollTop);
  await box.hover();
  await page.mouse.wheel(0, wheel);
  await kept(page);
  const at = await scrolledTo();
  expect(at).toBeGreaterThan(least);
  await page.reload();
  await expect.poll(scrolledTo).toBe(at);
}

test('a dossier is read on where it was left', async ({ page }) => {
  await page.goto('?country=GB');
  await expect(page.locator('.dossier [data-evidence]').first()).toBeVisible();
  await expectReadOn(page, '.sheet', 1500, 500);
});

test('a reader who scrolls while the place is waited for is not moved', async ({ page }) => {
  await page.goto('?view=quotes');
  await readOn(page, 9);
  const letCome = await holdBack(page, '**/data/evidence/*.json');
  await page.reload();
  await expect(page.locator('.quotes__list').getByText('Loading …').first()).toBeVisible();
  // The page still moves while it is drawn, and a turn of the wheel may meet what is beside the list.
  await expect(async () => {
    await page.locator('.quotes__list').hover();
    await page.mouse.wheel(0, -20_000);
    expect(await page.locator(LIST).evaluate((list) => list.scrollTop)).toBe(0);
  }).toPass();
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

const LONG = '?view=quotes';

test('Back from one long list to another returns to the place in it, and the new one began with its first', async ({
  page,
}) => {
  await page.goto(LONG);
  const place = await readOn(page, 9);
  await page.getByRole('button', { name: 'Latest' }).click();
  await expect(page.locator('.quotes__count')).toContainText('670 pieces');
  await expect.poll(() => page.locator(LIST).evaluate((list) => list.scrollTop)).toBe(0);
  await page.goBack();
  await expectPlace(page, place);
});

test('a list is where it was after a presentation of it', async ({ page }) => {
  await page.goto(LONG);
  await readOn(page, 9);
  await page.evaluate(() => window.scrollTo(0, 0));
  await kept(page);
  const place = await atTheTop(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Leave presentation' }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await expectPlace(page, place);
});

test('what is printed is drawn whole, and the list is where it was afterwards', async ({ page }) => {
  await page.goto(LONG);
  const place = await readOn(page, 9);
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator(LIST)).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expectPlace(page, place);
});

test('on a phone a permalink and Back lead to the same piece and link', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('?view=quotes&time=latest');
  const place = await readOn(page, 5);
  const link = page.locator(`.quotes__list [data-evidence="${place[0]}"] .quote__actions a`);
  await link.focus();
  await kept(page);
  const before = await atTheTop(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.dossier').first()).toBeVisible();
  await page.goBack();
  await expectPlace(page, before);
  await expect(link).toBeFocused();
});

test('the list of sources is at the same source after a reload', async ({ page }) => {
  await page.goto('?view=sources');
  await expect(page.locator('.source').nth(50)).toBeAttached();
  await page.locator('.source').first().hover();
  for (let i = 0; i < 9; i++) await page.mouse.wheel(0, 1000);
  await kept(page);
  const first = () =>
    page.evaluate(() => {
      const seen = [...document.querySelectorAll('.source')].find(
        (s) => s.getBoundingClientRect().bottom > 0,
      );
      return `${seen?.id} ${Math.round((seen?.getBoundingClientRect().top ?? 0) / 8)}`;
    });
  const before = await first();
  await page.reload();
  await expect.poll(first).toBe(before);
});

const sheetTop = (page: Page) => page.locator('.sheet').evaluate((sheet) => Math.round(sheet.scrollTop));

test('another dossier starts at its top, and so does the one that Back returns to, where it was there', async ({
  page,
}) => {
  await page.goto('?country=GB');
  await expect(page.locator('.dossier [data-evidence]').first()).toBeVisible();
  await page.getByRole('button', { name: /^Next:/ }).click();
  await expect(page.locator('.dossier h2').first()).toHaveText('United States');
  await expect(page.locator('.dossier [data-evidence]').nth(20)).toBeAttached();
  await page.locator('.sheet').hover();
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => sheetTop(page)).toBeGreaterThan(1500);
  await page.getByRole('button', { name: /^Next:/ }).click();
  await expect(page.locator('.dossier h2').first()).not.toHaveText('United States');
  await expect.poll(() => sheetTop(page)).toBe(0);
  await page.goBack();
  await expect.poll(() => sheetTop(page)).toBeGreaterThan(1500);
  await page.goBack();
  await expect(page.locator('.dossier h2').first()).toHaveText('United Kingdom');
  await expect.poll(() => sheetTop(page)).toBe(0);
});

for (const [country, quote] of [
  ['US', 'us-2020-02-12-officials-back-door'],
  ['US', 'us-undated-weigel-mainly-from-politicians'],
  ['EU', 'eu-2019-02-officials-untrusted-suppliers'],
] as const)
  test(`the permalink of ${quote} opens with the quote in view, and again after a reload`, async ({
    page,
  }) => {
    await page.goto(`?country=${country}&quote=${quote}`);
    const fromTop = () =>
      page.evaluate((id) => {
        const edge = document.querySelector('.sheet')?.getBoundingClientRect().top ?? Number.NaN;
        return Math.round(
          (document.querySelector(`.sheet [data-evidence="${id}"]`)?.getBoundingClientRect().top ?? 0) - edge,
        );
      }, quote);
    for (const go of [() => page.reload(), async () => undefined]) {
      await expect(page.locator(`.sheet [data-evidence="${quote}"]`)).toBeFocused();
      // All portions are drawn by then.
      await expect(page.locator('.dossier [data-evidence]').nth(12)).toBeAttached();
      await expect.poll(fromTop).toBeLessThan(220);
      expect(await fromTop()).toBeGreaterThan(0);
      await go();
    }
  });

test('a quote of the address stays in view when the part that keeps the place comes late', async ({
  page,
}) => {
  const part = '**/assets/reading-place-*.js';
  const letCome = await holdBack(page, part);
  const came = page.waitForResponse(part);
  const quote = 'us-undated-weigel-mainly-from-politicians';
  await page.goto(`?country=US&quote=${quote}`);
  const piece = page.locator(`.sheet [data-evidence="${quote}"]`);
  await expect(piece).toBeFocused();
  await expect(page.locator('.dossier [data-evidence]').nth(12)).toBeAttached();
  await expect(piece).toBeInViewport();
  const before = await sheetTop(page);
  expect(before).toBeGreaterThan(500);
  letCome();
  await came;
  await frames(page, 30);
  expect(await sheetTop(page)).toBe(before);
});

test('who turns the wheel while the data is late is not moved when it comes', async ({ page }) => {
  await page.goto('?view=table');
  await expect(page.getByRole('table')).toBeVisible();
  await page.locator('tbody').hover();
  await page.mouse.wheel(0, 3000);
  await kept(page);
  const letCome = await holdBack(page, '**/data/derived/overview.json');
  await page.reload();
  await expect(page.getByText('Loading the stances')).toBeVisible();
  await page.mouse.wheel(0, 100);
  letCome();
  await expect(page.getByRole('table')).toBeVisible();
  await frames(page, 30);
  expect(await scrolled(page)).toBeLessThan(200);
});

test('the very button that had the focus has it again', async ({ page }) => {
  await page.goto('?view=quotes&kind=summary');
  const copy = page.locator('.quotes__list').getByRole('button', { name: 'Copy summary' }).nth(3);
  await copy.focus();
  await copy.press('PageDown');
  await kept(page);
  await page.reload();
  await expect(copy).toBeFocused();
});

for (const when of ['before the part that keeps the place has come', 'while the place is gone to'])
  test(`a control that gets the focus ${when}, without a key as reading programs do it, keeps it`, async ({
    page,
  }) => {
    const part = '**/assets/reading-place-*.js';
    const isThere = page.waitForResponse(part);
    await page.goto('?country=GB');
    await isThere;
    const link = page.locator('.dossier').getByRole('link', { name: 'How confidence is given' }).first();
    await link.focus();
    await expect.poll(() => page.evaluate(() => history.state?.place?.focus?.says)).toMatch(/confidence/);
    const letCome = await holdBack(page, part);
    const came = page.waitForResponse(part);
    await page.reload();
    await expect(page.locator('.dossier .quote').first()).toBeVisible();
    const deck = page.getByRole('button', { name: 'Deck', exact: true });
    if (when.startsWith('before')) await deck.focus();
    letCome();
    await came;
    if (when.startsWith('while')) {
      await expect(link).toBeFocused();
      await deck.focus();
    }
    await frames(page, 40);
    await expect(deck).toBeFocused();
  });

test('a dossier that is come back to by Forward has the focus on its heading, as when it was opened', async ({
  page,
}) => {
  await page.goto('?time=2019-04-30');
  await expectMap(page);
  await page.locator('.place [role="button"][tabindex="0"]').focus();
  await page.keyboard.type('france');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'France', level: 2 });
  await expect(heading).toBeFocused();
  await expect.poll(() => page.evaluate(() => history.state?.place?.focus?.says)).toBe('France');
  await page.goBack();
  await expect(mapButton(page, 'FR')).toBeFocused();
  await page.goForward();
  await expect(heading).toBeFocused();
  await frames(page, 40);
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(mapButton(page, 'FR')).toBeFocused();
  await page.goForward();
  await page.reload();
  await expect(heading).toBeFocused();
});

test('a presentation that is come back to by Forward has the focus on its headline, as when it was started', async ({
  page,
}) => {
  await page.goto('?country=GB');
  await expectMap(page);
  const button = page
    .getByRole('link', { name: 'Present', exact: true })
    .or(page.getByRole('button', { name: 'Present', exact: true }));
  await button.focus();
  await page.keyboard.press('Enter');
  const headline = page.locator('.present #headline');
  await expect(headline).toBeFocused();
  await page.goBack();
  await expect(button).toBeFocused();
  await page.goForward();
  await expect(headline).toBeFocused();
});

test('a presentation that was opened by its address is left for the button that starts one', async ({
  page,
}) => {
  await page.goto('?present=1&country=GB');
  await expect(page.locator('.present #headline')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.present-button')).toBeFocused();
});

test('on a phone the timeline is at the same decision after a reload, and what changed where it was read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('?view=timeline&time=latest');
  await expect(page.locator('.recharts-area-area').first()).toBeAttached();
  await page.locator('.timeline__row[data-decision]').nth(60).scrollIntoViewIfNeeded();
  // A hand: what scrolls by itself before the keeper of the place has come is not the reader's doing.
  await page.mouse.wheel(0, 40);
  await kept(page);
  const first = () =>
    page.evaluate(() => {
      const rows = [...document.querySelectorAll('.timeline__row[data-decision]')];
      const seen = rows.find((row) => row.getBoundingClientRect().bottom > 0);
      return `${seen?.getAttribute('data-decision')} ${Math.round((seen?.getBoundingClientRect().top ?? 0) / 8)}`;
    });
  const before = await first();
  await page.reload();
  await expect.poll(first).toBe(before);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('?time=2019-02-01..2021-06-01');
  await expectReadOn(page, '.aside', 600, 300);
});
