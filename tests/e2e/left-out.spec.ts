/** What could not be read is told wherever the rest is shown: at the foot of frames, talks and prints, and beside the stance. */
import type { Page } from '@playwright/test';
import type { DecisionOverview } from '../../src/domain/decision.ts';
import { expect, expectStance, test } from './fixtures.ts';

/** Data of a later version, as an older app may meet it: the UK's decision of 28 January 2020 has a stance that is not known yet. */
async function serveLaterOverview(
  page: Page,
  isLater = ({ id }: Pick<DecisionOverview, 'id' | 'jurisdiction'>) => id === 'gb-2020-01-28-35-percent-cap',
): Promise<void> {
  await page.route('**/data/derived/overview.json', async (route) => {
    const answer = await route.fetch();
    const body: { decisions: DecisionOverview[] } = await answer.json();
    const decisions = body.decisions.map((d) => (isLater(d) ? { ...d, stance: 'paused' } : d));
    await route.fulfill({ response: answer, json: { ...body, decisions } });
  });
}

const LEFT_OUT = 'CC BY 4.0. 1 record could not be read and is left out.';

test('a frame, a talk and a printed page say at their foot what could not be read, and a talk keeps its room', async ({
  page,
}) => {
  await serveLaterOverview(page);
  await page.goto('/?embed=1');
  await expect(page.getByRole('contentinfo')).toContainText(LEFT_OUT);
  await page.goto('/?present=1');
  await expect(page.getByRole('contentinfo')).toContainText(LEFT_OUT);
  const bottoms = () =>
    page.evaluate(() =>
      ['.present-legend', '.present__stage', '.present-foot'].map((selector) =>
        Math.floor(document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.NaN),
      ),
    );
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect
      .poll(bottoms, `${width} × ${height}`)
      .toEqual([expect.any(Number), expect.any(Number), height]);
    const [legend, stage] = await bottoms();
    expect(legend, `${width} × ${height}`).toBeLessThanOrEqual(stage ?? 0);
  }
  await page.goto('/');
  await expectStance(page, 'GB', 'Under review');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Control+p');
  await expect(page.locator('.print-foot__facts')).toContainText(LEFT_OUT);
});

test('beside a stance it is told that decisions of that government could not be read', async ({ page }) => {
  await serveLaterOverview(page);
  const words = '1 decision of the UK could not be read: the stance may be another.';
  await page.goto('/?country=GB');
  const dossier = page.getByRole('region', { name: 'United Kingdom', exact: true });
  await expect(dossier.locator('.dossier__stance')).toContainText(words);
  await page.goto('/?country=US');
  await expect(page.getByRole('region', { name: 'United States' }).locator('.dossier__stance')).toContainText(
    'Ban',
  );
  await expect(page.getByText('could not be read: the stance')).toHaveCount(0);
  await page.goto('/?country=GB~US');
  await expect(page.getByRole('table', { name: 'Facts side by side' })).toContainText(words);
});

for (const time of ['2020-02-12', '2019-02-01..2021-06-01'])
  test(`side by side in a talk it is told of each of four, and all fit the stage: ${time}`, async ({
    page,
  }) => {
    const due = new Set(['GB', 'DE', 'FR', 'US']);
    await serveLaterOverview(page, ({ jurisdiction }) => due.delete(jurisdiction));
    await page.goto(`/?country=GB~DE~FR~US&present=1&time=${time}`);
    await expect(page.locator('.present-country')).toContainText(
      ['UK', 'Germany', 'France', 'United States'].map(
        (name) => new RegExp(`1 decision of (the )?${name} could`),
      ),
    );
    const beyond = () =>
      page.evaluate(() => {
        const bottoms = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().bottom);
        return Math.max(...bottoms('.present-country *')) - Math.max(...bottoms('.present__stage'));
      });
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(beyond, `${width} × ${height}`).toBeLessThanOrEqual(1);
    }
  });

test('where no decision of a government could be read, it is not said that nothing is recorded', async ({
  page,
}) => {
  await serveLaterOverview(page, ({ jurisdiction }) => jurisdiction === 'GB');
  await page.goto('/?country=GB');
  const stance = page.locator('.dossier__stance');
  await expect(stance).toContainText(
    /No record\d+ decisions of the UK could not be read: there may be a stance\./,
  );
  await expect(stance).not.toContainText('Nothing is recorded');
});
