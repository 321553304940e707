import { describe, expect, test } from 'vitest';
import { checkPackage } from './check.ts';
import { placeOf } from './check-table.ts';
import { importPackage } from './import-package.ts';
import { foundingFiles, NO_CURATION, recordInput } from './sample-record.ts';

type Json = Record<string, unknown>;

/** The problems of the imported sample after a change of its files. */
function problemsAfter(change: (file: (path: string) => Json) => void) {
  const files = foundingFiles();
  const { written } = importPackage(files, recordInput(), NO_CURATION);
  const json = structuredClone(new Map([...files.json, ...written]));
  change((path) => json.get(path) as Json);
  return checkPackage({ json, unreadable: new Map() }).filter((p) => !p.file.startsWith('derived/'));
}

const places = (change: Parameters<typeof problemsAfter>[0]) => problemsAfter(change).map(placeOf);
const gb = (file: (path: string) => Json) => file('evidence/gb.json').evidence as Json[];
const imports = (file: (path: string) => Json) => file('datapackage.json').imports as Json;

describe('the check of what was imported', () => {
  test('accepts what the import wrote', () => {
    expect(places(() => undefined)).toEqual([]);
  });

  test('misses a piece', () => {
    expect(places((file) => gb(file).splice(2, 1))).toContain('datapackage.json imports.sources');
  });

  test('misses a deadline', () => {
    const found = problemsAfter((file) => {
      for (const d of file('decisions.json') as unknown as Json[]) d.deadlines = [];
    });
    expect(found.map(placeOf)).toEqual(['datapackage.json imports.deadlines']);
    expect(found[0]?.problem).toBe('says that 1 went in; the files hold 0');
  });

  test('accepts a difference whose reason is stated, and no more than it states', () => {
    const excuse = (by: number) => (file: (path: string) => Json) => {
      for (const d of file('decisions.json') as unknown as Json[]) d.deadlines = [];
      imports(file).exceptions = [
        { of: 'deadlines', by, what: 'gb-2021-04-01-removal', reason: 'Repealed.' },
      ];
    };
    expect(places(excuse(-1))).toEqual([]);
    expect(places(excuse(-2))).toEqual(['datapackage.json imports.deadlines']);
  });

  test('asks for the reason of an exception', () => {
    const exceptions = [{ of: 'deadlines', by: -1, what: 'x', reason: '' }];
    expect(places((file) => Object.assign(imports(file), { exceptions }))).toEqual([
      'datapackage.json imports.exceptions.0.reason',
    ]);
  });

  test('asks what went in where pieces say that something did', () => {
    expect(places((file) => delete file('datapackage.json').imports)).toEqual(['datapackage.json imports']);
  });

  test('refuses a piece that takes the id of an imported one and is something else', () => {
    const found = problemsAfter((file) => {
      const [piece] = gb(file);
      Object.assign(piece ?? {}, { id: 'gb-2020-decision-s9' });
      imports(file).sources = 6;
      imports(file).distinctSources = 4;
    });
    expect(found.map(placeOf)).toEqual(['evidence/gb.json gb-2020-decision-s9 id']);
  });
});
