/** Opening dossiers whose evidence is already there: from Enter on the map to heading and first quote drawn. */
import type { Page } from '@playwright/test';
import type { Timed } from './page-probe.ts';

export const MOST_QUOTED = { code: 'US', name: 'United States' };
/** Places with evidence in this data as well as in generated ones. */
export const DOSSIERS = [
  { code: 'GB', name: 'United Kingdom' },
  { code: 'DE', name: 'Germany' },
  { code: 'IN', name: 'India' },
  { code: 'BR', name: 'Brazil' },
  { code: 'ZA', name: 'South Africa' },
  { code: 'PL', name: 'Poland' },
  { code: 'JP', name: 'Japan' },
  { code: 'FR', name: 'France' },
];

interface Place {
  readonly code: string;
  readonly name: string;
}

/** Opens one with Enter, and closes it again. */
export async function openDossier(page: Page, { code, name }: Place): Promise<Timed> {
  await page.locator(`[data-code="${code}"] [role="button"]`).focus();
  const timed = page.evaluate((dossier) => window.bench.until('keydown', { dossier }), name);
  await page.evaluate(() => 0);
  await page.keyboard.press('Enter');
  const result = await timed;
  await page.getByRole('button', { name: `Close ${name}` }).click();
  await page.locator('.dossier').waitFor({ state: 'detached' });
  return result;
}

/** Opens each `times` times after a first, untimed, that fetches its evidence. */
export async function measureDossiers(
  page: Page,
  places: readonly Place[],
  times: number,
): Promise<readonly Timed[]> {
  for (const place of places) await openDossier(page, place);
  const opened: Timed[] = [];
  for (let n = 0; n < times; n += 1) for (const place of places) opened.push(await openDossier(page, place));
  return opened;
}
