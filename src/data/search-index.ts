/**
 * The search index as files, made when the data is built: a catalogue of all pieces in the order in which they are
 * listed, and the words of every few thousand of them in an index of its own, so that a search starts with the first.
 */
import MiniSearch, { type Options } from 'minisearch';
import * as v from 'valibot';
import type { EffectDays, Piece } from '../domain/dossier.ts';
import { EVIDENCE_KINDS, PARTIES } from '../domain/evidence.ts';
import { searchText, searchTokens } from '../domain/evidence-filter.ts';
import { markOf } from '../domain/fingerprint.ts';
import { byListOrder, type Listed, listedOf } from '../domain/listing.ts';
import { DataError } from './errors.ts';
import { type Compound, compoundsOf } from './near-words.ts';

export const SEARCH_FOLDER = 'derived/search/';
export const CATALOGUE_FILE = `${SEARCH_FOLDER}catalogue.json`;

/** Pieces of one index: the first answer of a search needs one index only, so it must not be large. */
export const SHARD_SIZE = 2_000;

/** The path of the index over pieces `n × SHARD_SIZE` and on. */
export const shardFile = (n: number) => `${SEARCH_FOLDER}words-${n}.json`;

const OPTIONS: Options<{ id: number; text: string }> = {
  fields: ['text'],
  tokenize: (text) => [...searchTokens(text)],
  processTerm: (term) => term,
};

/** One index of words; ids are the numbers of its pieces in the catalogue. */
export type WordIndex = MiniSearch<{ id: number; text: string }>;

/** A place in a list of so many; another is of data that this version does not know. */
const place = (count: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(count - 1));

/** Columns of the catalogue, one entry a piece; days are empty texts where there is none. */
const ColumnsSchema = v.object({
  id: v.array(v.string()),
  /** Codes with spaces between them. */
  about: v.array(v.string()),
  /** Places in EVIDENCE_KINDS and, from 1 on, in PARTIES. */
  kind: v.array(place(EVIDENCE_KINDS.length)),
  party: v.array(place(PARTIES.length + 1)),
  own: v.array(v.string()),
  firstEffect: v.array(v.string()),
  lastEffect: v.array(v.string()),
});
type Columns = v.InferOutput<typeof ColumnsSchema>;
const CompoundsSchema = v.object({
  /** Words that are also written as one, with a space between the two. */
  compounds: v.array(v.string()),
  /** What `markOf` gave for the rest when it was written. Absent in data of an older build: then nobody knows. */
  mark: v.optional(v.string()),
});

/**
 * What the parts of the index say of themselves: the mark of their catalogue, and their own. Absent as above. Pieces are
 * known by their places in the catalogue, so that words of another version, or a file that lost an entry on the way, would
 * give other pieces than those meant.
 */
const WordsMarksSchema = v.object({ catalogue: v.optional(v.string()), mark: v.optional(v.string()) });

/** All pieces in the order of the list, and the words that are written as one and as two. */
export interface Catalogue {
  /** The same for the same content. */
  readonly mark: string;
  readonly rows: readonly Listed[];
  readonly compounds: readonly Compound[];
}

function columnsOf(listed: readonly Listed[]): Columns {
  return {
    id: listed.map(({ id }) => id),
    about: listed.map(({ about }) => about.join(' ')),
    kind: listed.map(({ kind }) => EVIDENCE_KINDS.indexOf(kind)),
    party: listed.map(({ party }) => (party === null ? 0 : PARTIES.indexOf(party) + 1)),
    own: listed.map(({ own }) => own ?? ''),
    firstEffect: listed.map(({ firstEffect }) => firstEffect ?? ''),
    lastEffect: listed.map(({ lastEffect }) => lastEffect ?? ''),
  };
}

