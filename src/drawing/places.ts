/** The places of the map: path, middle and extent of each jurisdiction in the drawing space; made once. */
import { type DrawnPlace, type DrawnWorld, WORLD } from '../data/drawn-world.ts';
import { faultOf } from '../data/outline.ts';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';

export interface Place {
  readonly code: Code;
  readonly name: string;
  /** SVG path of the main land in the drawing space; empty for a place that has a marker only. */
  readonly d: string;
  /** SVG path of everything else; empty where there is nothing else. */
  readonly islands: string;
  readonly x: number;
  readonly y: number;
  /** Smaller side of the shape's box in the drawing space; 0 for a marker only. */
  readonly side: number;
  readonly isSmall: boolean;
}

const isWithin = (x: unknown, y: unknown) =>
  Number.isInteger(x) &&
  Number.isInteger(y) &&
  0 <= Number(x) &&
  Number(x) <= WORLD.width &&
  0 <= Number(y) &&
  Number(y) <= WORLD.height;

type Shape = Pick<Place, 'd' | 'islands' | 'side'>;

const NO_SHAPE: Shape = { d: '', islands: '', side: 0 };

const FAULTS = {
  damaged: 'Its shape is damaged',
  outside: 'It has points outside the drawing',
} as const;

/** The paths of an entry, or why there are none. */
function shapeOf({ main, islands, side }: Partial<DrawnPlace>): Shape | string {
  if (main === undefined && islands === undefined) return NO_SHAPE;
  const fault = faultOf(main) ?? (islands === undefined ? null : faultOf(islands));
  if (fault) return FAULTS[fault];
  const isSide = typeof side === 'number' && side >= 0 && side <= WORLD.width;
  return isSide ? { d: String(main), islands: islands ?? '', side } : FAULTS.damaged;
}

/** An entry's place, as far as it can be drawn, and what cannot be drawn of it. */
function read(
  { code, name }: Jurisdiction,
  entry: Partial<DrawnPlace> | undefined,
): readonly [place: Place | null, lost: string | null] {
  if (!entry) return [null, 'It has no shape'];
  const { at, small } = entry;
  const isSmall = small === true;
  const shape = shapeOf(entry);
  const hasPoint = Array.isArray(at) && isWithin(at[0], at[1]);
  const lost = typeof shape === 'string' ? shape : hasPoint ? null : 'Its point on the map is damaged';
  const drawn = typeof shape === 'string' ? NO_SHAPE : shape;
  if (!hasPoint || (drawn.d === '' && !isSmall)) return [null, lost ?? 'It has no shape'];
  return [{ code, name, ...drawn, x: at[0], y: at[1], isSmall }, lost];
}

const ACCENTS = /[\u0300-\u036f]/g;

/** Accents and case make no difference. A collator would take as long to load as all shapes to read. */
function inOrderOfNames(places: readonly Place[]): readonly Place[] {
  const fold = (name: string) => name.normalize('NFD').replace(ACCENTS, '').toLowerCase();
  const folded = places.map((place) => [fold(place.name), place] as const);
  return folded.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, place]) => place);
}

/** Told of each place whose shape cannot be drawn, and why. */
export type OnLost = (code: Code, reason: string) => void;

/**
 * Turns the geometry's file (see src/cli/draw-world.ts) into places, in alphabetical order of names; entries of unknown
 * codes are left out. A damaged shape is left out and told to `onLost`.
 */
export function placesOf(
  { places: entries }: Pick<DrawnWorld, 'places'>,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  onLost: OnLost = () => {},
): readonly Place[] {
  const byCode = new Map<Code, Partial<DrawnPlace>>();
  // The file may hold anything.
  for (const entry of entries as readonly (Partial<DrawnPlace> | null)[]) {
    const code = entry?.code;
    if (!entry || typeof code !== 'string') continue;
    if (byCode.has(code) && jurisdictions.has(code))
      onLost(code, 'Its shape occurs twice: the first is drawn');
    else byCode.set(code, entry);
  }
  const places: Place[] = [];
  for (const jurisdiction of jurisdictions.values()) {
    if (jurisdiction.kind === 'supranational') continue;
    const [place, lost] = read(jurisdiction, byCode.get(jurisdiction.code));
    if (place) places.push(place);
    if (lost !== null) onLost(jurisdiction.code, lost);
  }
  return inOrderOfNames(places);
}
