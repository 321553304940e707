import { describe, expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { hasChosenStance, inPlace, type JurisdictionFilter } from './filter.ts';
import { STANCES } from './stance.ts';
import { positionsAt } from './stance-at.ts';

const atlas = anAtlas([decide('US', '2019-05-16', 'ban'), decide('EU', '2019-04-25', 'no-outright-ban')]);

const chosen = (filter: Partial<JurisdictionFilter>, day = '2020-01-31') =>
  [...inPlace(atlas, { stance: [], group: [], region: 'world', ...filter }, day)].sort();

describe('choosing jurisdictions by place', () => {
  test('without a filter all are chosen', () => {
    expect(chosen({})).toEqual(['DE', 'EU', 'FR', 'GB', 'IT', 'JP', 'MX', 'US']);
  });

  test('the group eu holds its members on the day and the EU itself', () => {
    expect(chosen({ group: ['eu'] }, '2020-01-31')).toEqual(['DE', 'EU', 'FR', 'GB', 'IT']);
    expect(chosen({ group: ['eu'] }, '2020-02-01')).toEqual(['DE', 'EU', 'FR', 'IT']);
  });

  test('groups join by or', () => {
    expect(chosen({ group: ['nato'] })).toEqual(['FR', 'GB', 'IT', 'US']);
    expect(chosen({ group: ['eu', 'nato'] }, '2020-02-01')).toEqual(['DE', 'EU', 'FR', 'GB', 'IT', 'US']);
  });

  test('group and region join by and', () => {
    expect(chosen({ group: ['nato'], region: 'north-america' })).toEqual(['US']);
    expect(chosen({ group: ['eu'], region: 'asia' })).toEqual([]);
  });

  test('the EU is in Europe', () => {
    expect(chosen({ region: 'europe' })).toEqual(['DE', 'EU', 'FR', 'GB', 'IT']);
    expect(chosen({ region: 'asia' })).toEqual(['JP']);
  });

  test('a group that the data does not have chooses nobody', () => {
    expect(chosen({ group: ['five-eyes'] })).toEqual([]);
  });

  test('the stance filter does not decide who is in place', () => {
    expect(chosen({ stance: ['allow'] })).toHaveLength(8);
  });
});

describe('choosing by stance', () => {
  const positions = positionsAt(atlas, '2020-02-12', 'effective');
  const us = positions.get('US') ?? null;
  const france = positions.get('FR') ?? null;
  const mexico = positions.get('MX') ?? null;

  test('without a choice everybody passes, also those without a record', () => {
    expect([us, france, mexico].map((p) => hasChosenStance(p, []))).toEqual([true, true, true]);
  });

  test('with a choice only its holders pass, and no record never does', () => {
    expect([us, france, mexico].map((p) => hasChosenStance(p, ['ban']))).toEqual([true, false, false]);
    expect(hasChosenStance(mexico, STANCES)).toBe(false);
  });

  test('stances join by or, and an inherited stance counts as held', () => {
    expect([us, france].map((p) => hasChosenStance(p, ['ban', 'no-outright-ban']))).toEqual([true, true]);
  });
});
