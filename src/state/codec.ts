/** The one codec between address and view. parse ∘ serialise is the identity on normalised views. */
import { contained } from '../domain/contained-text.ts';
import { cutAt, deckLoss, decodeText, repairQuery, tidyCode, tidyWords } from './link-rescue.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

/** Something in the address that could not be used, in words for the reader. */
export interface AddressProblem {
  readonly parameter: string;
  readonly message: string;
}

export interface ParsedAddress {
  readonly view: ViewState;
  readonly problems: readonly AddressProblem[];
}

/** Longest query string that is read; the rest is cut off and reported. */
const MAX_LENGTH = 8_000;
const SILENT = /^(utm_.*|fbclid|gclid|msclkid)$/;

/** A parameter as it arrived: decoded, and its name as it was written. */
interface RawPair {
  readonly written: string;
  readonly value: string;
}

interface RawPairs {
  readonly pairs: ReadonlyMap<string, RawPair>;
  readonly problems: readonly AddressProblem[];
}

function splitPairs(search: string): RawPairs {
  const problems: AddressProblem[] = [];
  const pairs = new Map<string, RawPair>();
  if (search.length > MAX_LENGTH)
    problems.push({ parameter: 'address', message: 'it is too long and was cut off' });
  const text = repairQuery(search.slice(0, MAX_LENGTH), PARAMETER_NAMES);
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const written = tidyName(decodeText(at < 0 ? part : part.slice(0, at)));
    const key = written?.toLowerCase();
    if (key !== undefined && SILENT.test(key)) continue;
    const value = decodeText(at < 0 ? '' : part.slice(at + 1));
    if (written === undefined || key === undefined || value === null)
      problems.push({ parameter: shorten(part), message: 'it cannot be decoded' });
    else if (pairs.has(key))
      problems.push({ parameter: shorten(key), message: 'it is given twice; the first was used' });
    else pairs.set(key, { written, value });
  }
  const cut = cutAt(text);
  return { pairs, problems: cut ? [...problems, { ...cut, parameter: shorten(cut.parameter) }] : problems };
}

/** The name of a parameter, or of one that is none as it stands, so that the notice can repeat it. */
function tidyName(name: string | null): string | undefined {
  if (name === null) return undefined;
  const tidy = tidyCode(name);
  return Object.hasOwn(PARAMETERS, tidy.toLowerCase()) ? tidy : name;
}

/** The value as its rule reads it, and what the way here has lost of it. */
function arrived(name: string, { written, value }: RawPair, isHandedOut: boolean) {
  if (name === 'q') return tidyWords(value, isHandedOut);
  const tidy = tidyCode(value);
  const problem = name === 'deck' ? deckLoss(written, tidy) : null;
  return { value: problem === null ? tidy : '', problem };
}

const shorten = (text: string) =>
  contained(text.length > 40 ? `${text.slice(0, 40)}…` : text).trim() || 'address';

/**
 * Reads a query string (with or without `?`). Never throws: what is invalid falls back to its default and is
 * reported, and so is what a mangled link has lost; tracking parameters go in silence; names in `known` belong to somebody else and are passed over.
 */
export function parse(search: string, known: readonly string[] = []): ParsedAddress {
  const { pairs, problems: rawProblems } = splitPairs(search);
  const problems = [...rawProblems];
  let view: ViewState = DEFAULT_VIEW;
  for (const name of PARAMETER_NAMES) {
    const pair = pairs.get(name);
    if (pair === undefined || pair.value === '') continue;
    const { value, problem } = arrived(name, pair, pairs.has('time'));
    if (problem !== null) problems.push({ parameter: name, message: problem });
    if (value === '') continue;
    const reading = PARAMETERS[name].read(value);
    view = { ...view, [name]: reading.value };
    problems.push(...reading.problems.map((message) => ({ parameter: name, message })));
  }
  if (view.step !== DEFAULT_VIEW.step && view.deck === null) {
    view = { ...view, step: DEFAULT_VIEW.step };
    // A deck that was lost is told already.
    if (!pairs.has('deck'))
      problems.push({ parameter: 'step', message: 'it counts the views of a deck, and there is none' });
  }
  for (const key of pairs.keys()) {
    if (key in PARAMETERS && Object.hasOwn(PARAMETERS, key)) continue;
    if (known.includes(key)) continue;
    problems.push(
      shorten(key) === 'address'
        ? { parameter: 'address', message: 'it holds a value without a name' }
        : { parameter: shorten(key), message: 'it is not a parameter of this app' },
    );
  }
  return { view, problems };
}

/** Writes a view as a query string: canonical order, defaults left out; `?…`, or the empty string. */
export function serialise(view: ViewState): string {
  const parts = PARAMETER_NAMES.flatMap((name) => {
    const parameter = PARAMETERS[name] as { write(value: ViewState[typeof name]): string | null };
    const value = parameter.write(view[name]);
    return value === null ? [] : [`${name}=${value}`];
  });
  return parts.length ? `?${parts.join('&')}` : '';
}
