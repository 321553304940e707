/** What every library's page is given: the same shapes, and the stances of every decision day already worked out. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

export type Land = Feature<Polygon | MultiPolygon>;

/** Written by the bench (see ../../record.ts). */
export interface Stances {
  /** Fills by number of stance; the last is "no record". */
  readonly colours: readonly string[];
  readonly codes: readonly string[];
  /** A day each, in order: one digit a code. */
  readonly days: readonly string[];
  /** The day that is shown first. */
  readonly first: number;
}

export interface World extends Stances {
  /** The shapes in the order of `codes`, ids being codes. */
  readonly land: readonly Land[];
}

async function json<T>(path: string): Promise<T> {
  return (await fetch(`${import.meta.env.BASE_URL}${path}`)).json();
}

/** Fetches both files together: the shapes as GeoJSON, projected or in degrees, are in the order of `codes`. */
export async function loadWorld(shapes = 'drawn.json'): Promise<World> {
  const [stances, { features: land }] = await Promise.all([
    json<Stances>('stances.json'),
    json<FeatureCollection<Polygon | MultiPolygon>>(shapes),
  ]);
  return { ...stances, land };
}

/** The number of the stance that the place with this index in `codes` has on a day. */
export function stanceOn({ days }: Stances, day: number, place: number): number {
  return Number(days[day]?.[place]);
}

/** Indexes of the places whose stance is not the same on two days. */
export function changedBetween({ codes, days }: Stances, from: number, to: number): readonly number[] {
  const [before, after] = [days[from] ?? '', days[to] ?? ''];
  return [...codes.keys()].filter((place) => before[place] !== after[place]);
}

/** The element that the map is drawn into. */
export function mapBox(): HTMLDivElement {
  const box = document.querySelector<HTMLDivElement>('#map');
  if (!box) throw new Error('The page has no element #map');
  return box;
}

/** Binds the slider: arrows lead to the next day of the record, Home to its start. */
export function bindSlider({ days, first }: Stances, show: (day: number, before: number) => void): void {
  const slider = document.querySelector<HTMLInputElement>('#date');
  if (!slider) throw new Error('The page has no slider');
  slider.max = String(days.length - 1);
  slider.value = String(first);
  slider.addEventListener('keydown', (event) => {
    const before = Number(slider.value);
    const next = event.key === 'Home' ? 0 : event.key === 'ArrowRight' ? before + 1 : before;
    if (next === before || next >= days.length) return;
    event.preventDefault();
    slider.value = String(next);
    show(next, before);
  });
}

/** Tells the bench that the map has been drawn and answers. */
export function tellDrawn(): void {
  dispatchEvent(new Event('map-drawn'));
}
