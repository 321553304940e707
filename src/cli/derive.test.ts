import { describe, expect, it } from 'vitest';
import { aSource } from '../../mocks/builders.ts';
import type { Decision } from '../domain/decision.ts';
import type { EvidenceFile, Excerpt, Relation, Summary } from '../domain/evidence.ts';
import { deriveElsewhere, deriveOverview } from './derive.ts';

function decision(id: string, date: string, stance: Decision['stance'], order = 1): Decision {
  const jurisdiction = id.slice(0, 2).toUpperCase();
  return {
    ...{ id, jurisdiction, date, order, kind: 'decision', stance, scope: ['5g-ran'], title: id },
    ...{ summary: id, decidedBy: null, instrument: null, deadlines: [], confidence: 'high', notes: null },
  };
}

type Links = readonly (readonly [decision: string, relation: Relation])[];

function excerpt(id: string, about: readonly string[], links: Links): Excerpt {
  const relations = links.map(([decisionId, relation]) => ({ decision: decisionId, relation }));
  return { id, kind: 'excerpt', about, relations, source: 's', note: null, selectors: [] };
}

function summary(id: string, links: Links): Summary {
  const { about, relations, source, note } = excerpt(id, [id.slice(0, 2).toUpperCase()], links);
  return { id, kind: 'summary', about, relations, source, note, text: 'Ours.' };
}

function file(jurisdiction: string, evidence: EvidenceFile['evidence']): EvidenceFile {
  return { jurisdiction, evidence, sources: [], speakers: [], elsewhere: [] };
}

describe('the overview', () => {
  it('counts every linked piece by kind, whatever the relation and wherever it is stored', () => {
    const files = [
      file('GB', [excerpt('gb-a', ['GB'], [['gb-1', 'supports']]), summary('gb-b', [['gb-1', 'context']])]),
      file('US', [excerpt('us-a', ['US', 'GB'], [['gb-1', 'disputes']])]),
    ];
    const [first] = deriveOverview([decision('gb-1', '2019', 'ban')], files).decisions;
    expect(first?.counts).toEqual({ statement: 0, excerpt: 2, summary: 1 });
    expect(first?.added).toEqual({ statement: 0, excerpt: 2, summary: 1 });
  });

  it('adds a piece once over a run, and anew when the stance has changed', () => {
    const decisions = [
      decision('gb-3', '2021', 'ban'),
      decision('gb-1', '2019', 'limited'),
      decision('gb-2', '2020', 'limited'),
    ];
    const links: Links = [
      ['gb-1', 'supports'],
      ['gb-2', 'supports'],
      ['gb-3', 'context'],
    ];
    const overview = deriveOverview(decisions, [file('GB', [excerpt('gb-a', ['GB'], links)])]);
    expect(overview.decisions.map((d) => [d.id, d.counts.excerpt, d.added.excerpt])).toEqual([
      ['gb-1', 1, 1],
      ['gb-2', 1, 0],
      ['gb-3', 1, 1],
    ]);
  });

  it('does not take the last decision of one jurisdiction and the first of the next for one run', () => {
    const links: Links = [
      ['de-1', 'supports'],
      ['gb-1', 'supports'],
    ];
    const overview = deriveOverview(
      [decision('gb-1', '2020', 'ban'), decision('de-1', '2019', 'ban')],
      [file('DE', [excerpt('de-a', ['DE', 'GB'], links)])],
    );
    expect(overview.decisions.map((d) => d.added.excerpt)).toEqual([1, 1]);
  });

  it('orders by the last day that a date can mean, then by the order of the day', () => {
    const decisions = [
      decision('gb-year', '2020', 'ban'),
      decision('gb-second', '2020-12-30', 'ban', 2),
      decision('gb-first', '2020-12-30', 'limited'),
    ];
    const ids = deriveOverview(decisions, []).decisions.map((d) => d.id);
    expect(ids).toEqual(['gb-first', 'gb-second', 'gb-year']);
  });

  it('names everyone that a piece is about, without repeats, in order', () => {
    const files = [file('US', [excerpt('us-a', ['US', 'FR'], []), excerpt('us-b', ['US', 'BE'], [])])];
    expect(deriveOverview([], files).mentioned).toEqual(['BE', 'FR', 'US']);
  });
});

describe('the strength of evidence in the overview', () => {
  const SOURCES = [
    ['ministry', 'government', '2019-03'],
    ['agency', 'press', '2019-03-30'],
    ['tank', 'think-tank', null],
  ] as const;
  const sources = SOURCES.map(([id, type, published]) => aSource({ id, type, published }));
  const decisions = [decision('gb-1', '2019', 'ban'), decision('gb-2', '2020', 'ban')];
  const both: Links = [
    ['gb-1', 'context'],
    ['gb-2', 'disputes'],
  ];
  const files = [
    {
      ...file('GB', [
        { ...excerpt('gb-a', ['GB'], both), source: 'ministry' },
        { ...summary('gb-b', [['gb-1', 'supports']]), source: 'agency' },
        { ...summary('gb-c', [['gb-2', 'supports']]), source: 'tank' },
        { ...excerpt('gb-d', ['GB'], [['gb-2', 'disputes']]), source: 'missing' },
      ]),
      sources,
    },
  ];
  const [first, second] = deriveOverview(decisions, files).decisions;

  it('counts each newly linked piece by who published it, and those that are verbatim', () => {
    expect(first?.strength).toEqual({ official: 1, press: 1, other: 0, verbatim: 1 });
    expect(second?.strength).toEqual({ official: 0, press: 0, other: 1, verbatim: 1 });
  });

  it('counts a dispute where it first disputes, though the piece was linked before', () => {
    expect([first?.disputed, second?.disputed]).toEqual([0, 2]);
    const again = [...decisions, decision('gb-3', '2021', 'ban')];
    const more = files.map((f) => ({
      ...f,
      evidence: f.evidence.map((p) => ({
        ...p,
        relations: [...p.relations, { decision: 'gb-3', relation: 'disputes' as const }],
      })),
    }));
    expect(deriveOverview(again, more).decisions.map((d) => d.disputed)).toEqual([0, 2, 2]);
  });

  it('gives the dates of linked pieces, and none where all are undated', () => {
    expect([first?.evidenceDates, second?.evidenceDates]).toEqual([['2019-03'], ['2019-03']]);
    expect(deriveOverview(decisions, []).decisions.map((d) => d.evidenceDates)).toEqual([[], []]);
  });

  it('carries confidence and deadlines', () => {
    const deadlines = [{ date: '2027', what: 'Out' }];
    const one = { ...decision('gb-1', '2019', 'ban'), deadlines };
    expect(deriveOverview([one], []).decisions[0]).toMatchObject({ confidence: 'high', deadlines });
  });
});

describe('elsewhere', () => {
  it('lists for each code the pieces of other files about it, sorted, and none of its own', () => {
    const files = [
      file('US', [excerpt('us-b', ['US', 'GB'], []), excerpt('us-a', ['US', 'GB'], [])]),
      file('GB', [excerpt('gb-a', ['GB'], [])]),
    ];
    expect(Object.fromEntries(deriveElsewhere(files))).toEqual({ GB: ['us-a', 'us-b'], US: [] });
  });
});
