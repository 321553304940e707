import { describe, expect, it } from 'vitest';
import { readDecisions } from '../data/read-evidence.ts';
import { GB_DECISION, GB_FILE, GB_PIECE, placeOf, problemsAfter, type Row } from './check-table.ts';
import { parsePackage } from './package-content.ts';
import {
  type BritishRecords,
  britishRecords,
  type Editable,
  packageOf,
  samplePackage,
} from './sample-package.ts';

const set = Object.assign;
const LONG = 'x'.repeat(65);

const ROWS: readonly Row[] = [
  ['a missing field', (r) => delete r.decision.summary, `${GB_DECISION} summary`, 'is missing'],
  ['an unknown stance', (r) => set(r.decision, { stance: 'none' }), `${GB_DECISION} stance`, '"none"'],
  ['an unknown kind', (r) => set(r.decision, { kind: 'rumour' }), `${GB_DECISION} kind`, '"rumour"'],
  ['an unknown scope', (r) => set(r.decision, { scope: ['6g'] }), `${GB_DECISION} scope.0`, '"6g"'],
  ['an impossible date', (r) => set(r.decision, { date: '2020-02-30' }), `${GB_DECISION} date`, '2020-02-30'],
  ['a date with hours', (r) => set(r.piece, { saidOn: '2020-02-03T10' }), `${GB_PIECE} saidOn`, 'T10'],
  ['an order of nought', (r) => set(r.decision, { order: 0 }), `${GB_DECISION} order`, '0'],
  ['a malformed id', (r) => set(r.piece, { id: 'GB_1' }), `${GB_FILE} GB_1 id`, '"GB_1"'],
  ['an unknown group', (r) => set(r.group, { id: 'g7' }), 'groups.json g7 id', '"g7"'],
  ['no selector', (r) => set(r.piece, { selectors: [] }), `${GB_PIECE} selectors`, 'does not fit'],
  [
    'an empty quotation',
    (r) => set(r.selector, { exact: '' }),
    `${GB_PIECE} selectors.0.exact`,
    'does not fit',
  ],
  [
    'a long prefix',
    (r) => set(r.selector, { prefix: LONG }),
    `${GB_PIECE} selectors.0.prefix`,
    'does not fit',
  ],
  [
    'a long suffix',
    (r) => set(r.selector, { suffix: LONG }),
    `${GB_PIECE} selectors.0.suffix`,
    'does not fit',
  ],
  ['a piece about nobody', (r) => set(r.piece, { about: [] }), `${GB_PIECE} about`, 'does not fit'],
  ['no source', (r) => delete r.piece.source, `${GB_PIECE} source`, 'is missing'],
  ['a script for an address', (r) => set(r.source, { url: 'data:x' }), `${GB_FILE} gb-gazette url`, 'data:x'],
  [
    'an unknown party',
    (r) => set(r.speaker, { party: 'friend' }),
    `${GB_FILE} gb-minister party`,
    '"friend"',
  ],
  ['a summary without text', (r) => summarise(r, {}), `${GB_PIECE} text`, 'is missing'],
  [
    'a summary with selectors',
    (r) => summarise(r, { text: 'Ours.', selectors: [] }),
    GB_PIECE,
    'does not fit',
  ],
  ['a statement with text', (r) => set(r.piece, { text: 'Ours.' }), GB_PIECE, 'does not fit'],
  ['a file of another', (r) => set(r.file, { jurisdiction: 'FR' }), `${GB_FILE} jurisdiction`, '"FR"'],
  [
    'a misspelt “inForce”',
    (r) => set(r.decision, { inforce: null }),
    `${GB_DECISION} inforce`,
    'not a field',
  ],
  ['a misspelt “order”', (r) => set(r.decision, { ordre: 2 }), `${GB_DECISION} ordre`, 'not a field'],
  [
    'a strange field of a deadline',
    (r) => set(r.decision, { deadlines: [{ date: '2027', what: 'Out', wat: 'x' }] }),
    `${GB_DECISION} deadlines.0.wat`,
    'not a field',
  ],
  ['a strange field of a statement', (r) => set(r.piece, { said: 'x' }), `${GB_PIECE} said`, 'not a field'],
  [
    'a strange field of a relation',
    (r) => set(r.relations[0] ?? {}, { constructor: 'x' }),
    `${GB_PIECE} relations.0.constructor`,
    'not a field',
  ],
  [
    'a strange field of a selector',
    (r) => set(r.selector, { sufix: 'x' }),
    `${GB_PIECE} selectors.0.sufix`,
    'not a field',
  ],
  [
    'a strange field of a source',
    (r) => set(r.source, { link: 'x' }),
    `${GB_FILE} gb-gazette link`,
    'not a field',
  ],
  [
    'a language that is no tag',
    (r) => set(r.source, { language: 'Danish' }),
    `${GB_FILE} gb-gazette language`,
    'does not fit: "Danish"',
  ],
  [
    'a misspelt “language”',
    (r) => set(r.source, { langauge: 'da' }),
    `${GB_FILE} gb-gazette langauge`,
    'not a field',
  ],
  [
    'an instrument’s language that is no tag',
    (r) => set(r.decision, { instrumentLanguage: 'da_DK' }),
    `${GB_DECISION} instrumentLanguage`,
    'does not fit: "da_DK"',
  ],
  [
    'a strange field of a speaker',
    (r) => set(r.speaker, { title: 'x' }),
    `${GB_FILE} gb-minister title`,
    'not a field',
  ],
  [
    'a strange field of a place',
    (r) => set(r.sample.jurisdictions[1] ?? {}, { capital: 'x' }),
    'jurisdictions.json GB capital',
    'not a field',
  ],
  [
    'a strange field of a member',
    (r) => set(r.member, { until: 'x' }),
    'groups.json eu members.0.until',
    'not a field',
  ],
  ['a strange member of a file', (r) => set(r.file, { people: [] }), `${GB_FILE} people`, 'not a field'],
  [
    'a default time that is no day',
    (r) => describeAs(r, { defaultTime: '2020' }),
    'datapackage.json defaultTime',
    '2020',
  ],
  [
    'an “as of” that is no day',
    (r) => describeAs(r, { asOf: '2021-02-29' }),
    'datapackage.json asOf',
    '2021-02-29',
  ],
  [
    'a path out of the package',
    (r) => set(r.resources[0] ?? {}, { path: '../x.json' }),
    'datapackage.json resources.0.path',
    '../x',
  ],
];

