/** What `npm run fuzz` was asked for. */
import { parseArgs } from 'node:util';

export const PARTS = ['addresses', 'data', 'poison'] as const;
export type PartName = (typeof PARTS)[number];

export interface Options {
  readonly seed: number;
  readonly parts: readonly PartName[];
  readonly addresses: number;
  readonly mutations: number;
  /** The one case to run, from 0; null for all. */
  readonly only: number | null;
}

/** About a minute with the build, on two idle cores. */
const QUICK = { addresses: 160, mutations: 14 };
const FULL = { addresses: 10_000, mutations: 1_000 };

function whole(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} takes a whole number, not “${text}”`);
  return Number(text);
}

export const USAGE =
  'Usage: npm run fuzz -- [--seed N] [--only addresses|data|poison [--case N]] [--addresses N] [--mutations N] [--quick]';

/** Reads the command line. Without --seed a seed is drawn. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      only: { type: 'string' },
      case: { type: 'string' },
      addresses: { type: 'string' },
      mutations: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  const part = PARTS.find((p) => p === values.only);
  if (values.only !== undefined && !part)
    throw new RangeError(`--only takes one of ${PARTS.join(', ')}, not “${values.only}”`);
  if (values.case !== undefined && !part) throw new RangeError('--case needs --only');
  const size = values.quick ? QUICK : FULL;
  return {
    seed: whole('seed', values.seed, Math.floor(Math.random() * 1e9)),
    parts: part ? [part] : PARTS,
    addresses: whole('addresses', values.addresses, size.addresses),
    mutations: whole('mutations', values.mutations, size.mutations),
    only: values.case === undefined ? null : whole('case', values.case, 0),
  };
}
