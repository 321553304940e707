/** The list of sources says how much of it there should be, and is not taken for whole where it is not. */
import { describe, expect, test } from 'vitest';
import { aSource } from '../../mocks/builders.ts';
import { readSources, SOURCES_FILE, sourcesFile } from './read-sources.ts';

const LIST = ['a', 'b', 'c'].map((id, n) => ({ source: aSource({ id }), pieces: n + 1, files: ['GB'] }));
const CLAIMED = { sources: 3, pieces: 6 };
const written = () => JSON.parse(JSON.stringify(sourcesFile(LIST)));

describe('the list of sources', () => {
  test('as it was written has no fault', () => {
    expect(readSources(written())).toMatchObject({
      records: LIST,
      setAside: [],
      claimed: CLAIMED,
      fault: null,
    });
  });

  test('alone, as an older build wrote it, is read, and nobody knows how many there should be', () => {
    expect(readSources(LIST)).toEqual({ records: LIST, setAside: [], claimed: null, fault: null });
  });

  test('without some of its sources says of how many', () => {
    const file = written();
    file.list.shift();
    const { records, claimed, fault } = readSources(file);
    expect(records).toHaveLength(2);
    expect(claimed).toMatchObject(CLAIMED);
    expect(fault).toContain(SOURCES_FILE);
    expect(fault).toContain('2 sources and 5 pieces of evidence could be read');
    expect(fault).toContain('speaks of 3 sources and 6 pieces');
  });

  test.each<[string, (file: ReturnType<typeof written>) => void]>([
    ['another number of pieces', (file) => (file.list[0].pieces = 9)],
    ['other words', (file) => (file.list[1].source.title = 'Another')],
    ['another order', (file) => file.list.reverse()],
    ['other counts', (file) => (file.pieces = 7)],
    ['no counts', (file) => delete file.sources],
    ['no mark', (file) => delete file.mark],
  ])('with %s is at fault', (_, damage) => {
    const file = written();
    damage(file);
    expect(readSources(file).fault).toContain('not as it was written');
  });

  test('a damaged source is set aside, and the rest counted against the whole', () => {
    const file = written();
    file.list[2].source = null;
    const { records, setAside, claimed, fault } = readSources(file);
    expect([records.length, setAside.length]).toEqual([2, 1]);
    expect(claimed).toMatchObject(CLAIMED);
    expect(fault).toContain('2 sources and 3 pieces');
  });

  test.each([[null], [3], [{}], [{ list: {} }]])('%j is refused with its path', (raw) => {
    expect(() => readSources(raw)).toThrow(expect.objectContaining({ path: SOURCES_FILE }));
  });
});
