import { describe, expect, test } from 'vitest';
import { anExcerpt, anOverview, aSource, NO_EVIDENCE } from '../../mocks/builders.ts';
import { miscounted, missingPieces } from './arrived.ts';
import type { DecisionOverview } from './decision.ts';
import type { Piece } from './dossier.ts';
import { ownPositionAt, type Position } from './stance-at.ts';

const excerpts = (excerpt: number) => ({ ...NO_EVIDENCE, excerpt });

/** The first decision has three pieces; the second has one of those, and another. */
const FIRST = anOverview({ id: 'xa-first', date: '2019-01-01', counts: excerpts(3), added: excerpts(3) });
const SECOND = anOverview({ id: 'xa-second', date: '2020-01-01', counts: excerpts(2), added: excerpts(1) });

const piece = (id: string, ...decisions: readonly string[]): Piece => ({
  evidence: anExcerpt({ id, relations: decisions.map((decision) => ({ decision, relation: 'supports' })) }),
  source: aSource(),
  speaker: null,
});

const ALL = [
  piece('xa-a', 'xa-first'),
  piece('xa-b', 'xa-first'),
  piece('xa-c', 'xa-first', 'xa-second'),
  piece('xa-d', 'xa-second'),
  piece('xa-e', 'xa-of-another-run'),
  piece('xa-f'),
];

function position(timeline: readonly DecisionOverview[], day = '2020-02-12'): Position {
  const found = ownPositionAt(timeline, day, 'XA');
  if (!found) throw new Error('nothing is decided by then');
  return found;
}

const without = (...ids: readonly string[]) => ALL.filter((p) => !ids.includes(p.evidence.id));

describe('pieces behind a position that did not come', () => {
  test.each([
    [[], 0],
    [['xa-e', 'xa-f'], 0],
    [['xa-a'], 1],
    [['xa-c'], 1],
    [['xa-a', 'xa-c', 'xa-d'], 3],
    [['xa-a', 'xa-b', 'xa-c', 'xa-d'], 4],
  ] as const)('without %j are %i, a shared one once', (ids, missing) => {
    expect(missingPieces(position([FIRST, SECOND]), without(...ids))).toBe(missing);
  });

  test('are those of decisions in effect on the day', () => {
    const early = position([FIRST, SECOND], '2019-06-01');
    expect(missingPieces(early, without('xa-d'))).toBe(0);
    expect(missingPieces(early, without('xa-c'))).toBe(1);
  });

  test('are none where the position is inherited: they are in another dossier', () => {
    expect(missingPieces({ ...position([FIRST]), isInherited: true }, [])).toBe(0);
  });

  test('are none where one is only linked otherwise than is counted', () => {
    const relinked = [...without('xa-c'), piece('xa-c', 'xa-first')];
    expect(missingPieces(position([FIRST, SECOND]), relinked)).toBe(0);
  });

  test('are none where a decision between two that are alike was set aside, and shared pieces count twice', () => {
    const again = { ...SECOND, added: SECOND.counts };
    expect(missingPieces(position([FIRST, again]), ALL)).toBe(0);
  });
});

describe('decisions of which more or fewer pieces came than are counted', () => {
  test('are told with both numbers, the others are not', () => {
    const pieces = [...without('xa-a', 'xa-b'), piece('xa-g', 'xa-second')];
    expect(miscounted([FIRST, SECOND], pieces)).toEqual([
      { decision: 'xa-first', counted: 3, came: 1 },
      { decision: 'xa-second', counted: 2, came: 3 },
    ]);
    expect(miscounted([FIRST, SECOND], ALL)).toEqual([]);
  });
});
