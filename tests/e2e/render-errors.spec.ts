/** An error in one panel leaves the others alive, says so in its place, and offers a report without personal data. */
import type { Page } from '@playwright/test';
import { expect, expectStance, mapButton, type Noise, test } from './fixtures.ts';

declare global {
  interface Window {
    /** Classes of elements whose drawing throws. */
    poisoned: string[];
  }
}

/** Makes the drawing of elements with these classes throw, as a bug in their panel would; `cure` ends it. */
async function poison(page: Page, noise: Noise, ...classes: readonly string[]): Promise<void> {
  noise.allow(/poisoned/);
  await page.addInitScript(
    (names) => {
      window.poisoned = names;
      const real = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'class' && window.poisoned.includes(value))
          throw new TypeError(`poisoned "${value}" at ${location.href}`);
        real.call(this, name, value);
      };
    },
    [...classes],
  );
}
const cure = (page: Page) => page.evaluate(() => window.poisoned.splice(0));

const faultOf = (page: Page, what: string) =>
  page.getByRole('alert').filter({ hasText: `${what} could not be drawn` });

test('panels that fail on one page: each says so, and map, headline, views and the others work on', async ({
  page,
  noise,
}) => {
  await poison(page, noise, 'legend', 'filters', 'date-control', 'dossier', 'search', 'changes');
  await page.goto('/?country=GB&time=2019-01-01..2020-02-12&theme=light');
  for (const what of [
    'The legend',
    'The filters',
    'The date control',
    'This dossier',
    'Search',
    'The list of what changed',
  ])
    await expect(faultOf(page, what), what).toHaveCount(1);
  await expect(mapButton(page, 'GB')).toHaveAccessibleName(/Limited use/);
  await expect(page.locator('#headline')).toContainText('2020');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Germany / })).toBeVisible();
});

test('a failing map leaves legend, date and dossier, leads to the table, and comes back when tried again', async ({
  page,
  noise,
}) => {
  await poison(page, noise, 'map__box');
  await page.goto('/?country=GB');
  const fault = faultOf(page, 'The map');
  await expect(fault).toContainText('The other parts of the page go on without it');
  await expect(page.getByRole('region', { name: 'Legend and stance filter' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Date' })).toBeVisible();
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  await expect(fault.getByRole('link', { name: /in the table/ })).toHaveAttribute('href', /view=table/);
  await fault.getByRole('button', { name: 'Try again' }).click();
  await expect(fault).toHaveCount(1);
  await cure(page);
  await fault.getByRole('button', { name: 'Try again' }).click();
  await expectStance(page, 'GB', 'Limited use');
  await expect(fault).toHaveCount(0);
});

test('a dossier that could not be drawn is no reason against the next one', async ({ page, noise }) => {
  await poison(page, noise, 'dossier');
  await page.goto('/?country=GB');
  const fault = faultOf(page, 'This dossier');
  await expect(fault).toHaveCount(1);
  await cure(page);
  await mapButton(page, 'BR').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Brazil' })).toBeVisible();
  await expect(fault).toHaveCount(0);
});

const VIEWS: ReadonlyArray<readonly [link: string, what: string]> = [
  ['Table', 'The table'],
  ['Timeline', 'The timeline'],
  ['Quotes', 'The quotes'],
  ['Sources', 'The sources'],
  ['Method', 'The method'],
];

test('each view fails alone: the dossier beside it and the way to the other views stay', async ({
  page,
  noise,
}) => {
  await poison(page, noise, 'table-view', 'timeline', 'quotes', 'sources', 'method', 'offline');
  await page.goto('/?country=GB');
  for (const [link, what] of VIEWS) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(faultOf(page, what), what).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'United Kingdom', exact: true })).toBeVisible();
  }
  await expect(faultOf(page, 'The offline panel')).toHaveCount(1);
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await expectStance(page, 'GB', 'Limited use');
});

test('a failing chart, comparison, dialog or deck leaves what is around it', async ({ page, noise }) => {
  await poison(page, noise, 'chart', 'comparison', 'share-link', 'deck-panel', 'notice');
  await page.goto('/?view=timeline&country=GB~DE&region=atlantis');
  await expect(faultOf(page, 'The notices')).toHaveCount(1);
  await expect(faultOf(page, 'The chart')).toHaveCount(1);
  await expect(faultOf(page, 'The comparison')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: /decision/i }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Deck', exact: true }).click();
  await expect(faultOf(page, 'Deck')).toHaveCount(1);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog.getByRole('alert')).toContainText('Link could not be drawn');
  await dialog.getByRole('tab', { name: 'Cite' }).click();
  await expect(dialog.locator('textarea').first()).toBeVisible();
});

test('a failing part of a presentation or of a frame leaves the rest, and a failing frame says so', async ({
  page,
  noise,
}) => {
  await poison(page, noise, 'present-country', 'present-legend', 'map__box');
  await page.goto('/?present=1&country=GB');
  await expect(faultOf(page, 'This jurisdiction')).toHaveCount(1);
  await expect(faultOf(page, 'The legend')).toHaveCount(1);
  await expect(faultOf(page, 'The map')).toHaveCount(1);
  await expect(page.locator('#headline')).toContainText('2020');
  await page.keyboard.press('Escape');
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  await page.goto('/?embed=1&country=GB');
  await expect(faultOf(page, 'The map')).toHaveCount(1);
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full view' })).toBeVisible();
});

test('where nothing can be drawn the page says that, and Back or the start page lead out', async ({
  page,
  noise,
}) => {
  await poison(page, noise, 'present');
  await page.goto('/?group=nato');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(faultOf(page, 'The presentation')).toHaveCount(1);
  await page.getByRole('link', { name: 'Leave it' }).click();
  await expect(mapButton(page, 'US')).toBeAttached();
  await page.evaluate(() => window.poisoned.push('page'));
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.goBack();
  const fault = faultOf(page, 'The page');
  await expect(fault).toContainText('Nothing else can be shown on this page meanwhile');
  await fault.getByRole('link', { name: 'Open the start page' }).click();
  await expect(mapButton(page, 'US')).toBeAttached();
});

test('the report can be read and copied, and holds neither address nor words', async ({ page, noise }) => {
  await poison(page, noise, 'quotes');
  await page.goto('/?view=quotes&q=sovereignty&country=GB');
  const fault = faultOf(page, 'The quotes');
  await fault.getByText('Report of the fault').click();
  const text = await fault.getByRole('textbox').inputValue();
  expect(text).toMatch(
    /Part: The quotes \(view: Quotes\)\nError: TypeError: poisoned \[text\] at \[address\]\n/,
  );
  expect(text).toMatch(/App: index-[\w-]+\.js\nData: 0\.2\.0 of 2026-11-22\nBrowser: Chromium \d+$/);
  expect(text).not.toMatch(/sovereignty|localhost|http|\?|GB|quotes&/);
  await expect(fault.getByRole('textbox')).not.toBeEditable();
  await fault.getByRole('button', { name: 'Copy report' }).click();
  await expect(fault.getByText('Copied')).toBeVisible();
});
