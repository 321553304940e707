/** One rule a parameter: how its raw value is read, and how a value is written. Every reading is valid or says why not. */
import { contained } from '../domain/contained-text.ts';
import { EVIDENCE_KINDS, fileCodeOf, PARTIES } from '../domain/evidence.ts';
import { GROUP_IDS } from '../domain/group.ts';
import { type Code, normaliseCode, REGIONS } from '../domain/jurisdiction.ts';
import { isIsoDay } from '../domain/partial-date.ts';
import { STANCES } from '../domain/stance.ts';
import { BASES } from '../domain/stance-at.ts';
import {
  DEFAULT_VIEW,
  MAX_COUNTRIES,
  MAX_QUERY,
  normaliseQuery,
  THEMES,
  type TimePoint,
  type TimeSelection,
  VIEWS,
  type ViewState,
} from './view-state.ts';

/** What was read, and what was wrong with it: a value may be kept in part (`ban~nonsense` keeps `ban`). */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly string[];
}

interface Parameter<T> {
  read(raw: string): Reading<T>;
  /** The written value, or null where it is the default and stays unwritten. */
  write(value: T): string | null;
}

/** As a notice repeats it: in part, and so that nothing in it reaches beyond the quotation marks. */
const quoted = (raw: string) => `“${contained(raw.length > 40 ? `${raw.slice(0, 40)}…` : raw)}”`;

function oneOf<T extends string>(allowed: readonly T[], fallback: T): Parameter<T> {
  return {
    read(raw) {
      const found = allowed.find((a) => a === raw.trim().toLowerCase());
      if (found !== undefined) return { value: found, problems: [] };
      return { value: fallback, problems: [`${quoted(raw)} is not one of ${allowed.join(', ')}`] };
    },
    write: (value) => (value === fallback ? null : value),
  };
}

/** Reads `a~b`; keeps the canonical order of `allowed`, whatever the order written. */
function listOf<T extends string>(allowed: readonly T[]): Parameter<readonly T[]> {
  return {
    read(raw) {
      const words = splitList(raw).map((w) => w.toLowerCase());
      const problems = words
        .filter((w) => !(allowed as readonly string[]).includes(w))
        .map((w) => `${quoted(w)} is not one of ${allowed.join(', ')}`);
      return { value: allowed.filter((a) => words.includes(a)), problems };
    },
    write: (value) => (value.length ? value.join('~') : null),
  };
}

function splitList(raw: string): string[] {
  return raw
    .split('~')
    .map((w) => w.trim())
    .filter(Boolean);
}

const country: Parameter<readonly Code[]> = {
  read(raw) {
    const problems: string[] = [];
    const value: Code[] = [];
    for (const word of splitList(raw)) {
      const code = normaliseCode(word);
      if (!code) problems.push(`${quoted(word)} is not a two-letter country code`);
      else if (value.includes(code)) continue;
      else if (value.length === MAX_COUNTRIES) problems.push(`only ${MAX_COUNTRIES} can be named at once`);
      else value.push(code);
    }
    return { value, problems: [...new Set(problems)] };
  },
  write: (value) => (value.length ? value.join('~') : null),
};

const quote: Parameter<string | null> = {
  read(raw) {
    const id = raw.trim().toLowerCase();
    if (id.length <= 200 && fileCodeOf(id)) return { value: id, problems: [] };
    return { value: null, problems: [`${quoted(raw)} is not the id of a quote`] };
  },
  write: (value) => value,
};

const q: Parameter<string> = {
  read(raw) {
    const value = normaliseQuery(raw);
    if (value === '') return { value, problems: [`${quoted(raw)} holds no word to look for`] };
    const isCut = raw.trim().length > MAX_QUERY;
    return { value, problems: isCut ? [`only its first ${MAX_QUERY} characters are looked for`] : [] };
  },
  write: (value) => (value ? encodeURIComponent(value.replaceAll(' ', '_')) : null),
};

/** A switch: `1`, or nothing. */
const flag: Parameter<boolean> = {
  read(raw) {
    const word = raw.trim().toLowerCase();
    if (word === '1' || word === 'true') return { value: true, problems: [] };
    return { value: false, problems: word === '0' ? [] : [`${quoted(raw)} is not 1`] };
  },
  write: (value) => (value ? '1' : null),
};

/** The text of a deck is only bounded and checked for its characters here; src/state/deck-codec.ts opens it. */
const deck: Parameter<string | null> = {
  read(raw) {
    const text = raw.trim();
    if (/^\d{1,2}\.[A-Za-z0-9_-]{1,6000}$/.test(text)) return { value: text, problems: [] };
    return { value: null, problems: ['the deck in the link is cut off or damaged'] };
  },
  write: (value) => value,
};

const step: Parameter<number> = {
  read(raw) {
    const word = raw.trim();
    if (/^[1-9]\d{0,2}$/.test(word)) return { value: Number(word), problems: [] };
    return { value: 1, problems: [`${quoted(raw)} is not a number from 1 up`] };
  },
  write: (value) => (value === 1 ? null : String(value)),
};

function readPoint(raw: string): TimePoint | null {
  const word = raw.trim().toLowerCase();
  if (word === 'latest' || word === 'earliest') return word;
  return isIsoDay(word) ? word : null;
}

function isReversed(from: TimePoint, to: TimePoint): boolean {
  if (from === to) return false;
  if (from === 'latest' || to === 'earliest') return true;
  if (from === 'earliest' || to === 'latest') return false;
  return from > to;
}

const time: Parameter<TimeSelection | null> = {
  read(raw) {
    const bad = (): Reading<null> => ({
      value: null,
      problems: [
        `${quoted(raw)} is not a date such as 2020-02-12, nor a range such as 2019-02-01..2020-02-12`,
      ],
    });
    const ends = raw.split('..');
    const first = readPoint(ends[0] ?? '');
    if (!first || ends.length > 2) return bad();
    if (ends.length === 1) return { value: { kind: 'day', at: first }, problems: [] };
    const second = readPoint(ends[1] ?? '');
    if (!second) return bad();
    if (first === second) return { value: { kind: 'day', at: first }, problems: [] };
    if (!isReversed(first, second))
      return { value: { kind: 'range', from: first, to: second }, problems: [] };
    return {
      value: { kind: 'range', from: second, to: first },
      problems: [`the range ${quoted(raw)} was reversed, so its ends were swapped`],
    };
  },
  write(value) {
    if (!value) return null;
    return value.kind === 'day' ? value.at : `${value.from}..${value.to}`;
  },
};

/** Every parameter, in the canonical order of the address. */
export const PARAMETERS: { readonly [K in keyof ViewState]: Parameter<ViewState[K]> } = {
  view: oneOf(VIEWS, DEFAULT_VIEW.view),
  time,
  stance: listOf(STANCES),
  group: listOf(GROUP_IDS),
  region: oneOf(REGIONS, DEFAULT_VIEW.region),
  country,
  quote,
  q,
  party: listOf(PARTIES),
  kind: listOf(EVIDENCE_KINDS),
  basis: oneOf(BASES, DEFAULT_VIEW.basis),
  theme: oneOf(THEMES, DEFAULT_VIEW.theme),
  present: flag,
  embed: flag,
  deck,
  step,
};

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly (keyof ViewState)[];
