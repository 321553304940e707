/** What the wire form of records is made of: bounded texts, ids, codes, dates and counts. */
import * as v from 'valibot';
import { contained } from '../domain/contained-text.ts';
import { isIsoDay, isPartialDate } from '../domain/partial-date.ts';

/** Typed by its output, so that a schema that drifts from the domain does not compile. */
export type Schema<Output> = v.GenericSchema<unknown, Output>;

export const text = (max: number) => v.pipe(v.string(), v.nonEmpty('Expected text'), v.maxLength(max));
export const form = (max: number, pattern: RegExp, message: string) =>
  v.pipe(v.string(), v.maxLength(max), v.regex(pattern, message));
export const checked = (is: (text: string) => boolean, message: string) =>
  v.pipe(v.string(), v.maxLength(2000), v.check(is, message));

export const line = v.pipe(text(500), v.transform(contained));
export const prose = v.pipe(text(5000), v.transform(contained));
export const id = form(120, /^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens');
export const code = form(2, /^[A-Z]{2}$/, 'Expected two capital letters');
export const date = checked(isPartialDate, 'Expected a date such as 2019, 2019-05 or 2019-05-16~');
export const day = checked(isIsoDay, 'Expected a day such as 2019-05-16');
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const order = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);
