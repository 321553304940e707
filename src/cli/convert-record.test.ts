import { describe, expect, test } from 'vitest';
import { convertRecord, importedFrom } from './convert-record.ts';
import { NO_CURATION, recordedDecision, recordedSource, sampleRecord } from './sample-record.ts';

const NONE: ReadonlyMap<string, string> = new Map();
const convert = (records = sampleRecord()) => convertRecord(records, NONE, NO_CURATION);

describe('a record', () => {
  test('becomes a decision with all its fields, and without its effect', () => {
    const [, , removal] = convert().decisions;
    expect(removal).toEqual({
      ...{ id: 'gb-2021-04-01-removal', jurisdiction: 'GB', date: '2021-04-01', kind: 'decision' },
      ...{ stance: 'ban', scope: ['5g-core'], title: 'Title of gb-2021-04-01-removal' },
      ...{ summary: 'Summary of gb-2021-04-01-removal.', decidedBy: 'Council', instrument: null },
      deadlines: [{ date: '2027', what: 'All of it out' }],
      ...{ confidence: 'medium', notes: 'A note.' },
    });
  });

  test('stands by place and day, whatever the order of the record', () => {
    const ids = convert().decisions.map((d) => d.id);
    expect(ids).toEqual(['eu-2021-04-toolbox', 'gb-2020-decision', 'gb-2021-04-01-removal']);
    const shuffled = convert([...sampleRecord()].reverse());
    expect(shuffled).toEqual(convert());
  });

  test('has an order only where the curator gives one', () => {
    const orders = [{ decision: 'gb-2020-decision', order: 2, reason: 'Later in the day.' }];
    const { decisions } = convertRecord(sampleRecord(), NONE, { ...NO_CURATION, orders });
    expect(decisions.map((d) => d.order)).toEqual([undefined, 2, undefined]);
  });

  test('bears the language of its instrument only where the curator gives one', () => {
    const languages = { titles: {}, instruments: { da: ['gb-2020-decision'] } };
    const { decisions } = convertRecord(sampleRecord(), NONE, { ...NO_CURATION, languages });
    expect(decisions.map((d) => d.instrumentLanguage)).toEqual([undefined, 'da', undefined]);
    expect(decisions.map((d) => 'instrumentLanguage' in d)).toEqual([false, true, false]);
  });

  test('says when it is in force only where the curator does', () => {
    const effects = [
      { decision: 'gb-2020-decision', inForce: null, reason: 'Only announced.' },
      { decision: 'gb-2021-04-01-removal', inForce: '2021-06', reason: 'The note says so.' },
    ];
    const { decisions } = convertRecord(sampleRecord(), NONE, { ...NO_CURATION, effects });
    expect(decisions.map((d) => d.inForce)).toEqual([undefined, null, '2021-06']);
  });
});

describe('each source of a record', () => {
  test('becomes a summary in our words that supports the decision, numbered as listed', () => {
    const [first, second] = convert().byJurisdiction.get('GB')?.evidence ?? [];
    expect(first).toEqual({
      ...{ id: 'gb-2020-decision-s1', kind: 'summary', about: ['GB'] },
      relations: [{ decision: 'gb-2020-decision', relation: 'supports' }],
      ...{ source: 'harbour-gazette-2021-03-harbour-news-cap', text: 'Tells of cap.', note: null },
    });
    expect(second).toMatchObject({ id: 'gb-2020-decision-s2', text: 'Tells of law.' });
  });

  test('is one source however many records cite it, with its address as first given', () => {
    const file = convert().byJurisdiction.get('GB');
    expect(file?.evidence).toHaveLength(4);
    expect(file?.sources.map((s) => s.url)).toEqual([
      'https://harbour.example/cap/',
      'https://harbour.example/law',
      'https://harbour.example/removal',
    ]);
    expect(convert().byJurisdiction.get('EU')?.sources[0]).toEqual(file?.sources[2]);
  });

  test('whose title is in square brackets has a description and no title', () => {
    const law = convert().byJurisdiction.get('GB')?.sources[1];
    expect(law).toMatchObject({
      title: null,
      describedAs: 'A law, described',
      author: null,
      published: null,
    });
    expect(convert().byJurisdiction.get('GB')?.sources[0]).toMatchObject({
      title: 'Harbour news cap',
      describedAs: null,
    });
  });
});

test('a source bears the language of its title only where the curator gives one', () => {
  const titles = { is: ['harbour-gazette-2021-03-harbour-news-removal'] };
  const languages = { titles, instruments: {} };
  const { byJurisdiction } = convertRecord(sampleRecord(), NONE, { ...NO_CURATION, languages });
  expect(byJurisdiction.get('GB')?.sources.map((s) => s.language)).toEqual([undefined, undefined, 'is']);
  expect(byJurisdiction.get('EU')?.sources.map((s) => s.language)).toEqual(['is']);
});

describe('the conversion refuses', () => {
  test('an address that is described in two ways', () => {
    const sources = [recordedSource('cap'), recordedSource('cap', { publisher: 'Another' })];
    const record = recordedDecision('gb-2022-x', '2022', { sources });
    expect(() => convert([record])).toThrow('one address in two ways');
  });

  test('an id given twice', () => {
    const twice = [recordedDecision('gb-2022-x', '2022'), recordedDecision('gb-2022-x', '2023')];
    expect(() => convert(twice)).toThrow('same id');
  });
});

test.each([
  ['gb-2020-decision-s1', 'gb-2020-decision'],
  ['gb-2020-decision-s12', 'gb-2020-decision'],
  ['gb-2020-decision-s0', null],
  ['gb-2020-decision', null],
  ['gb-2020-sources', null],
])('%s came from the record of %s', (evidence, decision) => {
  expect(importedFrom(evidence)).toBe(decision);
});
