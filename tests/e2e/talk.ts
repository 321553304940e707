/** A ten-view deck for tests, the links to it, and the panel it is made in. */
import { expect, type Page } from '@playwright/test';
import { parse } from '../../src/state/codec.ts';
import type { Deck } from '../../src/state/deck.ts';
import { encodeDeck } from '../../src/state/deck-codec.ts';
import { stepView } from '../../src/state/step-view.ts';

const STEPS = [
  ['?time=2018-08-23', 'Australia is first'],
  ['?time=2019-05-16&country=US', 'Washington follows'],
  ['?time=2019-02-01..2020-02-12&region=europe', 'A year in Europe'],
  ['?time=2020-02-12&group=eu', 'The toolbox names nobody'],
  ['?time=2020-01-28&country=GB', 'London says yes, in part'],
  ['?view=quotes&time=2020-02-12&q=core', 'What was said about the core'],
  ['?time=2020-07-14&country=GB', 'London turns round'],
  ['?view=timeline&time=2021-06-30', 'The whole record'],
  ['?view=table&time=2023-06-15&group=nato', 'NATO, one by one'],
  ['?time=2024-07-11&country=DE~FR', 'Two members side by side'],
] as const;

export const TALK: Deck = {
  title: 'Six years in ten views',
  steps: STEPS.map(([search, caption], i) => ({
    view: stepView(parse(search).view),
    caption,
    notes: `Say this at step ${i + 1}.`,
  })),
};

/** The ordinary part of the address of a step, without its question mark. */
export const searchOf = (step: number) => (STEPS[step - 1]?.[0] ?? '').slice(1);

export const captionOf = (step: number) => STEPS[step - 1]?.[1] ?? '';

/** The text of the deck for an address. */
export const talkText = (): Promise<string> => encodeDeck(TALK);

/** Puts the deck with its notes where the app keeps its draft, before the page is opened. */
export async function keepDraft(page: Page, file: string): Promise<void> {
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    'stance-atlas:deck',
    file,
  ] as const);
}

/** The deck beside the page. */
export const panel = (page: Page) => page.getByRole('dialog', { name: 'Deck' });

/** Opens it by keyboard. */
export async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'Deck', exact: true }).press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Deck' })).toBeFocused();
  return panel(page);
}
