import { describe, expect, it } from 'vitest';
import { SOURCES_FILE } from '../data/read-sources.ts';
import { CATALOGUE_FILE, shardFile } from '../data/search-index.ts';
import { checkPackage } from './check.ts';
import { GB_FILE } from './check-table.ts';
import { OVERVIEW_FILE } from './derive.ts';
import { formatJson } from './package-files.ts';
import { problemLine } from './problem.ts';
import { packageOf, samplePackage } from './sample-package.ts';

type Edit = (json: Map<string, unknown>) => void;

const FILES: readonly (readonly [string, Edit, string, string])[] = [
  ['a file that no resource lists', (json) => json.set('x.json', []), 'x.json', 'no resource'],
  ['a stale overview', (json) => json.set(OVERVIEW_FILE, {}), OVERVIEW_FILE, 'differs'],
  ['a stale catalogue', (json) => json.set(CATALOGUE_FILE, {}), CATALOGUE_FILE, 'differs'],
  ['a missing list of sources', (json) => json.delete(SOURCES_FILE), SOURCES_FILE, 'is missing'],
  ['an index of words too many', (json) => json.set(shardFile(7), {}), shardFile(7), 'differs'],
  [
    'a stale “elsewhere”',
    (json) => Object.assign(Object(json.get(GB_FILE)), { elsewhere: ['x'] }),
    GB_FILE,
    'differs',
  ],
  ['decisions that are no list', (json) => json.set('decisions.json', {}), 'decisions.json', 'not a list'],
  ['a package without its groups', (json) => json.delete('groups.json'), 'groups.json', 'is missing'],
  ['no descriptor', (json) => json.delete('datapackage.json'), 'datapackage.json', 'is missing'],
];

describe('the check of files refuses', () => {
  it.each(FILES)('%s', (_, edit, file, words) => {
    const json = new Map(packageOf(samplePackage()).json);
    edit(json);
    const problems = checkPackage({ json, unreadable: new Map() });
    expect(problems.map((problem) => problem.file)).toEqual([file]);
    expect(problems[0]?.problem).toContain(words);
  });

  it('a file that is no JSON', () => {
    const unreadable = new Map([['notes.txt', 'Unexpected token']]);
    const problems = checkPackage({ ...packageOf(samplePackage()), unreadable });
    expect(problems).toMatchObject([{ file: 'notes.txt', problem: 'is no JSON: Unexpected token' }]);
  });
});

describe('a file that is no JSON', () => {
  it.each(['decisions.json', 'datapackage.json', GB_FILE])('is told once, and not as missing: %s', (path) => {
    const json = new Map(packageOf(samplePackage()).json);
    json.delete(path);
    const problems = checkPackage({ json, unreadable: new Map([[path, 'line 3, column 1']]) });
    expect(problems.map(problemLine)).toEqual([
      `${path}: is no JSON: line 3, column 1. Expected a JSON file in UTF-8, without a byte order mark.`,
    ]);
  });
});

describe('problems and files as text', () => {
  it('a line names file, record, field, what is wrong and what would be right', () => {
    const line = problemLine({ file: 'f', record: 'r', field: 'x', problem: 'is wrong', fix: 'Do right' });
    expect(line).toBe('f: r · x: is wrong. Do right.');
  });

  it('JSON is laid out the same however often it is read and written', () => {
    const value = {
      list: [{ a: 'x'.repeat(80), b: [1, 2], c: {} }, { d: 'y'.repeat(40) }],
      none: [],
      n: null,
    };
    const once = formatJson(value);
    expect(JSON.parse(once)).toEqual(value);
    expect(formatJson(JSON.parse(once))).toBe(once);
  });
});
