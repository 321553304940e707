/** The cases of `npm run fuzz` through the codec and the readers alone: fast, and with the same seed in every run. */
import { describe, expect, test } from 'vitest';
import { addressCase } from './address-cases.ts';
import { INDEX_FILES, readExchanged } from './data-package.ts';
import { codecFaults } from './expected-sight.ts';
import { mutated, mutation } from './mutations.ts';
import { readOptions } from './options.ts';
import { readerFaults } from './package-sight.ts';
import { seeded } from './seeded.ts';
import { smaller } from './smaller.ts';

const SEED = 1;
const ADDRESSES = 1_500;
const MUTATIONS = 60;
/** Of each file of the index. */
const INDEX_MUTATIONS = 30;
/** These take seconds each; `npm run fuzz` tries them. */
const LONG = /hundred thousand|huge/;

describe('addresses', () => {
  test('are read without a throw, to one form that reads as the same view', () => {
    const faults: string[] = [];
    for (let place = 0; place < ADDRESSES; place++) {
      const { search } = addressCase(SEED, place);
      const found = codecFaults(search);
      if (found.length > 0)
        faults.push(`${place}: ${found.join('; ')}: ${smaller(search, codecFaults).slice(0, 200)}`);
    }
    expect(faults).toEqual([]);
  });

  test('are the same for the same seed and number, and others for others', () => {
    expect(addressCase(7, 11)).toEqual(addressCase(7, 11));
    const some = Array.from({ length: 200 }, (_, place) => addressCase(7, place));
    expect(new Set(some.map(({ search }) => search)).size).toBeGreaterThan(180);
    expect(new Set(some.map(({ kind }) => kind)).size).toBeGreaterThan(12);
  });

  test('that fail are made smaller, to what fails', () => {
    const faults = (text: string) => (text.includes('ab') ? ['has ab'] : []);
    expect(smaller(`${'x'.repeat(500)}ab${'y'.repeat(300)}`, faults)).toBe('ab');
  });
});

describe('a package with one file gone wrong', () => {
  test('is read without a throw: every record is shown or listed with its file and a short reason', async () => {
    const faults: string[] = [];
    for (let place = 0; place < MUTATIONS; place++) {
      const found = mutation(SEED, place);
      if (LONG.test(found.kind)) continue;
      const said = readerFaults(found, await readExchanged(found.path, found.body));
      if (said.length > 0) faults.push(`${place} (${found.kind}, ${found.path}): ${said.join('; ')}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('an index with one file gone wrong', () => {
  test.each(INDEX_FILES)('gives no answer as if it were sound: %s', async (path) => {
    const faults: string[] = [];
    for (let place = 0; place < INDEX_MUTATIONS; place++) {
      const found = mutated(path, seeded(SEED, path, place));
      if (LONG.test(found.kind)) continue;
      const said = readerFaults(found, await readExchanged(found.path, found.body));
      if (said.length > 0) faults.push(`${place} (${found.kind}): ${said.join('; ')}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('what the command line asks for', () => {
  test('is one case, all of one part, or everything, and a seed is always known', () => {
    expect(readOptions(['--seed', '3', '--only', 'data', '--case', '12'])).toMatchObject({
      seed: 3,
      parts: ['data'],
      only: 12,
    });
    expect(readOptions([])).toMatchObject({ addresses: 10_000, mutations: 1_000, only: null });
    expect(readOptions(['--quick']).addresses).toBeLessThan(1_000);
    expect(readOptions([]).seed).toBeGreaterThanOrEqual(0);
  });

  test.each([[['--only', 'maps']], [['--seed', 'x']], [['--case', '1']], [['--what']]])(
    '%j is refused',
    (args) => {
      expect(() => readOptions(args)).toThrow();
    },
  );
});
