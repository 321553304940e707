/** The one codec between address and view. parse ∘ serialise is the identity on normalised views. */
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

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

interface RawPairs {
  readonly pairs: ReadonlyMap<string, string>;
  readonly problems: readonly AddressProblem[];
}

function splitPairs(search: string): RawPairs {
  const problems: AddressProblem[] = [];
  const pairs = new Map<string, string>();
  const text = search.replace(/^\?/, '');
  if (text.length > MAX_LENGTH)
    problems.push({ parameter: 'address', message: 'it is too long and was cut off' });
  for (const part of text.slice(0, MAX_LENGTH).split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = decode(at < 0 ? part : part.slice(0, at))?.toLowerCase();
    if (key !== undefined && SILENT.test(key)) continue;
    const value = decode(at < 0 ? '' : part.slice(at + 1));
    if (key === undefined || value === null)
      problems.push({ parameter: shorten(part), message: 'it cannot be decoded' });
    else if (pairs.has(key))
      problems.push({ parameter: shorten(key), message: 'it is given twice; the first was used' });
    else pairs.set(key, value);
  }
  return { pairs, problems };
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Reads a query string (with or without `?`). Never throws: what is invalid falls back to its default and is
 * reported; tracking parameters go in silence; names in `known` belong to somebody else and are passed over.
 */
export function parse(search: string, known: readonly string[] = []): ParsedAddress {
  const { pairs, problems: rawProblems } = splitPairs(search);
  const problems = [...rawProblems];
  let view: ViewState = DEFAULT_VIEW;
  for (const name of PARAMETER_NAMES) {
    const raw = pairs.get(name);
    if (raw === undefined || raw === '') continue;
    const reading = PARAMETERS[name].read(raw);
    view = { ...view, [name]: reading.value };
    problems.push(...reading.problems.map((message) => ({ parameter: name, message })));
  }
  for (const key of pairs.keys()) {
    if (key in PARAMETERS && Object.hasOwn(PARAMETERS, key)) continue;
    if (known.includes(key)) continue;
    problems.push({ parameter: shorten(key), message: 'it is not a parameter of this app' });
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
