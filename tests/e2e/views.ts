/** The views that every reader is promised equally. */
import { expect, type Page } from '@playwright/test';

/** Each view once, with what it may hold. */
export const VIEWS = [
  ['map', '?'],
  ['dossier', '?country=GB'],
  ['inherited dossier', '?country=BG'],
  ['compared', '?country=GB~US'],
  ['range', '?time=2019-04-01..2020-02-12'],
  ['table', '?view=table'],
  ['range in the table', '?view=table&group=nato&time=2019-04-01..2020-02-12'],
  ['timeline', '?view=timeline'],
  ['quotes', '?view=quotes&q=back_door'],
  ['nothing found', '?view=quotes&q=zyzzyva'],
  ['nobody chosen', '?view=table&stance=ban&group=eu&region=oceania'],
  ['sources', '?view=sources'],
  ['method', '?view=method'],
  ['notice', '?view=method&nonsense=1'],
] as const;

/** Opens one and waits until all of it has come. */
export async function open(page: Page, search: string): Promise<void> {
  await page.goto(`/${search}`);
  await expect(page.locator('#headline')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText(/^Loading /)).toHaveCount(0);
}

/** How wide the page is, in CSS pixels, whatever of it the window shows. */
export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
