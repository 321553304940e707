/** What the page knows of the projection by heart, beside the projection itself. */
import { expect, it } from 'vitest';
import { WORLD } from '../data/drawn-world.ts';
import { halfParallel } from '../drawing/pacific.ts';
import { worldProjection } from './projection.ts';

const latitudes = Array.from({ length: 139 }, (_, i) => i - 58);

it.each(latitudes)(
  'the parallel of %i° has the length that it is moved by, to half a drawing unit',
  (latitude) => {
    const projection = worldProjection();
    const [x = 0, y = 0] = projection([179.999999, latitude]) ?? [];
    expect(Math.abs(halfParallel(y) - (x - WORLD.width / 2))).toBeLessThan(0.5);
  },
);
