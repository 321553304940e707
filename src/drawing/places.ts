/** The places of the map: path, middle and extent of each jurisdiction in the drawing space; made once. */
import type { GeometryObject, Topology } from 'topojson-specification';
import { type PlaceFacts, WORLD } from '../data/drawn-world.ts';
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

/** Whether a point of the file, which may hold anything, is one of the drawing's. */
const isWithin = (x: number, y: number) =>
  Number.isInteger(x) && Number.isInteger(y) && x >= 0 && x <= WORLD.width && y >= 0 && y <= WORLD.height;

/** A point that is not in the drawing, or no point. */
class Outside extends Error {}

/**
 * The points of an arc, x and y in turn; in the file each is told by its distance from the one before. Throws where they
 * are none, Outside where the drawing has no such point.
 */
function pointsOf({ arcs }: Topology, index: number): Int32Array {
  const steps = arcs[index] as [number, number][];
  const points = new Int32Array(2 * steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as [number, number];
    x += step[0];
    y += step[1];
    if (!isWithin(x, y)) throw new Outside();
    points[2 * i] = x;
    points[2 * i + 1] = y;
  }
  return points;
}

/**
 * Reads arcs by their number (`~n` is n backwards) as lines of a path, each but its last point, at which the next arc of
 * a ring begins. Each is read once, for neighbours share their border. Plain loops: this stands before the first map.
 */
function lineReader(topology: Topology): (arc: number) => string {
  const read = new Map<number, Int32Array>();
  return (arc) => {
    const index = arc < 0 ? ~arc : arc;
    const points = read.get(index) ?? pointsOf(topology, index);
    read.set(index, points);
    const last = points.length - 2;
    const [from, to, step] = arc < 0 ? [last, 0, -2] : [0, last, 2];
    let line = `${points[from]},${points[from + 1]}`;
    for (let i = from + step; i !== to; i += step) line += `L${points[i]},${points[i + 1]}`;
    return line;
  };
}

type LineOf = (arc: number) => string;

/** The SVG path of polygons, given by the arcs of their rings. */
const pathOf = (polygons: readonly number[][][], lineOf: LineOf) =>
  polygons
    .flat()
    .map((ring) => `M${ring.map(lineOf).join('L')}Z`)
    .join('');

type Shape = Pick<Place, 'd' | 'islands'>;

const NO_SHAPE: Shape = { d: '', islands: '' };

/** The paths of an entry of the topology, or why there are none. The first polygon is the main land. */
function shapeOf(entry: GeometryObject, lineOf: LineOf): Shape | string {
  if (entry.type === null) return NO_SHAPE;
  if (entry.type !== 'Polygon' && entry.type !== 'MultiPolygon') return 'It is no polygon';
  try {
    const [main, ...rest] = entry.type === 'Polygon' ? [entry.arcs] : entry.arcs;
    return { d: pathOf(main ? [main] : [], lineOf), islands: pathOf(rest, lineOf) };
  } catch (error) {
    return error instanceof Outside ? 'It has points outside the drawing' : 'Its shape is damaged';
  }
}

/** What the entry says of its place; null where that is nothing to draw by. */
function factsOf({ properties }: GeometryObject): PlaceFacts | null {
  const { at, side, small }: Partial<PlaceFacts> = properties ?? {};
  if (!Array.isArray(at) || !isWithin(at[0], at[1]) || typeof side !== 'number') return null;
  return { at, side, ...(small === true ? { small } : {}) };
}

/** An entry's place, as far as it can be drawn, and what cannot be drawn of it. */
function read(
  { code, name }: Jurisdiction,
  entry: GeometryObject | undefined,
  lineOf: LineOf,
): readonly [place: Place | null, lost: string | null] {
  if (!entry) return [null, 'It has no shape'];
  const facts = factsOf(entry);
  const shape = shapeOf(entry, lineOf);
  const lost = typeof shape === 'string' ? shape : facts ? null : 'Its point on the map is damaged';
  const { d, islands } = typeof shape === 'string' ? NO_SHAPE : shape;
  const isSmall = facts?.small === true;
  if (!facts || (d === '' && !isSmall)) return [null, lost ?? 'It has no shape'];
  const [x, y] = facts.at;
  return [{ code, name, d, islands, x, y, side: d === '' ? 0 : facts.side, isSmall }, lost];
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
 * Turns the drawn topology (see src/cli/draw-world.ts) into places, in alphabetical order of names; entries of unknown
 * codes are left out. A damaged shape is left out and told to `onLost`.
 */
export function placesOf(
  topology: Topology,
  jurisdictions: ReadonlyMap<Code, Jurisdiction>,
  onLost: OnLost = () => {},
): readonly Place[] {
  const land = topology.objects.land;
  const geometries: unknown = land?.type === 'GeometryCollection' ? land.geometries : [];
  const entries = (Array.isArray(geometries) ? geometries : []) as readonly (GeometryObject | null)[];
  const byCode = new Map(entries.flatMap((entry) => (entry ? [[String(entry.id), entry] as const] : [])));
  const lineOf = lineReader(topology);
  const places: Place[] = [];
  for (const jurisdiction of jurisdictions.values()) {
    if (jurisdiction.kind === 'supranational') continue;
    const [place, lost] = read(jurisdiction, byCode.get(jurisdiction.code), lineOf);
    if (place) places.push(place);
    if (lost !== null) onLost(jurisdiction.code, lost);
  }
  return inOrderOfNames(places);
}
