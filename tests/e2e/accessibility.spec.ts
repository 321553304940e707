/** For everyone: axe on every view, theme and size; focus, motion, forced colours, touch. */
import { COLOUR_RULES, SIZE_RULES, violationsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { open, VIEWS, widthOf } from './views.ts';

/** Puts what floats in its place, for scrolling frees the targets that it is over. Runs in the page. */
function unstick(): void {
  for (const floating of document.querySelectorAll<HTMLElement>('.deck, .sheet'))
    floating.style.position = 'static';
}

// Every rule once; then what a theme or a size can change, without loading the page again.
for (const [name, search] of VIEWS)
  test(`axe: ${name}, in either theme, from 360 to 1440 px`, async ({ page }) => {
    test.slow(); // axe reads every element of pages of up to 10,000
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, search);
    expect(await violationsOf(page), 'light, 1440 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page, undefined, COLOUR_RULES), 'dark, 1440 px').toEqual([]);
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.evaluate(unstick);
    expect(await violationsOf(page, undefined, SIZE_RULES), 'dark, 768 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violationsOf(page, undefined, [...SIZE_RULES, ...COLOUR_RULES]), 'light, 360 px').toEqual(
      [],
    );
  });

test('axe: every tab of the share dialog, and what could not be loaded', async ({ page, noise }) => {
  test.slow();
  await open(page, '?country=GB');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  for (const tab of ['Link', 'Picture', 'PowerPoint', 'Data', 'Cite']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
    expect(await violationsOf(page, 'dialog'), tab).toEqual([]);
    expect(await violationsOf(page, 'dialog', ['target-size']), tab).toEqual([]);
  }
  noise.allow(/Failed to load resource/);
  await page.route('**/data/**', (route) => route.fulfill({ status: 500 }));
  await page.goto('/?view=table');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(page)).toEqual([]);
});

test('what has the focus shows it, on every view: an outline of 2 px and 3:1', async ({ page }) => {
  test.slow();
  for (const search of [
    '?time=2019-04-01..2020-02-12&country=GB',
    '?view=table',
    '?view=timeline',
    '?view=quotes',
    '?view=sources',
    '?view=method',
  ]) {
    await open(page, search);
    await page.keyboard.press('Tab'); // from now on the focus is the keyboard's
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { seen, faint } = await page.evaluate(focusIndicators);
      expect(seen, search).toBeGreaterThan(10);
      expect(faint, `${search} ${colorScheme}`).toEqual([]);
    }
  }
});

