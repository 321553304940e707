import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anAtlas,
  decide,
  evidenceCounts,
  someDay,
  someDecisions,
  someRecord,
} from '../../tests/harness/builders.ts';
import { buildTimelines, byEffect } from './atlas.ts';
import type { DecisionKind, DecisionOverview, Scope } from './decision.ts';
import { lastDay } from './partial-date.ts';
import {
  ageNote,
  type Basis,
  decisionLabel,
  ownPositionAt,
  type Position,
  positionLabel,
  positionsAt,
  restsOnWords,
  scopeLimit,
  sinceWords,
  totalPieces,
} from './stance-at.ts';

function own(decisions: readonly DecisionOverview[], day: string): Position | null {
  return ownPositionAt(buildTimelines(decisions).get('GB') ?? [], day, 'GB');
}

/** As `own`, where a position is certain. */
function held(decisions: readonly DecisionOverview[], day: string): Position {
  const position = own(decisions, day);
  if (!position) throw new Error(`No position on ${day}`);
  return position;
}

describe('the stance on a day (rule 1)', () => {
  const LEAK = decide('GB', '2019-04-23', 'limited');
  const CAP = decide('GB', '2020-01-28', 'limited');
  const BAN = decide('GB', '2020-07-14', 'ban');
  const RECORD = [BAN, LEAK, CAP];

  test.each([
    ['2019-04-22', null, null],
    ['2019-04-23', 'limited', '2019-04-23'],
    ['2019-04-24', 'limited', '2019-04-23'],
    ['2020-01-28', 'limited', '2019-04-23'],
    ['2020-07-13', 'limited', '2019-04-23'],
    ['2020-07-14', 'ban', '2020-07-14'],
    ['2030-01-01', 'ban', '2020-07-14'],
  ])('on %s it is %s, since %s', (day, stance, since) => {
    const position = own(RECORD, day);
    expect([position?.stance ?? null, position?.since ?? null]).toEqual([stance, since]);
  });

  test('a decision with the same stance confirms: it joins the run and moves only the latest', () => {
    const position = held(RECORD, '2020-02-01');
    expect(position.run.map((d) => d.id)).toEqual([LEAK.id, CAP.id]);
    expect([position.since, position.latest.id]).toEqual([LEAK.date, CAP.id]);
  });

  test('a stance that is left and taken up again begins a new run', () => {
    const again = decide('GB', '2020-09-01', 'limited');
    const position = held([...RECORD, again], '2020-10-01');
    expect([position.since, position.run.length]).toEqual(['2020-09-01', 1]);
  });

  test('it belongs to the holder and is not inherited', () => {
    expect(held(RECORD, '2020-02-01')).toMatchObject({ holder: 'GB', isInherited: false });
  });

  test.each([
    [1, 2, 'ban'],
    [2, 1, 'limited'],
  ])('on one day the higher order wins: %i against %i', (first, second, winner) => {
    const record = [
      decide('GB', '2020-01-28', 'limited', { order: first }),
      decide('GB', '2020-01-28', 'ban', { order: second }),
    ];
    expect(held(record, '2020-01-28').stance).toBe(winner);
    expect(held(record.reverse(), '2020-01-28').stance).toBe(winner);
  });

  test('order counts within a day only', () => {
    const record = [decide('GB', '2020-01-28', 'limited', { order: 9 }), decide('GB', '2020-01-29', 'ban')];
    expect(held(record, '2020-01-29').stance).toBe('ban');
  });

  test.each([
    ['2019-02', '2019-02-27', '2019-02-28'],
    ['2020-02~', '2020-02-28', '2020-02-29'],
    ['2019', '2019-12-30', '2019-12-31'],
    ['2019~', '2019-12-30', '2019-12-31'],
    ['2020-02-12~', '2020-02-11', '2020-02-12'],
  ])('a date of %s is not yet in effect on %s, and is on %s', (date, before, on) => {
    const record = [decide('GB', date, 'ban')];
    expect(own(record, before)).toBeNull();
    expect(held(record, on)).toMatchObject({ stance: 'ban', since: date });
  });

  test('a month outlasts the days within it', () => {
    const record = [decide('GB', '2019-02', 'ban'), decide('GB', '2019-02-20', 'limited')];
    expect([held(record, '2019-02-27').stance, held(record, '2019-02-28').stance]).toEqual([
      'limited',
      'ban',
    ]);
  });

  test('pieces of the run only are counted, each decision adding its own', () => {
    const record = [
      decide('GB', '2018-01-01', 'ban', { added: evidenceCounts(9, 9, 9) }),
      decide('GB', '2019-01-01', 'limited', {
        added: evidenceCounts(1, 2, 0),
        counts: evidenceCounts(7, 7, 7),
      }),
      decide('GB', '2019-06-01', 'limited', { added: evidenceCounts(0, 3, 4) }),
      decide('GB', '2019-09-01', 'limited', { added: evidenceCounts(5, 5, 5) }),
    ];
    const { pieces } = held(record, '2019-06-01');
    expect(pieces).toEqual({ statement: 1, excerpt: 5, summary: 4 });
    expect(totalPieces(pieces)).toBe(10);
  });
});

