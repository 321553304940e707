/** The slides of an opened jurisdiction: what the address chooses or names is on them, and is told as such. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ADDRESS, type OfficeData, readOfficeData } from '../../../tests/office/office-views.ts';
import { DEFAULT_VIEW, type ViewState } from '../../state/view-state.ts';
import { dossierSlides, type Extent } from './dossier-plan.ts';
import type { SlidePlan } from './slide-plan.ts';

let data: OfficeData;

beforeAll(async () => {
  vi.stubGlobal('window', { location: new URL(ADDRESS) });
  data = await readOfficeData();
}, 60_000);
afterAll(() => vi.unstubAllGlobals());

/** Everything that the slides of the opened jurisdiction say, in order. */
function wordsOf(patch: Partial<ViewState>, extent: Extent = 'whole'): string {
  return slidesOf(patch, extent)
    .map((slide) => JSON.stringify(slide))
    .join('\n');
}

function slidesOf(patch: Partial<ViewState>, extent: Extent): readonly SlidePlan[] {
  const view = { name: '', view: { ...DEFAULT_VIEW, ...patch }, caption: null, notes: null };
  const { facts } = data.source(view);
  const [dossier] = facts.dossiers;
  if (!dossier) throw new Error('nothing is opened');
  return dossierSlides(dossier, facts, extent);
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

test('for a talk there are the newest decision and the leading words, and how much is left is said', () => {
  const slides = slidesOf({ country: ['US'] }, 'leading');
  expect(slides.length).toBeLessThanOrEqual(3);
  const words = wordsOf({ country: ['US'] }, 'leading');
  expect(words).toContain('FCC bars subsidy money');
  expect(words).toContain('supports the stance');
  expect(words).toContain('disputes the stance');
  expect(words).toMatch(/\d+ more decisions and \d+ more pieces of evidence at the link\./);
  expect(wordsOf({ quote: LATER }, 'leading')).toContain('Reports removal of all Huawei 5G kit by 2027');
});
