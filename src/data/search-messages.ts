/** What is asked of the search and what it answers; and how the page and the worker that searches say so. */

import type { ListFilter } from '../domain/listing.ts';
import { DataError, type FailureKind } from './errors.ts';

/** What is asked: words, each of which must begin a word of a piece, and the filters of the list. */
export interface SearchRequest {
  readonly words: readonly string[];
  readonly filter: ListFilter;
}

/** Words that a search with another spelling is for, and how much it finds. */
export interface NearSearch {
  /** Normalised words, separated by one space. */
  readonly q: string;
  /** Pieces that pass the filters of the search. */
  readonly count: number;
}

/** What was found so far. */
export interface Found {
  /** The mark of the catalogue. */
  readonly mark: string;
  /** Numbers of the pieces in the catalogue, in the order of the list. */
  readonly shown: Uint32Array;
  /** Ids of the first of them, at most HEAD. */
  readonly head: readonly string[];
  readonly later: number;
  readonly earlier: number;
  /** Pieces in the whole package. */
  readonly total: number;
  /** Whether all of the index was looked through. */
  readonly isWhole: boolean;
  /** Other spellings that find something: of compounds, and where nothing is found, of what may be a slip. */
  readonly near: readonly NearSearch[];
}

/** As many ids come with each answer: all of a package of ordinary size. */
export const HEAD = 2_000;
/** A failure in a form that can be sent from a worker. */
export interface SentFailure {
  readonly kind: FailureKind | null;
  readonly path: string;
  readonly message: string;
}

export type ToWorker =
  | { readonly do: 'start'; readonly dataBase: string }
  | { readonly do: 'search'; readonly n: number; readonly request: SearchRequest }
  | { readonly do: 'end'; readonly n: number }
  | { readonly do: 'ids'; readonly n: number; readonly numbers: Uint32Array; readonly mark: string };

export type FromWorker =
  | { readonly n: number; readonly found: Found }
  | { readonly n: number; readonly ids: readonly string[] }
  | { readonly n: number; readonly failure: SentFailure };

/** A failure as it is sent. */
export function sentFailure(error: unknown): SentFailure {
  if (error instanceof DataError) return { kind: error.kind, path: error.path, message: error.message };
  return { kind: null, path: '', message: error instanceof Error ? error.message : String(error) };
}

/** The failure that was sent. */
export function receivedFailure({ kind, path, message }: SentFailure): Error {
  return kind === null ? new Error(message) : new DataError(kind, path, message);
}
