import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAtlas, decide, someDay, someRecord } from '../../tests/harness/builders.ts';
import type { Atlas } from './atlas.ts';
import { countByStance } from './counts.ts';
import type { DecisionOverview } from './decision.ts';
import { hasChosenStance, inPlace, type JurisdictionFilter } from './filter.ts';
import { filterWords, headlineAt, headlineBetween } from './headline.ts';
import type { Stance } from './stance.ts';
import { positionsAt } from './stance-at.ts';

const ALL: JurisdictionFilter = { stance: [], group: [], region: 'world' };

/** Codes chosen by every filter, as the page chooses them. */
function codesOf(atlas: Atlas, day: string, filter: JurisdictionFilter): ReadonlySet<string> {
  const positions = positionsAt(atlas, day, 'effective');
  const placed = [...inPlace(atlas, filter, day)];
  return new Set(placed.filter((c) => hasChosenStance(positions.get(c) ?? null, filter.stance)));
}

function told(
  decisions: readonly DecisionOverview[],
  day: string,
  filter: Partial<JurisdictionFilter> = {},
): string {
  const atlas = anAtlas(decisions);
  const all = { ...ALL, ...filter };
  return headlineAt(atlas, day, codesOf(atlas, day, all), positionsAt(atlas, day, 'effective'), all);
}

function toldBetween(
  decisions: readonly DecisionOverview[],
  from: string,
  to: string,
  filter: Partial<JurisdictionFilter> = {},
): string {
  const atlas = anAtlas(decisions);
  const all = { ...ALL, ...filter };
  const [before, after] = [positionsAt(atlas, from, 'effective'), positionsAt(atlas, to, 'effective')];
  return headlineBetween(atlas, from, to, codesOf(atlas, to, all), before, after, all);
}

const EU = decide('EU', '2019-04-25', 'no-outright-ban');
const UK = decide('GB', '2019-04-23', 'limited');
const US = decide('US', '2019-05-16', 'ban');

describe('the headline of a day', () => {
  test('names who stands alone, and the EU last with the members that inherit', () => {
    expect(told([EU, UK, US], '2020-02-12')).toBe(
      'On 12 February 2020, the US had banned Huawei from 5G networks; the UK allowed limited use; the EU had no outright ban, which 3 members inherited.',
    );
  });

  test('counts those who stand together', () => {
    expect(told([US, decide('JP', '2019-01-01', 'ban')], '2020-02-12')).toBe(
      'On 12 February 2020, 2 governments had banned Huawei from 5G networks.',
    );
  });

  test('does not count a de facto ban as a ban', () => {
    const sentence = told([US, decide('JP', '2019-01-01', 'de-facto-ban')], '2020-02-12');
    expect(sentence).toContain('the US had banned Huawei from 5G networks');
    expect(sentence).toContain('Japan shut Huawei out in practice');
    expect(sentence).not.toContain('2 governments');
  });

  test('never counts the EU among governments', () => {
    const sentence = told([EU, decide('US', '2019-05-16', 'no-outright-ban')], '2020-02-12');
    expect(sentence).toBe(
      'On 12 February 2020, the US had no outright ban on Huawei in 5G networks; the EU had no outright ban, which 3 members inherited.',
    );
  });

  test('says how far a ban reaches where it spares the networks', () => {
    const limited = decide('US', '2019-05-16', 'ban', { scope: ['public-procurement', 'export-control'] });
    expect(told([limited], '2020-02-12')).toBe(
      'On 12 February 2020, the US had banned Huawei (public procurement and export control only).',
    );
    expect(told([limited, decide('JP', '2019-01-01', 'ban')], '2020-02-12')).toBe(
      'On 12 February 2020, 2 governments had banned Huawei (1 of them outside networks only).',
    );
  });

  test('one member that inherits is told in the singular', () => {
    const record = [EU, decide('DE', '2019-05-01', 'allow'), decide('FR', '2019-05-01', 'allow')];
    expect(told(record, '2020-02-12')).toContain('the EU had no outright ban, which 1 member inherited.');
  });

  test('speaks of no 5G before there was any', () => {
    expect(told([decide('GB', '2011-06-30', 'limited')], '2012-01-01')).toBe(
      'On 1 January 2012, the UK allowed limited use of Huawei in telecoms networks.',
    );
  });

  test('says so where nothing is recorded', () => {
    expect(told([], '2018-01-01')).toBe('On 1 January 2018, no stance is recorded.');
    expect(told([US], '2020-02-12', { stance: ['ban', 'allow'], region: 'asia' })).toBe(
      'On 12 February 2020, in Asia, no recorded stance is “Ban” or “Allowed”.',
    );
  });

  test('states the filters first', () => {
    expect(told([EU, UK, US], '2020-02-12', { group: ['nato'], region: 'europe' })).toBe(
      'On 12 February 2020, among members of NATO in Europe, the UK allowed limited use of Huawei in 5G networks; the EU had no outright ban, which 2 of them inherited.',
    );
  });

  test('tells only the chosen stances', () => {
    expect(told([EU, UK, US], '2020-02-12', { stance: ['limited'] })).toBe(
      'On 12 February 2020, the UK allowed limited use of Huawei in 5G networks.',
    );
  });
});

