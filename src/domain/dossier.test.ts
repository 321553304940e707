import { describe, expect, test } from 'vitest';
import { aDecision, aSource, aSummary } from '../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece, knownOf } from '../../tests/harness/builders.ts';
import type { Decision } from './decision.ts';
import {
  type DossierView,
  dossierAt,
  type EffectDays,
  type Piece,
  placement,
  relationTo,
  supportersOf,
} from './dossier.ts';
import type { EvidenceRelation, Relation } from './evidence.ts';

const decision = (id: string, date: string, fields: Partial<Decision> = {}) =>
  aDecision({ id, jurisdiction: 'GB', date, ...fields });

const link = (id: string, relation: Relation = 'supports'): EvidenceRelation => ({ decision: id, relation });

const LEAK = decision('gb-leak', '2019-04-23');
const CAP = decision('gb-cap', '2020-01-28');
const BAN = decision('gb-ban', '2020-07-14', { stance: 'ban' });
const ABROAD = decision('us-ban', '2019-05-16', { jurisdiction: 'US' });

function piece(id: string, relations: readonly EvidenceRelation[], published: string | null = '2019-01-01') {
  return anExcerptPiece({ id, relations, about: ['GB'] }, { published });
}

function dossier(day: string, run: readonly string[], pieces: readonly Piece[]): DossierView {
  return dossierAt('GB', day, new Set(run), knownOf([BAN, LEAK, ABROAD, CAP]), pieces);
}

/** The ids in every list that is not empty. */
function ids(view: DossierView): Record<string, string[]> {
  const { history, laterDecisions, ...lists } = view;
  const named = Object.entries(lists).map(([k, list]) => [k, list.map((p) => p.evidence.id)] as const);
  return Object.fromEntries(named.filter(([, list]) => list.length > 0));
}

describe('what a dossier shows of its decisions (rule 6)', () => {
  test('those in effect are history, newest first; those after the day are apart, oldest first', () => {
    const view = dossier('2019-06-01', ['gb-leak'], []);
    expect(view.history.map((d) => d.id)).toEqual(['gb-leak']);
    expect(view.laterDecisions.map((d) => d.id)).toEqual(['gb-cap', 'gb-ban']);
    expect(dossier('2020-12-31', ['gb-ban'], []).history.map((d) => d.id)).toEqual([
      'gb-ban',
      'gb-cap',
      'gb-leak',
    ]);
  });

  test('a decision counts from its day of effect, that day included', () => {
    expect(dossier('2020-01-27', [], []).history.map((d) => d.id)).toEqual(['gb-leak']);
    expect(dossier('2020-01-28', [], []).history.map((d) => d.id)).toEqual(['gb-cap', 'gb-leak']);
  });

  test('decisions of others are not its own', () => {
    const view = dossier('2020-12-31', [], []);
    expect([...view.history, ...view.laterDecisions].map((d) => d.id)).not.toContain('us-ban');
  });
});

