/** Files of two versions of the data are noticed; files of one are not, nor what was set aside already. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Decision } from '../domain/decision.ts';
import { disagreementsOf } from './disagreements.ts';
import { readAtlas } from './read-atlas.ts';
import { readDecisions } from './read-evidence.ts';

const file = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${path}`, import.meta.url), 'utf8'));
const { atlas } = readAtlas({
  descriptor: file('datapackage.json'),
  jurisdictions: file('jurisdictions.json'),
  groups: file('groups.json'),
  overview: file('derived/overview.json'),
});
const { records } = readDecisions(file('decisions.json'));
const [first, ...rest] = records as readonly [Decision, ...Decision[]];

test('the package agrees with itself', () => {
  expect(disagreementsOf(atlas, records, [])).toEqual([]);
});

test('a decision that only the newer file has is told', () => {
  const added = { ...first, id: 'zz-2026-01-01-new' };
  expect(disagreementsOf(atlas, [...records, added], [])).toEqual([
    { decision: 'zz-2026-01-01-new', how: expect.stringContaining('decisions.json only') },
  ]);
});

test('a decision whose details are missing is told, unless its record was set aside and told as that', () => {
  expect(disagreementsOf(atlas, rest, [])).toEqual([
    { decision: first.id, how: expect.stringContaining('overview only') },
  ]);
  const setAside = [{ file: 'decisions.json', record: first.id, field: 'date', reason: 'Expected a date' }];
  expect(disagreementsOf(atlas, rest, setAside)).toEqual([]);
});

test('another stance is told with both of its values', () => {
  const other = { ...first, stance: first.stance === 'ban' ? 'allow' : 'ban' } as const;
  expect(disagreementsOf(atlas, [other, ...rest], [])).toEqual([
    {
      decision: first.id,
      how: `stance is “${first.stance}” in the overview, “${other.stance}” in decisions.json`,
    },
  ]);
});
