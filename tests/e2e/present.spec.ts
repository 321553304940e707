/** Presenter mode: a talk of ten views from a link, its keys, the blank screen, and the presenter's window. */

import type { Page } from '@playwright/test';
import { parse } from '../../src/state/codec.ts';
import { encodeDeck } from '../../src/state/deck-codec.ts';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { stepView } from '../../src/state/step-view.ts';
import { COLOUR_RULES, SIZE_RULES, violationsOf } from './axe.ts';
import { expect, expectAddress, expectHeadline, expectMap, mapButton, test } from './fixtures.ts';
import { captionOf, keepDraft, searchOf, TALK, talkText } from './talk.ts';

test('a link to a deck of ten views steps through all ten with the clicker’s keys', async ({ page }) => {
  test.slow();
  const deck = await talkText();
  await page.goto(`/?present=1&deck=${deck}`);
  for (let step = 1; step <= 10; step++) {
    await expectHeadline(page, captionOf(step));
    await expect(page.getByRole('contentinfo').getByText(`Step ${step} of 10`)).toBeVisible();
    await expectAddress(page, `?${searchOf(step)}&present=1&deck=${deck}${step > 1 ? `&step=${step}` : ''}`);
    if (step < 10) await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('contentinfo').getByText('Step 10 of 10')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expectHeadline(page, captionOf(9));
  await page.keyboard.press('Home');
  await expectHeadline(page, captionOf(1));
  await page.keyboard.press('End');
  await expectHeadline(page, captionOf(10));
});

test('each kind of view is shown in the room', async ({ page }) => {
  const deck = await talkText();
  const show = (step: number) => page.goto(`/?${searchOf(step)}&present=1&deck=${deck}&step=${step}`);
  await show(5);
  const country = page.getByRole('region', { name: 'United Kingdom' });
  await expect(country).toContainText('Limited use');
  await expect(country.locator('figure')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Limited use');
  await show(6);
  await expect(page.locator('.quote').first()).toBeVisible();
  await show(8);
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await show(9);
  await expect(page.getByRole('rowheader', { name: 'Albania' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(0);
});

test('without a deck the keys go from decision to decision', async ({ page }) => {
  await page.goto('/?time=2019-04-29&present=1');
  const date = page.locator('.present-foot b').first();
  await expect(date).toHaveText('29 April 2019');
  await page.keyboard.press('ArrowRight');
  await expect(date).not.toHaveText('29 April 2019');
  const next = (await date.textContent()) ?? '';
  await page.keyboard.press('PageUp');
  await expect(date).not.toHaveText(next);
  await page.keyboard.press('PageDown');
  await expect(date).toHaveText(next);
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('B blanks the screen, any key brings it back, and single-key shortcuts can be turned off for good', async ({
  page,
}) => {
  await page.goto('/?present=1');
  const black = page.getByRole('button', { name: 'Show the screen again' });
  await expectMap(page);
  await page.keyboard.press('b');
  await expect(black).toBeVisible();
  await expect(page.getByRole('status').getByText('The screen is blank.')).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(black).toHaveCount(0);
  await expectAddress(page, '?present=1');
  await page.getByText('Keys', { exact: true }).click();
  await page.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
  await page.keyboard.press('b');
  await expect(black).toHaveCount(0);
  await page.reload();
  await expectMap(page);
  await page.keyboard.press('.');
  await page.getByRole('button', { name: 'Blank', exact: true }).click();
  await expect(black).toBeVisible();
  await black.click();
  await expect(page.getByRole('button', { name: 'Blank', exact: true })).toBeFocused();
});

test('the map keeps its own keys; the clicker’s walk on from there too', async ({ page }) => {
  await page.goto('/?present=1&time=2020-02-12');
  await page.locator('.place[data-code="DE"] [role=button]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^(Netherlands|Belgium|Luxembourg): /);
  await page.keyboard.press('b');
  await expect(page.locator('.place :focus')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toHaveCount(0);
  await expectAddress(page, '?time=2020-02-12&present=1');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.url()).not.toContain('time=2020-02-12');
});

test('Present asks for the whole screen; leaving gives everything back', async ({ page }) => {
  await page.goto('/?time=2020-02-12');
  await mapButton(page, 'GB').press('Enter');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expectAddress(page, '?time=2020-02-12&country=GB&present=1');
  await expect(page.locator('#headline')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave presentation' }).click();
  await expectAddress(page, '?time=2020-02-12&country=GB');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  // It leaves no second entry of the same page behind.
  await page.goBack();
  await expectAddress(page, '?time=2020-02-12');
  await page.goto('/?present=1');
  await expect(page.locator('#headline')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAddress(page, '');
});

test('the presenter’s window has notes, what comes next and a clock, and drives the talk', async ({
  page,
}) => {
  await keepDraft(page, writeDeckFile(TALK));
  await page.goto(`/?present=1&deck=${await talkText()}`);
  const [desk] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  await expect(desk.getByText('Say this at step 1.')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Next' })).toContainText(captionOf(2));
  await desk.getByRole('button', { name: 'Next' }).click();
  await expectHeadline(page, captionOf(2));
  await expect(desk.getByText('Say this at step 2.')).toBeVisible();
  await desk.keyboard.press('PageDown');
  await expectHeadline(page, captionOf(3));
  await desk.getByRole('button', { name: 'Start timer' }).click();
  await expect(desk.getByRole('timer')).toHaveText('0:01', { timeout: 5000 });
  await desk.getByRole('button', { name: 'Pause timer' }).click();
  await desk.getByRole('button', { name: 'Reset timer' }).click();
  await expect(desk.getByRole('timer')).toHaveText('0:00');
  expect(await violationsOf(desk)).toEqual([]);
  await Promise.all([
    desk.waitForEvent('close'),
    page.getByRole('button', { name: 'Leave presentation' }).click(),
  ]);
});

test('a refused window is told', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('/?present=1');
  await page.getByRole('button', { name: 'Presenter window' }).click();
  await expect(page.getByText('The browser refused the window')).toBeVisible();
});

// Every rule once; then what a theme or a size can change.
for (const search of ['?', '?country=GB', '?view=table'])
  test(`axe: presenting ${search}, in either theme, at 1280 and 360 px`, async ({ page }) => {
    test.slow();
    await page.goto(`/${search}&present=1`);
    await expect(page.locator('.present-foot')).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const [colorScheme, width, height, rules] of [
      ['light', 1280, 720, undefined],
      ['dark', 1280, 720, COLOUR_RULES],
      ['dark', 360, 740, [...SIZE_RULES, ...COLOUR_RULES]],
      ['light', 360, 740, COLOUR_RULES],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      expect(await violationsOf(page, undefined, rules), `${colorScheme}, ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

test('a notice leaves the legend its room', async ({ page }) => {
  await page.goto('/?present=1&region=nowhere');
  await expect(page.locator('.present__notices .notice')).toBeVisible();
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const edges = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return [Math.round(top), Math.round(bottom)] as const;
      });
    const [legend, stage] = [await edges('.present-legend'), await edges('.present__stage')];
    expect(legend[0], `${width} × ${height}`).toBeGreaterThanOrEqual(stage[0]);
    expect(legend[1], `${width} × ${height}`).toBeLessThanOrEqual(stage[1]);
  }
});

const PROJECTORS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
] as const;

for (const shown of [
  ...['GB~DE~FR~US', 'GB~DE~FR', 'GB~DE'].map((countries) => `${countries}&time=2019-02-01..2021-06-01`),
  'GB~DE',
])
  test(`${shown} side by side fit the stage, and none lies on another`, async ({ page }) => {
    await page.goto(`/?present=1&country=${shown}`);
    await expect(page.locator('.present-country').last()).toBeVisible();
    for (const [width, height] of PROJECTORS) {
      await page.setViewportSize({ width, height });
      const [stage, ...boxes] = await page.evaluate(() =>
        ['.present__stage', '.present-country'].flatMap((selector) =>
          [...document.querySelectorAll(selector)].map((element) => {
            const content = [
              element,
              ...element.querySelectorAll(selector === '.present-country' ? '*' : ':scope'),
            ];
            const rects = content.map((part) => part.getBoundingClientRect());
            return [Math.min(...rects.map((r) => r.top)), Math.max(...rects.map((r) => r.bottom))] as const;
          }),
        ),
      );
      for (const [i, [top, bottom]] of boxes.entries()) {
        expect(top, `${i} at ${width}`).toBeGreaterThanOrEqual((boxes[i - 1]?.[1] ?? stage?.[0] ?? 0) - 1);
        expect(bottom, `${i} at ${width}`).toBeLessThanOrEqual((stage?.[1] ?? 0) + 1);
      }
    }
  });

/** What stands on the stage beside a map and cannot be seen without scrolling, or is too small to be read. */
const unread = (page: Page) =>
  page.evaluate(() => {
    const words = '.present-legend :is(li, p), .present-country :is(h2, p, blockquote, figcaption)';
    const parts = [...document.querySelectorAll(words)].flatMap((part) => {
      const said = (part.textContent ?? '').slice(0, 40);
      const { bottom } = part.getBoundingClientRect();
      const isCut = ['.present__stage', '.present__countries', '.present-quote'].some((box) => {
        const around = part.closest(box);
        return around !== null && bottom > around.getBoundingClientRect().bottom + 1;
      });
      const size = Number.parseFloat(getComputedStyle(part).fontSize);
      return [...(isCut ? [`cut: ${said}`] : []), ...(size < 14 ? [`${size} px: ${said}`] : [])];
    });
    const scrolled = [...document.querySelectorAll('.present__stage, .present__stage :not(svg *)')]
      .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY))
      .filter((box) => box.scrollHeight > box.clientHeight + 1)
      .map((box) => `scrolls: ${box.className}`);
    return [...parts, ...scrolled];
  });

const CAPTION = 'London lets Huawei in, with limits: a 35 per cent cap outside the core';

for (const shown of [
  'time=2020-02-12&country=GB',
  'country=US',
  'country=JP',
  'time=latest&country=US',
  'time=latest&country=EU',
  'time=2019-04-01..latest&country=GB',
  'time=2019-04-01..latest&country=GB~DE~US~FR',
  'time=2019-04-01..latest&country=GB~DE',
  'time=latest&country=GB~DE~US~FR',
  'time=2019-04-01..latest&country=GB~DE&quote=gb-2019-02-hcsec-set-up',
  'time=2020-06-01&quote=gb-2020-02-12-us-officials-warn-london',
])
  test(`nothing that is said of ${shown} is cut, under a headline or a caption of two lines`, async ({
    page,
  }) => {
    const view = stepView(parse(`?${shown}`).view);
    const step = { view, caption: CAPTION, notes: '' };
    const deck = await encodeDeck({ title: 'London', steps: [step, step] });
    for (const address of [`/?present=1&${shown}`, `/?${shown}&present=1&deck=${deck}`]) {
      await page.goto(address);
      await expect(page.locator('.present-legend li')).toHaveCount(9);
      const isQuoted = !shown.includes('~') || shown.includes('quote=');
      await expect(page.locator('.present-quote figcaption')).toHaveCount(isQuoted ? 1 : 0);
      for (const [width, height] of [...PROJECTORS, [1366, 768] as const]) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => unread(page), { message: `${width} × ${height}` }).toEqual([]);
      }
    }
  });

test('the world fills most of any projector’s stage, and its legend is whole', async ({ page }) => {
  await page.goto('/?present=1&time=latest');
  await expect(page.locator('.present-legend li')).toHaveCount(9);
  for (const [width, height] of PROJECTORS) {
    await page.setViewportSize({ width, height });
    const measure = () =>
      page.evaluate(() => {
        const boxesOf = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
        const land = boxesOf('.map [data-code] [role="button"]');
        const wide = Math.max(...land.map((box) => box.right)) - Math.min(...land.map((box) => box.left));
        const [stage] = boxesOf('.present__stage');
        const below = boxesOf('.present-legend li, .present-legend p').filter(
          (box) => box.bottom > (stage?.bottom ?? 0) + 1,
        );
        return { share: wide / window.innerWidth > 0.66, below: below.length };
      });
    await expect.poll(measure, { message: `${width} × ${height}` }).toEqual({ share: true, below: 0 });
  }
});

test('the whole chart with its years is on the stage, and its axes grow with the screen', async ({
  page,
}) => {
  await page.goto('/?present=1&view=timeline&time=latest');
  await expect(page.locator('.chart__areas svg').first()).toBeVisible();
  for (const [width, height] of PROJECTORS) {
    await page.setViewportSize({ width, height });
    const measure = () =>
      page.evaluate(() => {
        const boxOf = (selector: string) =>
          [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect();
        const [year, view, rem] = [
          boxOf('.recharts-xAxis-tick-labels text, .xAxis text'),
          boxOf('.present__view'),
          Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        ];
        if (!year || !view) return 'no years';
        if (year.bottom > view.bottom + 1)
          return `the years end at ${year.bottom}, the stage at ${view.bottom}`;
        return year.height > 0.6 * rem ? 'whole' : `the years are ${year.height} px high`;
      });
    await expect.poll(measure, { message: `${width} × ${height}` }).toBe('whole');
  }
});

test('beside a jurisdiction stand what was decided and words that are understood by themselves', async ({
  page,
}) => {
  await page.goto('/?present=1&country=GB');
  await expect(page.locator('.present-country__decision')).toHaveText(/^28 January 2020: /);
  await expect(page.locator('.present-quote blockquote')).toContainText(/^“Despite the warnings/);
  // Of the summit nine months before only two words are on record: they are no words for the toolbox.
  await page.goto('/?present=1&country=EU');
  await expect(page.locator('.present-country__decision')).toHaveText(/^29 January 2020: /);
  await expect(page.locator('.present-quote figcaption')).toHaveText(/^In our words\. Sources: /);
  await expect(page.locator('.present-quote blockquote')).toHaveCount(0);
  await page.goto('/?present=1&country=EU&quote=eu-2019-04-29-juncker-is-chinese');
  await expect(page.locator('.present-quote blockquote')).toContainText("won't ban Huawei just because it");
  await page.goto('/?present=1&country=ZA&time=2019-02-01..2021-06-01');
  await expect(page.locator('.present-country')).toContainText(
    'New since 1 February 2019: No record to Allowed',
  );
  await expect(page.locator('.present-country')).not.toContainText('Reports the speech');
});

test('a stance without quotable words names what it rests on; two stand with what was decided', async ({
  page,
}) => {
  await page.goto('/?present=1&country=MT');
  await expect(page.locator('.present-quote figcaption')).toHaveText(
    /^In our words\. Sources: .*Times of Malta/,
  );
  await page.goto('/?present=1&country=GB~DE');
  await expect(page.locator('.present-country__decision')).toHaveText([
    /^28 January 2020: Huawei barred from core/,
    /^About 12 February 2020: /,
  ]);
  await expect(page.locator('.present-country__backing')).toHaveText([
    /^7 pieces of evidence: 1 official, 6 press; 4 verbatim$/,
    /^2 pieces of evidence: 2 press; all verbatim$/,
  ]);
});

test('a summary in a room names the sources of that decision, and a low confidence is said', async ({
  page,
}) => {
  await page.goto('/?present=1&country=GB&time=latest');
  await expect(page.locator('.present-country__decision')).toHaveText(/2022: /);
  await expect(page.locator('.present-quote figcaption')).toHaveText(/2022/);
  await expect(page.locator('.present-quote figcaption')).not.toHaveText(/2020/);
  await page.goto('/?present=1&country=GB~DE');
  await expect(page.locator('.present-country').last()).toContainText(', low confidence');
  await page.goto('/?present=1&country=DE');
  await expect(page.locator('.present-country')).toContainText('Low confidence: it rests on a single report');
});

test('words that do not come are told without names of files', async ({ page, noise }) => {
  noise.allow(/gb\.json|500/);
  await page.route('**/data/evidence/gb.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('/?present=1&country=GB');
  await expect(page.locator('.present-country__missing')).toHaveText(
    'The words behind it could not be loaded.',
  );
  await expect(page.locator('.present-country')).not.toContainText('gb.json');
});

test('Escape closes the card of the keys before it leaves the presentation', async ({ page }) => {
  await page.goto('/?present=1');
  const keys = page.locator('.present-keys > summary');
  await keys.press('Enter');
  await page.getByRole('checkbox', { name: /^Single-key/ }).press('Escape');
  await expect(page.locator('.present-keys__card')).toBeHidden();
  await expect(keys).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.present')).toHaveCount(0);
});

test('on a phone what is presented stands in order, one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const below = (upper: string, lower: string) =>
    page.evaluate(
      ([a = '', b = '']) => {
        const [first, second] = [document.querySelector(a), document.querySelector(b)];
        return first && second
          ? second.getBoundingClientRect().top - first.getBoundingClientRect().bottom
          : Number.NaN;
      },
      [upper, lower],
    );
  await page.goto('/?present=1&time=2019-02-12..2020-02-12');
  await expectMap(page);
  await expect.poll(() => below('.eu-chip', '.present-legend')).toBeGreaterThanOrEqual(0);
  await page.goto('/?present=1&view=timeline');
  await expect(page.locator('.recharts-area').first()).toBeVisible();
  await expect.poll(() => below('.recharts-xAxis', '.present-legend')).toBeGreaterThanOrEqual(0);
});

test('on an upright screen the words take the height that the world leaves', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/?present=1');
  await expectMap(page);
  const legend = await page.locator('.present-legend').boundingBox();
  const foot = await page.locator('.present-foot').boundingBox();
  const gap = (foot?.y ?? 0) - (legend?.y ?? 0) - (legend?.height ?? 0);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(0.15 * 1024);
});

test('presenting, a jurisdiction that is closed hands the focus to the headline', async ({ page }) => {
  await page.goto('/?country=GB~US&present=1');
  await page.getByRole('button', { name: 'Close United States' }).press('Enter');
  await expect(page.getByRole('region', { name: 'United States' })).toHaveCount(0);
  await expect(page.locator('#headline')).toBeFocused();
});

test('a step of a talk is told by what is another than before', async ({ page }) => {
  // Two views without captions: the United States, then Germany.
  await page.goto(
    '/?time=2020-02-12&country=US&present=1&deck=1.eNqrViouSS0oVrKKjlYqycxNtTUyMDLQNTDSNTRSS84vzSspqrQNDVbSUVKK1cGtwsUVrCK2FgCxghcf',
  );
  const told = page.locator('.present > [role="status"]');
  await expect(told).toHaveText('Step 1 of 2');
  await page.keyboard.press('PageDown');
  await expect(told).toHaveText('Step 2 of 2. Germany: Leaning to allow.');
});
