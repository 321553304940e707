/** Reads lists of records one by one: good ones are kept, bad ones set aside with the reason. Nothing is lost in silence. */
import * as v from 'valibot';
import { contained } from '../domain/contained-text.ts';
import { DataError, type SetAside } from './errors.ts';
import { breathe } from './pause.ts';

export interface Read<T> {
  readonly records: readonly T[];
  readonly setAside: readonly SetAside[];
}

/** So much of a reason says enough. */
const LONGEST_WORDS = 240;

/** Something that can be seen. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A record's own name for reports: its id or code, else its place in the list. */
function nameOf(raw: unknown, index: number): string {
  if (typeof raw === 'object' && raw !== null) {
    for (const key of ['id', 'code'] as const) {
      const value = (raw as Record<string, unknown>)[key];
      const name = typeof value === 'string' ? contained(value.slice(0, 120)) : '';
      if (SEEN.test(name)) return name;
    }
  }
  return `record ${index + 1}`;
}

/** Reads items one after another into `records` and `setAside`. */
function reader<T>(file: string, list: string, raw: unknown, schema: v.GenericSchema<unknown, T>) {
  if (!Array.isArray(raw)) throw new DataError('wrong-shape', file, `${list} should be a list`);
  const records: T[] = [];
  const setAside: SetAside[] = [];
  const read = (item: unknown, index: number) => {
    const result = v.safeParse(schema, item, { abortEarly: true });
    if (result.success) records.push(result.output);
    else setAside.push({ file, record: nameOf(item, index), ...firstIssue(result.issues) });
  };
  return { items: raw as readonly unknown[], read, done: { records, setAside } };
}

/** Parses each item with the schema. Throws DataError when the whole is not a list. */
export function readRecords<T>(
  file: string,
  list: string,
  raw: unknown,
  schema: v.GenericSchema<unknown, T>,
): Read<T> {
  const { items, read, done } = reader(file, list, raw, schema);
  items.forEach(read);
  return done;
}

/** So long, in milliseconds, a long list may hold up what else waits: half a frame. */
const TURN_MS = 8;

/** The same for a list that may be long: a reader who types or scrolls meanwhile is served first. */
export async function readInTurns<T>(
  file: string,
  list: string,
  raw: unknown,
  schema: v.GenericSchema<unknown, T>,
): Promise<Read<T>> {
  const { items, read, done } = reader(file, list, raw, schema);
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    read(item, index);
    if (performance.now() - began < TURN_MS) continue;
    await breathe();
    began = performance.now();
  }
  return done;
}

/** Messages repeat what they found, which may be megabytes. */
function bounded(text: string): string {
  return contained(text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}…` : text);
}

function firstIssue(issues: readonly v.BaseIssue<unknown>[]): { field: string; reason: string } {
  const issue = issues[0];
  return {
    field: bounded((issue && v.getDotPath(issue)) ?? ''),
    reason: bounded(issue?.message ?? 'Not readable'),
  };
}

/** A member of a file's top-level object. Throws DataError when the file is not an object. */
export function memberOf(file: string, raw: unknown, member: string): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new DataError('wrong-shape', file, 'an object was expected');
  return (raw as Record<string, unknown>)[member];
}

/** A list of names or codes: what is not text is set aside. A list that is not there is empty. */
export function readTexts(file: string, list: string, raw: unknown): Read<string> {
  if (raw === undefined) return { records: [], setAside: [] };
  const reason = (what: string) => ({ file, record: list, field: '', reason: what });
  if (!Array.isArray(raw)) return { records: [], setAside: [reason('Expected a list')] };
  const records = raw.filter((item) => typeof item === 'string');
  const bad = raw.length - records.length;
  return { records, setAside: bad > 0 ? [reason(`${bad} of its items are not text`)] : [] };
}

/** Keeps the first record of each key; later ones are set aside. */
export function uniqueBy<T>(file: string, records: readonly T[], key: (record: T) => string): Read<T> {
  const seen = new Map<string, T>();
  const setAside: SetAside[] = [];
  for (const record of records) {
    const id = key(record);
    if (seen.has(id)) setAside.push({ file, record: id, field: '', reason: 'The same id occurs twice' });
    else seen.set(id, record);
  }
  return { records: [...seen.values()], setAside };
}
