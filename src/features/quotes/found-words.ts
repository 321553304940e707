/** What the list of quotes says of itself in words: how much it found and left out, and of whom and when it is. */
import type { Found } from '../../data/search-messages.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { counted, joinWords } from '../../domain/words.ts';

/** The day of the view, and the day on which its range begins. */
interface Dates {
  readonly day: IsoDay;
  readonly from: IsoDay | null;
}

/** "12 pieces of evidence with “core”; 3 more belong to decisions or dates after 12 February 2020". */
export function foundInWords(
  { shown, earlier, later }: Pick<Found, 'earlier' | 'later'> & { readonly shown: ArrayLike<unknown> },
  q: string,
  { day, from }: Dates,
): string {
  return [
    `${counted(shown.length, 'piece')} of evidence${q ? ` with “${q}”` : ''}`,
    earlier > 0 && from ? `${more(earlier)} to decisions or dates before ${longDate(from)}` : '',
    later > 0 ? `${more(later)} to decisions or dates after ${longDate(day)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const more = (count: number) => `${count} more ${count === 1 ? 'belongs' : 'belong'}`;

/** "Only evidence about Greece or the UK, up to 12 February 2020". */
export function limitInWords(names: readonly string[], { day, from }: Dates): string {
  const dates = from === null ? `up to ${longDate(day)}` : `from ${longDate(from)} to ${longDate(day)}`;
  return `Only evidence about ${joinWords(names, 'or')}, ${dates}`;
}