/** Content by path, for pieces in the order of their files and the day on which each decision takes effect. */
export function searchFiles(pieces: readonly Piece[], effects: EffectDays): ReadonlyMap<string, unknown> {
  const rows = pieces.map((piece) => ({ piece, listed: listedOf(piece, effects) }));
  rows.sort((a, b) => byListOrder(a.listed, b.listed));
  const compounds = compoundsOf(pieces.map((piece) => searchTokens(searchText(piece)))).map(
    ({ first, second }) => `${first} ${second}`,
  );
  const columns = columnsOf(rows.map(({ listed }) => listed));
  const catalogue = markOf([columns, compounds]);
  const files = new Map<string, unknown>([[CATALOGUE_FILE, { mark: catalogue, ...columns, compounds }]]);
  for (let start = 0; start < rows.length; start += SHARD_SIZE) {
    const index: WordIndex = new MiniSearch(OPTIONS);
    const some = rows.slice(start, start + SHARD_SIZE);
    index.addAll(some.map(({ piece }, i) => ({ id: start + i, text: searchText(piece) })));
    const words = { catalogue, ...index.toJSON() };
    files.set(shardFile(start / SHARD_SIZE), { mark: markOf(words), ...words });
  }
  return files;
}

/** Reads the catalogue, one row a piece. Throws DataError when it is not in the form, or not what, `searchFiles` wrote. */
export function readCatalogue(raw: unknown): Catalogue {
  const read = v.safeParse(ColumnsSchema, raw);
  const words = v.safeParse(CompoundsSchema, raw);
  if (!read.success || !words.success) throw damaged(CATALOGUE_FILE, 'a list of all pieces was expected');
  const columns = read.output;
  if (Object.values(columns).some((column) => column.length !== columns.id.length))
    throw damaged(CATALOGUE_FILE, 'its columns differ in length');
  const mark = markOf([columns, words.output.compounds]);
  if ((words.output.mark ?? mark) !== mark) throw damaged(CATALOGUE_FILE, ALTERED);
  const rows = columns.id.map((id, i) => ({
    id,
    about: (columns.about[i] ?? '').split(' '),
    kind: EVIDENCE_KINDS[columns.kind[i] ?? 0] ?? 'summary',
    party: PARTIES[(columns.party[i] ?? 0) - 1] ?? null,
    own: columns.own[i] || null,
    firstEffect: columns.firstEffect[i] || null,
    lastEffect: columns.lastEffect[i] || null,
  }));
  const compounds = words.output.compounds.map((written) => {
    const [first = '', second = ''] = written.split(' ');
    return { joined: first + second, first, second };
  });
  return { mark, rows, compounds };
}

export interface Words {
  readonly index: WordIndex;
  /** The mark of the catalogue whose places it gives; null where it does not say. */
  readonly catalogue: string | null;
}

/** Reads one index of words. Throws DataError when the engine cannot, or when it is not what `searchFiles` wrote. */
export function readWords(path: string, raw: unknown): Words {
  const marks = v.safeParse(WordsMarksSchema, raw);
  if (!marks.success) throw damaged(path, 'an index of words was expected');
  const { catalogue, mark } = marks.output;
  if (catalogue !== undefined || mark !== undefined) {
    const { mark: _, ...rest } = raw as { readonly mark?: unknown };
    if (mark !== markOf(rest)) throw damaged(path, ALTERED);
  }
  try {
    const index = MiniSearch.loadJS(raw as Parameters<typeof MiniSearch.loadJS>[0], OPTIONS) as WordIndex;
    return { index, catalogue: catalogue ?? null };
  } catch {
    throw damaged(path, 'an index of words was expected');
  }
}

/** Throws DataError where index `n` of words is not of the catalogue: what it finds would be other pieces. */
export function compareWords({ index, catalogue }: Words, n: number, { mark, rows }: Catalogue): void {
  const pieces = Math.min(SHARD_SIZE, rows.length - n * SHARD_SIZE);
  if ((catalogue ?? mark) === mark && index.documentCount === pieces) return;
  throw twoVersions(`${shardFile(n)} does not belong to ${CATALOGUE_FILE}`, shardFile(n));
}

/** What was found is of one version of the list of pieces, and `path` of another. */
export const twoVersions = (how: string, path: string) =>
  new DataError(
    'two-versions',
    path,
    `${how}, so that other pieces than those meant would be found. Most likely a copy on the way is older.`,
  );

const ALTERED = 'it is not as it was written, something in it was lost or altered on the way';
const damaged = (path: string, detail: string) => new DataError('wrong-shape', path, detail);
