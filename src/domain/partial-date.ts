/** Dates at the precision that is known (EDTF level 1): `2019`, `2019-05`, `2019-05-16`, `~` for approximate. */

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with an optional trailing `~`. */
export type PartialDate = string;
/** `YYYY-MM-DD`; sorts as text. */
export type IsoDay = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/;
/** Their names, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the text is a date of the calendar in one of the three precisions. */
export function isPartialDate(text: string): boolean {
  const match = FORM.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (Number(year) < 1000) return false;
  if (month === undefined) return true;
  const m = Number(month);
  if (m < 1 || m > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), m));
}

/** Whether the text is a full day of the calendar without `~`. */
export function isIsoDay(text: string): text is IsoDay {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}

/** Whether the date is a guess by its source: it ends in `~`. */
export function isApproximate(date: PartialDate): boolean {
  return date.endsWith('~');
}

function parts(date: PartialDate): { year: string; month: string | undefined; day: string | undefined } {
  const match = FORM.exec(date);
  if (!match?.[1]) throw new RangeError(`Not a date at a known precision: ${date}`);
  return { year: match[1], month: match[2], day: match[3] };
}

/** The first day the date can mean: where its tick stands. Throws RangeError on a malformed date. */
export function firstDay(date: PartialDate): IsoDay {
  const { year, month = '01', day = '01' } = parts(date);
  return `${year}-${month}-${day}`;
}

/** The last day the date can mean: when it takes effect (DESIGN rule 4). Throws RangeError on a malformed date. */
export function lastDay(date: PartialDate): IsoDay {
  const { year, month = '12', day } = parts(date);
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

/** In words, at the known precision and no more: "16 May 2019", "May 2019", "2019"; "about …" when approximate. */
export function longDate(date: PartialDate): string {
  const { year, month, day } = parts(date);
  const name = month ? (MONTHS[Number(month) - 1] ?? month) : '';
  const words = [day ? String(Number(day)) : '', name, year].filter(Boolean).join(' ');
  return isApproximate(date) ? `about ${words}` : words;
}

/** The same with the preposition of its precision: "on 16 May 2019", "in May 2019", "about May 2019". */
export function whenInWords(date: PartialDate): string {
  if (isApproximate(date)) return longDate(date);
  return `${parts(date).day ? 'on' : 'in'} ${longDate(date)}`;
}

/** Like longDate with a three-letter month: "16 May 2019", "Feb 2019". */
export function shortDate(date: PartialDate): string {
  const { month } = parts(date);
  if (!month) return longDate(date);
  const name = MONTHS[Number(month) - 1] ?? month;
  return longDate(date).replace(name, name.slice(0, 3));
}

/** The day a number of days later (negative: earlier). */
export function addDays(day: IsoDay, days: number): IsoDay {
  const [y, m, d] = day.split('-').map(Number);
  return new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, (d ?? 1) + days)).toISOString().slice(0, 10);
}

/** The same day some years later; 29 February becomes 28 February where the year has none. */
export function addYears(day: IsoDay, years: number): IsoDay {
  const [y, m, d] = day.split('-').map(Number);
  const year = (y ?? 0) + years;
  const last = daysIn(year, m ?? 1);
  return `${String(year).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(d ?? 1, last)).padStart(2, '0')}`;
}

/** Whole days from one day to another. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The earlier of two days. */
export function earlier(a: IsoDay, b: IsoDay): IsoDay {
  return [a, b].sort()[0] ?? a;
}

/** The later of two days. */
export function later(a: IsoDay, b: IsoDay): IsoDay {
  return [a, b].sort()[1] ?? b;
}
