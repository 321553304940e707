/** By ear: what a screen reader says, step by step, compared with a transcript that people can read and judge (`KEEP_TEXTS=write` writes it). */
import { Listener } from './by-ear/listener.ts';
import { expect, expectMap, test } from './fixtures.ts';
import { expectKept } from './kept-text.ts';

test('find Malta, read who said what about the UK, copy the link', async ({ page, context }) => {
  test.slow(); // a screen reader asks for the tree at every key
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ear = await Listener.to(page);
  const focused = (name: RegExp) => () => expect(page.locator(':focus')).toHaveAccessibleName(name);
  ear.lines.push('# Find Malta, read who said what about the UK, copy the link');
  // By that day officials had spoken of the UK in public.
  await page.goto('/?time=2019-04-30');
  await expectMap(page);
  ear.chapter(await page.title());

  await ear.press('Tab');
  await ear.press('Enter', () => expect(page.locator('#headline')).toBeFocused());
  for (let stop = 0; stop < 12 && (await page.locator('.place :focus').count()) === 0; stop++)
    await ear.press('Tab');

  ear.chapter('Malta');
  await ear.press({ type: 'malta' }, focused(/^Malta: /));
  await ear.press('Enter', () =>
    expect(page.getByRole('heading', { level: 2, name: 'Malta' })).toBeFocused(),
  );
  await expect(page.getByText(/^Loading /)).toHaveCount(0);
  await ear.read(12);
  await ear.press('Escape', focused(/^Malta: /));

  ear.chapter('Who said what about the UK');
  await ear.press({ type: 'uk' }, focused(/^United Kingdom: /));
  await ear.press('Enter', () =>
    expect(page.getByRole('heading', { level: 2, name: 'United Kingdom' })).toBeFocused(),
  );
  await expect(page.locator('.quote').first()).toBeVisible();
  await expect(page.getByText(/^Loading /)).toHaveCount(0);
  await ear.read(90);
  expect(ear.lines.filter((line) => /Robert Strayer/.test(line)).length).toBeGreaterThan(0);
  await ear.press('Escape', focused(/^United Kingdom: /));

  ear.chapter('The link');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  for (let stop = 0; stop < 20 && !(await share.evaluate((e) => e === document.activeElement)); stop++)
    await ear.press('Shift+Tab');
  await ear.press('Enter', () => expect(page.getByRole('tab', { name: 'Link' })).toBeFocused());
  const copy = page.getByRole('button', { name: 'Copy link' });
  for (let stop = 0; stop < 8 && !(await copy.evaluate((e) => e === document.activeElement)); stop++)
    await ear.press('Tab');
  await ear.press('Enter', () => ear.hears(/^Copied/));
  await ear.press('Escape', () => expect(share).toBeFocused());
  expectKept('by-ear/find-malta-read-uk-copy-link.md', ear.lines.join('\n'));
});

test('what changed is announced politely and briefly: a date step, a filter, playing to the end', async ({
  page,
}) => {
  test.slow(); // playing takes its time
  const ear = await Listener.to(page);
  await page.goto('/?time=2020-07-13');
  await expectMap(page);
  const heard = () => page.evaluate(() => window.announced);
  await page.getByRole('slider', { name: 'Date' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await ear.hears(/^14 July 2020\. /);
  expect(await heard()).toEqual([
    '14 July 2020. United Kingdom: Limited use to Ban; Thailand: Leaning to allow to Allowed.',
  ]);
  await page.getByRole('button', { name: 'Five Eyes' }).press('Space');
  await ear.hears(/chosen/);
  expect((await heard()).at(-1)).toBe('5 governments chosen, 5 with a stance.');
  await page.getByRole('link', { name: 'Table', exact: true }).press('Enter');
  await ear.hears(/^Table/);
  await page.getByRole('button', { name: 'Latest' }).press('Enter');
  await ear.hears(/^\d+ \w+ \d{4}\. /);
  // Not one word while the date moves by itself; one summary where it stops.
  await page.getByRole('textbox', { name: 'Go to date' }).fill('2026-01-01');
  await page.keyboard.press('Enter');
  await ear.hears(/^1 January 2026/);
  await page.getByRole('combobox', { name: 'Speed of playing' }).selectOption({ index: 2 });
  const before = (await heard()).length;
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 20_000 });
  await expect.poll(async () => (await heard()).length).toBe(before + 1);
});

test('under reduced motion playing says nothing from decision to decision, and one summary where it is paused', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const ear = await Listener.to(page);
  await page.goto('/?time=2020-01-27');
  await expectMap(page);
  const heard = () => page.evaluate(() => window.announced);
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  // A decision stays for longer than a change waits before it is told.
  const slider = page.getByRole('slider', { name: 'Date' });
  await expect(slider).toHaveAttribute('aria-valuetext', '28 January 2020');
  await expect(slider).not.toHaveAttribute('aria-valuetext', '28 January 2020');
  expect(await heard()).toEqual([]);
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await ear.hears(/^\d+ \w+ 2020\. /);
  expect(await heard()).toHaveLength(1);
});

test('the same words for another reason are announced again; a key that is held says them once', async ({
  page,
}) => {
  const ear = await Listener.to(page);
  await page.goto('/?group=five-eyes');
  await expectMap(page);
  const heard = (words: string) =>
    page.evaluate((w) => window.announced.filter((a) => a === w).length, words);
  const own = page.locator('.filters__basis input');
  for (let times = 1; times <= 2; times++) {
    await own.press('Space');
    await expect.poll(() => heard('5 governments chosen, 5 with a stance.')).toBe(times);
  }
  await page.locator('.place [tabindex="0"]').focus();
  await page.keyboard.type('greenl');
  await expect(page.locator('.place :focus')).toHaveAccessibleName(/^Greenland: /);
  for (let times = 1; times <= 3; times++) {
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => heard('Nothing further north')).toBe(times);
  }
  await page.keyboard.down('ArrowUp');
  for (let i = 0; i < 5; i++) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  await ear.press('ArrowDown');
  expect(ear.lines.filter((line) => line.endsWith('Nothing further north'))).toHaveLength(4);
});
