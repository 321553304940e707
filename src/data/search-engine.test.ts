/** The search over several indexes: answers early, goes on, is ended by a newer one, and says what failed. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aSource, aSummary } from '../../mocks/builders.ts';
import type { Piece } from '../domain/dossier.ts';
import type { ListFilter } from '../domain/listing.ts';
import { DataError } from './errors.ts';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { CATALOGUE_FILE, readCatalogue, SHARD_SIZE, searchFiles, shardFile } from './search-index.ts';
import type { Found } from './search-messages.ts';

const COUNT = 2 * SHARD_SIZE + 10;
const DAYS = ['2019-05-01', '2020-02-12', '2021-08-30'];

/** Every third piece is of each day; every tenth speaks of a mast; the first three of a dish, the last two of a comet. */
const PIECES: readonly Piece[] = Array.from({ length: COUNT }, (_, n) => ({
  evidence: aSummary({
    id: `gb-${n}`,
    about: ['GB'],
    relations: [],
    text: `Piece ${n % 10 === 0 ? 'mast' : 'cable'}${n >= COUNT - 2 ? ' comet' : ''}${n < 3 ? ' dish' : ''}`,
  }),
  source: aSource({ published: DAYS[n % 3] ?? null }),
  speaker: null,
}));
const FILES = searchFiles(PIECES, new Map());
const FILTER: ListFilter = { codes: new Set(['GB']), party: [], kind: [], day: '2020-02-12', from: null };

let asked: string[];
let broken: Set<string>;
let engine: SearchEngine;

beforeEach(() => {
  asked = [];
  broken = new Set();
  engine = createSearchEngine(async (path) => {
    asked.push(path);
    if (broken.has(path)) throw new DataError('unreachable', path, 'no answer');
    return JSON.parse(JSON.stringify(FILES.get(path)));
  });
});

async function answersTo(words: readonly string[], filter: ListFilter = FILTER): Promise<readonly Found[]> {
  const answers: Found[] = [];
  await engine.search({ words, filter }, (found) => answers.push(found), new AbortController().signal);
  return answers;
}

describe('without words', () => {
  test('the catalogue alone answers, at once and whole', async () => {
    const [found, ...more] = await answersTo([]);
    expect(more).toEqual([]);
    expect(asked).toEqual([CATALOGUE_FILE]);
    expect(found).toMatchObject({ isWhole: true, earlier: 0, total: COUNT });
    expect((found?.shown.length ?? 0) + (found?.later ?? 0)).toBe(COUNT);
    expect(found?.later).toBe(Math.floor(COUNT / 3));
  });

  test('a range counts apart what is of dates before it', async () => {
    const [found] = await answersTo([], { ...FILTER, from: '2020-01-01' });
    expect(found?.earlier).toBe(Math.ceil(COUNT / 3));
  });
});

describe('other spellings', () => {
  const texts = [
    'A back door',
    'Some back-door here',
    'The backdoor of Huawei',
    'Huawei and the mast',
    'Huawey, of the later day',
  ];
  const few = createSearchEngine(async (path) =>
    searchFiles(
      texts.map((text, n) => ({
        evidence: aSummary({ id: `gb-${n}`, about: ['GB'], relations: [], text }),
        source: aSource({ published: n === 4 ? '2021-08-30' : '2020-01-01' }),
        speaker: null,
      })),
      new Map(),
    ).get(path),
  );
  const nearTo = async (...words: string[]) => {
    const answers: Found[] = [];
    await few.search({ words, filter: FILTER }, (found) => answers.push(found), new AbortController().signal);
    return answers.at(-1)?.near;
  };

  test.each([
    ['a compound in two words', ['backdoor'], [{ q: 'back door', count: 2 }]],
    ['two words as one', ['back', 'door'], [{ q: 'backdoor', count: 1 }]],
    ['a compound among other words', ['huawei', 'back', 'door'], [{ q: 'huawei backdoor', count: 1 }]],
    ['words that are not neighbours', ['door', 'back'], []],
    ['two letters that changed places', ['hauwei'], [{ q: 'huawei', count: 2 }]],
    [
      'a letter too many, beside a word that is right',
      ['massst', 'huawei'],
      [{ q: 'mast huawei', count: 1 }],
    ],
    ['a short word', ['teh'], []],
    ['words that are right, but never together', ['mast', 'back'], []],
    ['a word unlike any other', ['xylophone'], []],
    ['a word that only pieces of later dates have', ['huawey'], []],
    ['no words', [], []],
  ])('of %s', async (_, words, near) => {
    expect(await nearTo(...words)).toEqual(near);
  });
});

