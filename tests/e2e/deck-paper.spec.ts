/** A deck on paper: what limits a stance is told there as in the room. */
import { parse } from '../../src/state/codec.ts';
import { writeDeckFile } from '../../src/state/deck-file.ts';
import { stepView } from '../../src/state/step-view.ts';
import { expect, test } from './fixtures.ts';
import { keepDraft, openPanel } from './talk.ts';

const VIEWS = [
  '?time=latest&country=ZA',
  '?time=2021-04-01&country=IN',
  '?time=2018-01-01&country=HR',
  '?time=latest&country=ZA&q=nosuchword',
  '?time=2020-06-01&country=US',
  '?view=table&time=2021-04-01&region=asia',
  '?view=table&time=2021-01-01&group=nato&stance=leaning-ban~no-outright-ban',
  '?view=table&time=latest&region=africa',
  '?time=2019-02-01&country=JP',
  '?view=method&time=2024-07-15',
];

test('pages of a deck keep age, force and disputes of a stance, and leave no opened government out', async ({
  page,
}) => {
  const steps = VIEWS.map((search) => ({ view: stepView(parse(search).view), caption: '', notes: '' }));
  await keepDraft(page, writeDeckFile({ title: '', steps }));
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/');
  const deck = await openPanel(page);
  await deck.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const paper = (step: number) => page.locator('.deck-print section').nth(step - 1);
  const row = (step: number, name: string) =>
    paper(step)
      .locator('tr', { has: page.locator('th', { hasText: name }) })
      .locator('td');
  const INDIA = 'Decided 10 March 2021, in force from 15 June 2021';
  await expect(paper(1)).toContainText('Since 5 July 2019; last evidence August 2020.');
  await expect(paper(2)).toContainText(`${INDIA}.`);
  await expect(paper(3)).toContainText('Croatia: No record');
  await expect(paper(3)).toContainText('Nothing is recorded of a decision by Croatia up to 1 January 2018.');
  await expect(paper(4)).toContainText('South Africa: Allowed');
  await expect(paper(4)).toContainText('No piece of evidence of this stance matches the filters.');
  await expect(paper(5)).toContainText('Disputed by 11 pieces.');
  await expect(paper(5)).toContainText('Disputes the stance:');
  await expect(row(6, 'India').last()).toHaveText(INDIA);
  await expect(row(7, 'Spain').first()).toContainText('Disputed by 1 piece');
  await expect(row(8, 'South Africa').first()).toContainText('Last evidence August 2020');
  await expect(paper(9)).toContainText('joining U.S. Washington Post, 10 December 2018.');
  await expect(paper(10).locator('h2')).toHaveText(['The scale', 'The rules', 'Evidence']);
  await expect(paper(10).locator('img')).toHaveCount(0);
  await expect(paper(10)).toContainText('All of the record');
});
