/** The words beside an opened jurisdiction in a room: what backs the stance always, and no piece taken for another. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const words = (page: Page) => page.locator('.present-quote__words');
const credit = (page: Page) => page.locator('.present-quote figcaption');
const role = (page: Page) => page.locator('.present-country__role');
const sources = (page: Page) => page.locator('.present-country__behind');

test('a filter chooses a quote, and takes away no source of the decision', async ({ page }) => {
  const show = (filter: string) => page.goto(`/?present=1&country=GB&time=2021-01-01${filter}`);
  await show('');
  await expect(credit(page)).toHaveText(/^In our words\. Sources: ./);
  const unfiltered = (await credit(page).textContent()) ?? '';
  for (const filter of ['&party=vendor', '&q=vendor_zzz', '&kind=statement']) {
    await show(filter);
    await expect(credit(page), filter).toHaveText(unfiltered);
  }
  await page.goto('/?present=1&country=GB&q=zzz');
  await expect(credit(page)).toHaveText(/^In our words\. Sources: ./);
  await expect(page.locator('.present-quote blockquote')).toHaveCount(0);
});

test('an inherited stance names what the EU’s position rests on', async ({ page }) => {
  await page.goto('/?present=1&country=HR');
  await expect(page.locator('.present-country')).toContainText('Inherited from the EU');
  await expect(credit(page)).toHaveText(/^In our words\. Sources: ./);
});

test('a quote later than the date is shown, says so, and the decision keeps its sources', async ({
  page,
}) => {
  await page.goto('/?present=1&time=2020-02-12&quote=gb-2020-07-14-removal-by-2027-s1');
  await expect(words(page)).toContainText('by 2027');
  await expect(role(page)).toHaveText(
    'This summary is later than 12 February 2020; the date of the view stays.',
  );
  await expect(sources(page)).toHaveText(/^Sources of the decision: ./);
  await page.goto('/?present=1&time=2012-01-01&quote=gb-2019-02-hcsec-set-up');
  await expect(page.locator('.present-country')).toContainText('Nothing is recorded up to 1 January 2012');
  await expect(role(page)).toHaveText('This quote is later than 1 January 2012; the date of the view stays.');
  await expect(sources(page)).toHaveCount(0);
});

test('a quote of another decision, or against this one, is shown as that', async ({ page }) => {
  await page.goto('/?present=1&quote=gb-2019-02-hcsec-set-up');
  await expect(role(page)).toHaveText('This quote is of an earlier decision, before this stance.');
  await page.goto('/?present=1&country=GB~DE&quote=gb-2019-02-hcsec-set-up');
  await expect(page.getByRole('region', { name: 'United Kingdom' }).locator('.present-quote')).toBeVisible();
  await expect(role(page)).toHaveCount(1);
  await page.goto('/?present=1&country=GB~DE~US&quote=gb-2019-02-hcsec-set-up');
  await expect(page.locator('.present__countries')).toContainText('not shown beside so many');
  // What backs the very decision needs no word more.
  await page.goto('/?present=1&country=GB');
  await expect(words(page)).toBeVisible();
  await expect(role(page)).toHaveCount(0);
  await expect(sources(page)).toHaveCount(0);
});

for (const search of [
  'country=GB~DE~US&time=2019-01-01..2021-01-01',
  'country=GB~DE~US~CN&time=2019-01-01..2021-01-01',
  'country=GB~US&quote=us-2019-04-29-strayer-untrustworthy-vendor&time=2019-05-01',
])
  test(`no stance without evidence where there is little room: ${search}`, async ({ page }) => {
    await page.goto(`/?present=1&${search}`);
    const stances = page.locator('.present-country');
    await expect(stances.first()).toBeVisible();
    for (const stance of await stances.all()) await expect(stance).toContainText(/\d pieces of evidence/);
  });

for (const [search, told] of [
  ['quote=gb-nonexistent', 'The quote gb-nonexistent is not in the data. The link may be mistyped.'],
  ['country=DE&quote=gb-2019-02-hcsec-set-up', 'The quote gb-2019-02-hcsec-set-up is not about Germany.'],
  [
    'country=GB~DE&quote=gb-nonexistent',
    'The quote gb-nonexistent is not in the data. The link may be mistyped.',
  ],
] as const)
  test(`a quote that is not there is told, and none takes its place: ${search}`, async ({ page }) => {
    await page.goto(`/?present=1&${search}`);
    await expect(page.locator('.present-country__missing')).toHaveText(told);
    await expect(page.locator('.present-quote')).toHaveCount(0);
    await expect(sources(page)).toHaveCount(search.includes('~') ? 0 : 1);
  });

test('a quote stands under the government to whose stance it is tied', async ({ page }) => {
  await page.goto(
    '/?present=1&country=GB~US&quote=us-2019-04-29-strayer-untrustworthy-vendor&time=2019-05-01',
  );
  const uk = page.getByRole('region', { name: 'United Kingdom' });
  await expect(uk.locator('.present-quote')).toBeVisible();
  await expect(role(page)).toHaveText('This quote disputes the stance.');
});

test('without the decisions in full the sources stand, a quote has its place, and what lacks is said', async ({
  page,
  noise,
}) => {
  noise.allow(/decisions\.json|404/);
  await page.route('**/data/decisions.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/?present=1&country=IT&time=2022-10-01&quote=it-2022-09-28-tim-vodafone-annual-plans-s1');
  await expect(words(page)).toBeVisible();
  await expect(role(page)).toHaveCount(0);
  await page.goto('/?present=1&country=GB&time=2021-01-01');
  await expect(page.locator('.present-country')).toContainText('could not be loaded');
  await expect(sources(page)).toHaveText(/^Sources of the decision: ./);
});

test('on a phone held sideways the words scroll with their column, not by themselves', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('/?present=1&country=US');
  await expect(words(page)).toBeVisible();
  const inner = await words(page).evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(inner).toBeLessThanOrEqual(1);
});
