/** The note on a filtered dossier names what filters it, and nothing else. */
import { expect, it } from 'vitest';
import { filterInWords } from './filter-words.ts';

const ALL = { q: 'core', party: ['vendor'], kind: ['summary'] } as const;

it.each([
  [{ ...ALL, party: [], kind: [] }, 'the search “core”'],
  [{ ...ALL, q: '', kind: [] }, 'the chosen speakers'],
  [{ ...ALL, q: '', party: [] }, 'the chosen kinds'],
  [{ ...ALL, q: '' }, 'the chosen speakers and the chosen kinds'],
  [ALL, 'the search “core”, the chosen speakers and the chosen kinds'],
])('of %o it says that pieces match %s', (filter, named) => {
  expect(filterInWords(2, 7, filter)).toBe(`2 of this dossier’s 7 pieces of evidence match ${named}.`);
});
