import { describe, expect, test } from 'vitest';
import { anAtlas, decide, evidenceCounts } from '../../tests/harness/builders.ts';
import { backingInShort, backingOf, disputeInWords, isAged } from './backing.ts';
import { backingInWords, newestInWords, reachInWords } from './backing-words.ts';
import type { DecisionOverview } from './decision.ts';
import { type Position, positionsAt } from './stance-at.ts';

function positionOf(decisions: readonly DecisionOverview[], day: string): Position {
  const position = positionsAt(anAtlas(decisions), day, 'own').get('GB');
  if (!position) throw new Error('No position');
  return position;
}

const SET = decide('GB', '2020-01-28', 'limited', {
  kind: 'decision',
  confidence: 'high',
  scope: ['5g-ran'],
  added: evidenceCounts(1, 0, 2),
  strength: { official: 2, press: 1, other: 0, verbatim: 1 },
  disputed: 1,
  evidenceDates: ['2020-01-29'],
});
const CONFIRMED = decide('GB', '2020-03-01', 'limited', {
  kind: 'statement',
  confidence: 'medium',
  scope: ['5g-core'],
  added: evidenceCounts(0, 0, 2),
  strength: { official: 0, press: 1, other: 1, verbatim: 0 },
  disputed: 0,
  evidenceDates: ['2020-03-02'],
});

describe('what backs a stance', () => {
  const backing = backingOf(positionOf([SET, CONFIRMED], '2020-06-01'), '2020-06-01');

  test('is summed over the run; the confidence is that of the newest decision', () => {
    expect(backing).toEqual({
      total: 5,
      official: 2,
      press: 2,
      other: 1,
      verbatim: 1,
      disputed: 1,
      newest: '2020-03-02',
      confidence: 'medium',
    });
  });

  test('is told in short and in words; what is nought is left out', () => {
    expect(backingInShort(backing)).toBe('5: 2 official, 2 press, 1 other');
    expect(backingInShort({ ...backing, official: 0, other: 0 })).toBe('5: 2 press');
    expect(backingInShort({ ...backing, total: 0, official: 0, press: 0, other: 0 })).toBe('0');
    expect(backingInWords(backing)).toBe('5 pieces of evidence: 2 official, 2 press, 1 other; 1 verbatim');
    expect(backingInWords({ ...backing, verbatim: 0 })).toContain('none verbatim');
    expect(backingInWords({ ...backing, verbatim: 5 })).toContain('all verbatim');
    expect(disputeInWords(1)).toBe('disputed by 1 piece');
    expect(disputeInWords(0)).toBe('');
  });

  test.each([
    ['2020-06-01', 'Newest evidence: 2 March 2020'],
    ['2020-03-01', 'Newest evidence up to 1 March 2020: 29 January 2020; some is dated later'],
    ['2020-01-01', 'No evidence is dated up to 1 January 2020'],
  ])('is as new, on %s, as is told with it: %s', (day, expected) => {
    expect(newestInWords(positionOf([SET, CONFIRMED], '2020-06-01'), day)).toBe(expected);
  });

  test('a bare year around the day is not called later', () => {
    const vague = { ...SET, evidenceDates: ['2020-01-28', '2020'] };
    expect(newestInWords(positionOf([vague], '2020-06-01'), '2020-06-01')).toBe(
      'Newest evidence: 28 January 2020',
    );
  });

  test('reaches what any decision of the run reaches', () => {
    expect(reachInWords(positionOf([SET, CONFIRMED], '2020-06-01'))).toBe(
      '5G core network and 5G radio access network',
    );
  });
});

describe('the mark of age', () => {
  test('is for words alone, two years after their newest evidence, and never for acts', () => {
    expect(isAged(positionOf([CONFIRMED], '2022-03-02'), '2022-03-02')).toBe(false);
    expect(isAged(positionOf([CONFIRMED], '2022-03-03'), '2022-03-03')).toBe(true);
    expect(isAged(positionOf([SET], '2029-01-01'), '2029-01-01')).toBe(false);
  });
});
