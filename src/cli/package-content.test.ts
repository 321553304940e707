import { describe, expect, it } from 'vitest';
import { GB_DECISION, GB_FILE, GB_PIECE, placeOf, problemsAfter, type Row } from './check-table.ts';
import { parsePackage } from './package-content.ts';
import { type BritishRecords, type Editable, packageOf, samplePackage } from './sample-package.ts';

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
