import { describe, expect, test } from 'vitest';
import { aGroup } from '../../mocks/builders.ts';
import { EU_GROUP } from '../../tests/harness/builders.ts';
import { membersOn } from './group.ts';

const withMembership = (from: string, to: string | null) =>
  aGroup({ members: [{ jurisdiction: 'GB', from, to }] });

describe('members on a day', () => {
  test.each([
    ['1972-12-31', false],
    ['1973-01-01', true],
    ['2020-01-31', true],
    ['2020-02-01', false],
  ])('the UK, inside from 1 January 1973 to 31 January 2020, is a member on %s: %s', (day, isMember) => {
    expect(membersOn(EU_GROUP, day).has('GB')).toBe(isMember);
  });

  test.each([
    ['1948', null, '1947-12-31', false],
    ['1948', null, '1948-01-01', true],
    ['1948', '2020', '2020-12-31', true],
    ['1948', '2020', '2021-01-01', false],
    ['1948', '2020-02', '2020-02-29', true],
    ['1948', '2020-02', '2020-03-01', false],
  ])('from %s to %s, known no more exactly, covers %s: %s', (from, to, day, isMember) => {
    expect(membersOn(withMembership(from, to), day).has('GB')).toBe(isMember);
  });

  test('who leaves and returns is a member in both spells and not between', () => {
    const group = aGroup({
      members: [
        { jurisdiction: 'FR', from: '1949-08-24', to: '1966-06-30' },
        { jurisdiction: 'FR', from: '2009-04-04', to: null },
      ],
    });
    const days = ['1966-06-30', '1966-07-01', '2009-04-03', '2009-04-04'];
    expect(days.map((day) => membersOn(group, day).has('FR'))).toEqual([true, false, false, true]);
  });

  test('the group’s own jurisdiction is not a member of itself', () => {
    expect([...membersOn(EU_GROUP, '2020-01-31')].sort()).toEqual(['DE', 'FR', 'GB', 'IT']);
  });
});
