/** Whose stances are old words (rule 7) in the shown view: worked out once a step of the date, whoever asks. */
import { isAged, isDisputed } from '../domain/backing.ts';
import type { Code } from '../domain/jurisdiction.ts';
import type { AtlasView } from './atlas-view.ts';

const known = new WeakMap<AtlasView['positions'], ReadonlySet<Code>>();

/** Codes of the aged positions; the same set for the same positions, which are of one day. */
export function agedCodes({ positions, time }: Pick<AtlasView, 'positions' | 'time'>): ReadonlySet<Code> {
  const found = known.get(positions);
  if (found) return found;
  const aged = new Set<Code>();
  for (const [code, position] of positions) if (position && isAged(position, time.day)) aged.add(code);
  known.set(positions, aged);
  return aged;
}

/** Which signs stand on the map beside the stances: the clock of old words, the mark of disputes. */
export function signsShown(view: Pick<AtlasView, 'positions' | 'time' | 'chosen'>): {
  readonly hasAged: boolean;
  readonly hasDisputed: boolean;
} {
  const chosen = [...view.chosen];
  const aged = agedCodes(view);
  return {
    hasAged: chosen.some((code) => aged.has(code)),
    hasDisputed: chosen.some((code) => isDisputed(view.positions.get(code) ?? null)),
  };
}
