import { expect, test } from 'vitest';
import { aDecision, aSummary } from '../../mocks/builders.ts';
import { anExcerptPiece, knownOf } from '../../tests/harness/builders.ts';
import { dossierAt, type Piece, supportersOf } from './dossier.ts';
import type { Relation } from './evidence.ts';
import { roleOfNamed } from './named-piece.ts';

const DECISIONS = [
  aDecision({ id: 'xa-review', date: '2018-01-01', stance: 'under-review' }),
  aDecision({ id: 'xa-cap', date: '2019-01-01', stance: 'limited' }),
  aDecision({ id: 'xa-cap-confirmed', date: '2020-01-01', stance: 'limited' }),
  aDecision({ id: 'xa-ban', date: '2021-01-01', stance: 'ban' }),
];
const RUN = new Set(['xa-cap', 'xa-cap-confirmed']);

/** Published after every day of these tests: with a decision in effect that makes it no later fact (rule 6). */
function linked(decision: string, relation: Relation): Piece {
  const piece = anExcerptPiece({ id: 'xa-piece', about: ['XA'], relations: [{ decision, relation }] });
  return { ...piece, source: { ...piece.source, published: '2021-06-01' } };
}

function roleOf(piece: Piece, run: ReadonlySet<string> = RUN, day = '2020-06-01'): string | null {
  const dossier = dossierAt('XA', day, run, knownOf(DECISIONS), [piece]);
  const latest = run.size > 0 ? 'xa-cap-confirmed' : undefined;
  return roleOfNamed(piece, dossier, supportersOf(dossier.supports, latest), run.size > 0, day);
}

test('of what supports the decision shown nothing need be said', () => {
  expect(roleOf(linked('xa-cap-confirmed', 'supports'))).toBeNull();
});

test.each([
  ['xa-ban', 'supports', 'This quote is later than 1 June 2020; the date of the view stays.'],
  ['xa-cap', 'supports', 'This quote supports the stance, by an earlier decision.'],
  ['xa-cap-confirmed', 'disputes', 'This quote disputes the stance.'],
  ['xa-cap', 'context', 'This quote is context: it neither supports nor disputes the stance.'],
  ['xa-review', 'supports', 'This quote is of an earlier decision, before this stance.'],
] as const)('a piece of %s that %s it', (decision, relation, role) => {
  expect(roleOf(linked(decision, relation))).toBe(role);
});

test('a piece of no decision is told apart, by its date or by having none', () => {
  const piece = anExcerptPiece({ id: 'xa-piece', about: ['XA'], relations: [] });
  const on = (published: string | null): Piece => ({ ...piece, source: { ...piece.source, published } });
  expect(roleOf(on('2019-05-01'))).toBe('This quote is not tied to the stance above.');
  expect(roleOf(on('2020-07-01'))).toMatch(/^This quote is later than 1 June 2020/);
  expect(roleOf(on(null))).toBe('This quote is undated: it has no place in time.');
  expect(roleOf(on('2012-01-01'), new Set(), '2012-02-01')).toBe('This quote sets no stance.');
});

test('our own words are called no quote', () => {
  const evidence = aSummary({ id: 'xa-piece', relations: [{ decision: 'xa-ban', relation: 'supports' }] });
  expect(roleOf({ ...linked('xa-ban', 'supports'), evidence })).toMatch(/^This summary is later/);
});
