/** Wire to domain for the list of sources, which is derived from the evidence files. */
import * as v from 'valibot';
import type { ListedSource } from '../domain/sourced.ts';
import { SourceSchema } from './evidence-schemas.ts';
import { type Read, readRecords, uniqueBy } from './read-records.ts';

export const SOURCES_FILE = 'derived/sources.json';

const ListedSourceSchema: v.GenericSchema<unknown, ListedSource> = v.object({
  source: SourceSchema,
  pieces: v.pipe(v.number(), v.integer(), v.minValue(1)),
  files: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
});

/** Reads the list of sources. Throws DataError when the file is not a list. */
export function readSources(raw: unknown): Read<ListedSource> {
  const read = readRecords(SOURCES_FILE, 'the list of sources', raw, ListedSourceSchema);
  const unique = uniqueBy(SOURCES_FILE, read.records, ({ source }) => source.id);
  return { records: unique.records, setAside: [...read.setAside, ...unique.setAside] };
}
