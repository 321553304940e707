/** A presentation in windows that are no projector's: what is shown in it lies in the window, and nothing on another. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/state/codec.ts';
import { encodeDeck } from '../../src/state/deck-codec.ts';
import { stepView } from '../../src/state/step-view.ts';
import { expect, expectMap, test } from './fixtures.ts';

test('the card of the keys lies in the window, whatever its size, and its switch is seen', async ({
  page,
}) => {
  await page.goto('/?present=1');
  await expectMap(page);
  for (const [width, height] of [
    [320, 256],
    [640, 400],
    [768, 1024],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('.present-keys > summary').press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: /^Single-key/ })).toBeFocused();
    for (const part of ['.present-keys__card', '.present-keys__card input']) {
      const seen = () =>
        page.locator(part).evaluate((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        });
      await expect.poll(seen, { message: `${part} at ${width} × ${height}` }).toBe(true);
    }
    await page.keyboard.press('Escape');
  }
});

/** Parts of the legend that are not wholly on the stage and in the window, and what on the stage scrolls. */
const notWhole = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.present__stage');
    const around = stage?.getBoundingClientRect() ?? new DOMRect();
    const cut = [...document.querySelectorAll('.present-legend :is(li, p)')].filter((part) => {
      const { top, bottom, right } = part.getBoundingClientRect();
      return top < around.top - 1 || bottom > Math.min(around.bottom, innerHeight) + 1 || right > innerWidth;
    });
    const scrolls = stage && stage.scrollHeight > stage.clientHeight + 1 ? ['the stage scrolls'] : [];
    return [...cut.map((part) => part.textContent ?? ''), ...scrolls];
  });

/** Notes of the legend that take a second line. */
const wrappedNotes = (page: Page) =>
  page
    .locator('.present-legend p')
    .evaluateAll((notes) =>
      notes
        .filter((note) => note.clientHeight > 2 * Number.parseFloat(getComputedStyle(note).fontSize))
        .map((note) => note.textContent),
    );

const RANGE = 'time=2019-02-01..2021-12-31';
const CAPTION = 'London lets Huawei in, with limits: a 35 per cent cap outside the core';

async function captioned(search: string, caption = CAPTION): Promise<string> {
  const step = { view: stepView(parse(`?${search}`).view), caption, notes: '' };
  return `/?${search}&present=1&deck=${await encodeDeck({ title: 'London', steps: [step, step] })}`;
}

for (const shown of [
  RANGE,
  `${RANGE}&region=europe`,
  'time=2020-02-12&country=GB',
  `${RANGE}&country=GB~DE~FR~US`,
])
  test(`on a phone held sideways the legend is whole, below headline and caption: ${shown}`, async ({
    page,
  }) => {
    for (const address of [`/?${shown}&present=1`, await captioned(shown)]) {
      await page.goto(address);
      await expectMap(page);
      await expect(page.locator('.present-legend li')).toHaveCount(9);
      for (const [width, height] of [
        [844, 390],
        [932, 430],
        [960, 540],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => notWhole(page), { message: `${width} × ${height}` }).toEqual([]);
      }
    }
  });

test('the notes of a range use the width that there is, and leave an upright tablet its tools', async ({
  page,
}) => {
  await page.goto(`/?present=1&${RANGE}`);
  await expectMap(page);
  await expect(page.locator('.present-legend p')).toHaveCount(4);
  for (const [width, height] of [
    [1440, 900],
    [960, 540],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => wrappedNotes(page), { message: `${width} × ${height}` }).toEqual([]);
  }
  await expect(page.getByRole('button', { name: 'Leave presentation' })).toBeInViewport({ ratio: 1 });
});

test('a word longer than a line breaks, in the room and in the presenter’s window', async ({ page }) => {
  const word = 'Telekommunikationsnetzsicherheitsüberprüfungsverordnungsänderungsgesetz';
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(await captioned('time=2020-02-12&region=europe', `A year in Europe: ${word}`));
  const [desk] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  await desk.setViewportSize({ width: 640, height: 480 });
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(word);
  for (const shown of [page, desk]) {
    const beyond = () =>
      shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  }
});
