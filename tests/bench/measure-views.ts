/** Turning from the map to another view: from Enter on its link to what it shows first, drawn. */
import type { Page } from '@playwright/test';
import type { Timed } from './page-probe.ts';
import { timedEnter } from './timed-enter.ts';

/** The views beside the map that show data, and what each shows first. */
export const VIEWS_MEASURED = [
  { name: 'Table', shown: 'tbody tr' },
  { name: 'Timeline', shown: '.recharts-area-area' },
  { name: 'Quotes', shown: '.quotes__list [data-evidence]' },
  { name: 'Sources', shown: '.source' },
] as const;

type View = (typeof VIEWS_MEASURED)[number];

const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });

async function turnTo(page: Page, { name, shown }: View): Promise<Timed> {
  const result = await timedEnter(link(page, name), { shown });
  await link(page, 'Map').click();
  await page.locator('.map__svg').waitFor();
  return result;
}

export interface Turns {
  /** With what the view needs fetched, and its part of the app. */
  readonly first: Timed;
  readonly rest: readonly Timed[];
}

/** Turns to the view and back to the map, `times` times after the first. */
export async function measureTurns(page: Page, view: View, times: number): Promise<Turns> {
  const first = await turnTo(page, view);
  const rest: Timed[] = [];
  for (let n = 0; n < times; n += 1) rest.push(await turnTo(page, view));
  return { first, rest };
}
