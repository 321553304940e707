import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, ringsOf } from '../data/outline.ts';
import { coarsePath } from './coarse-path.ts';

test('a ring is told by distances on the grid', () => {
  expect(coarsePath('M10 20l20 0 0 30-20 0z', 10)).toBe('M1 2l2 0 0 3-2 0z');
});

test('what falls together is told once, and what is left of a ring without room for it not at all', () => {
  expect(coarsePath('M0 0l1 1 1-1z', 10)).toBe('');
  expect(coarsePath('M0 0l1 1 39-1 0 40zM0 0l100 0 0 100z', 10)).toBe('M0 0l4 0 0 4zM0 0l10 0 0 10z');
  expect(coarsePath('', 10)).toBe('');
});

test('no corner moves by more than half a step, and none is added', () => {
  const coordinate = fc.integer({ min: 0, max: 16000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 }),
      fc.integer({ min: 1, max: 20 }),
      (points, step) => {
        const path = coarsePath(pathOf([points]), step);
        if (path === '') return;
        const found = ringsOf(path).flat();
        expect(found.length).toBeLessThanOrEqual(points.length);
        for (const [x, y] of found)
          expect(
            points.some(([a, b]) => Math.abs(a - x * step) <= step / 2 && Math.abs(b - y * step) <= step / 2),
          ).toBe(true);
      },
    ),
  );
});
