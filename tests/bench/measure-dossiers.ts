/** Opening dossiers whose evidence is already there: from Enter on the map to heading and first quote drawn. */
import type { Page } from '@playwright/test';
import type { Timed } from './page-probe.ts';
import { timedEnter } from './timed-enter.ts';

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
  const result = await timedEnter(page.locator(`[data-code="${code}"] [role="button"]`), { dossier: name });
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
