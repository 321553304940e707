/** The fills of the slides are those of the screen. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STANCES } from '../../domain/stance.ts';
import { fillColour, INK, INK_2, PAPER, PATTERN_FILLS, PRESETS, STANCE_COLOURS } from './stance-fills.ts';

const tokens = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
const light = (name: string) =>
  new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6})`).exec(tokens)?.[1]?.toUpperCase();

it('take the colours of the light theme', () => {
  for (const stance of STANCES) expect(STANCE_COLOURS[stance], stance).toBe(light(`stance-${stance}`));
  expect([INK, INK_2, PAPER]).toEqual([light('ink'), light('ink-2'), light('paper')]);
});

it('have a pattern of their own each, solid only for a ban', () => {
  expect(new Set(Object.values(PRESETS)).size).toBe(STANCES.length);
  expect(STANCES.filter((stance) => PRESETS[stance] === null)).toEqual(['ban']);
});

it('can be told from one another by colour at every strength, so that each finds its pattern', () => {
  const all = STANCES.flatMap((s) => (['full', 'inherited', 'faded'] as const).map((f) => fillColour(s, f)));
  expect(new Set(all).size).toBe(all.length);
  expect(PATTERN_FILLS.size).toBe(all.length - 3);
});
