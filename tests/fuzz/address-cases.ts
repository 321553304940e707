/** Query strings that nobody would write and everybody will meet: each case is made by its seed and number alone. */
import fc from 'fast-check';
import { serialise } from '../../src/state/codec.ts';
import { PARAMETER_NAMES } from '../../src/state/parameters.ts';
import { someView } from '../harness/views.ts';
import {
  BAD_PERCENT,
  MARKUP,
  NUMBERS,
  PROTOTYPE_NAMES,
  someDates,
  someDeck,
  TYPES,
  UNICODE,
} from './address-values.ts';
import { type Seeded, seeded } from './seeded.ts';

export interface AddressCase {
  readonly kind: string;
  /** The query string, with its question mark. */
  readonly search: string;
}

const REAL = [
  '?view=table&stance=ban~limited&group=eu~nato&region=europe',
  '?time=2019-02-01..2020-02-12',
  '?country=GB~DE~US',
  '?view=quotes&q=network&party=us-government',
  '?view=timeline&time=latest',
  '?view=sources',
  '?view=method',
  '?country=US&quote=us-2012-10-08-house-report-1',
  '?present=1&theme=dark',
  '?embed=1&region=asia',
];
const OLD = ['VIEW', 'Country', 'jurisdiction', 'date', 'lang', 'year', 'search', 'mode', 'iso'];
const TRACKING = ['utm_source', 'utm_%ZZ', 'fbclid', 'gclid', 'msclkid'];
const LIST_NAMES = ['stance', 'group', 'country', 'party', 'kind'];
const LIST_VALUES = ['ban', 'eu', 'GB', 'vendor', 'statement', 'UK', 'zz', '', '~', 'x'.repeat(60)];

const name = (draw: Seeded) => draw.pick(PARAMETER_NAMES);
/** Most values travel encoded, some raw. */
const carried = (draw: Seeded, text: string) =>
  draw.oneIn(3) ? text : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const pair = (draw: Seeded, value: string) => `${name(draw)}=${carried(draw, value)}`;
const pairs = (draw: Seeded, values: readonly string[]) =>
  `?${draw.list(1 + draw.int(4), () => pair(draw, draw.pick(values))).join('&')}`;

/** A link of the app as it writes it. */
function soundLink(draw: Seeded): string {
  if (draw.oneIn(3)) return draw.pick(REAL);
  const [view] = fc.sample(someView, { numRuns: 1, seed: draw.int(2 ** 31) });
  return view ? serialise(view) : '';
}

const insertAt = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);

/** What mail, chat and people do to a link. */
function mangled(draw: Seeded, link: string): string {
  const at = draw.int(link.length + 1);
  switch (draw.int(11)) {
    case 0:
      return link.slice(0, at);
    case 1:
      return insertAt(link, at, draw.pick([...UNICODE, ...BAD_PERCENT, ' ', '\n', '&', '=', '?', '#']));
    case 2:
      return link.slice(0, at) + link.slice(at + 1 + draw.int(4));
    case 3:
      return link.toUpperCase();
    case 4:
      return link.replaceAll('&', draw.pick(['&amp;', '%26', ';', '&&', '%2526']));
    case 5:
      return `?${encodeURIComponent(link.slice(1))}`;
    case 6:
      return `${link}&${link.slice(1)}`;
    case 7:
      return `?${link.slice(1).split('&').reverse().join('&')}`;
    case 8:
      return link + draw.pick(['.', ')', '…', '%22', '>', ',', '!', '&', '&=', '&__proto__=1']);
    case 9:
      return link.replaceAll('~', draw.pick(['%7E', ',', '%257E', '~~', '+']));
    default:
      return insertAt(link, at, draw.pick(MARKUP));
  }
}

function huge(draw: Seeded): string {
  const length = draw.oneIn(6) ? 1_000_000 : 1_000 + draw.int(30_000);
  const unit = draw.pick(['a', 'GB~', 'ban~limited~', '%41', '<b>', '&view=map', '&x=1', 'é', '.', '%', '~']);
  return `?${name(draw)}=${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}`;
}

const KINDS: Readonly<Record<string, (draw: Seeded) => string>> = {
  'real links': soundLink,
  'mangled links': (draw) => mangled(draw, soundLink(draw)),
  'twice mangled links': (draw) => mangled(draw, mangled(draw, soundLink(draw))),
  'wrong types': (draw) => pairs(draw, [...TYPES, ...NUMBERS]),
  'repeated keys': (draw) => {
    const key = name(draw);
    return `?${draw.list(2 + draw.int(6), () => `${draw.pick([key, key.toUpperCase()])}=${draw.pick(LIST_VALUES)}`).join('&')}`;
  },
  'prototype names': (draw) => {
    const key = () => draw.pick([...PROTOTYPE_NAMES, ...PARAMETER_NAMES]);
    return `?${draw.list(1 + draw.int(4), () => `${key()}=${draw.pick([...PROTOTYPE_NAMES, '1'])}`).join('&')}`;
  },
  markup: (draw) =>
    draw.oneIn(4) ? `?${carried(draw, draw.pick(MARKUP))}=${draw.pick(MARKUP)}` : pairs(draw, MARKUP),
  'strange letters': (draw) =>
    draw.oneIn(4) ? `?${draw.pick(UNICODE)}=${draw.pick(UNICODE)}` : pairs(draw, UNICODE),
  'bad percent signs': (draw) =>
    `?${draw.list(1 + draw.int(3), () => `${draw.oneIn(4) ? draw.pick(BAD_PERCENT) : name(draw)}=${draw.pick(BAD_PERCENT)}${draw.pick(LIST_VALUES)}`).join('&')}`,
  'long lists': (draw) =>
    `?${draw.pick(LIST_NAMES)}=${draw.list(draw.int(400), () => draw.pick(LIST_VALUES)).join('~')}`,
  'dates and ranges': (draw) =>
    `?time=${carried(draw, someDates(draw))}${draw.oneIn(3) ? '&view=table' : ''}`,
  decks: (draw) =>
    `?${draw.oneIn(2) ? 'view=table&' : ''}deck=${someDeck(draw)}${draw.oneIn(2) ? `&step=${draw.pick(NUMBERS)}` : ''}`,
  'old and foreign names': (draw) =>
    `?${draw.list(1 + draw.int(3), () => `${draw.pick([...OLD, ...TRACKING])}=${draw.pick(LIST_VALUES)}`).join('&')}`,
  'random text': (draw) =>
    `?${draw.list(draw.int(80), () => String.fromCharCode(draw.oneIn(3) ? draw.int(0xffff) : draw.int(128))).join('')}`,
  'huge values': huge,
};

/** One in so many cases is huge: those are read slowly. */
const HUGE_EVERY = 60;
const ORDINARY = Object.keys(KINDS).filter((kind) => kind !== 'huge values');

/** The case of a number under a seed. */
export function addressCase(seed: number, place: number): AddressCase {
  const draw = seeded(seed, 'address', place);
  const kind = draw.oneIn(HUGE_EVERY) ? 'huge values' : draw.pick(ORDINARY);
  return { kind, search: KINDS[kind]?.(draw) ?? '' };
}
