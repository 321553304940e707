/** What is announced is told once, when it is so: no step with the words of the last, no count at every letter. */
import { encodeDeck } from '../../src/state/deck-codec.ts';
import { DEFAULT_VIEW } from '../../src/state/view-state.ts';
import { expect, expectMap, test } from './fixtures.ts';
import { listenTo } from './said.ts';

test('a step of a talk is told once, and with its own view, however often it is come to', async ({
  page,
}) => {
  const said = await listenTo(page, '.present > [role="status"]');
  const deck = await encodeDeck({
    title: '',
    steps: (['map', 'table'] as const).map((view) => ({
      view: { ...DEFAULT_VIEW, view },
      caption: '',
      notes: '',
    })),
  });
  await page.goto(`/?present=1&deck=${deck}`);
  await expectMap(page);
  const [map, table] = ['Step 1 of 2. Map.', 'Step 2 of 2. Table.'];
  for (const [key, words] of [
    ['PageDown', table],
    ['PageUp', map],
    ['PageDown', table],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.present > [role="status"]')).toHaveText(words);
  }
  expect(await said()).toEqual(['Step 1 of 2', table, map, table]);
});
