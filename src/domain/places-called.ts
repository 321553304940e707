/** Which places a search means: by their names, by what else they are called, or, for a slip, by names spelt much alike. */
import { otherNamesOf } from './further-names.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { distance, leeway } from './spelling.ts';
import { foldText } from './words.ts';

export interface PlaceCalled {
  readonly place: Jurisdiction;
  /** The other name by which it was found, where its own does not show why; else null. */
  readonly also: string | null;
}

/** More than this many is a letter or two, not a name. */
const MOST = 8;

/** A name as its bare words: signs, accents, case and a leading "the" make no difference, nor "Saint" for "St.". */
export const plainName = (name: string) =>
  foldText(name)
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bsaint\b/g, 'st');

interface Names {
  readonly place: Jurisdiction;
  readonly code: string;
  readonly own: readonly string[];
  readonly others: readonly { readonly name: string; readonly bare: string }[];
}

const known = new WeakMap<Jurisdiction, Names>();

/** The names of a place, taken apart once. */
function namesOf(place: Jurisdiction): Names {
  const names = known.get(place) ?? {
    place,
    code: plainName(place.code),
    own: [plainName(place.name), plainName(place.inText)],
    others: otherNamesOf(place.code).map((name) => ({ name, bare: plainName(name) })),
  };
  known.set(place, names);
  return names;
}

/** How a place answers to the words, the nearest first: its own names go before the beginning of another. */
const WAYS: readonly ((names: Names, wanted: string) => boolean)[] = [
  ({ own, others }, wanted) => own.includes(wanted) || others.some(({ bare }) => bare === wanted),
  ({ code, own }, wanted) => code === wanted || own.some((name) => name.startsWith(wanted)),
  ({ own }, wanted) => isWithin(own, wanted),
  ({ others }, wanted) => others.some(({ bare }) => bare.startsWith(wanted)),
];

/** Whether a word of the names begins what is wanted. */
const isWithin = (names: readonly string[], wanted: string) =>
  names.some((name) => ` ${name}`.includes(` ${wanted}`));

/**
 * The places of this name, those that have it whole before those that begin alike. The farther ways of a name are left
 * out where they would bring too many, and all are where even the nearest does.
 */
export function placesCalled(places: Iterable<Jurisdiction>, query: string): readonly PlaceCalled[] {
  const wanted = plainName(query);
  if (wanted.length < 2) return [];
  let rest = [...places].map(namesOf);
  const found: PlaceCalled[] = [];
  for (const answers of WAYS) {
    const next = rest.filter((names) => answers(names, wanted));
    if (found.length + next.length > MOST) break;
    rest = rest.filter((names) => !next.includes(names));
    next.sort((a, b) => Number(b.code === wanted) - Number(a.code === wanted));
    found.push(...next.map((names) => ({ place: names.place, also: otherNameFor(names, wanted) })));
  }
  return found;
}

/** The other name of which the words are; none where its name and the words have each other within. */
function otherNameFor({ place, code, others }: Names, wanted: string): string | null {
  const shown = plainName(place.name);
  if (isWithin([shown], wanted) || isWithin([wanted], shown)) return null;
  if (code === wanted) return place.code;
  const other =
    others.find(({ bare }) => bare === wanted) ?? others.find(({ bare }) => bare.startsWith(wanted));
  return other?.name ?? null;
}

/** As long a word is no other, where one letter differs. */
const LONG = 6;

/**
 * The places with the names nearest to the words, of those that differ in a letter or two. `isSlip`: the words find
 * nothing else; where they do, they may well be meant, so only one letter of a long word counts.
 */
export function placesNear(
  places: Iterable<Jurisdiction>,
  query: string,
  isSlip: boolean,
): readonly PlaceCalled[] {
  const wanted = plainName(query);
  const allowed = isSlip ? leeway(wanted) : wanted.length < LONG ? 0 : 1;
  if (allowed === 0) return [];
  const apart = (name: string) => {
    // Most names are of another length, and need no look at their letters.
    if (Math.abs(name.length - wanted.length) > allowed) return Number.POSITIVE_INFINITY;
    const far = distance(name, wanted);
    return far <= leeway(name) ? far : Number.POSITIVE_INFINITY;
  };
  const near = [...places].map((place) => {
    const { own, others } = namesOf(place);
    const ofOwn = Math.min(...own.map(apart));
    const ofOthers = others.map(({ name, bare }) => ({ name, far: apart(bare) }));
    const other = ofOthers.reduce((a, b) => (b.far < a.far ? b : a), { name: '', far: ofOwn });
    return { place, far: other.far, also: other.name || null };
  });
  const nearest = Math.min(...near.map(({ far }) => far));
  const found = near.filter(({ far }) => far === nearest && far <= allowed);
  return found.length > MOST ? [] : found.map(({ place, also }) => ({ place, also }));
}
