/** The colours of tokens.css, measured: what a reader with any eyes can tell apart, in both themes. */
import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  wcagLuminance,
} from 'culori';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NO_RECORD, STANCES } from '../domain/stance.ts';
import { patternUrl, StancePatterns } from './stance-patterns.tsx';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const PAIRS = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** A token's colour in a theme. Throws where it is no pair of colours. */
function colour(token: string, theme: Theme): Color {
  const value = PAIRS.get(token)?.[theme];
  const parsed = value === undefined ? undefined : parse(value);
  if (!parsed) throw new Error(`--${token} is not a pair of colours`);
  return parsed;
}

const luminance = (token: string, theme: Theme) => wcagLuminance(colour(token, theme));
const contrast = (a: string, b: string, theme: Theme) => wcagContrast(colour(a, theme), colour(b, theme));

const FILLS = STANCES.map((stance) => `stance-${stance}`);
const NO_RECORD_FILL = 'paper';

const EYES: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: (seen) => seen,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

describe('every stance', () => {
  test('has a fill of its own in each theme', () => {
    for (const theme of THEMES)
      expect(new Set(FILLS.map((fill) => PAIRS.get(fill)?.[theme])).size).toBe(STANCES.length);
  });

  test.each(FILLS)('%s is bright enough in the light theme for a near-black border', (fill) => {
    expect(luminance(fill, 'light')).toBeGreaterThanOrEqual(0.1);
    expect(contrast('border-map', fill, 'light')).toBeGreaterThanOrEqual(3);
  });

  test.each(FILLS)('%s is dark enough in the dark theme for a near-white border', (fill) => {
    expect(luminance(fill, 'dark')).toBeLessThanOrEqual(0.3);
    expect(contrast('border-map', fill, 'dark')).toBeGreaterThanOrEqual(3);
  });

  test.each(THEMES.flatMap((theme) => Object.keys(EYES).map((eyes) => [theme, eyes] as const)))(
    'differs from every other in the %s theme to %s eyes',
    (theme, eyes) => {
      const difference = differenceCiede2000();
      const seen = FILLS.map((fill) => EYES[eyes]?.(colour(fill, theme)) ?? colour(fill, theme));
      const distances = seen.flatMap((a, i) =>
        seen
          .slice(i + 1)
          .map((b, j) => ({ pair: `${STANCES[i]} / ${STANCES[i + 1 + j]}`, distance: difference(a, b) })),
      );
      expect(distances).toHaveLength((STANCES.length * (STANCES.length - 1)) / 2);
      expect(distances.filter(({ distance }) => distance < 11.4)).toEqual([]);
    },
  );
});

test.each(THEMES)('a border stands out from bare paper in the %s theme', (theme) => {
  expect(contrast('border-map', NO_RECORD_FILL, theme)).toBeGreaterThanOrEqual(3);
});

const GROUNDS = ['paper', 'panel', 'wash', 'warn-wash'];
const TEXTS = ['ink', 'ink-2', 'accent', 'warn'];

test.each(
  THEMES.flatMap((theme) => TEXTS.flatMap((text) => GROUNDS.map((ground) => [theme, text, ground] as const))),
)('in the %s theme --%s can be read on --%s', (theme, text, ground) => {
  expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(THEMES)('in the %s theme words on the accent and marked words can be read', (theme) => {
  expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
  expect(contrast('ink', 'mark', theme)).toBeGreaterThanOrEqual(4.5);
});

test.each(THEMES.flatMap((theme) => ['paper', 'sea'].map((ground) => [theme, ground] as const)))(
  'in the %s theme a strong line stands out from --%s',
  (theme, ground) => {
    expect(contrast('line-strong', ground, theme)).toBeGreaterThanOrEqual(3);
  },
);

describe('the patterns', () => {
  const markup = renderToStaticMarkup(createElement(StancePatterns, { prefix: 'p', scale: 2 }));
  const tiles = new Map(
    [...markup.matchAll(/<pattern id="p-([\w-]+)"[^>]*>(.*?)<\/pattern>/g)].map(
      ([, stance = '', tile = '']) => [stance, tile] as const,
    ),
  );
  /** A tile without its ground: what tells it apart when its colour does not. */
  const inkOf = (stance: string) => (tiles.get(stance) ?? 'missing').replace(/^<rect[^>]*><\/rect>/, '');

  test('there is one for each stance, on that stance’s fill', () => {
    expect([...tiles.keys()]).toEqual([...STANCES]);
    for (const stance of STANCES) expect(tiles.get(stance)).toContain(`fill="var(--stance-${stance})"`);
  });

  test('each differs from every other without its colour', () => {
    expect(new Set(STANCES.map(inkOf)).size).toBe(STANCES.length);
  });

  test('only a ban is solid, only allowed is dotted', () => {
    expect(STANCES.filter((stance) => inkOf(stance) === '')).toEqual(['ban']);
    expect(STANCES.filter((stance) => inkOf(stance).includes('<circle'))).toEqual(['allow']);
  });

  test('the two leaning stances are hatched in opposite directions', () => {
    /** The direction of each line: 1 downwards to the right, -1 upwards. */
    const directions = (stance: string) =>
      [...inkOf(stance).matchAll(/M(-?\d+) (-?\d+)L(-?\d+) (-?\d+)/g)].map(([, x1, y1, x2, y2]) =>
        Math.sign((Number(y2) - Number(y1)) / (Number(x2) - Number(x1))),
      );
    expect(new Set(directions('leaning-ban'))).toEqual(new Set([-1]));
    expect(new Set(directions('leaning-allow'))).toEqual(new Set([1]));
  });

  test('tiles keep their size on the screen', () => {
    expect(markup.match(/patternTransform="scale\(2\)"/g)).toHaveLength(STANCES.length);
  });

  test('no record is bare paper', () => {
    expect(patternUrl('p', NO_RECORD)).toBe('var(--stance-no-record)');
    expect(css).toMatch(/--stance-no-record:\s*var\(--paper\)/);
    expect(patternUrl('p', 'ban')).toBe('url(#p-ban)');
  });
});
