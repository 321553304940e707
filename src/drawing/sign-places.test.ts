/** Signs in region frames: on the real geometry, in sight wherever a good part of their land is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { pathOf } from '../data/outline.ts';
import type { Code, Jurisdiction } from '../domain/jurisdiction.ts';
import { frameOf } from './frames.ts';
import { type Place, placesOf } from './places.ts';
import { signPlacesIn } from './sign-places.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));
const jurisdictions = new Map<Code, Jurisdiction>(
  read('data/jurisdictions.json').map((j: Jurisdiction) => [j.code, j]),
);
const places = placesOf(read('geometry/world.json'), jurisdictions);
const placeWith = (code: Code) => places.find((place) => place.code === code) as Place;

/** A square land with its point in the middle; the window below is its first 1000 units. */
const square = (left: number, right: number): Place => ({
  ...{ code: 'XA', name: 'Square', islands: '', isSmall: false },
  d: pathOf([
    [
      [left, 0],
      [right, 0],
      [right, 1000],
      [left, 1000],
    ],
  ]),
  x: (left + right) / 2,
  y: 500,
  side: Math.min(right - left, 1000),
});
const WINDOW = { width: 100, height: 100 };
const FRAME = { k: 0.1, x: 0, y: 0 };

test('a place whose own point is seen keeps it', () => {
  const place = square(0, 1800);
  expect(signPlacesIn(FRAME, WINDOW)(place)).toBe(place);
});

test('else it gets the point with most room on its land and in the window, and that room as its side', () => {
  const moved = signPlacesIn(FRAME, WINDOW)(square(400, 5000));
  expect(moved).toMatchObject({ x: 700, side: 600 });
  expect(Math.abs(moved.y - 500)).toBeLessThanOrEqual(200);
});

test('a strip at the edge gets none, nor does what is wholly outside, or drawn as a dot', () => {
  for (const place of [square(850, 5000), square(2000, 5000), { ...square(400, 5000), isSmall: true }])
    expect(signPlacesIn(FRAME, WINDOW)(place)).toBe(place);
});

test('a place is looked for once in a frame', () => {
  const signPlace = signPlacesIn(FRAME, WINDOW);
  expect(signPlace(square(400, 5000))).toBe(signPlace(square(400, 5000)));
});

describe('Russia in the frame of Europe', () => {
  it.each([
    [1440, 560],
    [960, 466],
    [600, 600],
    [360, 306],
  ])('has its signs in sight, with room around them, at %i × %i', (width, height) => {
    const frame = frameOf('europe', { width, height });
    const { x, y, side } = signPlacesIn(frame, { width, height })(placeWith('RU'));
    const [left, top] = [x * frame.k + frame.x, y * frame.k + frame.y];
    expect(Math.min(left, top, width - left, height - top)).toBeGreaterThan(20);
    expect(side * frame.k).toBeGreaterThan(40);
  });
});
