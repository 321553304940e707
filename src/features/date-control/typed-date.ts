/** Reads a date as a person types it. Unlike the address it forgives form, never content. */
import {
  firstDay,
  type IsoDay,
  isPartialDate,
  lastDay,
  MONTHS,
  type PartialDate,
} from '../../domain/partial-date.ts';

/** 1 to 12 for a month's name, its first three letters, or "sept"; 0 for anything else. */
function monthNumber(word: string): number {
  const text = word.toLowerCase().replace(/^sept$/, 'sep');
  return MONTHS.map((name) => name.toLowerCase()).findIndex((m) => text === m || text === m.slice(0, 3)) + 1;
}

/** The date as precisely as it was typed; null where the calendar has none such. */
function build(year: number, month: number | null, day: number | null): PartialDate | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const parts = [`${year}`, ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])];
  const text = parts.join('-');
  return isPartialDate(text) ? text : null;
}

/** The days that the words of the address mean. */
export interface WordDays {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

/** The first and the last day of what was typed: "latest" and "earliest" as in the address, else a date. */
function typedSpan(raw: string, days: WordDays): { readonly start: IsoDay; readonly end: IsoDay } | null {
  const word = raw.trim().toLowerCase();
  const date = word === 'latest' || word === 'earliest' ? days[word] : typedPartial(raw);
  return date ? { start: firstDay(date), end: lastDay(date) } : null;
}

/** "latest" and "earliest" as in the address, else a typed date; null for any other text. */
export function readTypedDay(raw: string, days: WordDays): IsoDay | null {
  return typedSpan(raw, days)?.end ?? null;
}

/**
 * Two dates as a person types them, whichever first: "1 May 2019 to 30 April 2020", "2019..latest". A range begins on the
 * first day of its first year or month and ends on the last of its last. Null for any other text.
 */
export function readTypedRange(
  raw: string,
  days: WordDays,
): { readonly from: IsoDay; readonly to: IsoDay } | null {
  const parts = raw.split(/\.\.+|…|\s(?:to|until|till|[‐‑‒–—−-])\s/i);
  const [one, other, ...more] = parts.map((part) => typedSpan(part, days));
  if (!one || !other || more.length > 0) return null;
  if (one.start < other.end) return { from: one.start, to: other.end };
  return other.start < one.end ? { from: other.start, to: one.end } : null;
}

/** A typed date as a day, a month or a year being its last; null when it is none or no day of the calendar. */
export function readTypedDate(raw: string): IsoDay | null {
  const date = typedPartial(raw);
  return date && lastDay(date);
}

/** `2019-04-30`, `30 April 2019`, `30 Apr 2019`, `April 30, 2019`, `2019-04`, `April 2019`, `2019`. */
function typedPartial(raw: string): PartialDate | null {
  const text = raw
    .trim()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ');
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return build(Number(iso[1]), iso[2] ? Number(iso[2]) : null, iso[3] ? Number(iso[3]) : null);
  const named = /^(?:(\d{1,2}) )?([a-z]+)\.?(?: (\d{1,2}))? (\d{4})$/i.exec(text);
  if (!named || (named[1] && named[3])) return null;
  const day = named[1] ?? named[3];
  return build(Number(named[4]), monthNumber(named[2] ?? ''), day ? Number(day) : null);
}
