/** Pictures of the real package as pixels, in a real browser: their size, their colours, and the embedded typefaces. */
import { expect, test, vi } from 'vitest';
import { fetchLoader } from '../../data/loader.ts';
import { atlasQuery, geometryQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { placesOf } from '../../drawing/places.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { DEFAULT_VIEW } from '../../state/view-state.ts';
import { collectFacts } from '../facts.ts';
import { coloursOf } from './colours.ts';
import { fontFaceCss } from './fonts.ts';
import { PICTURE_SIZES, type Picture, type PictureTheme } from './picture.ts';
import { pictureOf } from './picture-of.ts';
import { pngOf, type Scale } from './png.ts';
import { widthOf } from './text.ts';
import '../../ui/tokens.css';

// Megapixels take their time on a small machine.
vi.setConfig({ testTimeout: 60_000 });

async function realView() {
  const client = createQueryClient();
  const loader = fetchLoader('/data/', '/geometry/');
  const { atlas } = await client.fetchQuery(atlasQuery(loader));
  const world = await client.fetchQuery(geometryQuery(loader));
  const places = placesOf(world, atlas.jurisdictions);
  return { facts: await collectFacts(atlasViewOf(atlas, DEFAULT_VIEW), client, loader), places };
}

/** The PNG's own pixels, read back by the browser's decoder. */
async function decoded(picture: Picture, scale: Scale) {
  const png = await pngOf(picture, scale);
  expect(png.type).toBe('image/png');
  const bitmap = await createImageBitmap(png);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.drawImage(bitmap, 0, 0);
  const colourAt = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(
      Math.round(x * scale),
      Math.round(y * scale),
      1,
      1,
    ).data;
    return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  return { width: bitmap.width, height: bitmap.height, colourAt };
}

/** The middle of a place's largest path on the sheet. */
function middleOf({ svg }: Picture, code: string): readonly [x: number, y: number] {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  document.body.append(document.adoptNode(drawing));
  const shape = drawing.querySelector<SVGGraphicsElement>(`[data-code="${code}"] path:last-of-type`);
  const box = shape?.getBBox();
  drawing.remove();
  if (!box) throw new Error(`${code} is not drawn`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test.each(['light', 'dark'] as const)(
  'a PNG has its size and the stances’ colours in the %s theme',
  async (theme: PictureTheme) => {
    const { facts, places } = await realView();
    const colours = coloursOf(theme);
    expect(new Set(Object.values(colours)).size).toBeGreaterThan(14);
    for (const value of Object.values(colours)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
    const picture = await pictureOf(facts, 'map', { aspect: '16:9', theme, places });
    const { width, height, colourAt } = await decoded(picture, 2);
    expect([width, height]).toEqual([3200, 1800]);
    expect(colourAt(2, 2)).toBe(colours.paper);
    expect(facts.atlasView.positions.get('AU')?.stance).toBe('ban');
    expect(colourAt(...middleOf(picture, 'AU'))).toBe(colours['stance-ban']);
    expect(facts.atlasView.positions.get('DZ')).toBeNull();
    expect(colourAt(...middleOf(picture, 'DZ'))).toBe(colours['stance-no-record']);
  },
);

test('every scale and shape has its number of pixels', async () => {
  const { facts, places } = await realView();
  for (const [aspect, scale] of [
    ['4:3', 1],
    ['1:1', 3],
    ['16:9', 4],
  ] as const) {
    const size = PICTURE_SIZES[aspect];
    const picture = await pictureOf(facts, 'timeline', { aspect, theme: 'light', places });
    const bitmap = await createImageBitmap(await pngOf(picture, scale));
    expect([bitmap.width, bitmap.height]).toEqual([size.width * scale, size.height * scale]);
  }
});

const WORDS = 'Governments had shut Huawei out in practice';

/** The place of the last column with ink of one line of text in a family, given rules for fonts. */
async function inkWidth(family: string, fontCss: string): Promise<number> {
  const text = `<text x="0" y="60" font-family="${family}" font-weight="650" font-size="40">${WORDS}</text>`;
  const paper = '<rect width="1400" height="100" fill="#fff"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="100"><style>${fontCss}</style>${paper}${text}</svg>`;
  const { colourAt } = await decoded({ svg, width: 1400, height: 100 }, 1);
  for (let x = 1399; x > 0; x -= 1)
    for (let y = 20; y < 75; y += 1) if (colourAt(x, y) !== '#ffffff') return x;
  return 0;
}

test('the embedded typefaces are those in the PNG, as wide as the layout takes them to be', async () => {
  const css = await fontFaceCss();
  for (const [family, face] of [
    ['Atlas Serif', 'serif'],
    ['Atlas Sans', 'bold'],
  ] as const) {
    const expected = widthOf(WORDS, face, 40);
    const embedded = await inkWidth(`'${family}', monospace`, css);
    const without = await inkWidth(`'${family}', monospace`, '');
    expect(Math.abs(embedded - expected) / expected).toBeLessThan(0.02);
    expect(Math.abs(without - expected) / expected).toBeGreaterThan(0.05);
  }
});

test('a picture too large for the browser is refused in plain words', async () => {
  const huge = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 40_000, height: 40_000 };
  await expect(pngOf(huge, 4)).rejects.toThrow(
    'This browser cannot make a picture of 160000 × 160000 pixels. Choose a smaller size.',
  );
});