describe('for any record', () => {
  test('the position on a day depends only on decisions in effect by then', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        expect(own(record, day)).toEqual(
          own(
            record.filter((d) => lastDay(d.date) <= day),
            day,
          ),
        );
      }),
    );
  });

  test('the order in which the record lists its decisions does not matter', () => {
    const shuffled = someDecisions().chain((record) =>
      fc.tuple(
        fc.constant(record),
        fc.shuffledSubarray(record, { minLength: record.length, maxLength: record.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, someDay, ([record, other], day) => {
        expect(own(other, day)).toEqual(own(record, day));
      }),
    );
  });

  test('nothing is held exactly where no decision is in effect', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        expect(own(record, day) === null).toBe(record.every((d) => lastDay(d.date) > day));
      }),
    );
  });

  test('the run is the longest unbroken stretch of one stance that ends with the latest decision', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        const position = own(record, day);
        if (!position) return;
        const past = [...record].sort(byEffect).filter((d) => lastDay(d.date) <= day);
        const start = past.length - position.run.length;
        expect(position.run).toEqual(past.slice(start));
        expect(new Set(position.run.map((d) => d.stance))).toEqual(new Set([position.stance]));
        expect(past[start - 1]?.stance).not.toBe(position.stance);
        expect(position.latest).toBe(past.at(-1));
      }),
    );
  });

  test('since is the date of the run’s first decision and never after the latest', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        const position = own(record, day);
        if (!position) return;
        expect(position.since).toBe(position.run[0].date);
        expect(lastDay(position.since) <= lastDay(position.latest.date)).toBe(true);
        expect(lastDay(position.latest.date) <= day).toBe(true);
      }),
    );
  });

  test('the pieces are the sum of what each decision of the run adds', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        const position = own(record, day);
        if (!position) return;
        const sum = position.run.map((d) => totalPieces(d.added)).reduce((a, b) => a + b, 0);
        expect(totalPieces(position.pieces)).toBe(sum);
        for (const kind of ['statement', 'excerpt', 'summary'] as const)
          expect(position.pieces[kind]).toBe(position.run.reduce((n, d) => n + d.added[kind], 0));
      }),
    );
  });
});

