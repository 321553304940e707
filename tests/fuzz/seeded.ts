/** A source of choices that a seed and a case number decide alone: any single case can be made again. */

export interface Seeded {
  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number;
  /** One of a list. Throws where the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** True in one of so many cases. */
  oneIn(n: number): boolean;
  /** So many draws as a list. */
  list<T>(length: number, draw: () => T): readonly T[];
}

/** FNV-1a, to turn a name into a number. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The choices of one case of one kind of test under a seed (mulberry32). */
export function seeded(seed: number, kind: string, place: number): Seeded {
  let state = hash(`${seed} ${kind} ${place}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('Nothing to pick from');
      return list[int(list.length)] as T;
    },
    oneIn: (n) => int(n) === 0,
    list: (length, draw) => Array.from({ length }, draw),
  };
}
