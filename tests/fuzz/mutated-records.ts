/** Ways in which records of a file are wrong. All change the parsed file in place. */
import { MARKUP, UNICODE } from './address-values.ts';
import type { Seeded } from './seeded.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Container = Json[] | { [key: string]: Json };

/** A list of records within a file, and whose record each is. */
export interface RecordList {
  readonly list: Json[];
}

const isContainer = (value: Json | undefined): value is Container =>
  typeof value === 'object' && value !== null;

/** The lists of records of any file of the package: those at most three levels deep. */
function listsIn(value: Json, depth = 0): Json[][] {
  if (!isContainer(value) || depth > 3) return [];
  if (Array.isArray(value)) return value.length > 0 ? [value] : [];
  return Object.values(value).flatMap((inner) => listsIn(inner, depth + 1));
}

/** A field somewhere within a record: its holder and its key. */
function someField(record: Json, draw: Seeded): readonly [Container, string] | null {
  if (!isContainer(record)) return null;
  const keys = Object.keys(record);
  if (keys.length === 0) return null;
  const key = draw.pick(keys);
  const inner = (record as Record<string, Json>)[key];
  return (isContainer(inner) && draw.oneIn(2) ? someField(inner, draw) : null) ?? [record, key];
}

const put = (holder: Container, key: string, value: Json) => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

const HUGE_TEXT = 5_000_000;
const HUGE_LIST = 100_000;
const HUGE_BYTES = 10_000_000;
const WRONG: readonly Json[] = [null, true, 0, -1, 1.5, '', 'x', [], {}, [null], [[]], { a: 1 }, 'ban', 'GB'];
const BAD_DATES = [
  '2020-02-30',
  '2019-02-29',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '20200212',
  '2020-13',
  '',
  '~',
  '2020-02-12T00:00:00Z',
  'yesterday',
  '-2020-01-01',
];

/** Every holder and key below a value at which a text stands that the test accepts. */
function textsIn(value: Json, accepts: (text: string, key: string) => boolean): [Container, string][] {
  if (!isContainer(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): [Container, string][] =>
    typeof inner === 'string' && accepts(inner, key) ? [[value, key]] : textsIn(inner, accepts),
  );
}

type Change = (record: Json, list: Json[], at: number, draw: Seeded) => void;

const onField =
  (change: (holder: Container, key: string, draw: Seeded) => void): Change =>
  (record, _list, _at, draw) => {
    const field = someField(record, draw);
    if (field) change(...field, draw);
  };
const onText =
  (accepts: (text: string, key: string) => boolean, value: (draw: Seeded) => Json): Change =>
  (record, _list, _at, draw) => {
    const places = textsIn(record, accepts);
    if (places.length > 0) put(...draw.pick(places), value(draw));
  };
const twin = (value: Json) => structuredClone(value);

/** By name: what becomes of a record, or of the list that holds it. */
export const RECORD_MUTATIONS: Readonly<Record<string, Change>> = {
  'field missing': onField((holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }),
  'field of a wrong type': onField((holder, key, draw) => put(holder, key, twin(draw.pick(WRONG)))),
  'field with a prototype’s name': onField((holder, key, draw) =>
    put(
      holder,
      Array.isArray(holder) ? key : draw.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
      draw.pick<Json>([{ polluted: true }, 'x', null]),
    ),
  ),
  'huge text': onText(
    () => true,
    (draw) => draw.pick(['x', 'ab ', '<b>', '-', '9']).repeat(HUGE_TEXT).slice(0, HUGE_TEXT),
  ),
  'poisoned text': onText(
    () => true,
    (draw) => draw.pick([...MARKUP, ...UNICODE]),
  ),
  'impossible date': onText(
    (text) => /^\d{4}(-\d\d)*~?$/.test(text),
    (draw) => draw.pick(BAD_DATES),
  ),
  'unknown code': onText(
    (text) => /^[A-Z]{2}$/.test(text),
    (draw) => draw.pick(['ZZ', 'gb', 'G', 'GBR', '__proto__', 'EU', '']),
  ),
  'reference to itself or nothing': onText(
    (_, key) => ['source', 'speaker', 'decision', 'id'].includes(key),
    (draw) => draw.pick(['nowhere', 'gb-nowhere', 'constructor', 'us-2012-10-08-house-report-1']),
  ),
  'record is null': (_record, list, at) => put(list, String(at), null),
  'record is a list': (record, list, at) => put(list, String(at), [record]),
  'record twice': (record, list, at) => list.splice(at, 0, twin(record)),
  'record three times': (record, list, at) => list.splice(at, 0, twin(record), twin(record)),
  'id of another record': (record, list, _at, draw) => {
    const other = draw.pick(list);
    for (const key of ['id', 'code'])
      if (isContainer(record) && isContainer(other) && !Array.isArray(record) && !Array.isArray(other))
        if (other[key] !== undefined && key in record) put(record, key, twin(other[key]));
  },
  'record gone': (_record, list, at) => list.splice(at, 1),
  'list in another order': (_record, list, _at, draw) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = draw.int(i + 1);
      [list[i], list[j]] = [list[j] as Json, list[i] as Json];
    }
  },
  'huge list': (record, list) => {
    // No more than the browser's driver can hand over in one piece.
    const most = Math.min(HUGE_LIST, (2 * HUGE_BYTES) / (JSON.stringify(record)?.length ?? 1));
    for (let i = 0; i < most; i++) list.push(i % 2 ? null : record);
  },
  'field of a hundred thousand': onField((holder, key) => {
    const [one = 'x'] = Array.isArray(holder) ? holder : [];
    put(
      holder,
      key,
      Array.from({ length: HUGE_LIST }, () => one),
    );
  }),
  'deep record': onField((holder, key) => {
    let deep: Json = 'end';
    for (let i = 0; i < 900; i++) deep = i % 2 ? [deep] : { a: deep };
    put(holder, key, deep);
  }),
};

/** Pieces said to be kept elsewhere, in circles: every id of the list, and of its own file. */
function circle(file: Json, draw: Seeded): void {
  if (!isContainer(file) || Array.isArray(file)) return;
  const ids = textsIn(file, (text, key) => key === 'id' && /^[a-z]{2}-/.test(text));
  const own = ids.map(([holder, key]) => (holder as Record<string, Json>)[key] as string);
  const codes = ['gb', 'us', 'de', 'eu', 'fr'];
  put(file, 'elsewhere', [...own, ...draw.list(20, () => `${draw.pick(codes)}-${draw.int(9)}`)]);
}

/** Changes one record or list of a parsed file; returns the records that were touched, as they were before. */
export function mutateRecords(file: Json, kind: string, draw: Seeded): readonly Json[] {
  if (kind === CIRCLE) {
    circle(file, draw);
    return [];
  }
  const lists = listsIn(file);
  const change = RECORD_MUTATIONS[kind];
  if (lists.length === 0 || !change) return [];
  const list = draw.pick(lists);
  const at = draw.int(list.length);
  const before = twin(list[at] ?? null);
  change(list[at] ?? null, list, at, draw);
  return [before, twin(list.length < HUGE_LIST ? (list[at] ?? null) : null)];
}

export const CIRCLE = 'pieces in circles';
export type { Json };