describe('inheritance (rule 2)', () => {
  const EU = decide('EU', '2019-04-25', 'no-outright-ban');
  const GERMANY = decide('DE', '2020-02-12', 'leaning-allow');

  const on = (day: string, basis: Basis = 'effective', record = [EU, GERMANY]) =>
    positionsAt(anAtlas(record), day, basis);

  test('a member without a decision of its own holds what the EU holds, and says so', () => {
    expect(on('2020-02-12').get('FR')).toMatchObject({
      stance: 'no-outright-ban',
      holder: 'EU',
      isInherited: true,
      since: '2019-04-25',
    });
  });

  test('a member inherits until the very day of its first own decision', () => {
    expect(on('2020-02-11').get('DE')).toMatchObject({ stance: 'no-outright-ban', isInherited: true });
    expect(on('2020-02-12').get('DE')).toMatchObject({ stance: 'leaning-allow', isInherited: false });
  });

  test('an own decision is not replaced by a later one of the EU', () => {
    const later = decide('EU', '2020-03-01', 'ban');
    const positions = on('2020-03-02', 'effective', [EU, GERMANY, later]);
    expect([positions.get('DE')?.stance, positions.get('FR')?.stance]).toEqual(['leaning-allow', 'ban']);
  });

  test('the UK inherits on its last day inside, 31 January 2020, and not on the next', () => {
    expect(on('2020-01-31').get('GB')).toMatchObject({ stance: 'no-outright-ban', isInherited: true });
    expect(on('2020-02-01').get('GB')).toBeNull();
  });

  test('a member inherits from its first day inside', () => {
    const groups = anAtlas([]).groups;
    const eu = groups.get('eu');
    if (!eu) throw new Error('The tests’ world has no EU');
    const joined = {
      ...eu,
      members: [{ jurisdiction: 'MX', from: '2020-01-01', to: null }],
    };
    const atlas = anAtlas([EU], { groups: new Map([['eu', joined]]) });
    expect(positionsAt(atlas, '2019-12-31', 'effective').get('MX')).toBeNull();
    expect(positionsAt(atlas, '2020-01-01', 'effective').get('MX')?.isInherited).toBe(true);
  });

  test('nobody inherits before the EU has a stance, nor where the EU has none', () => {
    expect([...on('2019-04-24').values()].every((p) => p === null)).toBe(true);
    expect(on('2020-02-12', 'effective', [GERMANY]).get('FR')).toBeNull();
  });

  test('the EU itself and outsiders inherit nothing', () => {
    expect(on('2020-02-12').get('EU')).toMatchObject({ holder: 'EU', isInherited: false });
    expect([on('2020-02-12').get('US'), on('2020-02-12').get('MX')]).toEqual([null, null]);
  });

  test('basis=own switches it off and leaves own decisions alone', () => {
    const positions = on('2020-02-12', 'own');
    expect([positions.get('FR'), positions.get('DE')?.stance, positions.get('EU')?.stance]).toEqual([
      null,
      'leaning-allow',
      'no-outright-ban',
    ]);
  });

  test('every jurisdiction is answered for, also where nothing is recorded', () => {
    expect([...on('1990-01-01').keys()].sort()).toEqual(['DE', 'EU', 'FR', 'GB', 'IT', 'JP', 'MX', 'US']);
  });

  test('for any record, own decisions look the same on either basis', () => {
    fc.assert(
      fc.property(someDecisions('EU'), someDecisions('FR'), someDay, (eu, france, day) => {
        const atlas = anAtlas([...eu, ...france]);
        const effective = positionsAt(atlas, day, 'effective').get('FR');
        const ownOnly = positionsAt(atlas, day, 'own').get('FR');
        if (ownOnly) expect(effective).toEqual(ownOnly);
        else expect(effective?.stance).toBe(positionsAt(atlas, day, 'own').get('EU')?.stance);
      }),
    );
  });
});

describe('the limit of a scope (rule 1)', () => {
  const scoped = (...scopes: readonly (readonly Scope[])[]) => scopes.map((scope) => ({ scope }));

  test.each<[string, readonly (readonly Scope[])[], string | null]>([
    [
      'procurement and export control',
      [['export-control', 'public-procurement']],
      'public procurement and export control only',
    ],
    ['one scope', [['subsidies']], 'subsidies only'],
    [
      'three scopes over two decisions',
      [['subsidies', 'export-control'], ['public-procurement']],
      'public procurement, export control and subsidies only',
    ],
    ['the core', [['5g-core', 'export-control']], null],
    ['the radio network', [['5g-ran']], null],
    ['all telecoms', [['all-telecoms']], null],
    ['the network in one decision of several', [['subsidies'], ['5g-ran'], ['export-control']], null],
    ['no scope at all', [[]], null],
  ])('%s', (_name, scopes, expected) => {
    expect(scopeLimit(scoped(...scopes))).toBe(expected);
  });

  test('the label carries it', () => {
    const ban = (scope: readonly Scope[]) =>
      held([decide('GB', '2020-01-01', 'ban', { scope })], '2020-01-01');
    expect(positionLabel(ban(['public-procurement', 'export-control']))).toBe(
      'Ban, public procurement and export control only',
    );
    expect(positionLabel(ban(['5g-core']))).toBe('Ban');
  });

  test('the label of a decision has the limit of the run up to it, not of what came after', () => {
    const record = (['public-procurement', 'export-control', '5g-core', 'subsidies'] as const).map(
      (scope, i) => decide('US', `2019-0${i + 1}-01`, 'ban', { scope: [scope] }),
    );
    const atlas = anAtlas(record);
    expect(record.map((decision) => decisionLabel(atlas, decision))).toEqual([
      'Ban, public procurement only',
      'Ban, public procurement and export control only',
      'Ban',
      'Ban',
    ]);
  });

  test('a decision that the atlas does not hold has the limit of its own scope', () => {
    const alone = decide('US', '2019-01-01', 'ban', { scope: ['subsidies'] });
    expect(decisionLabel(anAtlas([]), alone)).toBe('Ban, subsidies only');
  });

  test('for any record, the last decision of a day is labelled as the stance on it is', () => {
    fc.assert(
      fc.property(someRecord, someDay, (decisions, day) => {
        const atlas = anAtlas(decisions);
        for (const position of positionsAt(atlas, day, 'own').values())
          if (position) expect(decisionLabel(atlas, position.latest)).toBe(positionLabel(position));
      }),
    );
  });
});

