/** Searching letter by letter in the Quotes view: from the letter to what was first found for it, and to all of it, drawn. */
import type { Page } from '@playwright/test';
import { normaliseQuery } from '../../src/state/view-state.ts';
import type { Timed } from './page-probe.ts';

/** What readers look for: one word, several, names, figures, a word that hardly any quote has. */
export const QUERIES = [
  'huawei ban',
  'national security',
  'operators must replace',
  '5g core',
  'minister said',
  'untrusted vendor',
  'statement 2019',
  'zzq',
];

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search quotes' });

export interface Letter {
  /** Until the list shows what was found for the letter, more perhaps to come. */
  readonly list: Timed;
  /** Until all was looked through and counted. */
  readonly whole: Timed;
}

/** Types one letter at the end of the box; null where it changes no query, as a space does. */
async function typeLetter(page: Page, before: string, letter: string): Promise<Letter | null> {
  const q = normaliseQuery(before + letter);
  if (q === normaliseQuery(before)) {
    await page.keyboard.type(letter);
    return null;
  }
  const timed = page.evaluate(
    (words) =>
      Promise.all([
        window.bench.until('input', { firstOf: words }),
        window.bench.until('input', { q: words }),
      ]),
    q,
  );
  await page.evaluate(() => 0);
  await page.keyboard.type(letter);
  const [list, whole] = await timed;
  return { list, whole };
}

/** Types a query into the emptied box; one time per letter that changes the query. */
export async function typeQuery(page: Page, query: string): Promise<readonly Letter[]> {
  await searchBox(page).fill('');
  // Else a letter that brings the former query back would change nothing.
  await page.waitForFunction(() => window.bench.shows({ q: '' }));
  const times: Letter[] = [];
  for (const [n, letter] of [...query].entries()) {
    const timed = await typeLetter(page, query.slice(0, n), letter);
    if (timed) times.push(timed);
  }
  return times;
}

/** The first letter, for which whatever searching needs is fetched, and then every letter of the queries. */
export async function measureKeystrokes(
  page: Page,
  url: string,
  queries: readonly string[],
): Promise<{ readonly first: Letter; readonly rest: readonly Letter[] }> {
  await page.goto(`${url}?view=quotes`);
  await page.locator('.quotes__count').waitFor();
  await searchBox(page).focus();
  const [first] = await typeQuery(page, 'h');
  if (!first) throw new Error('The first letter was not timed');
  const rest: Letter[] = [];
  for (const query of queries) rest.push(...(await typeQuery(page, query)));
  return { first, rest };
}
