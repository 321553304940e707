/** The `malformed` scenario: copies of good records, each broken in one way, put beside the good ones. */

type Json = Record<string, unknown>;

/** The file that answers with a web page, as a captive portal does. */
export const MALFORMED_PAGE = 'data/evidence/de.json';

interface Breakage {
  /** Added to the copy's id or code, so that it is no duplicate. */
  readonly mark: string;
  readonly why: string;
  readonly broken: Json;
}

/** What is broken where: file below public/, the list in it (`''`: the file is the list), and how. */
export const MALFORMED: ReadonlyArray<{
  readonly path: string;
  readonly list: '' | 'decisions' | 'evidence' | 'sources' | 'speakers';
  readonly key: 'id' | 'code';
  readonly breakages: readonly Breakage[];
}> = [
  {
    path: 'data/jurisdictions.json',
    list: '',
    key: 'code',
    breakages: [{ mark: '?', why: 'code that is not two letters', broken: { name: 7 } }],
  },
  {
    path: 'data/derived/overview.json',
    list: 'decisions',
    key: 'id',
    breakages: [
      { mark: '-bad-stance', why: 'stance outside the scale', broken: { stance: 'forbidden' } },
      { mark: '-bad-date', why: 'day that the calendar has not', broken: { date: '2019-02-30' } },
      { mark: '-bad-type', why: 'counts of the wrong type', broken: { counts: 'many' } },
    ],
  },
  {
    path: 'data/decisions.json',
    list: '',
    key: 'id',
    breakages: [
      { mark: '-bad-stance', why: 'stance outside the scale', broken: { stance: 'forbidden' } },
      { mark: '-bad-date', why: 'day that the calendar has not', broken: { date: '2019-02-30' } },
    ],
  },
  {
    path: 'data/evidence/gb.json',
    list: 'evidence',
    key: 'id',
    breakages: [
      { mark: '-no-source', why: 'source that the file does not hold', broken: { source: 'gone' } },
      { mark: '-bad-type', why: 'jurisdictions as a text', broken: { about: 'GB' } },
      { mark: '-bad-kind', why: 'kind that is unknown', broken: { kind: 'rumour' } },
    ],
  },
  {
    path: 'data/evidence/us.json',
    list: 'sources',
    key: 'id',
    breakages: [
      { mark: '-bad-url', why: 'address that is a script', broken: { url: 'javascript:alert(1)' } },
    ],
  },
];

/** The file with broken copies of its first record at the end of the list; other files as they are. */
export function malform(path: string, file: unknown): unknown {
  const found = MALFORMED.find((one) => one.path === path);
  if (!found) return file;
  const { list, key, breakages } = found;
  const records = (list === '' ? file : (file as Json)[list]) as readonly Json[];
  const [first] = records;
  if (!first) return file;
  const broken = breakages.map((b) => ({ ...first, [key]: `${String(first[key])}${b.mark}`, ...b.broken }));
  const all = [...records, ...broken];
  return list === '' ? all : { ...(file as Json), [list]: all };
}