describe('the age of a stance (rule 7)', () => {
  const WORDS: readonly DecisionKind[] = ['statement', 'report', 'draft', 'agreement'];
  const ACTS: readonly DecisionKind[] = ['law', 'regulation', 'decision', 'court-ruling'];

  const note = (day: string, ...run: readonly (readonly [date: string, kind: DecisionKind])[]) =>
    ageNote(
      held(
        run.map(([date, kind]) => decide('GB', date, 'limited', { kind })),
        day,
      ),
      day,
    );

  test.each(WORDS)('a %s is marked when it is more than two years old', (kind) => {
    expect(note('2020-12-05', ['2018-12-05', kind])).toBeNull();
    expect(note('2020-12-06', ['2018-12-05', kind])).toBe('last evidence December 2018');
  });

  test.each([
    ['2018', '2020-12-31', null],
    ['2018', '2021-01-01', 'last evidence 2018'],
    ['2018~', '2021-01-01', 'last evidence about 2018'],
    ['2018-12', '2020-12-31', null],
    ['2018-12~', '2021-01-01', 'last evidence about December 2018'],
  ])('words of %s are, on %s, %s: never more precise than known', (date, day, expected) => {
    expect(note(day, [date, 'report'])).toBe(expected);
  });

  const noteOf = (day: string, kind: DecisionKind, newest: string | null) =>
    ageNote(
      held(
        [decide('GB', '2018-12-05', 'limited', { kind, evidenceDates: newest === null ? [] : [newest] })],
        day,
      ),
      day,
    );

  test.each([
    ['2019-01-30', '2021-01-30', null],
    ['2019-01-30', '2021-01-31', 'last evidence January 2019'],
    ['2019-01-30~', '2021-01-31', 'last evidence January 2019'],
    ['2019', '2021-12-31', null],
    ['2019', '2022-01-01', 'last evidence 2019'],
  ])('words count from their newest evidence: %s is, on %s, %s', (newest, day, expected) => {
    expect(noteOf(day, 'statement', newest)).toBe(expected);
  });

  test('what was published after the day is not known on it: the decision’s own date stands in', () => {
    expect(noteOf('2020-12-31', 'statement', '2022-05')).toBe('last evidence December 2018');
    expect(noteOf('2022-05-31', 'statement', '2022-05')).toBeNull();
  });

  test.each([
    ['2019-03-01', 'in force since 5 December 2018, last confirmed 1 March 2019'],
    ['2018-12-05', 'in force since 5 December 2018'],
    ['2018-12', 'in force since 5 December 2018'],
    ['2022', 'in force since 5 December 2018'],
    [null, 'in force since 5 December 2018'],
  ])('an act whose newest evidence is of %s is, in 2020, %s', (newest, expected) => {
    expect(noteOf('2020-02-12', 'law', newest)).toBe(expected);
  });

  test('a day confirms rather than the bare year around it', () => {
    const law = decide('GB', '2018-05-01', 'ban', { kind: 'law' });
    const ruling = decide('GB', '2019-09-03', 'ban', { kind: 'court-ruling', evidenceDates: ['2019'] });
    expect(ageNote(held([law, ruling], '2020-02-12'), '2020-02-12')).toBe(
      'in force since 1 May 2018, last confirmed 3 September 2019',
    );
  });

  test.each([
    ['2021-03-14', 'in force since 29 January 2021, last confirmed 25 February 2021'],
    ['2021-03-15', 'in force since 29 January 2021, last confirmed 15 March 2021'],
    ['2021-12-31', 'in force since 29 January 2021, last confirmed 15 March 2021'],
  ])('a bare year that is over makes no confirmation older: on %s, %s', (day, expected) => {
    const evidenceDates = ['2021-02-25', '2021-03-15', '2021'];
    const act = decide('GB', '2021-01-29', 'ban', { kind: 'regulation', evidenceDates });
    expect(ageNote(held([act], day), day)).toBe(expected);
  });

  test.each([
    ['2021-05-04', 'in force since 4 May 2021'],
    ['2021-07-01', 'in force since 4 May 2021'],
  ])('since when an act is in force stays what it is once it was told: on %s, %s', (day, expected) => {
    const later = decide('GB', '2021-03-10', 'ban', { kind: 'regulation', inForce: '2021-06-15' });
    const sooner = decide('GB', '2021-05-04', 'ban', { kind: 'regulation' });
    expect(ageNote(held([later, sooner], day), day)).toBe(expected);
  });

  test('an act about exports alone puts no stance on networks in force, and words beside it still grow old', () => {
    const words = decide('GB', '2018-12-08', 'ban', { kind: 'statement' });
    const list = decide('GB', '2019-06-10', 'ban', { kind: 'regulation', scope: ['export-control'] });
    const position = held([words, list], '2020-02-12');
    expect(sinceWords(position, '2020-02-12')).toBe('Since 8 December 2018');
    expect(sinceWords(position, '2022-02-12')).toBe('Since 8 December 2018; last evidence June 2019');
    expect(restsOnWords(position)).toBe(true);
  });

  test('words that were renewed count from the newest', () => {
    expect(note('2020-12-31', ['2016-01-01', 'statement'], ['2019-06-01', 'report'])).toBeNull();
    expect(note('2021-12-31', ['2016-01-01', 'statement'], ['2019-06-01', 'report'])).toBe(
      'last evidence June 2019',
    );
  });

  test.each(ACTS)('a %s is in force, however old', (kind) => {
    expect(note('2020-02-12', ['2010-05-16', kind])).toBe('in force since 16 May 2010');
  });

  test.each([
    ['2022-10-15', 'decided 28 September 2022, in force from 10 November 2022'],
    ['2022-11-10', 'in force since 10 November 2022'],
    ['2023-06-01', 'in force since 10 November 2022, last confirmed 1 March 2023'],
  ])('an act that takes effect later than it was decided is, on %s, %s', (day, expected) => {
    const deadlines = [
      { date: '2024-01-01', what: 'Equipment removed' },
      { date: '2022-11-10', what: 'Act enters into force' },
    ];
    const evidenceDates = ['2023-03-01'];
    const act = decide('GB', '2022-09-28', 'leaning-ban', { kind: 'law', deadlines, evidenceDates });
    expect(ageNote(held([act], day), day)).toBe(expected);
  });

  test.each([
    ['2020-08-01', 'decided 14 July 2020'],
    ['2021-01-15', 'decided 14 July 2020, last confirmed 30 November 2020'],
    ['2022-10-13', 'in force since 13 October 2022'],
    ['2023-06-01', 'in force since 13 October 2022, last confirmed 1 March 2023'],
  ])('an act that is not in force by its record is, on %s, %s', (day, expected) => {
    const told = decide('GB', '2020-07-14', 'ban', { inForce: null, evidenceDates: ['2020-11-30'] });
    const force = decide('GB', '2022-10-13', 'ban', { kind: 'regulation', evidenceDates: ['2023-03-01'] });
    expect(ageNote(held([told, force], day), day)).toBe(expected);
  });

  test.each([
    ['2021-04-01', 'decided 10 March 2021, in force from 15 June 2021'],
    ['2021-07-01', 'in force since 15 June 2021'],
  ])('an act is in force from the date that its record gives: on %s, %s', (day, expected) => {
    const act = decide('GB', '2021-03-10', 'ban', { kind: 'regulation', inForce: '2021-06-15' });
    expect(ageNote(held([act], day), day)).toBe(expected);
  });

  test('what set the stance and is not in force by its record says once when it was decided', () => {
    const told = decide('GB', '2020-07-14', 'ban', { inForce: null });
    expect(sinceWords(held([told], '2020-08-01'), '2020-08-01')).toBe('Decided 14 July 2020');
  });

  test('what confirms an act is told', () => {
    expect(note('2020-02-12', ['2018-05', 'law'], ['2019-06-01', 'statement'])).toBe(
      'in force since May 2018, last confirmed 1 June 2019',
    );
  });

  test('a leak before the act set the stance and was not in force', () => {
    expect(note('2020-02-12', ['2019-04-23', 'report'], ['2020-01-28', 'decision'])).toBe(
      'in force since 28 January 2020',
    );
  });

  test('one act among words is enough to rest on', () => {
    const words = decide('GB', '2018-01-01', 'ban', { kind: 'report' });
    const act = decide('GB', '2019-01-01', 'ban', { kind: 'law' });
    expect(restsOnWords(held([words, act], '2018-06-01'))).toBe(true);
    expect(restsOnWords(held([words, act], '2019-06-01'))).toBe(false);
  });

  test('for any record, words are marked exactly when the newest is older than two years', () => {
    fc.assert(
      fc.property(someDecisions(), someDay, (record, day) => {
        const position = own(record, day);
        if (!position || !restsOnWords(position)) return;
        const isMarked = ageNote(position, day)?.startsWith('last evidence') ?? false;
        const age = (Date.parse(day) - Date.parse(lastDay(position.latest.date))) / 86_400_000;
        if (age > 731) expect(isMarked).toBe(true);
        if (age < 730) expect(isMarked).toBe(false);
      }),
    );
  });
});
