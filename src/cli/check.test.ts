import { describe, expect, it } from 'vitest';
import { summarise } from './check.ts';
import { GB_DECISION, GB_FILE, GB_PIECE, placeOf, problemsAfter, type Row } from './check-table.ts';
import { parsePackage } from './package-content.ts';
import { problemLine } from './problem.ts';
import {
  type BritishRecords,
  decisionId,
  type Editable,
  packageOf,
  sampleDecision,
  samplePackage,
} from './sample-package.ts';

const set = Object.assign;
const US = decisionId('US');

const ROWS: readonly Row[] = [
  ['an id given twice', (r) => r.file.evidence.push({ ...r.piece }), `${GB_PIECE} id`, 'stands twice'],
  ['a strange prefix', (r) => set(r.piece, { id: 'us-x' }), `${GB_FILE} us-x id`, 'does not start'],
  ['a piece first about another', (r) => set(r.piece, { about: ['US', 'GB'] }), `${GB_PIECE} about`, '"US"'],
  ['a piece about one twice', (r) => set(r.piece, { about: ['GB', 'GB'] }), `${GB_PIECE} about`, 'twice'],
  [
    'a relation to no decision',
    (r) => relate(r, 'gb-none'),
    `${GB_PIECE} relations`,
    '"gb-none" is no decision',
  ],
  ['a decision related twice', (r) => relate(r, decisionId('GB')), `${GB_PIECE} relations`, 'twice'],
  ['a relation beside the subject', (r) => relate(r, US), `${GB_PIECE} relations`, 'a decision of US'],
  ['a speaker that is not there', (r) => r.file.speakers.pop(), `${GB_PIECE} speaker`, 'is no speaker'],
  ['a source that is not there', (r) => r.file.sources.pop(), `${GB_PIECE} source`, 'is no source'],
  ['an unused source', (r) => spare(r, 'sources'), `${GB_FILE} spare sources`, 'is used by no piece'],
  ['an unused speaker', (r) => spare(r, 'speakers'), `${GB_FILE} spare speakers`, 'is used by no piece'],
  ['a nameless source', (r) => set(r.source, { title: null }), `${GB_FILE} gb-gazette title`, 'both null'],
  [
    'a title in no language',
    (r) => set(r.source, { language: 'dk' }),
    `${GB_FILE} gb-gazette language`,
    '"dk" is no language',
  ],
  [
    'an instrument in no language',
    (r) => set(r.decision, { instrumentLanguage: 'uk-QQ' }),
    `${GB_DECISION} instrumentLanguage`,
    '"uk-QQ" is no language',
  ],
  [
    'a strange member',
    (r) => join(r, { jurisdiction: 'ZZ' }),
    'groups.json eu members.0.jurisdiction',
    '"ZZ"',
  ],
  ['a membership turned round', (r) => join(r, { to: '1957' }), 'groups.json eu members.0.to', '1957'],
  ['a strange group', (r) => set(r.group, { jurisdiction: 'ZZ' }), 'groups.json eu jurisdiction', '"ZZ"'],
  ['a decision without support', (r) => set(r.piece, { relations: [] }), GB_DECISION, 'no evidence'],
  ['white space', (r) => set(r.selector, { exact: ' We' }), `${GB_PIECE} selectors.0.exact`, 'white space'],
  [
    'a source told in two ways',
    (r) => repeat(r, 'source', { author: 'X' }),
    `${GB_FILE} us-gazette`,
    'differs',
  ],
  [
    'a speaker told in two ways',
    (r) => repeat(r, 'speaker', { role: 'X' }),
    `${GB_FILE} us-minister`,
    'differs',
  ],
  [
    'one person twice',
    (r) => set(r.speaker, { name: 'ÁDA  us' }),
    `${GB_FILE} gb-minister name`,
    'us-minister',
  ],
  ['one address twice', (r) => share(r), `${GB_FILE} gb-gazette url`, 'us-gazette'],
  ['a missing file', (r) => list(r, 'x', 'x.json'), 'datapackage.json x path', 'does not exist'],
  [
    'a misnamed resource',
    (r) => set(r.resources[5] ?? {}, { name: 'gb' }),
    'datapackage.json gb name',
    'not fit',
  ],
  ['a resource name twice', (r) => list(r, 'groups', 'groups.json'), 'datapackage.json resources', 'twice'],
  ['a time after the data', (r) => startAt(r, '2020-07-01'), 'datapackage.json defaultTime', 'after asOf'],
  ['a decision after the data', (r) => decide(r, '2020-07-01'), `${GB_DECISION} date`, 'later than asOf'],
  ['a year not yet over', (r) => decide(r, '2020'), `${GB_DECISION} date`, 'counts from 2020-12-31 on'],
  ['a lost founding stance', (r) => set(r.decision, { stance: 'ban' }), 'decisions.json stance', 'GB "ban"'],
];

