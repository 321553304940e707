/** Parts of the index that do not belong together, or are not as they were written, give no answer. */
import { describe, expect, test } from 'vitest';
import { aSource, aSummary } from '../../mocks/builders.ts';
import type { Piece } from '../domain/dossier.ts';
import type { ListFilter } from '../domain/listing.ts';
import { createSearchEngine } from './search-engine.ts';
import {
  CATALOGUE_FILE,
  readCatalogue,
  readWords,
  SHARD_SIZE,
  searchFiles,
  shardFile,
} from './search-index.ts';
import type { Found } from './search-messages.ts';

type Files = ReadonlyMap<string, unknown>;
const FILTER: ListFilter = { codes: new Set(['GB']), party: [], kind: [], day: '2020-02-12', from: null };

function filesOf(texts: readonly string[]): Files {
  const pieces: readonly Piece[] = texts.map((text, n) => ({
    evidence: aSummary({ id: `gb-${text.replaceAll(' ', '-')}-${n}`, about: ['GB'], relations: [], text }),
    source: aSource({ published: '2019-05-01' }),
    speaker: null,
  }));
  return new Map(
    Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(searchFiles(pieces, new Map()))))),
  );
}

/** The same without what a build of today writes beside the content. */
function asOlderBuilds(files: Files): Files {
  return new Map(
    [...files].map(([path, file]) => {
      const {
        mark: _,
        catalogue: __,
        ...rest
      } = file as { readonly mark: string; readonly catalogue?: string };
      return [path, rest];
    }),
  );
}

/** An engine over files that can be exchanged, and what it finds. */
function searching(files: Files) {
  const host = new Map(files);
  const engine = createSearchEngine(async (path) => host.get(path));
  const find = async (...words: string[]): Promise<Found> => {
    const answers: Found[] = [];
    await engine.search({ words, filter: FILTER }, (so) => answers.push(so), new AbortController().signal);
    return answers.at(-1) as Found;
  };
  return { host, engine, find };
}

const OLDER = filesOf(['mast', 'cable', 'dish']);
const NEWER = filesOf(['antenna', 'mast', 'cable', 'dish']);
/** As many pieces as the older one has. */
const OTHER = filesOf(['antenna', 'mast', 'cable']);
const wordsOf = (files: Files) => files.get(shardFile(0)) as { index: unknown[]; documentCount: number };

describe('words of another version than the catalogue', () => {
  test.each([
    ['newer', NEWER],
    ['of as many other pieces', OTHER],
  ])('%s, are told as two versions, and nothing is found', async (_, other) => {
    const { host, find } = searching(OLDER);
    await find();
    host.set(shardFile(0), wordsOf(other));
    await expect(find('mast')).rejects.toMatchObject({ kind: 'two-versions', path: shardFile(0) });
  });

  test('both are asked for again by the next search, whichever was older', async () => {
    const { host, find } = searching(OLDER);
    await find();
    host.set(shardFile(0), wordsOf(NEWER));
    await expect(find('mast')).rejects.toMatchObject({ kind: 'two-versions' });
    host.set(CATALOGUE_FILE, NEWER.get(CATALOGUE_FILE));
    expect((await find('mast')).head).toEqual(['gb-mast-1']);
    expect((await find('antenna')).head).toEqual(['gb-antenna-0']);
  });

  test('numbers of what was found earlier get no ids of the newer list', async () => {
    const { host, engine, find } = searching(OLDER);
    const found = await find();
    host.set(shardFile(0), wordsOf(NEWER));
    host.set(CATALOGUE_FILE, NEWER.get(CATALOGUE_FILE));
    await expect(find('mast')).rejects.toMatchObject({ kind: 'two-versions' });
    await expect(engine.ids(found.shown, found.mark)).rejects.toMatchObject({ kind: 'two-versions' });
  });

  test('an index beyond the first is compared as well', async () => {
    const files = filesOf(Array.from({ length: SHARD_SIZE + 2 }, (_, n) => (n === 0 ? 'mast' : 'cable')));
    const { host, find } = searching(files);
    host.set(shardFile(1), filesOf(['cable', 'dish']).get(shardFile(0)));
    await expect(find('cable')).rejects.toMatchObject({ kind: 'two-versions', path: shardFile(1) });
  });
});

describe('what an older build wrote, which has no marks', () => {
  test('is searched as before', async () => {
    expect((await searching(asOlderBuilds(OLDER)).find('mast')).head).toEqual(['gb-mast-0']);
  });

  test('is told as two versions where the numbers of pieces differ', async () => {
    const { host, find } = searching(asOlderBuilds(OLDER));
    host.set(shardFile(0), asOlderBuilds(NEWER).get(shardFile(0)));
    await expect(find('mast')).rejects.toMatchObject({ kind: 'two-versions' });
  });

  test('and newer words do not go with a list of another build', async () => {
    const { host, find } = searching(asOlderBuilds(OLDER));
    host.set(shardFile(0), wordsOf(OTHER));
    await expect(find('mast')).rejects.toMatchObject({ kind: 'two-versions' });
  });
});

describe('a file that was damaged on the way is refused with its path', () => {
  type Columns = Record<string, unknown[]>;
  const catalogue = () => structuredClone(OLDER.get(CATALOGUE_FILE)) as Columns;
  const COLUMNS = ['id', 'about', 'kind', 'party', 'own', 'firstEffect', 'lastEffect'];
  test.each<[string, (columns: Columns) => void]>([
    ['without its first piece', (columns) => COLUMNS.map((name) => columns[name]?.shift())],
    ['without its last piece', (columns) => COLUMNS.map((name) => columns[name]?.pop())],
    ['with an unknown kind', (columns) => columns.kind?.fill(99)],
    ['with another kind', (columns) => columns.kind?.fill(0)],
    ['with two pieces exchanged', (columns) => columns.id?.reverse()],
    ['with another date', (columns) => columns.own?.fill('2001-01-01')],
  ])('a catalogue %s', (_, damage) => {
    const damaged = catalogue();
    expect(() => readCatalogue(damaged)).not.toThrow();
    damage(damaged);
    expect(() => readCatalogue(damaged)).toThrow(
      expect.objectContaining({ kind: 'wrong-shape', path: CATALOGUE_FILE }),
    );
  });

  test.each<[string, object]>([
    ['cut off', { index: wordsOf(OLDER).index.slice(0, 1) }],
    ['with another number of pieces', { documentCount: 7 }],
    ['of another catalogue than it was written for', { catalogue: 'other' }],
    ['without its own mark', { mark: undefined }],
    ['with a mark that is no text', { mark: 3 }],
  ])('an index of words %s', (_, changes) => {
    expect(() => readWords(shardFile(0), wordsOf(OLDER))).not.toThrow();
    expect(() => readWords(shardFile(0), { ...wordsOf(OLDER), ...changes })).toThrow(
      expect.objectContaining({ kind: 'wrong-shape', path: shardFile(0) }),
    );
  });
});
