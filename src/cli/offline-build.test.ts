/** What a first visit keeps of the data package, by its size. */
import { expect, test } from 'vitest';
import { KEPT_DATA } from '../data/offline-names.ts';
import { keptData } from './offline-build.ts';

const FIRST = [
  'datapackage.json',
  'decisions.json',
  'derived/overview.json',
  'groups.json',
  'jurisdictions.json',
];
const REST = ['derived/search/words-0.json', 'derived/sources.json', 'evidence/gb.json'];
const files = (bytes: number) => [...FIRST, ...REST].map((file) => ({ path: `data/${file}`, bytes }));

test('keeps all of a package that is not too large', () => {
  const all = files(KEPT_DATA / 8);
  expect(keptData(all)).toEqual(all);
});

test('keeps of a larger one what no view can do without', () => {
  expect(keptData(files(KEPT_DATA / 8 + 1)).map(({ path }) => path)).toEqual(
    FIRST.map((file) => `data/${file}`),
  );
});