/** Gives the US file's source and the British one the same address, but for a slash. */
function share({ sample, source }: BritishRecords): void {
  set(source, { url: 'https://gazette.example/a/' });
  set(sample.evidence.US?.sources[0] ?? {}, { url: 'https://gazette.example/a' });
}

function relate({ relations }: BritishRecords, decision: string): void {
  relations.push({ decision, relation: 'context' });
}

function spare({ file }: BritishRecords, field: 'sources' | 'speakers'): void {
  const name = field === 'speakers' ? { name: 'Spare' } : {};
  file[field].push({ ...file[field][0], id: 'spare', ...name });
}

function join({ member }: BritishRecords, change: Editable): void {
  set(member, change);
}

function list({ resources }: BritishRecords, name: string, path: string): void {
  resources.push({ name, path });
}

function startAt({ sample }: BritishRecords, defaultTime: string): void {
  set(sample.descriptor, { defaultTime });
}

/** A second British decision, of the given date, with the evidence of the first. */
function decide({ sample, decision, relations }: BritishRecords, date: string): void {
  sample.decisions.push({ ...decision, date });
  set(decision, { id: 'gb-2020-first' });
  relations.push({ ...relations[0], decision: 'gb-2020-first' });
}

/** Repeats the US file's source or speaker in the British file, changed, and uses it there. */
function repeat(
  { sample, file, piece }: BritishRecords,
  field: 'source' | 'speaker',
  change: Editable,
): void {
  const record = sample.evidence.US?.[`${field}s`][0];
  file[`${field}s`].push({ ...record, ...change });
  file.evidence.push({ ...piece, id: 'gb-2020-second', [field]: record?.id });
}

describe('a valid package', () => {
  it('has no problem', () => {
    expect(problemsAfter(() => undefined).map(problemLine)).toEqual([]);
  });

  it('is told in one sentence', () => {
    const { content } = parsePackage(packageOf(samplePackage()));
    const words =
      '4 decisions; 4 pieces of evidence (4 statement, 0 excerpt, 0 summary); 4 sources; 4 jurisdictions';
    expect(summarise(content)).toBe(words);
  });
});

describe('the check refuses', () => {
  it.each(ROWS)('%s', (_, mutate, place, words) => {
    const problems = problemsAfter(mutate);
    expect(problems.map(placeOf)).toEqual([place]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('two decisions of one jurisdiction, day and order, though one is dated by its month', () => {
    const problems = problemsAfter(({ sample }) => {
      sample.decisions.push({ ...sampleDecision('EU', '2019-04-30', 'no-outright-ban'), id: 'eu-twin' });
      const relations = sample.evidence.EU?.evidence[0]?.relations as Editable[];
      relations.push({ decision: 'eu-twin', relation: 'supports' });
    });
    expect(problems.map(placeOf)).toEqual(['decisions.json eu-twin order']);
  });

  it('a code that no jurisdiction has, wherever it is used', () => {
    const problems = problemsAfter(({ sample }) => sample.jurisdictions.splice(1, 1));
    const places = [`${GB_DECISION} jurisdiction`, `${GB_FILE} jurisdiction`, `${GB_PIECE} about`];
    expect(problems.map(placeOf)).toEqual(places);
  });

  it('a piece about someone who has no evidence file', () => {
    const problems = problemsAfter(({ sample, piece }) => {
      sample.jurisdictions.push({ ...sample.jurisdictions[0], code: 'FR' });
      set(piece, { about: ['GB', 'FR'] });
    });
    expect(problems.map(placeOf)).toEqual(['evidence/fr.json']);
  });
});
