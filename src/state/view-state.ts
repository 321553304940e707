/** The view: everything that decides what is on the screen. It lives in the address and nowhere else. */
import type { EvidenceKind, Party } from '../domain/evidence.ts';
import type { GroupId } from '../domain/group.ts';
import type { Code, Region } from '../domain/jurisdiction.ts';
import type { IsoDay } from '../domain/partial-date.ts';
import type { Stance } from '../domain/stance.ts';
import type { Basis } from '../domain/stance-at.ts';

export const VIEWS = ['map', 'table', 'timeline', 'quotes', 'sources', 'method'] as const;
export type ViewName = (typeof VIEWS)[number];

export const VIEW_LABELS: Readonly<Record<ViewName, string>> = {
  map: 'Map',
  table: 'Table',
  timeline: 'Timeline',
  quotes: 'Quotes',
  sources: 'Sources',
  method: 'Method',
};

/** Whether a view shows a day or a range; the others show the whole record, whatever the date. */
export const isDated = (view: ViewName): boolean => view !== 'sources' && view !== 'method';

/** The heading of a view: its sentence; the name of one that shows no day. */
export const headingOf = (view: ViewName, sentence: string): string =>
  isDated(view) ? sentence : VIEW_LABELS[view];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A day, or a day that the data decides: the newest it speaks for, or the first with a stance. */
export type TimePoint = IsoDay | 'latest' | 'earliest';

/** One day, or a range that shows what changed. */
export type TimeSelection =
  | { readonly kind: 'day'; readonly at: TimePoint }
  | { readonly kind: 'range'; readonly from: TimePoint; readonly to: TimePoint };

/** At most this many jurisdictions are open side by side. */
export const MAX_COUNTRIES = 4;

export interface ViewState {
  readonly view: ViewName;
  /** Null: the dataset's default day. */
  readonly time: TimeSelection | null;
  readonly stance: readonly Stance[];
  readonly group: readonly GroupId[];
  readonly region: Region;
  readonly country: readonly Code[];
  readonly quote: string | null;
  /** Normalised words (see `normaliseQuery`). */
  readonly q: string;
  readonly party: readonly Party[];
  readonly kind: readonly EvidenceKind[];
  readonly basis: Basis;
  readonly theme: Theme;
  /** Presenter mode: large type, no chrome. */
  readonly present: boolean;
  /** A bare view for an iframe. */
  readonly embed: boolean;
  /** A list of views, as the deck codec writes it: its version, a dot, base64url. */
  readonly deck: string | null;
  /** The place in the deck that is shown, from 1. */
  readonly step: number;
}

export const DEFAULT_VIEW: ViewState = {
  view: 'map',
  time: null,
  stance: [],
  group: [],
  region: 'world',
  country: [],
  quote: null,
  q: '',
  party: [],
  kind: [],
  basis: 'effective',
  theme: 'system',
  present: false,
  embed: false,
  deck: null,
  step: 1,
};

/** So many characters are searched for. */
export const MAX_QUERY = 200;

/**
 * Normalises a search: NFC, every run of characters other than letters, digits, `-` and an inner `.` is one space.
 * Bounded at 200 characters, so that no address grows without limit.
 */
export function normaliseQuery(raw: string): string {
  if (raw === '') return '';
  const words = raw
    .slice(0, 1000)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])\.+|\.+(?![\p{L}\p{M}\p{N}])/gu, ' ')
    .replace(/ +/g, ' ')
    .trimStart();
  // Half a character is none; a cut leaves no space or dot at the end.
  return words
    .slice(0, MAX_QUERY)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '');
}
