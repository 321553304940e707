/** Outlines as the geometry's file has them. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { WORLD } from './drawn-world.ts';
import { faultOf, type Point, pathOf, ringsOf } from './outline.ts';

const between = (min: number, max: number) => fc.integer({ min, max });
const inside: fc.Arbitrary<Point> = fc.tuple(between(0, WORLD.width), between(0, WORLD.height));
const outside: fc.Arbitrary<Point> = fc.oneof(
  fc.tuple(between(WORLD.width + 1, 60_000), between(0, WORLD.height)),
  fc.tuple(between(0, WORLD.width), between(WORLD.height + 1, 60_000)),
  fc.tuple(between(-60_000, -1), between(0, WORLD.height)),
  fc.tuple(between(0, WORLD.width), between(-60_000, -1)),
);
const rings = fc.array(fc.array(inside, { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 4 });

test('rings are told by distances, a minus dividing as well as a space', () => {
  const path = 'M10 20l5 0 0-5zM1 2l-1 0 0 7z';
  const two: Point[][] = [
    [
      [10, 20],
      [15, 20],
      [15, 15],
    ],
    [
      [1, 2],
      [0, 2],
      [0, 9],
    ],
  ];
  expect(pathOf(two)).toBe(path);
  expect(ringsOf(path)).toEqual(two);
});

test('what is written is read again, and is no fault', () => {
  fc.assert(
    fc.property(rings, (some) => {
      expect(ringsOf(pathOf(some))).toEqual(some);
      expect(faultOf(pathOf(some))).toBe(null);
    }),
  );
});

test('an outline with any point outside the drawing is told, wherever in it that is', () => {
  fc.assert(
    fc.property(rings, outside, fc.nat(), fc.nat(), (some, far, which, where) => {
      const ring = some[which % some.length] ?? [];
      // A minus at a ring's first point is damage, so that point stays.
      const moved = ring.toSpliced(1 + (where % (ring.length - 1)), 1, far);
      expect(faultOf(pathOf(some.with(which % some.length, moved)))).toBe('outside');
    }),
  );
  expect(faultOf('M16001 1l2 2 3 3z')).toBe('outside');
});

describe('damage', () => {
  it.each([
    [undefined],
    [null],
    [7],
    [[]],
    [''],
    ['M1 1z'],
    ['M1 1l2 2z'],
    ['M1 1l2 2 3z'],
    ['M1 1l2 2 3 3'],
    ['M1 1l2 2 3 3zM1'],
    ['M1 1l2 2 3 3z '],
    ['M-1 1l2 2 3 3z'],
    ['M1 1L2 2 3 3z'],
    ['M1 1l2 2 3.5 3z'],
    ['M1 1l2 2 1e3 3z'],
    ['M1 1l2 2 --3 3z'],
    ['<img onerror>'],
  ])('%j', (value) => {
    expect(faultOf(value)).toBe('damaged');
  });

  it('of a long text is told at once', () => {
    expect(faultOf(`M1 1l${'1 '.repeat(500_000)}`)).toBe('damaged');
    expect(faultOf(`M1 1l1 1 1${' 1'.repeat(500_000)}`)).toBe('damaged');
  });
});
