/** Values that no address should hold: each list is one way to go wrong. */
import { deflateSync } from 'node:zlib';
import type { Seeded } from './seeded.ts';

export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'constructor.prototype',
  '__proto__.polluted',
  '__proto__[polluted]',
];

const RUN = 'document.title=window.pwned=1';

export const MARKUP = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `'-${RUN}-'`,
  `\${${RUN}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  `<base href=https://evil.example/>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext></mtext><script>${RUN}</script></math>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script>`,
  '&lt;script&gt;',
  '<',
  '">',
];

export const UNICODE = [
  '\u202egnp.exe',
  '\u2066\u2067\u2068abc',
  '\u2069\u2069\u202d',
  '\u200f\u200e\u061c',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\u2028\u2029',
  '\ufffe\uffff',
  '\ud800',
  '\udfff\ud800',
  'e\u0301\u0301\u0301'.repeat(40),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'İıſK',
  'ﬁ½²',
  '％２６',
  '华为 华為 ファーウェイ Хуавэй هواوي',
];

export const BAD_PERCENT = [
  '%',
  '%%',
  '%2',
  '%zz',
  '%u0041',
  '%00',
  '%ED%A0%80',
  '%ED%BF%BF',
  '%C0%AF',
  '%E0%80%AF',
  '%F0%80%80%80',
  '%F5%80%80%80',
  '%FF%FE',
  '%80',
  '%C3',
  '%E2%82',
  '%25'.repeat(50),
  '%2525252541',
  '%26%3D%23%3F',
  '%0A%0D%09',
];

export const NUMBERS = [
  '0',
  '-1',
  '1.5',
  '1e9',
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  '9'.repeat(400),
  '0x10',
  '٣',
  '1_000',
  ' 1 ',
  '01',
  '999',
  '1000',
];

export const TYPES = ['null', 'undefined', 'true', 'false', '[]', '{}', '[object Object]', '""', '1', ''];

export const DATES = [
  '0000-00-00',
  '0000-01-01',
  '0999-12-31',
  '1000-01-01',
  '9999-12-31',
  '10000-01-01',
  '2020-02-30',
  '2020-02-29',
  '2019-02-29',
  '1900-02-29',
  '2000-02-29',
  '2020-13-01',
  '2020-00-10',
  '2020-2-12',
  '2020-02',
  '2020',
  '2020-02-12T00:00:00Z',
  '-2020-02-12',
  '2020-02-12~',
  '12/02/2020',
  'latest',
  'earliest',
  'LATEST',
  'today',
  'NaN-NaN-NaN',
  '2020-02-12\u200b',
  '2020–02–12',
];

const BETWEEN = ['..', '..', '..', '...', '.', '…', '/', '~', '....', '..-', ' .. '];

/** One date, or a range of any shape. */
export function someDates(draw: Seeded): string {
  const date = () => (draw.oneIn(3) ? dayOf(draw) : draw.pick(DATES));
  if (draw.oneIn(3)) return date();
  const ends = draw.list(1 + draw.int(4), date);
  return `${draw.oneIn(8) ? '..' : ''}${ends.join(draw.pick(BETWEEN))}${draw.oneIn(8) ? '..' : ''}`;
}

/** A day of the calendar or beside it. */
function dayOf(draw: Seeded): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${2010 + draw.int(20)}-${two(draw.int(14))}-${two(draw.int(34))}`;
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const deckOf = (json: string | Buffer) => `1.${base64url(deflateSync(json, { level: 9 }))}`;

const DECK_JSON = [
  '',
  '{',
  'null',
  '[]',
  '{}',
  '1e999',
  '"x"',
  '{"steps":null}',
  '{"steps":{}}',
  '{"steps":[]}',
  '{"steps":[null]}',
  '{"steps":[[]]}',
  '{"steps":[[1,2]]}',
  '{"steps":[["view=table",{}]]}',
  '{"steps":[["view=<script>","<img src=x onerror=window.pwned=1>"]],"title":"\\u202e<b>"}',
  '{"__proto__":{"steps":[["",""]]}}',
  '{"steps":[["deck=1.abc&step=4&present=1&embed=1","again"]]}',
  `{"steps":[${'["view=map","x"],'.repeat(200)}["",""]]}`,
  `{"steps":${'['.repeat(4000)}`,
];

/** A deck: sound, cut, changed, of wrong JSON, or one that unpacks to megabytes. */
export function someDeck(draw: Seeded): string {
  const sound = deckOf(
    JSON.stringify({
      steps: draw.list(1 + draw.int(6), () => [
        draw.pick(['', 'view=table', 'country=GB', 'time=latest']),
        'Words',
      ]),
      title: 'A talk',
    }),
  );
  switch (draw.int(8)) {
    case 0:
      return sound;
    case 1:
      return sound.slice(0, draw.int(sound.length));
    case 2: {
      const at = draw.int(sound.length);
      return sound.slice(0, at) + draw.pick([...'Az09-_.=']) + sound.slice(at + 1);
    }
    case 3:
      return deckOf(Buffer.alloc(1 << (16 + draw.int(7)), draw.pick([0, 32, 91])));
    case 4:
      return `${draw.pick(['0', '2', '99', '1.1', ''])}.${sound.slice(2)}`;
    case 5:
      return `1.${base64url(Buffer.from(draw.list(draw.int(200), () => draw.int(256))))}`;
    case 6:
      return `1.${'A'.repeat(draw.pick([1, 5_999, 6_000, 6_001, 7_900]))}`;
    default:
      return deckOf(draw.pick(DECK_JSON));
  }
}
