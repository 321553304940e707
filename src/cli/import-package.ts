/** The import as a whole, without reading or writing: package and record in, the files to write and their faults out. */
import * as v from 'valibot';
import { checkPackage } from './check.ts';
import { countRecord, type Imports } from './check-imports.ts';
import type { Curation } from './curation.ts';
import { derivedFiles } from './derived-files.ts';
import { describePackage } from './describe-package.ts';
import { mergeRecord } from './merge-record.ts';
import { type PackageContent, parsePackage } from './package-content.ts';
import { DESCRIPTOR_FILE, evidenceCode, type PackageFiles } from './package-files.ts';
import type { Problem } from './problem.ts';
import { GroupsFileSchema, type RecordFile, RecordFileSchema } from './record-schema.ts';

const NAME = 'world-record';

export interface RecordInput {
  readonly record: RecordFile;
  /** As they are to be written. */
  readonly groups: unknown;
}

export interface ImportResult {
  /** Every file that the import owns, by path, changed or not. */
  readonly written: ReadonlyMap<string, unknown>;
  readonly content: PackageContent;
  /** What `data:check` would say of the package with these files. */
  readonly problems: readonly Problem[];
}

/** Parses `record.json` and `groups.json`. Throws a ValiError that says what does not fit. */
export function readRecord(record: unknown, groups: unknown): RecordInput {
  return { record: v.parse(RecordFileSchema, record), groups: v.parse(GroupsFileSchema, groups).groups };
}

/** Merges the record into the package and derives what follows from it. */
export function importPackage(files: PackageFiles, input: RecordInput, curation: Curation): ImportResult {
  const { record, groups } = input;
  const written = new Map(mergeRecord(files, record.records, curation)).set('groups.json', groups);
  const merged = overlay(files, written);
  const { content } = parsePackage(merged);
  for (const [path, file] of derivedFiles(merged, content)) written.set(path, file);
  const paths = [...overlay(files, written).json.keys()].filter((path) => evidenceCode(path) !== null);
  const imports: Imports = {
    ...{ name: NAME, compiledOn: record.compiledOn, ...countRecord(record) },
    exceptions: exceptionsOf(files),
  };
  const descriptor = describePackage(files.json.get(DESCRIPTOR_FILE), imports, paths, content.jurisdictions);
  written.set(DESCRIPTOR_FILE, descriptor);
  const result = overlay(files, written);
  return { written, content: parsePackage(result).content, problems: checkPackage(result) };
}

function overlay(files: PackageFiles, written: ReadonlyMap<string, unknown>): PackageFiles {
  return { ...files, json: new Map([...files.json, ...written]) };
}

/** Reasons that a curator has given stay. */
function exceptionsOf(files: PackageFiles): Imports['exceptions'] {
  const { imports } = Object(files.json.get(DESCRIPTOR_FILE)) as { imports?: Partial<Imports> };
  return imports?.exceptions ?? [];
}
