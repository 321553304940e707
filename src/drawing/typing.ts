/** Which place typed letters mean: by name first, then by what else it is called. */
import { OTHER_NAMES, SHORT_FORMS } from '../domain/other-names.ts';
import { foldText } from '../domain/words.ts';
import type { Place } from './places.ts';

/** Accents, case, points and apostrophes make no difference, nor does "&" for "and". */
const fold = (text: string) =>
  foldText(text)
    .replace(/&/g, 'and')
    .replace(/[.']/g, '')
    .replace(/[\s-]+/g, ' ');

/** The letters without a leading "the". */
const withoutThe = (letters: string) => letters.replace(/^the ?/, '');

/** How a place answers to the letters, the nearest first; "Saint" for "St.", and each word of the name, last. */
const WAYS: readonly ((place: Place, wanted: string) => boolean)[] = [
  ({ code }, wanted) => SHORT_FORMS[wanted] === code,
  ({ name }, wanted) => fold(name).startsWith(wanted),
  ({ code, name }, wanted) =>
    [...(OTHER_NAMES[code] ?? []), name.replace(/^St\. /, 'Saint ')].some((n) => fold(n).startsWith(wanted)),
  ({ code }, wanted) => wanted === code.toLowerCase(),
  ({ name }, wanted) => fold(name).includes(` ${wanted}`),
];

/**
 * The place that the typed letters mean, looked for onwards from `from` and round to it; null where none does. One
 * letter, or the same again and again, steps through the names that begin with it. A leading "the" is passed over.
 */
export function placeByTyping(
  places: readonly Place[],
  from: Place | undefined,
  typed: string,
): Place | null {
  const letters = fold(typed).trimStart();
  const wanted = /^(.)\1*$/.test(letters) ? letters.charAt(0) : withoutThe(letters);
  if (wanted === '') return from ?? null;
  const at = from ? places.indexOf(from) : -1;
  const start = Math.max(wanted.length > 1 ? at : at + 1, 0);
  const order = [...places.slice(start), ...places.slice(0, start)];
  for (const answers of WAYS) {
    const found = order.find((place) => answers(place, wanted));
    if (found) return found;
  }
  return null;
}

/** Whether the letters begin the name of what is no place, the EU, or its code. A leading "the" is passed over. */
export function isBegunBy({ code, name }: Pick<Place, 'code' | 'name'>, typed: string): boolean {
  const wanted = withoutThe(fold(typed).trimStart());
  return wanted !== '' && [code, name].some((called) => fold(called).startsWith(wanted));
}
