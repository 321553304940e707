import { expect, test } from 'vitest';
import { smallLast } from './framed-places.ts';
import type { Place } from './places.ts';

const place = (code: string, isSmall: boolean): Place => ({
  ...{ code, name: code, d: '', islands: '', x: 0, y: 0, side: 0 },
  isSmall,
});

test('small places are drawn last, and either kind in the order given', () => {
  const places = [place('AD', true), place('AE', false), place('BH', true), place('ZW', false)];
  expect(smallLast(places).map(({ code }) => code)).toEqual(['AE', 'ZW', 'AD', 'BH']);
});
