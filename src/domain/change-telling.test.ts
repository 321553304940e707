import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide, PLACES, someDay, someRecord } from '../../tests/harness/builders.ts';
import { type ToldChange, type ToldGroup, tellChanges } from './change-telling.ts';
import { changesBetween } from './changes.ts';
import type { DecisionOverview } from './decision.ts';
import { headlineBetween } from './headline.ts';
import type { Stance } from './stance.ts';
import { positionsAt } from './stance-at.ts';

const EVERYWHERE: ReadonlySet<string> = new Set(PLACES.map((p) => p.code));
const ALL = { stance: [], group: [], region: 'world' } as const;

function range(decisions: readonly DecisionOverview[], from: string, to: string, codes = EVERYWHERE) {
  const atlas = anAtlas(decisions);
  const [before, after] = [positionsAt(atlas, from, 'effective'), positionsAt(atlas, to, 'effective')];
  return {
    groups: tellChanges(atlas, changesBetween(before, after), codes),
    headline: headlineBetween(atlas, from, to, codes, before, after, ALL),
  };
}

const inWords = (c: ToldChange) =>
  `${c.name}: from ${c.before?.stance ?? 'no record'} to ${c.after?.stance ?? 'no record'}`;

const asText = (groups: readonly ToldGroup[]) =>
  groups.flatMap((g) => [`${g.kind} ${g.governments}`, ...g.changes.map(inWords)]);

const move = (code: string, from: Stance, to: Stance) => [
  decide(code, '2019-01-01', from),
  decide(code, '2020-01-01', to),
];
const only = (groups: readonly ToldGroup[]): ToldChange => {
  const [change, ...more] = groups.flatMap((g) => g.changes);
  if (!change || more.length > 0) throw new Error(`Not one change: ${asText(groups).join('; ')}`);
  return change;
};

describe('one change', () => {
  test.each<[Stance, Stance, string, boolean]>([
    ['limited', 'ban', 'tightened', false],
    ['ban', 'limited', 'loosened', true],
    ['ban', 'under-review', 'reopened', true],
    ['under-review', 'allow', 'settled', true],
  ])('from %s to %s is told as %s; shows the curator’s note: %s', (from, to, kind, wantsNote) => {
    const change = only(range(move('GB', from, to), '2019-06-01', '2020-06-01').groups);
    expect(change).toMatchObject({ code: 'GB', kind, wantsNote, aside: null, members: [] });
    expect(inWords(change)).toBe(`United Kingdom: from ${from} to ${to}`);
    expect(change.mover?.id).toBe('gb-2020-01-01-1');
  });

  test('from 28 January to 14 July 2020 the UK went from limited use to a ban', () => {
    const record = [
      decide('GB', '2019-07-22', 'under-review'),
      decide('GB', '2020-01-28', 'limited'),
      decide('GB', '2020-07-14', 'ban'),
    ];
    const { groups, headline } = range(record, '2020-01-28', '2020-07-14');
    expect(asText(groups)).toEqual(['tightened 1', 'United Kingdom: from limited to ban']);
    expect(headline).toContain('the UK tightened on Huawei in 5G, from Limited use to Ban');
    expect(range(record, '2020-01-28', '2020-07-13').groups).toEqual([]);
  });

  test('is moved by the first decision of the new run, not by one that confirms it', () => {
    const record = [...move('GB', 'limited', 'ban'), decide('GB', '2020-03-01', 'ban')];
    expect(only(range(record, '2019-06-01', '2020-06-01').groups).mover?.date).toBe('2020-01-01');
  });

  test('a first decision outside the EU is new, with nothing to add', () => {
    const change = only(range([decide('US', '2019-05-16', 'ban')], '2019-01-01', '2020-01-01').groups);
    expect(change).toMatchObject({ kind: 'new', before: null, aside: null });
  });
});

