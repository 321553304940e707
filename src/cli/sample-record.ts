/** A small made-up record for the tests of the import: three decisions of the sample package's world, fresh each time. */
import type { Curation } from './curation.ts';
import { type RecordInput, readRecord } from './import-package.ts';
import type { RecordedDecision, RecordedSource } from './record-schema.ts';
import { packageOf, samplePackage } from './sample-package.ts';

export const NO_CURATION: Curation = {
  ...{ relations: [], orders: [], effects: [] },
  languages: { titles: {}, instruments: {} },
};

/** A page of the Harbour Gazette on one address; the address is also the title's last word. */
export function recordedSource(name: string, fields: Partial<RecordedSource> = {}): RecordedSource {
  return {
    ...{ title: `Harbour news ${name}`, publisher: 'Harbour Gazette (agency)', published: '2021-03' },
    ...{ url: `https://harbour.example/${name}`, type: 'press', supports: `Tells of ${name}.` },
    ...fields,
  };
}

export function recordedDecision(
  id: string,
  announcedOn: string,
  fields: Partial<RecordedDecision> = {},
): RecordedDecision {
  return {
    ...{ id, jurisdiction: id.slice(0, 2).toUpperCase(), announcedOn, kind: 'decision', stance: 'ban' },
    ...{ effect: 'tightens', scope: ['5g-core'], title: `Title of ${id}`, summary: `Summary of ${id}.` },
    ...{ decidedBy: 'Council', instrument: null, deadlines: [], confidence: 'medium', notes: 'A note.' },
    sources: [recordedSource(id)],
    ...fields,
  };
}

/** The UK's founding decision told anew with two sources, a later one with a deadline, and one of the EU. */
export function sampleRecord(): readonly RecordedDecision[] {
  const deadlines = [{ date: '2027', what: 'All of it out' }];
  return [
    recordedDecision('gb-2021-04-01-removal', '2021-04-01', {
      deadlines,
      sources: [recordedSource('removal'), recordedSource('cap')],
    }),
    recordedDecision('gb-2020-decision', '2020-01-28', {
      stance: 'limited',
      sources: [
        recordedSource('cap', { url: 'https://harbour.example/cap/' }),
        recordedSource('law', { title: '[A law, described]', published: null }),
      ],
    }),
    recordedDecision('eu-2021-04-toolbox', '2021-04', { sources: [recordedSource('removal')] }),
  ];
}

/** Record and groups as `data:import` reads them. */
export function recordInput(records: readonly RecordedDecision[] = sampleRecord()): RecordInput {
  const about = { compiledOn: '2021-12-31' };
  const groups = samplePackage().groups;
  return readRecord({ ...about, records }, { ...about, groups });
}

/** The sample package, which stands for the founding articles. */
export function foundingFiles() {
  return packageOf(samplePackage());
}
