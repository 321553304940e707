/** Reads a date as a person types it. Unlike the address it forgives form, never content. */
import { type IsoDay, isIsoDay, lastDay } from '../../domain/partial-date.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for a month's name, its first three letters, or "sept"; 0 for anything else. */
function monthNumber(word: string): number {
  const text = word.toLowerCase();
  return (
    MONTHS.findIndex((m) => text === m || text === m.slice(0, 3) || (text === 'sept' && m === 'september')) +
    1
  );
}

function build(year: number, month: number, day: number | null): IsoDay | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day ?? 1)}`;
  if (month < 1 || !isIsoDay(text)) return null;
  return day === null ? lastDay(`${year}-${two(month)}`) : text;
}

/** The days that the words of the address mean. */
export interface WordDays {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

/** "latest" and "earliest" as in the address, else a typed date; null for any other text. */
export function readTypedDay(raw: string, days: WordDays): IsoDay | null {
  const word = raw.trim().toLowerCase();
  return word === 'latest' || word === 'earliest' ? days[word] : readTypedDate(raw);
}

/** Two dates as a person types them, the earlier first: "1 May 2019 to 30 April 2020", "2019..latest"; null for any other text. */
export function readTypedRange(
  raw: string,
  days: WordDays,
): { readonly from: IsoDay; readonly to: IsoDay } | null {
  const parts = raw.split(/\.\.+|…|\s(?:to|until|till|[‐‑‒–—−-])\s/i);
  const [first, second, ...more] = parts.map((part) => readTypedDay(part, days));
  if (!first || !second || more.length > 0 || first === second) return null;
  return first < second ? { from: first, to: second } : { from: second, to: first };
}

/**
 * `2019-04-30`, `30 April 2019`, `30 Apr 2019`, `April 30, 2019`, `2019-04`, `April 2019` (a month is its last day),
 * `2019` (its last day). Null when it is none of these or no day of the calendar.
 */
export function readTypedDate(raw: string): IsoDay | null {
  const text = raw
    .trim()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ');
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