describe('with words', () => {
  test('the first answer comes from the first index, the last is whole and adds to it', async () => {
    const answers = await answersTo(['mast']);
    const [first, last] = [answers[0], answers.at(-1)];
    expect(answers.length).toBeGreaterThan(1);
    expect(first?.isWhole).toBe(false);
    expect(Math.max(...(first?.shown ?? []))).toBeLessThan(SHARD_SIZE);
    expect(last?.isWhole).toBe(true);
    expect(last?.shown.slice(0, first?.shown.length)).toEqual(first?.shown);
    expect((last?.shown.length ?? 0) + (last?.later ?? 0)).toBe(Math.ceil(COUNT / 10));
  });

  test('nothing found is said at once, before words like it are looked for', async () => {
    const answers = await answersTo(['cabls']);
    expect(answers.map(({ isWhole, near }) => [isWhole, near.length])).toEqual([
      [true, 0],
      [true, 1],
    ]);
    expect(answers[1]?.near[0]?.q).toBe('cable');
  });

  test('what only the last index holds is found there', async () => {
    const found = (await answersTo(['comet', 'pie'], { ...FILTER, day: '2022-01-01' })).at(-1);
    expect(new Set(found?.head)).toEqual(new Set([`gb-${COUNT - 1}`, `gb-${COUNT - 2}`]));
  });

  test('few are shown before all is looked through only when that takes a while', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    expect((await answersTo(['dish'])).map((found) => found.isWhole)).toEqual([true]);
    let now = 0;
    clock.mockImplementation(() => {
      now += 20;
      return now;
    });
    const [first, ...others] = await answersTo(['dish']);
    expect(first).toMatchObject({ isWhole: false, head: ['gb-1'] });
    expect(others.at(-1)).toMatchObject({ isWhole: true, head: ['gb-1', 'gb-0'] });
    clock.mockRestore();
  });

  test('a file is asked for once, however often is searched', async () => {
    await answersTo(['mast']);
    const before = asked.length;
    await answersTo(['cable']);
    expect(asked).toHaveLength(before);
  });

  test('an ended search gives no more answers', async () => {
    const controller = new AbortController();
    const answers: Found[] = [];
    await engine.search(
      { words: ['mast'], filter: FILTER },
      (found) => {
        answers.push(found);
        controller.abort();
      },
      controller.signal,
    );
    expect(answers).toHaveLength(1);
    expect(answers[0]?.isWhole).toBe(false);
  });
});

describe('what goes wrong', () => {
  test('a missing file is told with its path, and asked for again by the next search', async () => {
    broken.add(shardFile(1));
    await expect(answersTo(['mast'])).rejects.toMatchObject({ kind: 'unreachable', path: shardFile(1) });
    broken.clear();
    expect((await answersTo(['mast'])).at(-1)?.isWhole).toBe(true);
  });

  test.each([
    ['no object', 3],
    ['no columns', {}],
    ['no list of compounds', { ...(FILES.get(CATALOGUE_FILE) as object), compounds: 'back door' }],
    ['columns of different lengths', { ...(FILES.get(CATALOGUE_FILE) as object), about: ['GB'] }],
  ])('a catalogue with %s is refused with its path', (_, raw) => {
    expect(() => readCatalogue(raw)).toThrow(DataError);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['another version', { serializationVersion: 9 }],
  ])('an index of words that is %s is refused with its path', async (_, raw) => {
    const odd = createSearchEngine(async (path) => (path === CATALOGUE_FILE ? FILES.get(path) : raw));
    const search = odd.search(
      { words: ['mast'], filter: FILTER },
      () => undefined,
      new AbortController().signal,
    );
    await expect(search).rejects.toMatchObject({ name: 'DataError', path: shardFile(0) });
  });
});

test('ids are had by number, whatever was found', async () => {
  const [found] = await answersTo([], { ...FILTER, day: '2022-01-01' });
  expect(await engine.ids(found?.shown.slice(0, 3) ?? [], found?.mark ?? '')).toEqual(
    found?.head.slice(0, 3),
  );
});
