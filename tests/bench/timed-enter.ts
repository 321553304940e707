/** Enter on a link or a button: from the key until the page is as wanted and drawn. */
import type { Locator } from '@playwright/test';
import type { Timed, Wanted } from './page-probe.ts';

export async function timedEnter(target: Locator, wanted: Wanted): Promise<Timed> {
  const page = target.page();
  await target.focus();
  const timed = page.evaluate((what) => window.bench.until('keydown', what), wanted);
  // When this is answered the probe listens: the page answers in order.
  await page.evaluate(() => 0);
  await page.keyboard.press('Enter');
  return timed;
}
