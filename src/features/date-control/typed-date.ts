/** Reads a date as a person types it. Unlike the address it forgives form, never content. */
import { type IsoDay, isIsoDay, lastDay } from '../../domain/partial-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(word: string): number {
  return word.length >= 3 ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : 0;
}

function build(year: number, month: number, day: number | null): IsoDay | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day ?? 1)}`;
  if (month < 1 || !isIsoDay(text)) return null;
  return day === null ? lastDay(`${year}-${two(month)}`) : text;
}

/**
 * `2019-04-30`, `30 April 2019`, `30 Apr 2019`, `April 30, 2019`, `2019-04`, `April 2019` (a month is its last day),
 * `2019` (its last day). Null when it is none of these or no day of the calendar.
 */
export function readTypedDate(raw: string): IsoDay | null {
  const text = raw.trim().replace(/,/g, ' ').replace(/\s+/g, ' ');
  let m = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (m) return build(Number(m[1]), Number(m[2]), m[3] ? Number(m[3]) : null);
  m = /^(\d{4})$/.exec(text);
  if (m) return build(Number(m[1]), 12, 31);
  m = /^(\d{1,2}) ([a-z]+)\.? (\d{4})$/i.exec(text);
  if (m) return build(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1]));
  m = /^([a-z]+)\.? (\d{1,2}) (\d{4})$/i.exec(text);
  if (m) return build(Number(m[3]), monthNumber(m[1] ?? ''), Number(m[2]));
  m = /^([a-z]+)\.? (\d{4})$/i.exec(text);
  return m ? build(Number(m[2]), monthNumber(m[1] ?? ''), null) : null;
}