function summarise({ file, piece }: BritishRecords, more: Editable): void {
  const { selectors: _, speaker: __, saidOn: ___, ...rest } = piece;
  file.evidence.splice(0, 1, { ...rest, kind: 'summary', ...more });
}

function describeAs({ sample }: BritishRecords, change: Editable): void {
  set(sample.descriptor, change);
}

describe('parsing refuses', () => {
  it.each(ROWS)('%s', (_, mutate, place, words) => {
    const problems = problemsAfter(mutate);
    expect(problems.map(placeOf)).toEqual([place]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('a record that is no object, by its place in the file', () => {
    const found = problemsAfter(({ sample }) => sample.decisions.push('x' as unknown as Editable));
    expect(found).toMatchObject([{ file: 'decisions.json', record: null, field: '[4]' }]);
  });
});

describe('a field that is not known', () => {
  it.each([
    ['inforce', 'Write "inForce", or remove it'],
    ['in_force', 'Write "inForce", or remove it'],
    ['Order', 'Write "order", or remove it'],
    ['remark', 'Remove it; known here are id, jurisdiction, date, order, kind, '],
  ])('called %s is told with what to do', (name, advice) => {
    const [problem] = problemsAfter((r) => set(r.decision, { [name]: null }));
    expect(problem?.fix).toContain(advice);
  });

  it('does not keep the app from showing the record: data may be newer than the app', () => {
    const { decision } = britishRecords(samplePackage());
    expect(readDecisions([{ ...decision, later: 1 }])).toMatchObject({ records: [decision], setAside: [] });
  });
});

describe('parsing', () => {
  it('gives a decision without an order the order 1', () => {
    const { content } = parsePackage(packageOf(samplePackage()));
    expect(content.decisions.map((decision) => decision.order)).toEqual([1, 1, 1, 1]);
  });

  it('keeps what is sound beside what is not', () => {
    const sample = samplePackage();
    sample.decisions.push({ id: 'gb-broken' });
    const { content, problems } = parsePackage(packageOf(sample));
    expect(content.decisions).toHaveLength(4);
    expect(problems.every((problem) => problem.record === 'gb-broken')).toBe(true);
  });
});