describe('for any record', () => {
  // After the date each clause begins with its figure; the noun stands with the first only.
  const FIGURE = /(?:, |; )(\d[\d,]*) (?:governments )?(?=had|shut|were|allowed)/g;

  test('the counts of the headline are those of the legend', () => {
    fc.assert(
      fc.property(someRecord, someDay, (decisions, day) => {
        const atlas = anAtlas(decisions);
        const codes = codesOf(atlas, day, ALL);
        const { byStance } = countByStance(codes, positionsAt(atlas, day, 'effective'));
        const figures = [...told(decisions, day).matchAll(FIGURE)].map((m) => Number(m[1]));
        const own = Object.values(byStance).map((c) => c.own);
        expect(figures).toEqual(own.filter((n) => n > 1));
      }),
    );
  });

  test('the noun stands once', () => {
    const record = ['US', 'JP'].map((c) => decide(c, '2019-01-01', 'ban'));
    const more = ['MX', 'FR'].map((c) => decide(c, '2019-01-01', 'allow'));
    expect(told([...record, ...more], '2020-02-12')).toContain(
      '2 governments had banned Huawei from 5G networks; 2 allowed it',
    );
  });

  test('the members that inherit are the legend’s second figure', () => {
    fc.assert(
      fc.property(someRecord, someDay, (decisions, day) => {
        const atlas = anAtlas(decisions);
        const codes = codesOf(atlas, day, ALL);
        const { byStance } = countByStance(codes, positionsAt(atlas, day, 'effective'));
        const inherited = Object.values(byStance).reduce((n, c) => n + c.inherited, 0);
        const figure = /which (\d+) members? inherits?/.exec(told(decisions, day))?.[1] ?? '0';
        expect(Number(figure)).toBe(inherited);
      }),
    );
  });
});

