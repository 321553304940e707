/** Lists read record by record: nothing is lost in silence, and no fault fills the page. */
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DataError } from './errors.ts';
import { readInTurns, readRecords, readTexts, uniqueBy } from './read-records.ts';

const Schema = v.object({ id: v.string(), kind: v.picklist(['a', 'b']) });
const read = (raw: unknown) => readRecords('f.json', 'things', raw, Schema);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a long list, read in turns', () => {
  const things = Array.from({ length: 50 }, (_, i) => ({ id: `x${i}`, kind: i % 7 === 0 ? 'c' : 'a' }));

  test('is read as it would be at once', async () => {
    expect(await readInTurns('f.json', 'things', things, Schema)).toEqual(read(things));
    await expect(readInTurns('f.json', 'things', {}, Schema)).rejects.toThrow(DataError);
  });

  test('lets in what waits, every few milliseconds', async () => {
    const clock = { now: 0, served: 0 };
    // An item takes a millisecond.
    vi.spyOn(performance, 'now').mockImplementation(() => clock.now++);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      clock.served += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    await readInTurns('f.json', 'things', things, Schema);
    const { served } = clock;
    port1.close();
    expect(served).toBeGreaterThanOrEqual(3);
  });
});

describe('a list of records', () => {
  test('is kept where it is sound and set aside with name, field and reason where it is not', () => {
    const { records, setAside } = read([{ id: 'x', kind: 'a' }, null, { id: 'y', kind: 'c' }]);
    expect(records).toEqual([{ id: 'x', kind: 'a' }]);
    expect(setAside.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['f.json', 'record 2', ''],
      ['f.json', 'y', 'kind'],
    ]);
  });

  test('tells of a text of megabytes in a few words', () => {
    const [one] = read([{ id: 'x'.repeat(5_000_000), kind: 'y'.repeat(5_000_000) }]).setAside;
    expect(one?.record).toHaveLength(120);
    expect(one?.reason.length).toBeLessThan(300);
    expect(one?.reason).toContain('yyy');
  });

  test('tells of a poisoned text without what reaches beyond it', () => {
    const [one] = read([{ id: 'a\u202eb', kind: '\u202e\u0000' }]).setAside;
    expect(one?.record).toBe('a\u202eb\u202c');
    expect(one?.reason).not.toContain('\u0000');
    expect(one?.reason.endsWith('\u202c')).toBe(true);
  });

  test('that is none at all is refused', () => {
    expect(() => read({ length: 1 })).toThrow(DataError);
  });

  test('has one record for each key, the first', () => {
    const { records, setAside } = uniqueBy('f.json', ['a', 'b', 'a', 'a'], (x) => x);
    expect(records).toEqual(['a', 'b']);
    expect(setAside).toHaveLength(2);
  });
});

describe('a list of names', () => {
  test('may be missing', () => {
    expect(readTexts('f.json', 'names', undefined)).toEqual({ records: [], setAside: [] });
  });

  test.each([
    [{}, 'Expected a list'],
    [['GB', null, 3], '2 of its items are not text'],
  ])('says what of %j is none', (raw, reason) => {
    expect(readTexts('f.json', 'names', raw).setAside).toEqual([
      { file: 'f.json', record: 'names', field: '', reason },
    ]);
  });
});

test.each(['', ' ', '\u0000', '\u2069', '\u200b'])('a record whose id is %j is told by its place', (id) => {
  const { setAside } = readRecords(
    'f.json',
    'the list',
    [{ id }],
    v.object({ id: v.string(), n: v.number() }),
  );
  expect(setAside.map(({ record }) => record)).toEqual(['record 1']);
});
