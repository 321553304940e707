/** A fault in the data package, told so that a curator can mend it without reading the code. */

export interface Problem {
  readonly file: string;
  /** Id of the record, or null where the whole file is meant. */
  readonly record: string | null;
  readonly field: string | null;
  /** What is wrong. */
  readonly problem: string;
  /** What would be right. */
  readonly fix: string;
}

/** Where a problem stands: file, record, field. */
export type Place = readonly [file: string, record: string | null, field: string | null];

/** A problem at a place. */
export function problemAt([file, record, field]: Place, problem: string, fix: string): Problem {
  return { file, record, field, problem, fix };
}

/** One line: "decisions.json: gb-2019-… · date: is not a date. Expected …". */
export function problemLine({ file, record, field, problem, fix }: Problem): string {
  const where = [record, field].filter((part) => part !== null).join(' · ');
  return `${file}: ${where ? `${where}: ` : ''}${problem}. ${fix}.`;
}
