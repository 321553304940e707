/** A date as the record has it, with its precision told apart: for exports that other programs read. */
import { isApproximate, type PartialDate } from '../domain/partial-date.ts';

export const DATE_PRECISIONS = ['year', 'month', 'day'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export interface RecordedDate {
  /** EDTF level 1, as recorded: `2019`, `2019-05`, `2019-05-16`, with `~` where it is approximate. */
  readonly edtf: PartialDate;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
}

/** How finely a date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  const parts = date.split('-').length;
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day';
}

/** The date with its precision; null stays null. */
export function recordedDate(date: PartialDate | null): RecordedDate | null {
  return date === null
    ? null
    : { edtf: date, precision: precisionOf(date), approximate: isApproximate(date) };
}

/** Year, month and day as numbers, as far as they are known. */
export function dateParts(date: PartialDate): readonly number[] {
  return date.replace('~', '').split('-').map(Number);
}