describe('a stance that is the same and reaches elsewhere', () => {
  const wider = (code: string) => [
    decide(code, '2018-08-13', 'ban', { scope: ['public-procurement'] }),
    decide(code, '2019-03-01', 'ban', { scope: ['public-procurement'] }),
    decide(code, '2019-05-15', 'ban', { scope: ['all-telecoms'] }),
    decide(code, '2019-06-01', 'ban', { scope: ['export-control'] }),
  ];

  test('is told last, by the decision that widened it, and is no change of a stance', () => {
    const { groups, headline } = range(
      [...wider('US'), ...move('GB', 'limited', 'ban')],
      '2019-02-01',
      '2020-02-12',
    );
    expect(asText(groups)).toEqual([
      'tightened 1',
      'United Kingdom: from limited to ban',
      'same 1',
      'United States: from ban to ban',
    ]);
    expect(groups[1]?.changes[0]).toMatchObject({ mover: { date: '2019-05-15' }, aside: null });
    expect(headline).not.toContain('the US');
  });

  test('of the EU is told once, with the members that follow', () => {
    const { groups } = range(wider('EU'), '2019-02-01', '2020-01-15', new Set(['FR', 'US']));
    expect(only(groups)).toMatchObject({ code: 'EU', kind: 'same', members: ['France'] });
  });

  test('is not told where its label stays', () => {
    expect(range(wider('US'), '2018-08-13', '2019-03-01').groups).toEqual([]);
    expect(range(wider('US'), '2019-05-15', '2020-01-01').groups).toEqual([]);
  });
});

describe('a stance that was left and taken again', () => {
  const back = (code: string) => [
    decide(code, '2019-01-01', 'limited'),
    decide(code, '2019-02-01', 'under-review'),
    decide(code, '2019-02-15', 'ban'),
    decide(code, '2019-03-01', 'limited'),
    decide(code, '2019-04-01', 'limited'),
  ];

  test('is told with what it was in between, by the decision that took it again', () => {
    const { groups, headline } = range(back('US'), '2019-01-15', '2019-05-01');
    expect(only(groups)).toMatchObject({
      ...{ code: 'US', kind: 'returned', aside: 'Under review and Ban in between' },
      mover: { date: '2019-03-01' },
    });
    expect(headline).toBe(
      'Between 15 January 2019 and 1 May 2019, the US changed its stance on Huawei in 5G and changed back.',
    );
  });

  test('of several is counted, after the changes that last', () => {
    const record = [...back('US'), ...back('GB'), ...move('JP', 'limited', 'ban')];
    expect(range(record, '2019-01-15', '2020-05-01').headline).toBe(
      'Between 15 January 2019 and 1 May 2020, Japan tightened on Huawei in 5G, from Limited use to Ban; 2 governments changed their stance and changed back (the UK and the US).',
    );
  });

  test('of the EU is told once, with the members that follow', () => {
    const { groups, headline } = range(back('EU'), '2019-01-15', '2019-05-01', new Set(['FR', 'US']));
    expect(only(groups)).toMatchObject({ code: 'EU', kind: 'returned', members: ['France'] });
    expect(headline).toContain(', the EU changed its stance on Huawei in 5G and changed back.');
  });

  test('is not told of a stance that was only confirmed', () => {
    expect(range(back('US'), '2019-03-15', '2019-05-01').groups).toEqual([]);
  });
});

