/** Wire to domain for the list of sources, which is derived from the evidence files. */
import * as v from 'valibot';
import { markOf } from '../domain/fingerprint.ts';
import type { ListedSource } from '../domain/sourced.ts';
import { counted } from '../domain/words.ts';
import { SourceSchema } from './evidence-schemas.ts';
import { memberOf, type Read, readRecords, uniqueBy } from './read-records.ts';

export const SOURCES_FILE = 'derived/sources.json';

const ListedSourceSchema: v.GenericSchema<unknown, ListedSource> = v.object({
  source: SourceSchema,
  pieces: v.pipe(v.number(), v.integer(), v.minValue(1)),
  files: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
});

const size = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What the file says of itself. */
const ClaimsSchema = v.object({ mark: v.string(), sources: size, pieces: size });

/** Sources and the pieces that came from them. */
export interface SourceCounts {
  readonly sources: number;
  readonly pieces: number;
}

export interface SourcesRead extends Read<ListedSource> {
  /** How many there should be; null where that is not known, as in data of an older build. */
  readonly claimed: SourceCounts | null;
  /** How the file differs from what was written; null where it does not, as far as is known. */
  readonly fault: string | null;
}

/** How many there are. */
export const countSources = (list: readonly ListedSource[]): SourceCounts => ({
  sources: list.length,
  pieces: list.reduce((sum, { pieces }) => sum + pieces, 0),
});

const sourcesMark = (list: unknown, { sources, pieces }: SourceCounts) => markOf([list, sources, pieces]);

/** The content of the file: the list with its counts, and a mark of all that. */
export function sourcesFile(list: readonly ListedSource[]): unknown {
  const counts = countSources(list);
  return { mark: sourcesMark(list, counts), ...counts, list };
}

/** Reads the list of sources. Throws DataError when the file has no list; an older build wrote the list alone. */
export function readSources(raw: unknown): SourcesRead {
  const isBare = Array.isArray(raw);
  const list = isBare ? raw : memberOf(SOURCES_FILE, raw, 'list');
  const read = readRecords(SOURCES_FILE, 'the list of sources', list, ListedSourceSchema);
  const { records, setAside } = uniqueBy(SOURCES_FILE, read.records, ({ source }) => source.id);
  const told = { records, setAside: [...read.setAside, ...setAside] };
  if (isBare) return { ...told, claimed: null, fault: null };
  const claims = v.safeParse(ClaimsSchema, raw);
  if (claims.success && claims.output.mark === sourcesMark(list, claims.output))
    return { ...told, claimed: claims.output, fault: null };
  const here = countSources(records);
  const words = `${counted(here.sources, 'source')} and ${counted(here.pieces, 'piece')} of evidence`;
  const said = claims.success
    ? `${words} could be read, where it speaks of ${counted(claims.output.sources, 'source')} and ${counted(claims.output.pieces, 'piece')}`
    : `${words} could be read, and it does not say of how many`;
  return {
    ...told,
    claimed: claims.success ? claims.output : null,
    fault: `${SOURCES_FILE} is not as it was written, something in it was lost or altered on the way: ${said}.`,
  };
}
