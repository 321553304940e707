/** The accessibility trees of map, table and dossier, kept as texts that people can read (`KEEP_TEXTS=write`). */
import type { Page } from '@playwright/test';
import { accessibilityTree, type Heard } from './by-ear/accessibility-tree.ts';
import { expect, expectMap, test } from './fixtures.ts';
import { expectKept } from './kept-text.ts';

/** A part of the page as assistive technology is given it, without addresses. */
async function treeOf(page: Page, selector: string): Promise<readonly string[]> {
  await expect(page.getByText(/^Loading /)).toHaveCount(0);
  const tree = await page.locator(selector).ariaSnapshot();
  return tree.split('\n').filter((line) => !line.trim().startsWith('- /url:'));
}

test('the map: one group of buttons, each a government with its stance', async ({ page }) => {
  await page.goto('/?time=2020-02-12&region=oceania');
  await expectMap(page);
  const tree = await treeOf(page, '.stage__view');
  const bare = tree.filter((line) => /^ *- '?button "[^"]+: No record"'?$/.test(line));
  expect(bare.length).toBeGreaterThan(150);
  expectKept('trees/map.yml', tree.filter((line) => !bare.includes(line)).join('\n'));
});

const flat = (tree: Heard): readonly Heard[] => [tree, ...tree.children.flatMap(flat)];

test('the map is read in the order of names, small states where they belong', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await page.goto('/?time=latest');
  await expectMap(page);
  const map = flat(await accessibilityTree(session)).find(({ name }) => name === 'Stances of governments');
  const names = (map?.children ?? []).map(({ name }) => name.replace(/: .*/, ''));
  expect(names.length).toBeGreaterThan(230);
  expect(new Set(map?.children.map(({ role }) => role))).toEqual(new Set(['button']));
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});

test('the table: a row for each government, its name the header', async ({ page }) => {
  await page.goto('/?view=table&time=2020-02-12&group=five-eyes');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expectKept('trees/table.yml', (await treeOf(page, '.stage__view')).join('\n'));
});

test('the dossier: a region with the stance, what was decided, the words and the history', async ({
  page,
}) => {
  await page.goto('/?time=2020-02-12&country=GB');
  await expect(page.locator('.dossier .quote').first()).toBeVisible();
  const tree = await treeOf(page, '.dossier');
  // One piece in full, of the others that they are there: enough to read, and to notice what moves.
  const figures = tree.flatMap((line, i) => (/^ *- '?figure/.test(line) ? [i] : []));
  const inShort = tree.filter((line, i) => i < (figures[1] ?? 0) || line.search(/\S/) < 8);
  expectKept('trees/dossier.yml', inShort.join('\n'));
});