/** Focuses everything that can be, and names what has no visible indicator of 3:1 against its ground. */
function focusIndicators(): { seen: number; faint: readonly string[] } {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour: string): readonly number[] => {
    if (!context) return [0, 0, 0, 0];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map((v) => {
      const c = v / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element | null): string => {
    for (let e = element; e; e = e.parentElement) {
      const { backgroundColor } = getComputedStyle(e);
      if ((rgb(backgroundColor)[3] ?? 0) > 250) return backgroundColor;
    }
    return 'white';
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const isShown = (element: HTMLElement | SVGElement): boolean => {
    const place = element.closest('.place');
    if (place) {
      const [shape] = place.querySelectorAll('.place__shape, .place__dot');
      const isHeavy = shape ? Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 2 : false;
      return isHeavy && getComputedStyle(place).filter.includes('drop-shadow');
    }
    // Of the two sliders of a range the thumb is outlined, by the same rule as everything else.
    if (element.matches('.date-sliders--range .date-slider')) return true;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return isOutlined && contrast(outlineColor, groundOf(element.parentElement)) >= 3;
  };
  const all = [
    ...document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, summary, textarea, [tabindex="0"]',
    ),
  ].filter((e) => e.checkVisibility());
  const faint: string[] = [];
  for (const element of all) {
    element.focus({ preventScroll: true });
    if (document.activeElement === element && !isShown(element))
      faint.push(`${element.tagName} ${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`);
  }
  return { seen: all.length, faint };
}

for (const search of ['?time=2020-02-12', '?time=2018-01-01..2024-12-31', '?time=2020-02-12&present=1'])
  test(`who speaks what the EU’s chip shows finds it: its words are in its name: ${search}`, async ({
    page,
  }) => {
    await open(page, search);
    const chip = page.locator('.eu-chip');
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    // A range's name says "to" where an arrow is drawn.
    const shown = words((await chip.innerText()).replace('→', 'to'));
    expect(shown.length).toBeGreaterThan(2);
    const name = words((await chip.getAttribute('aria-label')) ?? '');
    expect(name.slice(0, shown.length)).toEqual(shown);
  });

test('reduced motion: nothing has a transition or an animation', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const search of ['?country=GB', '?view=timeline']) {
    await open(page, search);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((e) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        })
        .map((e) => `${e.tagName} ${e.getAttribute('class')}`),
    );
    expect(moving).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours, ${colorScheme}: stances are told by patterns in the reader’s colours, on map and legend`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await open(page, '?time=latest');
    const [text, ground] =
      colorScheme === 'light'
        ? ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']
        : ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];
    for (const prefix of ['map', 'swatch']) {
      const fills = await page.evaluate(
        (ids) =>
          ids.map((id) => {
            const pattern = document.getElementById(id);
            const [rect, ink] = [pattern?.querySelector('rect'), pattern?.querySelector('path, circle')];
            const colour = (e: Element | null | undefined, what: 'fill' | 'stroke') =>
              e && getComputedStyle(e)[what];
            return [colour(rect, 'fill'), colour(ink, ink?.tagName === 'path' ? 'stroke' : 'fill') ?? null];
          }),
        ['ban', 'limited', 'allow'].map((stance) => `${prefix}-${stance}`),
      );
      expect(fills).toEqual([
        [text, null],
        [ground, text],
        [ground, text],
      ]);
    }
    await expect(page.locator('.place[data-code="US"]')).toHaveCSS('fill', 'url("#map-ban")');
  });

test('forced colours: lines of patterns are drawn in full, and bans that touch have a border between them', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?time=latest');
  const values = (selector: string, what: 'fill' | 'stroke' | 'stroke-opacity') =>
    page
      .locator(selector)
      .evaluateAll(
        (all, name) => [...new Set(all.map((e) => getComputedStyle(e).getPropertyValue(name)))],
        what,
      );
  expect(await values('pattern path', 'stroke-opacity')).toEqual(['1']);
  const borders = await values('.place[data-stance="ban"] :is(.place__shape, .place__dot)', 'stroke');
  expect(borders).toHaveLength(1);
  expect(borders).not.toEqual(await values('#map-ban rect', 'fill'));
});

test('on paper the stances keep their patterns, and inherited ones their dashes', async ({ page }) => {
  await open(page, '?time=2020-02-12');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.place[data-code="GB"]')).toHaveCSS('fill', 'url("#map-limited")');
  const inherited = page.locator('.place.inherited .place__shape').first();
  await expect(inherited).toHaveCSS('stroke-dasharray', '2.5px, 2px');
  await expect(page.locator('.legend__item .swatch rect').first()).toHaveCSS('fill', 'url("#swatch-ban")');
});

test('the card on the map can be reached by the pointer, stays, and goes at Escape alone', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, '?');
  const card = page.locator('.map-card');
  const brazil = page.locator('.place[data-code="BR"] [role=button]');
  await brazil.hover();
  await expect(card).toContainText('Brazil');
  await card.hover();
  // Longer than it lingers without a pointer.
  await page.clock.runFor(600);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.mouse.move(0, 0);
  await brazil.hover();
  await expect(card).toContainText('Brazil');
  await page.mouse.move(0, 0);
  await expect(card).toHaveCount(0);
  await page.locator('.place[data-code="BR"] [role=button]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(card).toContainText('Brazil');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^Brazil: /);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap opens the dossier, which says all that the card says to a mouse', async ({ page }) => {
    await open(page, '?time=2020-02-12');
    await page.locator('.place[data-code="US"] [role=button]').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    const said = await page.locator('.map-card').innerText();
    await page.locator('.place[data-code="US"] [role=button]').tap();
    const dossier = page.getByRole('region', { name: 'United States' });
    await expect(dossier.getByRole('heading', { level: 2, name: 'United States' })).toBeVisible();
    const since = /since ([\w ]+?)\./i.exec(said)?.[1] ?? 'nothing';
    const confidence = /Confidence (\w+)/.exec(said)?.[1] ?? 'nothing';
    await expect(dossier).toContainText(new RegExp(`since ${since}`, 'i'));
    await expect(dossier).toContainText(`Confidence ${confidence}`);
    await expect(dossier).toContainText(/pieces of evidence/);
    await expect(dossier).toContainText(/Disputed by \d/);
  });
});

test('every pointer target on the map and in the chrome is at least 24 px, or has an equal elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const search of ['?country=GB', '?view=table', '?view=timeline', '?view=quotes', '?view=sources']) {
    await open(page, search);
    const small = await page
      .locator('button:visible, a.button:visible, input:visible, select:visible, summary:visible, .tabs a')
      .evaluateAll((all) =>
        all
          .map((e) => ({
            box: e.getBoundingClientRect(),
            what: e.getAttribute('aria-label') ?? e.textContent,
            isLabelled: e.closest('label') !== null || e.closest('.date-control__track') !== null,
          }))
          .filter(
            ({ box, isLabelled }) => !isLabelled && box.width > 0 && (box.width < 24 || box.height < 24),
          )
          .map(({ what, box }) => `${what} ${box.width}×${box.height}`),
      );
    expect(small, search).toEqual([]);
  }
});

const HOVERED = [
  '?country=GB&time=2019-04-01..latest',
  '?country=GB~US',
  '?view=table',
  '?view=timeline',
  '?view=quotes',
  '?view=sources',
  '?present=1&country=GB',
];

test('nothing is told by a hover of the browser’s alone: only signs without words have their name there', async ({
  page,
}) => {
  for (const search of HOVERED) {
    await open(page, search);
    const told = await page
      .locator('[title]:visible')
      .evaluateAll((all) => all.filter((e) => /\p{L}/u.test(e.textContent ?? '')).map((e) => e.outerHTML));
    expect(told, search).toEqual([]);
  }
});

for (const [search, title, meaning] of [
  ['?', 'What the stances mean', 'Risk rules that name no vendor; nobody is excluded as such.'],
  ['?view=quotes', 'What the kinds mean', 'A speaker’s words, verbatim.'],
] as const)
  test(`“${title}” unfolds where the words stand, by key`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, search);
    const fold = page.locator('summary', { hasText: title });
    await expect(page.getByText(meaning)).toBeHidden();
    await fold.press('Enter');
    await expect(page.getByText(meaning)).toBeVisible();
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
    expect(await violationsOf(page)).toEqual([]);
  });

test('rows of a long list tell their number, at its beginning and at its end, though few are drawn', async ({
  page,
}) => {
  await open(page, '?view=quotes');
  const count = Number.parseInt(await page.locator('.quotes__count').innerText(), 10);
  expect(count).toBeGreaterThan(200);
  const list = page.getByRole('region', { name: 'Found quotes' });
  const told = () =>
    list
      .locator('.quotes__list > li')
      .evaluateAll((rows) => rows.map((row) => `${row.ariaPosInSet} of ${row.ariaSetSize}`));
  const from = (first: number, rows: number) =>
    Array.from({ length: rows }, (_, i) => `${first + i} of ${count}`);
  const top = await told();
  expect(top).toEqual(from(1, top.length));
  // Rows that are higher than they were taken to be put the end further down.
  await expect(async () => {
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    const end = await told();
    expect(end).toEqual(from(count - end.length + 1, end.length));
    expect(top.length + end.length).toBeLessThan(count);
  }).toPass();
});

test('views that show no day are named by their heading', async ({ page }) => {
  for (const name of ['Sources', 'Method']) {
    await open(page, '?');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(name);
    await expect(heading).toBeFocused();
  }
});
