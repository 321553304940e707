/** For the tests of the check: one row per fault, and how a row is read. */
import { checkPackage } from './check.ts';
import type { Problem } from './problem.ts';
import { type BritishRecords, britishRecords, packageOf, samplePackage } from './sample-package.ts';

type Mutate = (records: BritishRecords) => unknown;

/** What is wrong, how the sample gets there, the place that the one problem names (file, record, field), words of it. */
export type Row = readonly [fault: string, mutate: Mutate, place: string, words: string];

/** Places in the sample. */
export const GB_FILE = 'evidence/gb.json';
export const GB_PIECE = `${GB_FILE} gb-2020-minister`;
export const GB_DECISION = 'decisions.json gb-2020-decision';

/** The problems of the sample after a change. */
export function problemsAfter(mutate: Mutate): readonly Problem[] {
  const sample = samplePackage();
  mutate(britishRecords(sample));
  return checkPackage(packageOf(sample));
}

/** File, record and field in one string. */
export function placeOf({ file, record, field }: Problem): string {
  return [file, record, field].filter((part) => part !== null).join(' ');
}
