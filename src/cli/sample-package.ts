/** A small valid data package for the tests of the tools: fresh on every call, and never the founding articles. */

import { deriveElsewhere, deriveOverview, OVERVIEW_FILE } from './derive.ts';
import { deriveIndex } from './derived-files.ts';
import { parsePackage } from './package-content.ts';
import { evidencePath, type PackageFiles } from './package-files.ts';

const DECISIONS = [
  ['US', '2019-05-16', 'ban'],
  ['GB', '2020-01-28', 'limited'],
  ['DE', '2020-02-12~', 'leaning-allow'],
  ['EU', '2019-04', 'no-outright-ban'],
] as const;

type Json = Record<string, unknown>;

/** A record of the sample that a test may change. */
export type Editable = Json;

/** The sample as JSON by path; `derived/overview.json` and `elsewhere` are filled in by `packageOf`. */
export interface SamplePackage {
  readonly descriptor: Editable;
  readonly jurisdictions: Editable[];
  readonly groups: Editable[];
  readonly decisions: Editable[];
  /** By code. */
  readonly evidence: Record<
    string,
    { jurisdiction: string } & Record<'evidence' | 'sources' | 'speakers', Editable[]>
  >;
}

export function samplePackage(): SamplePackage {
  const codes = DECISIONS.map(([code]) => code);
  return {
    descriptor: {
      name: 'sample',
      title: 'Sample',
      version: '1.0.0',
      created: '2021-01-01',
      asOf: '2020-06-30',
      defaultTime: '2020-02-12',
      resources: [
        ...['jurisdictions', 'groups', 'decisions'].map((name) => ({ name, path: `${name}.json` })),
        { name: 'overview', path: OVERVIEW_FILE },
        ...codes.map((code) => ({ name: `evidence-${code.toLowerCase()}`, path: evidencePath(code) })),
      ],
    },
    jurisdictions: codes.map((code) => ({
      code,
      name: code,
      inText: code,
      kind: 'country',
      region: 'europe',
    })),
    groups: [
      { id: 'eu', name: 'EU', jurisdiction: 'EU', members: [{ jurisdiction: 'DE', from: '1958', to: null }] },
    ],
    decisions: DECISIONS.map(([code, date, stance]) => sampleDecision(code, date, stance)),
    evidence: Object.fromEntries(codes.map((code) => [code, sampleEvidence(code)])),
  };
}

/** The id of the sample's decision of a jurisdiction. */
export function decisionId(code: string): string {
  return `${code.toLowerCase()}-2020-decision`;
}

export function sampleDecision(jurisdiction: string, date: string, stance: string): Editable {
  return {
    ...{ id: decisionId(jurisdiction), jurisdiction, date, kind: 'decision', stance, scope: ['5g-core'] },
    ...{ title: 'Title', summary: 'Summary.', decidedBy: null, instrument: null, deadlines: [] },
    ...{ confidence: 'high', notes: null },
  };
}

function sampleEvidence(code: string): SamplePackage['evidence'][string] {
  const small = code.toLowerCase();
  const selector = { type: 'TextQuoteSelector', exact: 'We decided,', prefix: '“', suffix: '” she said.' };
  const piece = {
    ...{ id: `${small}-2020-minister`, kind: 'statement', about: [code], source: `${small}-gazette` },
    ...{ relations: [{ decision: decisionId(code), relation: 'supports' }], note: null },
    ...{ speaker: `${small}-minister`, saidOn: null, selectors: [selector] },
  };
  const source = { title: 'Title', describedAs: null, type: 'press', publisher: null, author: null };
  const speaker = { name: `Ada ${code}`, role: null, affiliation: null, party: 'host-government' };
  return {
    jurisdiction: code,
    evidence: [piece],
    sources: [{ id: `${small}-gazette`, ...source, published: null, url: null }],
    speakers: [{ id: `${small}-minister`, ...speaker }],
  };
}

/** The sample as files, with everything derived that can be. */
export function packageOf(sample: SamplePackage): PackageFiles {
  const files = new Map<string, unknown>([
    ['datapackage.json', sample.descriptor],
    ['jurisdictions.json', sample.jurisdictions],
    ['groups.json', sample.groups],
    ['decisions.json', sample.decisions],
  ]);
  const entries = Object.entries(sample.evidence);
  for (const [code, file] of entries) files.set(evidencePath(code), { ...file, elsewhere: [] });
  const { content } = parsePackage({ json: files, unreadable: new Map() });
  const parsed = [...content.evidence.values()];
  const elsewhere = deriveElsewhere(parsed);
  for (const [code, file] of entries) {
    files.set(evidencePath(code), { ...file, elsewhere: elsewhere.get(code) ?? [] });
  }
  files.set(OVERVIEW_FILE, deriveOverview(content.decisions, parsed));
  for (const [path, file] of deriveIndex(content)) files.set(path, file);
  return { json: files, unreadable: new Map() };
}

/** The British records of the sample, at hand for a test to change. */
export function britishRecords(sample: SamplePackage) {
  const file = sample.evidence.GB;
  if (!file) throw new Error('The sample has no British file');
  const piece = only(file.evidence);
  return {
    ...{ sample, file, piece, source: only(file.sources), speaker: only(file.speakers) },
    selector: only(piece.selectors as Editable[]),
    relations: piece.relations as Editable[],
    decision: only(sample.decisions.filter((d) => d.jurisdiction === 'GB')),
    group: only(sample.groups),
    member: only(only(sample.groups).members as Editable[]),
    resources: sample.descriptor.resources as Editable[],
  };
}

export type BritishRecords = ReturnType<typeof britishRecords>;

function only(list: readonly Editable[]): Editable {
  const [record] = list;
  if (!record) throw new Error('The sample’s list is empty');
  return record;
}
