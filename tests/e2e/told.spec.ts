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
  await expect(page.locator('.present > [role="status"]')).toHaveText('Step 1 of 2');
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

test('how much of a dossier a search lets through is told once it is typed, and that all is shown again', async ({
  page,
}) => {
  const said = await listenTo(page, '.dossier [role="status"]');
  await page.goto('/?country=DE');
  await expect(page.locator('.dossier figure').first()).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search quotes' });
  await box.pressSequentially('espionage', { delay: 150 });
  const note = page.locator('.dossier__note', { hasText: 'match the search “espionage”.' });
  await expect(note).toBeVisible();
  const match = expect.stringMatching(
    /^\d+ of this dossier’s \d+ pieces of evidence match the search “espionage”\.$/,
  );
  await expect.poll(said).toEqual([match]);
  await note.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Germany', level: 2 })).toBeFocused();
  await expect.poll(said).toEqual([match, expect.stringMatching(/^All evidence is shown: \d+ pieces\.$/)]);
  // A dossier that opens filtered shows it; it tells of itself by its heading.
  await page.clock.install();
  await page.goto('/?country=DE&q=espionage');
  await expect(note).toBeVisible();
  expect(await said()).toEqual([]);
  // Longer than words wait before they are told.
  await page.clock.fastForward(1200);
  expect(await said()).toEqual([]);
});