describe('the EU and its members', () => {
  const EU = move('EU', 'under-review', 'no-outright-ban');

  test('a change of the EU is told once, with the members that follow', () => {
    const { groups } = range(EU, '2019-06-01', '2020-01-15');
    expect(asText(groups)).toEqual(['settled 0', 'European Union: from under-review to no-outright-ban']);
    expect(only(groups).members).toEqual(['France', 'Germany', 'Italy', 'United Kingdom']);
  });

  test('is told as well where only members are chosen, and lists those', () => {
    const { groups } = range(EU, '2019-06-01', '2020-01-15', new Set(['FR', 'US']));
    expect(only(groups)).toMatchObject({ code: 'EU', members: ['France'] });
  });

  test('a member’s first own decision is new, at the start by the EU’s position', () => {
    const record = [decide('EU', '2019-04-25', 'no-outright-ban'), decide('DE', '2020-01-01', 'limited')];
    expect(only(range(record, '2019-06-01', '2020-06-01', new Set(['DE', 'EU', 'FR'])).groups)).toMatchObject(
      {
        code: 'DE',
        kind: 'new',
        aside: 'at the start by the EU’s position',
      },
    );
  });

  test('of a first position that others followed, these are told', () => {
    const own = [decide('DE', '2019-08-01', 'allow'), decide('DE', '2020-01-01', 'no-outright-ban')];
    const record = [decide('EU', '2019-04-25', 'no-outright-ban'), ...own];
    expect(only(range(record, '2019-06-01', '2020-06-01', new Set(['DE'])).groups).aside).toBe(
      'at the start by the EU’s position; Allowed in between',
    );
    const usa = [decide('US', '2019-08-01', 'under-review'), decide('US', '2020-01-01', 'ban')];
    expect(only(range(usa, '2019-06-01', '2020-06-01').groups).aside).toBe('Under review in between');
  });

  test('a stance that ends with the membership was moved by no decision', () => {
    const { groups } = range([decide('EU', '2019-04-25', 'no-outright-ban')], '2020-01-31', '2020-02-01');
    expect(only(groups)).toMatchObject({ code: 'GB', kind: 'lapsed', mover: null, after: null });
  });

  test('a member that joins while the EU stands still is told itself, by the EU’s position', () => {
    const { groups, headline } = range([decide('EU', '1960-01-01', 'allow')], '1972-12-31', '1973-01-01');
    expect(only(groups)).toMatchObject({ code: 'GB', kind: 'new', aside: 'by the EU’s position' });
    expect(headline).toContain(
      'the UK came under the EU’s position on Huawei in telecoms networks, from No record to Allowed',
    );
  });
});

describe('for any record', () => {
  const codes = fc.subarray([...EVERYWHERE]).map((list) => new Set(list));

  test('the numbers of the headline are those of the list', () => {
    fc.assert(
      fc.property(someRecord, someDay, someDay, codes, (decisions, a, b, chosen) => {
        const [from = a, to = b] = [a, b].sort();
        const { groups, headline } = range(decisions, from, to, chosen);
        const sayings = [
          [/(\d+) governments tightened/, 'tightened'],
          [/(\d+) governments loosened/, 'loosened'],
          [/(\d+) governments reopened/, 'reopened'],
          [/(\d+) governments settled/, 'settled'],
          [/(\d+) governments took a first/, 'new'],
          [/(\d+) governments changed their stance/, 'returned'],
        ] as const;
        for (const [saying, kind] of sayings) {
          const listed = groups.find((g) => g.kind === kind)?.changes ?? [];
          const counted = listed.filter((c) => c.code !== 'EU' && !c.after?.isInherited).length;
          expect(Number(saying.exec(headline)?.[1] ?? 1)).toBe(Math.max(counted, 1));
        }
        expect(headline.includes('no recorded stance')).toBe(groups.every((g) => g.kind === 'same'));
      }),
    );
  });

  test('who is told changed, is chosen or is the EU, and is told once', () => {
    fc.assert(
      fc.property(someRecord, someDay, someDay, codes, (decisions, a, b, chosen) => {
        const [from = a, to = b] = [a, b].sort();
        const told = range(decisions, from, to, chosen).groups.flatMap((g) => g.changes);
        const names = told.flatMap((c) => [c.name, ...c.members]);
        expect(new Set(names).size).toBe(names.length);
        expect(told.every((c) => chosen.has(c.code) || c.code === 'EU')).toBe(true);
      }),
    );
  });
});
