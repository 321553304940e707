/** The way over the map by arrows: for each place, the place that each arrow leads to; no place is left aside. */
import { WORLD } from '../data/drawn-world.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { type Borders, bordersOf } from './borders.ts';

import type { Place } from './places.ts';

export const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  left: 'right',
  right: 'left',
  up: 'down',
  down: 'up',
};

/** Kinds of steps, the best first; sideways the map goes round the world. */
export const STEP_RANKS = ['border', 'aslant', 'near', 'round', 'far'] as const;

/** One step: what it costs is its length, with what lies aside counted double. */
export interface Step {
  readonly from: Code;
  readonly to: Code;
  readonly direction: Direction;
  /** An index of `STEP_RANKS`. */
  readonly rank: number;
  readonly cost: number;
}

/** The steps by place and direction; none at the northern and southern edges. */
export type Walk = ReadonlyMap<Code, ReadonlyMap<Direction, Step>>;

/** As shares of the way ahead: straight is within 39° of the direction, aslant within 60°. */
const [STRAIGHT, ASLANT] = [0.8, 1.75];
/** A step that can be walked back is taken where it costs at most this many times the best one. */
const DETOUR = 2;

/** Called for every pair of places and direction: hence plain numbers, and an object only for what is a step. */
function stepBetween(from: Place, to: Place, direction: Direction, borders: Borders): Step | null {
  const isSideways = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const straight = sign * (isSideways ? to.x - from.x : to.y - from.y);
  if (straight <= 0 && !isSideways) return null;
  const aside = Math.abs(isSideways ? to.y - from.y : to.x - from.x);
  const isAslant = aside <= ASLANT * straight;
  const isBorder = isAslant && borders.get(from.code)?.has(to.code) === true;
  const rank = isBorder ? (aside <= STRAIGHT * straight ? 0 : 1) : isAslant ? 2 : straight > 0 ? 4 : 3;
  const ahead = straight > 0 ? straight : straight + WORLD.width;
  return { from: from.code, to: to.code, direction, rank, cost: ahead + 2 * aside };
}

/** Negative where `a` is the better step. */
const compare = (a: Step, b: Step) => a.rank - b.rank || a.cost - b.cost;

/** The best step in a direction, and those that are nearly as good, the best first. */
function choicesOf(
  from: Place,
  direction: Direction,
  places: readonly Place[],
  borders: Borders,
): readonly Step[] {
  let best: Step | null = null;
  let choices: Step[] = [];
  const isFine = (step: Step, than: Step) => step.rank === than.rank && step.cost <= DETOUR * than.cost;
  for (const to of places) {
    const step = to === from ? null : stepBetween(from, to, direction, borders);
    if (!step || STEP_RANKS[step.rank] === 'far') continue;
    if (best === null || compare(step, best) < 0) best = step;
    if (isFine(step, best)) choices.push(step);
  }
  const least = best;
  if (least !== null) choices = choices.filter((step) => isFine(step, least));
  return choices.sort(compare);
}

const keyOf = (code: Code, direction: Direction) => `${code} ${direction}`;

type Steps = Map<string, Step>;

/** First the pairs that lead there and back, the best of them first; then for each other arrow its best step. */
function chosenSteps(choices: ReadonlyMap<string, readonly Step[]>): Steps {
  const chosen: Steps = new Map();
  for (const step of [...choices.values()].flat().sort(compare)) {
    const [there, back] = [keyOf(step.from, step.direction), keyOf(step.to, OPPOSITE[step.direction])];
    const reverse = choices.get(back)?.find((s) => s.to === step.from);
    if (!reverse || chosen.has(there) || chosen.has(back)) continue;
    chosen.set(there, step);
    chosen.set(back, reverse);
  }
  for (const [key, [best]] of choices) if (best && !chosen.has(key)) chosen.set(key, best);
  return chosen;
}

/** What the arrows reach from a place; or, walked backwards, from where it is reached. */
function reachedFrom(start: Code, steps: Steps, isBackwards: boolean): ReadonlySet<Code> {
  const next = new Map<Code, Code[]>();
  for (const { from, to } of steps.values()) {
    const [a, b] = isBackwards ? [to, from] : [from, to];
    next.set(a, [...(next.get(a) ?? []), b]);
  }
  const reached = new Set([start]);
  for (const code of reached) for (const other of next.get(code) ?? []) reached.add(other);
  return reached;
}

/** Turns arrows towards what they pass by, the least detour first, until every place is reached from every other. */
function reachAll(places: readonly Place[], steps: Steps, borders: Borders): void {
  const [start] = places;
  if (!start) return;
  const reach = (isBackwards: boolean) => reachedFrom(start.code, steps, isBackwards);
  for (const isBackwards of [false, true])
    for (let reached = reach(isBackwards); reached.size < places.length; reached = reach(isBackwards)) {
      const detours = places
        .filter((p) => reached.has(p.code) !== isBackwards)
        .flatMap((from) =>
          places
            .filter((p) => reached.has(p.code) === isBackwards)
            .flatMap((to) => DIRECTIONS.flatMap((d) => stepBetween(from, to, d, borders) ?? [])),
        )
        .sort((a, b) => a.cost * (1 + a.rank) - b.cost * (1 + b.rank));
      const isTurned = detours.some((step) => {
        const key = keyOf(step.from, step.direction);
        const old = steps.get(key);
        steps.set(key, step);
        const isGain = reach(isBackwards).size > reached.size;
        if (isGain && (!isBackwards || reach(false).size === places.length)) return true;
        if (old) steps.set(key, old);
        else steps.delete(key);
        return false;
      });
      if (!isTurned) return;
    }
}

/**
 * The walk over the given places: to the neighbour by land where there is one in the direction, else to the nearest
 * place; where there is none, left and right go round the world. Every place is reached from every other.
 */
export function walkOver(places: readonly Place[]): Walk {
  const borders = bordersOf(places);
  const choices = new Map<string, readonly Step[]>();
  for (const from of places)
    for (const direction of DIRECTIONS)
      choices.set(keyOf(from.code, direction), choicesOf(from, direction, places, borders));
  const steps = chosenSteps(choices);
  reachAll(places, steps, borders);
  const walk = new Map<Code, Map<Direction, Step>>();
  for (const step of steps.values())
    walk.set(step.from, (walk.get(step.from) ?? new Map()).set(step.direction, step));
  return walk;
}