describe('the headline of a range', () => {
  const move = (code: string, from: Stance, to: Stance) => [
    decide(code, '2019-01-01', from),
    decide(code, '2020-01-01', to),
  ];

  test.each<[Stance, Stance, string]>([
    ['limited', 'ban', 'the UK tightened on Huawei in 5G, from Limited use to Ban'],
    ['ban', 'limited', 'the UK loosened on Huawei in 5G, from Ban to Limited use'],
    ['ban', 'under-review', 'the UK reopened the question on Huawei in 5G, from Ban to Under review'],
    ['under-review', 'allow', 'the UK settled its position on Huawei in 5G, from Under review to Allowed'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(toldBetween(move('GB', from, to), '2019-06-01', '2020-06-01')).toBe(
      `Between 1 June 2019 and 1 June 2020, ${words}.`,
    );
  });

  test('a first position is one of its own, from no record', () => {
    expect(toldBetween([US], '2019-01-01', '2020-02-12')).toBe(
      'Between 1 January 2019 and 12 February 2020, the US took a first position of its own on Huawei in 5G, from No record to Ban.',
    );
  });

  test('a position that came after the first one is not called the first', () => {
    const record = [decide('US', '2019-03-01', 'under-review'), decide('US', '2019-05-15', 'ban')];
    expect(toldBetween(record, '2019-01-01', '2020-02-12')).toBe(
      'Between 1 January 2019 and 12 February 2020, the US took a position of its own on Huawei in 5G, from No record to Ban.',
    );
  });

  test('says by which stance it is filtered, for what others did is left out', () => {
    const record = [US, decide('JP', '2019-06-01', 'allow')];
    const lead = 'Between 1 January 2019 and 12 February 2020';
    expect(toldBetween(record, '2019-01-01', '2020-02-12', { stance: ['ban', 'limited'] })).toBe(
      `${lead}, where the stance on 12 February 2020 is “Ban” or “Limited use”, the US took a first position of its own on Huawei in 5G, from No record to Ban.`,
    );
    expect(toldBetween(record, '2019-01-01', '2020-02-12', { stance: ['limited'] })).toBe(
      `${lead}, where the stance on 12 February 2020 is “Limited use”, no recorded stance on Huawei in 5G changed.`,
    );
  });

  test('several of one kind are counted and, while they are few, named', () => {
    const record = [US, decide('JP', '2019-06-01', 'allow')];
    expect(toldBetween(record, '2019-01-01', '2020-02-12')).toBe(
      'Between 1 January 2019 and 12 February 2020, 2 governments took a first position of their own on Huawei in 5G (Japan and the US).',
    );
  });

  test('the EU’s move is told once, under the EU, and not for members that follow', () => {
    const record = move('EU', 'under-review', 'no-outright-ban');
    expect(toldBetween(record, '2019-06-01', '2020-01-15')).toBe(
      'Between 1 June 2019 and 15 January 2020, the EU moved on Huawei in 5G, from Under review to No outright ban.',
    );
  });

  test('the EU’s move is told as well where only members that follow it are chosen', () => {
    const record = move('EU', 'under-review', 'no-outright-ban');
    const sentence = toldBetween(record, '2019-06-01', '2020-02-12', { group: ['nato'] });
    expect(sentence).toContain(
      '; the EU moved, from Under review to No outright ban, which 2 of them inherited.',
    );
  });

  test('where the EU is not chosen its move says how many of the chosen follow it', () => {
    fc.assert(
      fc.property(someRecord, someDay, someDay, (decisions, one, other) => {
        const [from = one, to = other] = [one, other].sort();
        const sentence = toldBetween(decisions, from, to, { group: ['nato'] });
        expect(/the EU (?:moved|took)/.test(sentence)).toBe(/, which \d of them inherited\.$/.test(sentence));
      }),
    );
  });

  test('a stance that ends with the membership is a change', () => {
    expect(toldBetween([EU], '2020-01-31', '2020-02-01')).not.toContain('no recorded stance');
  });

  test('says so where nothing changed', () => {
    expect(toldBetween([UK], '2019-06-01', '2020-02-12')).toBe(
      'Between 1 June 2019 and 12 February 2020, no recorded stance on Huawei in 5G changed.',
    );
  });

  test('speaks of 5G only where the range ends after there was any', () => {
    const early = [decide('GB', '2011-06-30', 'limited')];
    expect(toldBetween(early, '2011-01-01', '2012-01-01')).toBe(
      'Between 1 January 2011 and 1 January 2012, the UK took a first position of its own on Huawei in telecoms networks, from No record to Limited use.',
    );
    expect(toldBetween(early, '2012-01-01', '2017-12-31')).toContain(
      'no recorded stance on Huawei in telecoms',
    );
    expect(toldBetween(early, '2011-01-01', '2018-01-01')).toContain('on Huawei in 5G, from No record');
  });

  test('says once what it is about', () => {
    fc.assert(
      fc.property(someRecord, someDay, someDay, (decisions, one, other) => {
        const [from, to] = [one, other].sort();
        if (from === undefined || to === undefined || from === to) return;
        expect(toldBetween(decisions, from, to).match(/Huawei in (5G|telecoms networks)/g)).toHaveLength(1);
      }),
    );
  });

  test('tells only the chosen jurisdictions', () => {
    expect(toldBetween([US], '2019-01-01', '2020-02-12', { region: 'europe' })).toBe(
      'Between 1 January 2019 and 12 February 2020, in Europe, no recorded stance on Huawei in 5G changed.',
    );
  });
});

test.each<[Partial<JurisdictionFilter>, string]>([
  [{}, ''],
  [{ region: 'south-america' }, 'in South America'],
  [{ group: ['eu'] }, 'among members of the European Union'],
  [{ group: ['eu', 'nato'] }, 'among members of the European Union or NATO'],
  [{ group: ['nato'], region: 'asia' }, 'among members of NATO in Asia'],
])('the filters %j read “%s”', (filter, words) => {
  expect(filterWords({ ...ALL, ...filter }, anAtlas([]))).toBe(words);
});
