/**
 * The search index as files, made when the data is built: a catalogue of all pieces in the order in which they are
 * listed, and the words of every few thousand of them in an index of its own, so that a search starts with the first.
 */
import MiniSearch, { type Options } from 'minisearch';
import * as v from 'valibot';
import type { EffectDays, Piece } from '../domain/dossier.ts';
import { EVIDENCE_KINDS, PARTIES } from '../domain/evidence.ts';
import { searchText, searchTokens } from '../domain/evidence-filter.ts';
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

/** Columns of the catalogue, one entry a piece; days are empty texts where there is none. */
const ColumnsSchema = v.object({
  id: v.array(v.string()),
  /** Codes with spaces between them. */
  about: v.array(v.string()),
  /** Places in EVIDENCE_KINDS and, from 1 on, in PARTIES. */
  kind: v.array(v.number()),
  party: v.array(v.number()),
  own: v.array(v.string()),
  firstEffect: v.array(v.string()),
  lastEffect: v.array(v.string()),
});
type Columns = v.InferOutput<typeof ColumnsSchema>;
const CompoundsSchema = v.object({
  /** Words that are also written as one, with a space between the two. */
  compounds: v.array(v.string()),
});

/** All pieces in the order of the list, and the words that are written as one and as two. */
export interface Catalogue {
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
  const files = new Map<string, unknown>([
    [CATALOGUE_FILE, { ...columnsOf(rows.map(({ listed }) => listed)), compounds }],
  ]);
  for (let start = 0; start < rows.length; start += SHARD_SIZE) {
    const index: WordIndex = new MiniSearch(OPTIONS);
    const some = rows.slice(start, start + SHARD_SIZE);
    index.addAll(some.map(({ piece }, i) => ({ id: start + i, text: searchText(piece) })));
    files.set(shardFile(start / SHARD_SIZE), index.toJSON());
  }
  return files;
}

/** Reads the catalogue, one row a piece. Throws DataError when it is not in the form that `searchFiles` writes. */
export function readCatalogue(raw: unknown): Catalogue {
  const read = v.safeParse(ColumnsSchema, raw);
  const words = v.safeParse(CompoundsSchema, raw);
  if (!read.success || !words.success) throw damaged(CATALOGUE_FILE, 'a list of all pieces was expected');
  const columns = read.output;
  if (Object.values(columns).some((column) => column.length !== columns.id.length))
    throw damaged(CATALOGUE_FILE, 'its columns differ in length');
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
  return { rows, compounds };
}

/** Reads one index of words. Throws DataError when the engine cannot. */
export function readWords(path: string, raw: unknown): WordIndex {
  try {
    return MiniSearch.loadJS(raw as Parameters<typeof MiniSearch.loadJS>[0], OPTIONS) as WordIndex;
  } catch {
    throw damaged(path, 'an index of words was expected');
  }
}

const damaged = (path: string, detail: string) => new DataError('wrong-shape', path, detail);
