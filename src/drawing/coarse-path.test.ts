import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsePath } from './coarse-path.ts';

test('a ring is told by distances on the grid', () => {
  expect(coarsePath('M10,20L30,20L30,50L10,50Z', 10)).toBe('M1 2l2 0 0 3-2 0z');
});

test('what falls together is told once, and what is left of a ring without room for it not at all', () => {
  expect(coarsePath('M0,0L1,1L2,0Z', 10)).toBe('');
  expect(coarsePath('M0,0L1,1L40,0L40,40ZM0,0L100,0L100,100Z', 10)).toBe('M0 0l4 0 0 4zM0 0l10 0 0 10z');
  expect(coarsePath('', 10)).toBe('');
});

/** The corners that a path of distances goes through. */
function corners(path: string): readonly (readonly number[])[] {
  const [x = 0, y = 0, ...moves] = [...path.matchAll(/-?\d+/g)].map(([number]) => Number(number));
  const points = [[x, y]];
  for (let i = 0; i < moves.length; i += 2) {
    const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
    points.push([lastX + (moves[i] ?? 0), lastY + (moves[i + 1] ?? 0)]);
  }
  return points;
}

test('no corner moves by more than half a step, and none is added', () => {
  const coordinate = fc.integer({ min: 0, max: 16000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 30 }),
      fc.integer({ min: 1, max: 20 }),
      (points, step) => {
        const path = coarsePath(`M${points.map((p) => p.join(',')).join('L')}Z`, step);
        if (path === '') return;
        const found = corners(path);
        expect(found.length).toBeLessThanOrEqual(points.length);
        for (const [x = 0, y = 0] of found)
          expect(
            points.some(([a, b]) => Math.abs(a - x * step) <= step / 2 && Math.abs(b - y * step) <= step / 2),
          ).toBe(true);
      },
    ),
  );
});
