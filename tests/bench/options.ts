/** What the benchmark is asked for on its command line. */
import { parseArgs } from 'node:util';

export const PARTS = ['app', 'libraries', 'search', 'memory'] as const;
export type Part = (typeof PARTS)[number];

/** A number of quotes, or the package of this repository. */
export type Size = number | 'real';

export interface BenchOptions {
  readonly sizes: readonly Size[];
  /** How many times slower the processor is made to look. */
  readonly rates: readonly number[];
  readonly parts: readonly Part[];
  readonly seed: number;
  /** Few repeats: to see whether it runs, not for figures. */
  readonly quick: boolean;
  /** How long the map plays while its memory is followed. */
  readonly minutes: number;
  /** A finished build to measure; null: it is built. */
  readonly dist: string | null;
}

function listOf<T>(text: string, read: (item: string) => T | undefined, what: string): readonly T[] {
  return text.split(',').map((item) => {
    const value = read(item.trim());
    if (value === undefined) throw new RangeError(`"${item}" is no ${what}`);
    return value;
  });
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined;
}

export const USAGE =
  'Usage: npm run bench -- [--sizes 100,10000,100000] [--rates 1,4] [--only app,libraries,search,memory] [--seed 1] [--minutes 60] [--dist DIR] [--quick]';

/** Reads the arguments after the script's name. Throws on what it does not know. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '100,10000,100000' },
      rates: { type: 'string', default: '1,4' },
      only: { type: 'string', default: PARTS.join() },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '60' },
      dist: { type: 'string' },
    },
  });
  return {
    sizes: listOf(values.sizes, (s): Size | undefined => (s === 'real' ? s : wholeNumber(s)), 'size'),
    rates: listOf(values.rates, wholeNumber, 'rate'),
    parts: listOf(values.only, (s) => PARTS.find((part) => part === s), `part (${PARTS.join(', ')})`),
    seed: listOf(values.seed, wholeNumber, 'seed')[0] ?? 1,
    quick: values.quick,
    minutes: listOf(values.minutes, wholeNumber, 'number of minutes')[0] ?? 60,
    dist: values.dist ?? null,
  };
}
