/** The colours of tokens.css, measured: what a reader with any eyes can tell apart, in both themes. */
import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  wcagContrast,
  wcagLuminance,
} from 'culori';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { NO_RECORD, STANCES, type Stance } from '../domain/stance.ts';
import {
  DOT_RADIUS,
  DOTS,
  LINE_OPACITY,
  patternUrl,
  STROKES,
  StancePatterns,
  TILE,
} from './stance-patterns.tsx';

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

/** As far apart as the fills of any two stances are, to all eyes. */
const TOLD_BY_COLOUR = 11.4;

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
      expect(distances.filter(({ distance }) => distance < TOLD_BY_COLOUR)).toEqual([]);
    },
  );
});

const PAIRS_OF_STANCES = STANCES.flatMap((a, i) => STANCES.slice(i + 1).map((b) => [a, b] as const));

/** Samples a side, of a pattern's tile. */
const SAMPLES = 64;

/** The distance of a point from a line between two points. */
function distance(x: number, y: number, [x1, y1, x2, y2]: readonly number[] = []): number {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [x1, y1, x2, y2];
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** The lines of a stance's pattern, end to end; relative commands made absolute. */
function linesOf(stance: Stance): readonly number[][] {
  if (stance === 'ban') return [];
  return [...STROKES[stance].matchAll(/M(-?\d+) (-?\d+)([LHV])(-?\d+)(?: (-?\d+))?/g)].map(
    ([, x = '', y = '', command, a = '', b = '']) => {
      const to = command === 'H' ? [a, y] : command === 'V' ? [x, a] : [a, b];
      return [x, y, ...to].map(Number);
    },
  );
}

/** Whether a pattern has ink at each sample of its tile, drawn as the browser does: lines 1 wide, and dots. */
function tileOf(stance: Stance): readonly (readonly boolean[])[] {
  const lines = linesOf(stance);
  const at = (i: number) => ((i + 0.5) * TILE) / SAMPLES;
  const isInk = (x: number, y: number) =>
    stance === 'allow'
      ? DOTS.some((c) => Math.hypot(x - c, y - c) <= DOT_RADIUS)
      : lines.some((line) => distance(x, y, line) <= 0.5);
  return Array.from({ length: SAMPLES }, (_, j) =>
    Array.from({ length: SAMPLES }, (_, i) => isInk(at(i), at(j))),
  );
}

/** A pixel and a half, in samples: further than a line is wide, nearer than the next line. */
const REACH = Math.round((1.5 * SAMPLES) / TILE);
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;

/** What eyes see of a pattern without colour: how much is ink, and how far its ink runs each way (0 to 1). */
function featuresOf(stance: Stance): readonly number[] {
  const tile = tileOf(stance);
  const inkAt = (i: number, j: number) => tile[(j + SAMPLES) % SAMPLES]?.[(i + SAMPLES) % SAMPLES] === true;
  const inked = tile.flatMap((row, j) => row.flatMap((ink, i) => (ink ? [[i, j] as const] : [])));
  const runs = DIRECTIONS.map(
    ([dx, dy]) =>
      inked.filter(([i, j]) => inkAt(i + dx * REACH, j + dy * REACH)).length / Math.max(inked.length, 1),
  );
  return [inked.length / SAMPLES ** 2, ...runs];
}

const FEATURES = new Map(STANCES.map((stance) => [stance, featuresOf(stance)]));
/** How differently two patterns look without any colour: the greatest difference of a feature. */
const patternDistance = (a: Stance, b: Stance) =>
  Math.max(...(FEATURES.get(a) ?? []).map((value, i) => Math.abs(value - (FEATURES.get(b)?.[i] ?? 0))));

/** Two greys at least this far apart are told by the fill alone: three to one, as of a border. */
const TOLD_BY_GREY = 3;
/** Two patterns that differ by this much of their ink, or of its runs in a direction, look different. */
const TOLD_BY_PATTERN = 0.2;

/** The colour of a pattern's ink as it lies on its fill. */
function inkOn(stance: Stance, theme: Theme): Color {
  if (stance === 'allow') return colour('paper', theme);
  return interpolate([colour(`stance-${stance}`, theme), colour('pattern', theme)], 'rgb')(LINE_OPACITY);
}

describe('without colours', () => {
  test.each(THEMES.flatMap((theme) => PAIRS_OF_STANCES.map(([a, b]) => [theme, a, b] as const)))(
    'in the %s theme %s and %s are told apart by their greys or by their patterns',
    (theme, a, b) => {
      const greys = contrast(`stance-${a}`, `stance-${b}`, theme);
      expect(
        greys >= TOLD_BY_GREY || patternDistance(a, b) >= TOLD_BY_PATTERN,
        `greys ${greys.toFixed(2)}`,
      ).toBe(true);
    },
  );

  test.each(PAIRS_OF_STANCES)('the patterns alone tell %s from %s, as in forced colours', (a, b) => {
    expect(patternDistance(a, b)).toBeGreaterThanOrEqual(TOLD_BY_PATTERN);
  });

  test.each(
    THEMES.flatMap((theme) => STANCES.filter((s) => s !== 'ban').map((stance) => [theme, stance] as const)),
  )('in the %s theme the pattern of %s can be seen on its fill', (theme, stance) => {
    expect(wcagContrast(inkOn(stance, theme), colour(`stance-${stance}`, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('an inherited stance', () => {
  const files = ['../features/world-map/world-map.css', './base.css'];
  const sheets = files.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));

  test('has a dashed outline on the map, as a dot and as a swatch, in the border’s colour', () => {
    for (const shape of ['.place.inherited .place__shape', '.place.inherited .place__dot'])
      expect(ruleOf(sheets[0], shape)).toMatch(/stroke-dasharray: [\d.]+ [\d.]+;/);
    expect(ruleOf(sheets[1], '.swatch--inherited rect')).toMatch(/stroke-dasharray: [\d.]+ [\d.]+;/);
    expect(ruleOf(sheets[0], '.place__shape')).toContain('stroke: var(--border-map);');
    expect(ruleOf(sheets[1], '.swatch rect')).toContain('stroke: var(--border-map);');
  });
});

/** What a sheet's rule of exactly this selector declares; empty where there is none. */
function ruleOf(sheet: string | undefined, selector: string): string {
  const escaped = selector.replace(/[.]/g, '\\.');
  return new RegExp(`(?:^|\\n)${escaped} \\{([^}]*)\\}`).exec(sheet ?? '')?.[1] ?? '';
}

describe('in forced colours', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors: active)'));

  test('a ban is solid, every other stance its pattern on the ground, and no record the bare ground', () => {
    const tokens = new Map(
      [...forced.matchAll(/--([\w-]+): (\w+);/g)].map(([, name, value]) => [name, value]),
    );
    for (const stance of STANCES)
      expect(tokens.get(`stance-${stance}`), stance).toBe(stance === 'ban' ? 'CanvasText' : 'Canvas');
    for (const ink of ['pattern', 'dots', 'border-map']) expect(tokens.get(ink), ink).toBe('CanvasText');
    expect(tokens.get('paper')).toBe('Canvas');
  });
});

test.each(THEMES.flatMap((theme) => [NO_RECORD_FILL, 'sea'].map((ground) => [theme, ground] as const)))(
  'in the %s theme a border stands out from --%s',
  (theme, ground) => {
    expect(contrast('border-map', ground, theme)).toBeGreaterThanOrEqual(3);
  },
);

test.each(THEMES)(
  'in the %s theme no record, bare paper, is told from a ban, the only other bare fill',
  (theme) => {
    expect(contrast('stance-ban', NO_RECORD_FILL, theme)).toBeGreaterThanOrEqual(3);
  },
);

describe('an opened jurisdiction', () => {
  const map = readFileSync(new URL('../features/world-map/world-map.css', import.meta.url), 'utf8');

  test('keeps the border that tells its fill from the others, whatever its accent', () => {
    for (const shape of ['.place.open .place__shape', '.place.open .place__dot'])
      expect(ruleOf(map, shape)).toContain('stroke: var(--border-map);');
    expect(ruleOf(map, '.place__halo')).toContain('stroke: var(--accent);');
  });

  test.each(THEMES)(
    'has an accent that stands out from the sea and from bare paper in the %s theme',
    (theme) => {
      for (const ground of ['sea', NO_RECORD_FILL])
        expect(contrast('accent', ground, theme)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('what is drawn paler on the map', () => {
  const map = readFileSync(new URL('../features/world-map/world-map.css', import.meta.url), 'utf8');
  const opacityOf = (selector: string) =>
    Number(/opacity: ([\d.]+);/.exec(ruleOf(map, selector))?.[1] ?? Number.NaN);
  /** The least distance of two colours to any eyes. */
  const apart = (a: Color, b: Color) =>
    Math.min(...Object.values(EYES).map((see) => differenceCiede2000()(see(a), see(b))));

  // Too pale for 3:1. To be told from bare ground, no record among it, an old stance must show its pattern; a ban,
  // which has none, its fill.
  test.each(THEMES.flatMap((theme) => STANCES.map((stance) => [theme, stance] as const)))(
    'in the %s theme old words of %s are still told from a place of no record and from the sea',
    (theme, stance) => {
      const opacity = opacityOf('.place.aged .place__shape,\n.place.aged .place__dot');
      const aged = (full: Color) => interpolate([colour('sea', theme), full], 'rgb')(opacity);
      const fill = aged(colour(`stance-${stance}`, theme));
      const others =
        stance === 'ban'
          ? [colour(NO_RECORD_FILL, theme), colour('sea', theme)]
          : [aged(inkOn(stance, theme))];
      for (const other of others) expect(apart(fill, other)).toBeGreaterThanOrEqual(TOLD_BY_COLOUR);
    },
  );

  test.each(THEMES)(
    'in the %s theme the border of a place outside the filters can still be seen',
    (theme) => {
      for (const ground of [NO_RECORD_FILL, 'sea'].map((name) => colour(name, theme))) {
        const border = interpolate([ground, colour('border-map', theme)], 'rgb')(opacityOf('.place.faded'));
        expect(apart(border, ground)).toBeGreaterThanOrEqual(TOLD_BY_COLOUR);
      }
    },
  );
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
