/** The slides of an opened jurisdiction: what the address chooses or names is on them, and is told as such. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ADDRESS, type OfficeData, readOfficeData } from '../../../tests/office/office-views.ts';
import { DEFAULT_VIEW, type ViewState } from '../../state/view-state.ts';
import { dossierSlides } from './dossier-plan.ts';

let data: OfficeData;

beforeAll(async () => {
  vi.stubGlobal('window', { location: new URL(ADDRESS) });
  data = await readOfficeData();
}, 60_000);
afterAll(() => vi.unstubAllGlobals());

/** Everything that the slides of the opened jurisdiction say, in order. */
function wordsOf(patch: Partial<ViewState>): string {
  const view = { name: '', view: { ...DEFAULT_VIEW, ...patch }, caption: null, notes: null };
  const { facts } = data.source(view);
  const [dossier] = facts.dossiers;
  if (!dossier) throw new Error('nothing is opened');
  return dossierSlides(dossier, facts)
    .map((slide) => JSON.stringify(slide))
    .join('\n');
}

const LATER = 'gb-2020-07-14-removal-by-2027-s1';

test('a quote that is later than the date is there, and said to be later', () => {
  const words = wordsOf({ quote: LATER });
  expect(words).toContain('The quote of the link is later than 12 February 2020');
  expect(words).toContain('Reports removal of all Huawei 5G kit by 2027');
  expect(words).toContain('Summary, in our words · later than 12 February 2020');
  expect(wordsOf({ country: ['GB'] })).not.toContain('Reports removal of all Huawei 5G kit by 2027');
});

test('words, speakers and kinds that choose among the pieces are named, with how many they let through', () => {
  const words = wordsOf({ country: ['US'], party: ['vendor'] });
  expect(words).toMatch(/Only \d+ of \d+ pieces of evidence match the filters. Spoken by: Vendor\./);
  expect(words).toContain('Up to 12 February 2020 · Spoken by: Vendor');
  const none = wordsOf({ country: ['US'], q: 'no such words' });
  expect(none).toMatch(/Only 0 of \d+ pieces of evidence match the filters. Words: “no such words”\./);
  expect(wordsOf({ country: ['US'] })).not.toContain('match the filters');
});
