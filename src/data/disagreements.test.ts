/** Files of two versions of the data are noticed; files of one are not, nor what was set aside already. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Decision } from '../domain/decision.ts';
import { disagreementsOf, evidenceDisagreementsOf } from './disagreements.ts';
import { filesElsewhere, gather } from './gathered-evidence.ts';
import { readAtlas } from './read-atlas.ts';
import { evidencePath, readDecisions, readEvidence } from './read-evidence.ts';

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

test('another reach, on which the label of a stance depends, is told as lists', () => {
  const other = { ...first, scope: ['5g-core', 'subsidies'] } as const;
  expect(disagreementsOf(atlas, [other, ...rest], [])).toEqual([
    {
      decision: first.id,
      how: `scope is “${first.scope.join(', ')}” in the overview, “5g-core, subsidies” in decisions.json`,
    },
  ]);
});

const read = (code: string) => readEvidence(code, file(evidencePath(code)));

async function gathered(code: string) {
  const own = await read(code);
  const { codes } = filesElsewhere(code, own.elsewhere, atlas.evidenceFiles);
  return gather(code, own, await Promise.all(codes.map(read)));
}

test('every file of evidence holds what the overview counts, and what others say of it', async () => {
  for (const code of atlas.evidenceFiles) {
    const { pieces, lost, unread } = await gathered(code);
    const told = evidenceDisagreementsOf(atlas.timelines.get(code) ?? [], { pieces, unread });
    expect([told, lost, unread], code).toEqual([[], [], 0]);
  }
});

test('pieces that a decision lacks, or has beyond those counted, are told with both numbers', async () => {
  const timeline = atlas.timelines.get('GB') ?? [];
  const { pieces } = await gathered('GB');
  const decision = 'gb-2020-01-28-35-percent-cap';
  const isOf = (p: (typeof pieces)[number]) => p.evidence.relations.some((r) => r.decision === decision);
  const [one, ...others] = pieces.filter(isOf);
  if (!one) throw new Error(`${decision} has no evidence`);
  const without = pieces.filter((p) => p !== one);
  expect(evidenceDisagreementsOf(timeline, { pieces: without, unread: 0 })).toContainEqual({
    decision,
    how: `${others.length + 1} pieces of evidence in the overview, ${others.length} in the files that came`,
  });
  expect(evidenceDisagreementsOf(timeline, { pieces: without, unread: 1 })).toEqual([]);
  const more = [...pieces, { ...one, evidence: { ...one.evidence, id: 'gb-another' } }];
  expect(evidenceDisagreementsOf(timeline, { pieces: more, unread: 1 })).toContainEqual(
    expect.objectContaining({ decision }),
  );
});

test('as many pieces that are others, or that do another thing, are told', async () => {
  const timeline = atlas.timelines.get('GB') ?? [];
  const { pieces } = await gathered('GB');
  const decision = 'gb-2020-01-28-35-percent-cap';
  const at = pieces.findIndex((p) => p.evidence.relations.some((r) => r.decision === decision));
  const one = pieces[at];
  if (!one) throw new Error(`${decision} has no evidence`);
  const withOther = (evidence: Partial<(typeof one)['evidence']>) =>
    pieces.with(at, { ...one, evidence: { ...one.evidence, ...evidence } } as typeof one);
  const told = { decision, how: expect.stringContaining('not the same') };
  const relations = one.evidence.relations.map((r) => ({ ...r, relation: 'disputes' as const }));
  expect(one.evidence.relations).not.toEqual(relations);
  for (const other of [withOther({ id: 'gb-another' }), withOther({ relations })])
    expect(evidenceDisagreementsOf(timeline, { pieces: other, unread: 0 })).toContainEqual(told);
  expect(evidenceDisagreementsOf(timeline, { pieces: pieces.toReversed(), unread: 0 })).toEqual([]);
});

test('a mark of one letter, as very large packages have it, agrees with its own files and tells another letter', async () => {
  const timeline = atlas.timelines.get('GB') ?? [];
  const { pieces } = await gathered('GB');
  const short = timeline.map((one) => ({ ...one, evidenceMark: one.evidenceMark.slice(0, 1) }));
  expect(evidenceDisagreementsOf(short, { pieces, unread: 0 })).toEqual([]);
  const marked = short.filter(({ evidenceMark }) => evidenceMark !== '').length;
  const wrong = short.map((one) => ({ ...one, evidenceMark: one.evidenceMark && '!' }));
  expect(evidenceDisagreementsOf(wrong, { pieces, unread: 0 })).toHaveLength(marked);
  expect(marked).toBeGreaterThan(3);
});
