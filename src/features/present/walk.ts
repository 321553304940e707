/** Where the talk goes: through the steps of a deck, or without one from decision to decision. Pure. */
import type { IsoDay } from '../../domain/partial-date.ts';

export type Move = 'next' | 'previous' | 'first' | 'last';

/** The step that a move leads to, from 1 to `steps`; at an end it stays there. */
export function stepAfter(move: Move, step: number, steps: number): number {
  const to = { next: step + 1, previous: step - 1, first: 1, last: steps }[move];
  return Math.min(Math.max(to, 1), Math.max(steps, 1));
}

/** The day that a move leads to: the next or previous decision's, else the end of the record or its first day. */
export function dayAfter(move: Move, day: IsoDay, stops: readonly IsoDay[], end: IsoDay): IsoDay {
  const first = stops[0] ?? end;
  switch (move) {
    case 'next':
      return stops.find((stop) => stop > day && stop <= end) ?? end;
    case 'previous':
      return stops.findLast((stop) => stop < day) ?? first;
    case 'first':
      return first;
    case 'last':
      return end;
  }
}
