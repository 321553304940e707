/** Outlines within a map's rectangle. */
import { expect, it } from 'vitest';
import type { Ring } from '../../data/outline.ts';
import { areaOf, clipRing, framedRings, simplifyRing } from './rings.ts';

const SIZE = { width: 100, height: 50 };

it('are cut where they reach out, and gone where they lie wholly outside', () => {
  const square: Ring = [
    [80, 10],
    [140, 10],
    [140, 40],
    [80, 40],
  ];
  const cut = clipRing(square, SIZE);
  expect(areaOf(cut)).toBeCloseTo(20 * 30);
  expect(Math.max(...cut.map(([x]) => x))).toBe(100);
  expect(clipRing(square, { width: 60, height: 50 })).toEqual([]);
  expect(framedRings('M200 200l10 0 0 10z', { k: 1, x: 0, y: 0 }, SIZE)).toEqual([]);
});

it('lose points that carry no shape, and keep those that do', () => {
  const ring: Ring = [
    [0, 0],
    [10, 0.01],
    [20, 0],
    [20, 20],
    [0, 20],
  ];
  expect(simplifyRing(ring, 0.3)).not.toContainEqual([10, 0.01]);
  expect(simplifyRing(ring, 0.3)).toContainEqual([20, 20]);
});

it('keep the largest of a place that has nothing but specks', () => {
  expect(framedRings('M1,1L1.5,1L1.5,1.5ZM9,9L9.8,9L9.8,9.8Z', { k: 1, x: 0, y: 0 }, SIZE)).toHaveLength(1);
});