describe('what a dossier shows of its evidence (rule 6)', () => {
  test('evidence of the present run by what it does', () => {
    const view = dossier(
      '2020-02-12',
      ['gb-leak', 'gb-cap'],
      [
        piece('gb-a', [link('gb-leak')]),
        piece('gb-b', [link('gb-cap', 'disputes')]),
        piece('gb-c', [link('gb-cap', 'context')]),
      ],
    );
    expect(ids(view)).toEqual({ supports: ['gb-a'], disputes: ['gb-b'], context: ['gb-c'] });
  });

  test('all evidence of a decision in effect is shown, also what was published after the day', () => {
    const view = dossier('2019-06-01', ['gb-leak'], [piece('gb-a', [link('gb-leak')], '2021-01-01')]);
    expect(ids(view)).toEqual({ supports: ['gb-a'] });
  });

  test('evidence of earlier runs is kept by itself', () => {
    const view = dossier('2020-12-31', ['gb-ban'], [piece('gb-a', [link('gb-leak', 'disputes')])]);
    expect(ids(view)).toEqual({ earlier: ['gb-a'] });
  });

  test('evidence of later decisions is kept apart, unless its own date is not later', () => {
    const view = dossier(
      '2019-06-01',
      ['gb-leak'],
      [
        piece('gb-late', [link('gb-ban')], '2020-07-15'),
        piece('gb-undated', [link('gb-ban')], null),
        piece('gb-early', [link('gb-ban')], '2019-05-01'),
      ],
    );
    expect(ids(view)).toEqual({ later: ['gb-late', 'gb-undated'], mentions: ['gb-early'] });
  });

  test('evidence of no decision is shown by its own date, the undated apart', () => {
    const view = dossier(
      '2019-06-01',
      ['gb-leak'],
      [piece('gb-before', [], '2019-05'), piece('gb-after', [], '2019-06'), piece('gb-undated', [], null)],
    );
    expect(ids(view)).toEqual({ mentions: ['gb-before'], later: ['gb-after'], undated: ['gb-undated'] });
  });

  test('a statement stands by the day it was said, not by the day it was published', () => {
    const said = aStatementPiece({ id: 'gb-said', saidOn: '2019-05-01' }, { published: '2020-01-01' });
    expect(ids(dossier('2019-06-01', [], [said]))).toEqual({ mentions: ['gb-said'] });
  });

  test('what a piece says of the run goes before what it says of earlier or later decisions', () => {
    const both = piece('gb-a', [
      link('gb-leak', 'disputes'),
      link('gb-ban', 'supports'),
      link('gb-cap', 'context'),
    ]);
    expect(ids(dossier('2020-02-12', ['gb-cap'], [both]))).toEqual({ context: ['gb-a'] });
  });

  test('evidence of another’s decision is a mention', () => {
    expect(ids(dossier('2020-02-12', ['gb-cap'], [piece('us-a', [link('us-ban')])]))).toEqual({
      mentions: ['us-a'],
    });
  });

  test('an inherited stance shows the evidence of the EU’s run', () => {
    const eu = decision('eu-rules', '2019-04-25', { jurisdiction: 'EU' });
    const view = dossierAt('FR', '2020-02-12', new Set(['eu-rules']), knownOf([eu]), [
      piece('eu-a', [link('eu-rules')]),
    ]);
    expect(ids(view)).toEqual({ supports: ['eu-a'] });
    expect(view.history).toEqual([]);
  });

  test('statements come before excerpts, excerpts before summaries, each as they were stored', () => {
    const about = { relations: [link('gb-cap')] };
    const summary: Piece = { evidence: aSummary({ id: 'gb-z', ...about }), source: aSource(), speaker: null };
    const view = dossier(
      '2020-02-12',
      ['gb-cap'],
      [
        summary,
        anExcerptPiece({ id: 'gb-b', ...about }),
        anExcerptPiece({ id: 'gb-a', ...about }),
        aStatementPiece({ id: 'gb-s', ...about }),
      ],
    );
    expect(ids(view)).toEqual({ supports: ['gb-s', 'gb-b', 'gb-a', 'gb-z'] });
  });

  test('no piece is lost or told twice', () => {
    const relations = [[], [link('gb-leak')], [link('gb-ban', 'disputes')], [link('us-ban')], [link('gone')]];
    const dates = [null, '2018', '2019-05-01', '2021'];
    const pieces = relations.flatMap((r, i) => dates.map((date, j) => piece(`gb-${i}-${j}`, r, date)));
    for (const day of ['2018-01-01', '2019-06-01', '2022-01-01']) {
      const shown = Object.values(ids(dossier(day, ['gb-leak'], pieces))).flat();
      expect(shown.sort()).toEqual(pieces.map((p) => p.evidence.id).sort());
    }
  });
});

describe('a piece on a day', () => {
  const effects: EffectDays = new Map([
    ['gb-leak', '2019-04-23'],
    ['gb-ban', '2020-07-14'],
  ]);

  test.each([
    [
      'one decision in effect among later ones',
      [link('gb-ban'), link('gb-leak')],
      '2022',
      '2019-04-23',
      'shown',
    ],
    ['the day before that', [link('gb-ban'), link('gb-leak')], '2022', '2019-04-22', 'later'],
    ['a month that is not over', [], '2019-04', '2019-04-29', 'later'],
    ['a month that is over', [], '2019-04', '2019-04-30', 'shown'],
    ['a decision that the data does not have', [link('gone')], null, '2019-04-30', 'undated'],
  ] as const)('%s', (_name, relations, published, day, expected) => {
    expect(placement(piece('gb-a', relations, published), effects, day)).toBe(expected);
  });
});

test('a piece that both supports and disputes a run is told as a dispute', () => {
  const evidence = piece('gb-a', [
    link('gb-leak', 'context'),
    link('gb-leak', 'supports'),
    link('gb-cap', 'disputes'),
  ]).evidence;
  expect(relationTo(evidence, new Set(['gb-leak', 'gb-cap']))).toBe('disputes');
  expect(relationTo(evidence, new Set(['gb-leak']))).toBe('supports');
  expect(relationTo(evidence, new Set(['gb-ban']))).toBeNull();
});

test('what supports another decision, or disputes this one, is no support of it', () => {
  const related = (id: string, decision: string, relation: 'supports' | 'disputes') =>
    anExcerptPiece({ id, relations: [{ decision, relation }] });
  const pieces = [
    related('gb-one', 'gb-ban', 'supports'),
    related('gb-two', 'gb-cap', 'supports'),
    related('gb-three', 'gb-ban', 'disputes'),
  ];
  expect(supportersOf(pieces, 'gb-ban').map((p) => p.evidence.id)).toEqual(['gb-one']);
  expect(supportersOf(pieces, undefined)).toEqual([]);
});
