import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide, someDay, someDecisions } from '../../tests/harness/builders.ts';
import { type Change, changeKind, changesBetween, isReturned } from './changes.ts';
import type { DecisionOverview } from './decision.ts';
import { STANCES, type Stance } from './stance.ts';
import { type Position, positionsAt } from './stance-at.ts';

function changes(
  decisions: readonly DecisionOverview[],
  from: string,
  to: string,
): ReadonlyMap<string, Change> {
  const atlas = anAtlas(decisions);
  const list = changesBetween(positionsAt(atlas, from, 'effective'), positionsAt(atlas, to, 'effective'));
  return new Map(list.map((c) => [c.code, c]));
}

function holding(stance: Stance, isInherited = false): Position {
  const decision = decide('EU', '2019-01-01', stance);
  return {
    stance,
    holder: isInherited ? 'EU' : 'GB',
    isInherited,
    run: [decision],
    since: decision.date,
    latest: decision,
    pieces: decision.added,
  };
}

describe('the kind of a change (rule 5)', () => {
  test.each<[Stance | null, Stance | null, string]>([
    [null, null, 'same'],
    [null, 'ban', 'new'],
    [null, 'under-review', 'new'],
    ['limited', 'limited', 'same'],
    ['limited', 'ban', 'tightened'],
    ['de-facto-ban', 'ban', 'tightened'],
    ['ban', 'de-facto-ban', 'loosened'],
    ['no-outright-ban', 'leaning-allow', 'loosened'],
    ['allow', 'leaning-ban', 'tightened'],
    ['ban', 'under-review', 'reopened'],
    ['allow', 'under-review', 'reopened'],
    ['under-review', 'ban', 'settled'],
    ['under-review', 'allow', 'settled'],
    ['under-review', 'under-review', 'same'],
  ])('from %s to %s is %s', (before, after, kind) => {
    expect(changeKind(before && holding(before), after && holding(after))).toBe(kind);
  });

  test('a member’s first own decision is new, even with the stance it had inherited', () => {
    expect(changeKind(holding('limited', true), holding('limited'))).toBe('new');
    expect(changeKind(holding('limited', true), holding('ban'))).toBe('new');
    expect(changeKind(holding('under-review', true), holding('ban'))).toBe('new');
  });

  test('an inherited stance that ends with the membership lapses', () => {
    expect(changeKind(holding('limited', true), null)).toBe('lapsed');
  });

  test('every move is tightened one way and loosened the other, but for reviews', () => {
    for (const [i, a] of STANCES.entries())
      for (const b of STANCES.slice(i + 1)) {
        if (a === 'under-review' || b === 'under-review') continue;
        expect([changeKind(holding(b), holding(a)), changeKind(holding(a), holding(b))]).toEqual([
          'tightened',
          'loosened',
        ]);
      }
  });
});

describe('the changes of a range', () => {
  const EU_REVIEW = decide('EU', '2019-02-28', 'under-review');
  const EU_RULES = decide('EU', '2019-04-25', 'no-outright-ban');
  const GERMANY = decide('DE', '2019-05-01', 'leaning-allow');
  const RECORD = [EU_REVIEW, EU_RULES, GERMANY, decide('US', '2019-05-16', 'ban')];

  test('a change of the EU’s stance is told under the EU; its members follow', () => {
    const told = changes(RECORD, '2019-03-01', '2019-06-01');
    expect(told.get('EU')).toMatchObject({ kind: 'settled', followsEu: false });
    expect(told.get('FR')).toMatchObject({ kind: 'settled', followsEu: true });
  });

  test('a member that decides for itself no longer follows, and shows what it inherited until then', () => {
    const germany = changes(RECORD, '2019-03-01', '2019-06-01').get('DE');
    expect(germany).toMatchObject({ kind: 'new', followsEu: false });
    expect(germany?.before).toMatchObject({ stance: 'under-review', isInherited: true });
  });

  test('the UK’s inherited stance lapses when it leaves', () => {
    expect(changes(RECORD, '2020-01-31', '2020-02-01').get('GB')).toMatchObject({
      kind: 'lapsed',
      after: null,
      followsEu: false,
    });
  });

  test('a stance that was left and taken up again within the range is the same', () => {
    const there = [
      decide('US', '2019-01-01', 'limited'),
      decide('US', '2019-02-01', 'ban'),
      decide('US', '2019-03-01', 'limited'),
    ];
    const change = changes(there, '2019-01-15', '2019-03-15').get('US');
    expect(change?.kind).toBe('same');
    expect(change && isReturned(change)).toBe(true);
    const held = changes(there, '2019-02-10', '2019-02-20').get('US');
    expect(held && isReturned(held)).toBe(false);
  });

  test('all jurisdictions are told, those without a change as the same', () => {
    const told = changes(RECORD, '2019-03-01', '2019-06-01');
    expect([...told.keys()].sort()).toEqual(['DE', 'EU', 'FR', 'GB', 'IT', 'JP', 'MX', 'US']);
    expect([told.get('JP')?.kind, told.get('US')?.kind]).toEqual(['same', 'new']);
  });

  test('for any record, from a day to itself nothing changes', () => {
    fc.assert(
      fc.property(someDecisions('EU'), someDecisions('FR'), someDay, (eu, fr, day) => {
        const kinds = [...changes([...eu, ...fr], day, day).values()].map((c) => c.kind);
        expect(new Set(kinds)).toEqual(new Set(['same']));
      }),
    );
  });
});
