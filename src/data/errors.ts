/** Why data could not be had, in words that a reader can act on. */

export type FailureKind = 'unreachable' | 'status' | 'not-json' | 'wrong-shape' | 'two-versions';

/** A file that could not be loaded or read as a whole. `path` is relative to the data's base. */
export class DataError extends Error {
  readonly kind: FailureKind;
  readonly path: string;

  constructor(kind: FailureKind, path: string, detail: string) {
    super(detail);
    this.name = 'DataError';
    this.kind = kind;
    this.path = path;
  }
}

/** A record that was left out, where it stands and why. */
export interface SetAside {
  readonly file: string;
  /** The record's id or code; its position where it has none. */
  readonly record: string;
  /** Dot path of the field at fault; empty when the record as a whole is. */
  readonly field: string;
  readonly reason: string;
}

/** One sentence about a failed load: what happened, and what to do. */
export function failureWords(error: unknown): string {
  if (!(error instanceof DataError)) return 'Something unexpected went wrong. Try again.';
  switch (error.kind) {
    case 'unreachable':
      return `${error.path} could not be reached. Check the connection, then try again.`;
    case 'status':
      return error.message === 'status 404'
        ? `${error.path} is not there (status 404). Try again; if it stays so, the host lacks the file.`
        : `${error.path} was refused by the server (${error.message}). Try again in a moment.`;
    case 'not-json':
      return `${error.path} did not arrive as data: ${error.message}. Try again; if it stays so, the host is serving a wrong file.`;
    case 'two-versions':
      return error.message;
    case 'wrong-shape':
      return `${error.path} is not in the form that this version reads: ${error.message}.`;
  }
}
