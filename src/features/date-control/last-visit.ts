/** The day of the data that this device saw last: kept on the device, never sent, and forgotten where storage is refused. */
import { type IsoDay, isIsoDay } from '../../domain/partial-date.ts';

export const LAST_VISIT_KEY = 'stance-atlas:last-visit';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads the day of the data seen last and writes down the present one; null where nothing is known. */
export function exchangeVisit(storage: () => Store, asOf: IsoDay): IsoDay | null {
  try {
    const store = storage();
    const seen = store.getItem(LAST_VISIT_KEY);
    store.setItem(LAST_VISIT_KEY, asOf);
    return seen !== null && isIsoDay(seen) ? seen : null;
  } catch {
    return null;
  }
}

const exchanged = new Map<IsoDay, IsoDay | null>();

/** The day of the data that was seen before this page was opened; the same for as long as it stays open. */
export function lastVisit(asOf: IsoDay): IsoDay | null {
  const known = exchanged.get(asOf);
  if (known !== undefined) return known;
  const seen = exchangeVisit(() => window.localStorage, asOf);
  exchanged.set(asOf, seen);
  return seen;
}

/** What the button says instead of showing a range; null where there is a range to show. */
export function visitWords(seen: IsoDay | null, asOf: IsoDay): string | null {
  if (seen === null) return 'No earlier visit is known on this device';
  return seen < asOf ? null : 'The data speaks for the same day as at your last visit';
}
