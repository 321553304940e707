/** The data package as records: every record parsed by its schema, and a problem for each that fails. */
import * as v from 'valibot';
import { DecisionSchema, EvidenceSchema, SourceSchema, SpeakerSchema } from '../data/evidence-schemas.ts';
import { GroupSchema, JurisdictionSchema, PackageSchema } from '../data/schemas.ts';
import type { Decision } from '../domain/decision.ts';
import type { EvidenceFile } from '../domain/evidence.ts';
import type { Group } from '../domain/group.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import { DESCRIPTOR_FILE, evidenceCode, type PackageFiles } from './package-files.ts';
import { type Problem, problemAt } from './problem.ts';
import { adviceFor, unknownFields } from './unknown-fields.ts';

export type Descriptor = v.InferOutput<typeof PackageSchema>;

export interface PackageContent {
  /** Null when the descriptor is missing or fails its schema. */
  readonly descriptor: Descriptor | null;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly groups: readonly Group[];
  readonly decisions: readonly Decision[];
  /** By path: `evidence/gb.json`. */
  readonly evidence: ReadonlyMap<string, EvidenceFile>;
}

/**
 * Parses all records; those that fail are left out and told in `problems`. A field that no schema knows is told as well:
 * the app passes over it, so that newer data works under an older app, but here it is a curator's slip.
 */
export function parsePackage(files: PackageFiles): { content: PackageContent; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  for (const [path, reason] of files.unreadable) {
    const fix = 'Expected a JSON file in UTF-8, without a byte order mark';
    problems.push(problemAt([path, null, null], `is no JSON: ${reason}`, fix));
  }
  const list = <T>(file: string, schema: v.GenericSchema<unknown, T>) =>
    files.unreadable.has(file) ? [] : parseList(file, null, files.json.get(file), schema, problems);
  const evidence = new Map<string, EvidenceFile>();
  for (const [path, raw] of files.json) {
    if (path.startsWith('evidence/')) evidence.set(path, parseEvidenceFile(path, raw, problems));
  }
  const descriptor = v.safeParse(PackageSchema, files.json.get(DESCRIPTOR_FILE));
  if (!descriptor.success && !files.unreadable.has(DESCRIPTOR_FILE))
    problems.push(...issueProblems(DESCRIPTOR_FILE, null, '', descriptor.issues));
  const content = {
    descriptor: descriptor.success ? descriptor.output : null,
    jurisdictions: list('jurisdictions.json', JurisdictionSchema),
    groups: list('groups.json', GroupSchema),
    decisions: list('decisions.json', DecisionSchema),
    evidence,
  };
  return { content, problems };
}

/** The members of an evidence file; what they hold is parsed list by list. */
const EvidenceFileSchema = v.object({
  ...{ jurisdiction: v.unknown(), evidence: v.unknown(), sources: v.unknown(), speakers: v.unknown() },
  elsewhere: v.unknown(),
});

function parseEvidenceFile(path: string, raw: unknown, problems: Problem[]): EvidenceFile {
  const file = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const code = evidenceCode(path);
  if (code === null || file.jurisdiction !== code) {
    const fix = `Expected ${code ? `"${code}"` : 'a path such as evidence/gb.json'}`;
    const found = JSON.stringify(file.jurisdiction);
    problems.push(
      problemAt([path, null, 'jurisdiction'], `is ${found} and does not fit the file’s name`, fix),
    );
  }
  problems.push(...unknownProblems(path, null, EvidenceFileSchema, file));
  const list = <T>(field: string, schema: v.GenericSchema<unknown, T>) =>
    parseList(path, field, file[field], schema, problems);
  return {
    jurisdiction: code ?? '',
    evidence: list('evidence', v.pipe(v.unknown(), v.rawCheck(onlyItsOwnWords), EvidenceSchema)),
    sources: list('sources', SourceSchema),
    speakers: list('speakers', SpeakerSchema),
    elsewhere: list('elsewhere', v.string()),
  };
}

/** A summary must not look like a quotation, nor a quotation like our own words. */
function onlyItsOwnWords({ dataset, addIssue }: v.RawCheckContext<unknown>): void {
  const raw = dataset.value;
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return;
  const stray = raw.kind === 'summary' ? 'selectors' : 'text';
  if (stray in raw) addIssue({ message: `Expected a ${String(raw.kind)} without "${stray}"` });
}

function parseList<T>(
  file: string,
  field: string | null,
  raw: unknown,
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): readonly T[] {
  if (!Array.isArray(raw)) {
    const problem = raw === undefined ? 'is missing' : 'is not a list';
    problems.push(problemAt([file, null, field], problem, 'Expected a list of records'));
    return [];
  }
  return raw.flatMap((item: unknown, index) => {
    const result = v.safeParse(schema, item);
    const place = field === null ? `[${index}]` : `${field}[${index}]`;
    if (result.success) {
      problems.push(...unknownProblems(file, recordName(item) ?? place, schema, item));
      return [result.output];
    }
    problems.push(...issueProblems(file, recordName(item), place, result.issues));
    return [];
  });
}

/** Each field of a record, or of a file around its lists, that is read by nobody. */
function unknownProblems(
  file: string,
  record: string | null,
  schema: v.GenericSchema,
  raw: unknown,
): readonly Problem[] {
  return unknownFields(schema, raw).map((field) =>
    problemAt([file, record, field.path], 'is not a field that is known here', adviceFor(field)),
  );
}

function recordName(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, code } = item as { id?: unknown; code?: unknown };
  return typeof id === 'string' ? id : typeof code === 'string' ? code : null;
}

type Issue = v.BaseIssue<unknown>;

function issueProblems(
  file: string,
  record: string | null,
  place: string,
  issues: readonly Issue[],
): Problem[] {
  return issues.map((issue) => {
    const field = v.getDotPath(issue) ?? (record === null ? place || null : null);
    const isOurs = issue.message.startsWith('Expected');
    const problem = issue.received === 'undefined' ? 'is missing' : `does not fit: ${issue.received}`;
    const fix = isOurs ? issue.message : `Expected ${issue.expected ?? 'what src/data/schemas.ts says'}`;
    return problemAt([file, record, field], problem, fix);
  });
}
