/** A deadline on a slide. */
import { earlierInWords, isPast, type SetDeadline } from '../../domain/deadlines.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { capitalise } from '../../domain/words.ts';

/** One deadline in a line, as the dossier tells it. */
export function deadlineLine(deadline: SetDeadline, day: IsoDay, whenSet = earlierInWords): string {
  const past = isPast(deadline, day) ? ', past' : '';
  return `${capitalise(longDate(deadline.date))}${past}: ${deadline.what}${whenSet(deadline)}`;
}
