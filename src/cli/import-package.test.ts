import { describe, expect, test } from 'vitest';
import type { Curation } from './curation.ts';
import { importPackage, readRecord } from './import-package.ts';
import { formatJson, type PackageFiles } from './package-files.ts';
import { problemLine } from './problem.ts';
import { foundingFiles, NO_CURATION, recordedDecision, recordInput, sampleRecord } from './sample-record.ts';

const RELATIONS: Curation = {
  ...NO_CURATION,
  relations: [
    {
      ...{ piece: 'gb-2020-minister', decision: 'gb-2021-04-01-removal', relation: 'context' },
      reason: 'The minister speaks of it as well.',
    },
  ],
};

function imported(files: PackageFiles, input = recordInput(), curation = NO_CURATION) {
  const result = importPackage(files, input, curation);
  return { ...result, files: { ...files, json: new Map([...files.json, ...result.written]) } };
}

const asText = ({ json }: PackageFiles) => [...json].sort().map(([path, file]) => path + formatJson(file));
const pieceOf = ({ content }: ReturnType<typeof imported>, id: string) =>
  content.evidence.get('evidence/gb.json')?.evidence.find((piece) => piece.id === id);

describe('the import', () => {
  test('gives a package that the check accepts, with nothing lost', () => {
    const { problems, files } = imported(foundingFiles());
    expect(problems.map(problemLine)).toEqual([]);
    expect(files.json.get('datapackage.json')).toMatchObject({
      asOf: '2021-12-31',
      defaultTime: '2020-02-12',
      imports: { records: 3, sources: 5, distinctSources: 3, deadlines: 1, exceptions: [] },
    });
  });

  test('does not take back the day that a curator has brought the data to since', () => {
    const once = imported(foundingFiles());
    const json = new Map(once.files.json);
    json.set('datapackage.json', { ...Object(json.get('datapackage.json')), asOf: '2022-03-01' });
    const again = imported({ ...once.files, json });
    expect(asText(again.files)).toEqual(asText({ ...once.files, json }));
  });

  test('leaves the files as they are when run again, whatever the order of the record', () => {
    const once = imported(foundingFiles(), recordInput(), RELATIONS);
    const input = recordInput([...sampleRecord()].reverse());
    expect(asText(imported(once.files, input, RELATIONS).files)).toEqual(asText(once.files));
  });

  test('makes one decision of one event, in the record’s words and with both kinds of evidence', () => {
    const result = imported(foundingFiles());
    const found = result.content.decisions.filter((d) => d.id === 'gb-2020-decision');
    expect(found.map((d) => d.title)).toEqual(['Title of gb-2020-decision']);
    expect(pieceOf(result, 'gb-2020-minister')?.kind).toBe('statement');
    expect(pieceOf(result, 'gb-2020-decision-s1')?.kind).toBe('summary');
  });

  test('keeps decisions and evidence that the record lacks, untouched', () => {
    const before = foundingFiles();
    const { content, files } = imported(before);
    expect(content.decisions.map((d) => d.id)).toContain('de-2020-decision');
    for (const code of ['de', 'us'])
      expect(files.json.get(`evidence/${code}.json`)).toEqual(before.json.get(`evidence/${code}.json`));
    const piece = (all: PackageFiles) => Object(all.json.get('evidence/gb.json')).evidence[0];
    expect(piece(files)).toEqual(piece(before));
  });

  test('adds the relations that a curator lists, once', () => {
    const once = imported(foundingFiles(), recordInput(), RELATIONS);
    const twice = imported(once.files, recordInput(), RELATIONS);
    for (const result of [once, twice])
      expect(pieceOf(result, 'gb-2020-minister')?.relations).toEqual([
        { decision: 'gb-2020-decision', relation: 'supports' },
        { decision: 'gb-2021-04-01-removal', relation: 'context' },
      ]);
  });

  test('takes up what has been corrected in the record', () => {
    const once = imported(foundingFiles());
    const [first, ...rest] = sampleRecord();
    if (!first) throw new Error('The sample record is empty');
    const corrected = recordInput([{ ...first, summary: 'Corrected.' }, ...rest]);
    const { content, problems } = imported(once.files, corrected);
    expect(problems).toEqual([]);
    expect(content.decisions.map((d) => d.summary)).toContain('Corrected.');
  });

  test('is told what is missing when the record has dropped a decision: ids are for ever', () => {
    const once = imported(foundingFiles());
    const { problems } = imported(once.files, recordInput(sampleRecord().slice(1)));
    expect(problems.map((p) => p.field)).toEqual(
      expect.arrayContaining(['imports.records', 'imports.sources', 'imports.deadlines']),
    );
  });
});

describe('the import refuses', () => {
  test.each([
    ['date', recordedDecision('gb-2020-decision', '2020-01-29', { stance: 'limited' })],
    ['stance', recordedDecision('gb-2020-decision', '2020-01-28')],
    ['kind', recordedDecision('gb-2020-decision', '2020-01-28', { stance: 'limited', kind: 'law' })],
  ])('an event whose %s is another in the record', (field, record) => {
    expect(() => imported(foundingFiles(), recordInput([record]))).toThrow(`gb-2020-decision: ${field}`);
  });

  test('a decision that is not there, of which it is said when it is in force', () => {
    const effects = [{ decision: 'gb-2019-nothing', inForce: null, reason: 'None.' }];
    expect(() => imported(foundingFiles(), recordInput(), { ...NO_CURATION, effects })).toThrow(
      'No such decision: gb-2019-nothing',
    );
  });

  test.each([
    [
      'a decision',
      { titles: {}, instruments: { da: ['gb-2019-nothing'] } },
      'No such decision: gb-2019-noth',
    ],
    ['a source', { titles: { is: ['gazette-none'] }, instruments: {} }, 'No such source: gazette-none'],
  ])('%s that is not there, of which the language is told', (_, languages, words) => {
    const curation = { ...NO_CURATION, languages };
    expect(() => imported(foundingFiles(), recordInput(), curation)).toThrow(words);
  });

  test('a relation of a piece that is not there', () => {
    const relations = RELATIONS.relations.map((entry) => ({ ...entry, piece: 'gb-none' }));
    expect(() => imported(foundingFiles(), recordInput(), { ...RELATIONS, relations })).toThrow('gb-none');
  });

  test.each([
    ['a field that it does not know', { more: 'lost' }],
    ['a day that the calendar has not', { announcedOn: '2021-02-29' }],
    ['no source', { sources: [] }],
  ])('a record with %s', (_, fields) => {
    const record = {
      compiledOn: '2021-12-31',
      records: [{ ...recordedDecision('gb-x', '2021'), ...fields }],
    };
    expect(() => readRecord(record, { compiledOn: '2021-12-31', groups: [] })).toThrow();
  });
});
