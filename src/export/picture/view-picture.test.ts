/** Pictures of the real package: what they state, that they are sound documents, and that nothing leaves the sheet. */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MOCK_ORIGIN, makeServer } from '../../../mocks/node.ts';
import { fetchLoader } from '../../data/loader.ts';
import { atlasQuery, geometryQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { decisiveEvents } from '../../domain/decisive.ts';
import { REGIONS } from '../../domain/jurisdiction.ts';
import { placeLabel } from '../../domain/place-label.ts';
import { type Place, placesOf } from '../../drawing/places.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { collectFacts, type ViewFacts } from '../facts.ts';
import { COLOUR_TOKENS, type PictureColours } from './colours.ts';
import { ASPECTS, type Aspect, type Picture, type PictureKind } from './picture.ts';
import { type Face, widthOf } from './text.ts';
import { picturesOf, viewPicture } from './view-picture.ts';

const SEARCHES = [
  '',
  '?region=europe&group=eu&country=DE~GB',
  '?time=2019-02-01..2020-07-14',
  '?time=latest&country=GB~DE~US~SE',
  '?time=2022-01-01&stance=ban~limited&region=asia&basis=own',
  '?region=oceania',
  '?country=GB~SE&time=2019-02-01..2021-06-01',
  '?time=2019-02-01..2020-02-12&group=nato',
  '?region=europe&time=latest',
] as const;

const server = makeServer();
const loader = fetchLoader(`${MOCK_ORIGIN}/data/`, `${MOCK_ORIGIN}/geometry/`);
let views: ReadonlyMap<string, ViewFacts>;
let places: readonly Place[];

beforeAll(async () => {
  vi.stubGlobal('window', { location: new URL('https://atlas.example/') });
  server.listen({ onUnhandledRequest: 'error' });
  const client = createQueryClient();
  const { atlas } = await client.fetchQuery(atlasQuery(loader));
  places = placesOf(await client.fetchQuery(geometryQuery(loader)), atlas.jurisdictions);
  views = new Map(
    await Promise.all(
      SEARCHES.map(async (search) => {
        const facts = await collectFacts(atlasViewOf(atlas, parse(search).view), client, loader);
        return [search, facts] as const;
      }),
    ),
  );
});
afterAll(() => {
  server.close();
  vi.unstubAllGlobals();
});

/** The light theme, read from the style sheet itself. */
function lightColours(): PictureColours {
  const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
  const value = (token: string) => new RegExp(`--${token}: light-dark\\((#\\w+),`).exec(css)?.[1];
  const colours = COLOUR_TOKENS.map((token) => [token, value(token) ?? value('paper')]);
  return Object.fromEntries(colours);
}

const factsOfView = (search: string): ViewFacts => {
  const facts = views.get(search);
  if (!facts) throw new Error(`No view ${search}`);
  return facts;
};

const draw = (facts: ViewFacts, what: PictureKind, aspect: Aspect = '16:9') =>
  viewPicture(facts, what, { aspect, places, colours: lightColours(), fontCss: '' });

interface Line {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An element as the parser gives it: attributes with `@`, children by name. */
type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (_, __, ___, isAttribute) => !isAttribute,
  parseTagValue: false,
});
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every element of a name, at any depth. */
function all(node: unknown, name: string): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap((child) => all(child, name));
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === name && Array.isArray(value) ? value.filter(isNode) : []),
    ...all(value, name),
  ]);
}

/** The lines of text with their boxes, by the fonts' own widths. */
function linesOf(svg: string): readonly Line[] {
  return all(parser.parse(svg), 'text').flatMap((node) => {
    const size = Number(node['@font-size']);
    const isSerif = String(node['@font-family']).includes('Serif');
    const face: Face = isSerif ? 'serif' : node['@font-weight'] === '400' ? 'sans' : 'bold';
    const before = { middle: 0.5, end: 1 }[String(node['@text-anchor'])] ?? 0;
    return all(node, 'tspan').map((span): Line => {
      const words = String(span['#text'] ?? '');
      const width = widthOf(words, face, size);
      const [x, y] = [Number(span['@x']), Number(span['@y'])];
      return {
        words,
        left: x - width * before,
        right: x + width * (1 - before),
        top: y - size,
        bottom: y + size * 0.25,
      };
    });
  });
}

const wordsOf = (svg: string) => joined(linesOf(svg));

interface Drawn {
  readonly facts: ViewFacts;
  readonly name: string;
  readonly picture: Picture;
  readonly lines: readonly Line[];
}

/** Every picture of every view in every shape, drawn once. */
const pictures: Drawn[] = [];

function everyPicture(): readonly Drawn[] {
  if (pictures.length > 0) return pictures;
  for (const facts of views.values())
    for (const what of picturesOf(facts))
      for (const aspect of ASPECTS) {
        const picture = draw(facts, what, aspect);
        pictures.push({ facts, name: `${what} ${aspect}`, picture, lines: linesOf(picture.svg) });
      }
  return pictures;
}

const joined = (lines: readonly Line[]) => lines.map((line) => line.words).join(' ');

describe('every picture of five different views', () => {
  test('is a well-formed document of the stated size', () => {
    for (const { picture } of everyPicture()) {
      expect(XMLValidator.validate(picture.svg)).toBe(true);
      expect(picture.svg).toContain(`width="${picture.width}" height="${picture.height}"`);
    }
  });

  test('states headline, date, filters, source and link in full', () => {
    for (const { facts, lines } of everyPicture()) {
      const words = joined(lines).replaceAll('\u00a0', ' ');
      for (const part of [facts.title, facts.dateWords, facts.sourceLine, ...facts.filters])
        expect(words).toContain(part);
      expect(words.replaceAll(' ', '')).toContain(facts.link);
    }
  });

  test('parts no figure of the headline from what it counts or dates', () => {
    for (const { facts, lines } of everyPicture()) {
      const isHeadline = ({ words }: Line) => facts.title.includes(words.replaceAll('\u00a0', ' '));
      for (const { words } of lines.filter(isHeadline)) expect(words).not.toMatch(/ \d{1,3}$/);
    }
  });

  test('explains the sign of evidence that disputes wherever it stands, the EU’s chip included', () => {
    let signs = 0;
    for (const { picture, lines } of everyPicture()) {
      const hasSign = picture.svg.includes('data-disputed=');
      signs += Number(hasSign);
      if (hasSign) expect(joined(lines)).toContain('evidence in the record disputes the stance');
    }
    expect(signs).toBeGreaterThan(0);
  });

  test('has every stance of the legend with its own and its inherited count', () => {
    for (const { facts, lines } of everyPicture()) {
      const words = joined(lines);
      for (const { label, own, inherited } of facts.legend)
        expect(words).toContain(`${label} ${own}${inherited > 0 ? ` + ${inherited}` : ''} `);
      expect(words).toContain(`No record ${facts.noRecord} `);
    }
  });

  test('keeps every line of text on the sheet, and no line upon another', () => {
    for (const { name, picture, lines } of everyPicture()) {
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines) {
        expect(line.left, line.words).toBeGreaterThanOrEqual(0);
        expect(line.right, line.words).toBeLessThanOrEqual(picture.width);
        expect(line.top, line.words).toBeGreaterThanOrEqual(0);
        expect(line.bottom, line.words).toBeLessThanOrEqual(picture.height);
        const upon = lines.filter((other) => other !== line && overlap(line, other));
        expect(upon.map((other) => `${name}: ${line.words} / ${other.words}`)).toEqual([]);
      }
    }
  });
});

/** Overlapping by more than the hanging parts of letters. */
function overlap(a: Line, b: Line): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 2 && height > (a.bottom - a.top) * 0.3;
}

describe('the map', () => {
  test('has every place with its code, its stance and its label', () => {
    const facts = factsOfView('');
    const { atlas, positions, time } = facts.atlasView;
    const drawn = new Map(
      all(parser.parse(draw(facts, 'map').svg), 'g').map((node) => [node['@data-code'], node]),
    );
    expect(places.length).toBeGreaterThan(200);
    for (const { code, d } of places) {
      const jurisdiction = atlas.jurisdictions.get(code);
      const position = positions.get(code) ?? null;
      const node = drawn.get(code);
      expect(node?.['@aria-label']).toBe(jurisdiction && placeLabel(jurisdiction, position, null, time.day));
      expect(node?.['@data-stance']).toBe(position?.stance ?? 'no-record');
      if (d) expect(all(node, 'path').length).toBeGreaterThan(0);
    }
    expect(drawn.get('GB')?.['@aria-label']).toMatch(/^United Kingdom: Limited use, since 28 January 2020/);
    expect(drawn.get('GB')?.['@fill']).toBe('url(#stance-limited)');
    expect(drawn.get('EU')?.['@aria-label']).toMatch(/^European Union: No outright ban/);
  });

  test.each(ASPECTS)('of Oceania has all of its places in it, at %s', (aspect) => {
    const facts = factsOfView('?region=oceania');
    const svg = parser.parse(draw(facts, 'map', aspect).svg);
    const [box] = all(all(svg, 'clipPath'), 'rect');
    const [x = 0, y = 0, width = 0, height = 0] = ['@x', '@y', '@width', '@height'].map((name) =>
      Number(box?.[name]),
    );
    for (const node of all(svg, 'g')) {
      const code = String(node['@data-code']);
      const [dot] = all(node, 'circle');
      if (!dot || facts.atlasView.atlas.jurisdictions.get(code)?.region !== 'oceania') continue;
      const [cx, cy] = [Number(dot['@cx']), Number(dot['@cy'])];
      expect(cx > x && cx < x + width && cy > y && cy < y + height, code).toBe(true);
    }
  });

  test.each(REGIONS)(
    'of %s has the EU’s chip below it, where it covers no land, in every shape',
    (region) => {
      for (const search of ['', '?time=2019-02-01..2020-07-14', '?region=europe&group=eu&country=DE~GB']) {
        const facts = factsOfView(search);
        const { atlasView } = facts;
        const inRegion = { ...facts, atlasView: { ...atlasView, view: { ...atlasView.view, region } } };
        for (const aspect of ASPECTS) {
          const { svg, width } = draw(inRegion, 'map', aspect);
          const document = parser.parse(svg);
          const [box] = all(all(document, 'clipPath'), 'rect');
          const [chip] = all(
            all(document, 'g').find((node) => node['@data-code'] === 'EU'),
            'rect',
          );
          const [of = 0, to = 0] = [chip?.['@y'], chip?.['@height']].map(Number);
          expect(of).toBeGreaterThanOrEqual(Number(box?.['@y']) + Number(box?.['@height']));
          expect(Number(chip?.['@x']) + Number(chip?.['@width'])).toBeLessThan(width);
          // Nor does it cover words of others: those of its own stand in its middle.
          const under = linesOf(svg).filter(
            ({ left, top, bottom }) => left > Number(chip?.['@x']) && bottom > of && top < of + to,
          );
          const middle = of + to / 2;
          for (const { words, top, bottom } of under)
            expect(top < middle && bottom > middle, words).toBe(true);
        }
      }
    },
  );

  test('dashes what is inherited, fades what is outside the filters, and says both', () => {
    const facts = factsOfView('?region=europe&group=eu&country=DE~GB');
    const { svg } = draw(facts, 'map');
    const drawn = all(parser.parse(svg), 'g').filter(
      (node) => node['@data-code'] !== 'EU' && node['@data-code'],
    );
    for (const node of drawn) {
      const code = String(node['@data-code']);
      const { positions, chosen, open } = facts.atlasView;
      const isDashed = positions.get(code)?.isInherited === true && !open.includes(code);
      expect(node['@stroke-dasharray'] !== undefined, code).toBe(isDashed);
      expect(node['@opacity'] !== undefined, code).toBe(!chosen.has(code));
    }
    expect(wordsOf(svg)).toContain('Faded: outside the filters.');
  });

  test.each(ASPECTS)(
    'of Europe has the clock of Russia in sight, whose own point is not, at %s',
    (aspect) => {
      const svg = parser.parse(draw(factsOfView('?region=europe&time=latest'), 'map', aspect).svg);
      const [box] = all(all(svg, 'clipPath'), 'rect');
      const [left = 0, top = 0, width = 0, height = 0] = ['@x', '@y', '@width', '@height'].map((name) =>
        Number(box?.[name]),
      );
      const clock = all(svg, 'g').find((node) => node['@data-age'] === 'RU');
      const [x = 0, y = 0] = (String(clock?.['@transform']).match(/[\d.]+/g) ?? []).map(Number);
      expect(Math.min(x - left, left + width - x, y - top, top + height - y)).toBeGreaterThan(20);
    },
  );

  test('shows the EU outside the filters fainter, with its sign, and never dashed: dashes mean its members', () => {
    const chipOf = (search: string) =>
      all(parser.parse(draw(factsOfView(search), 'map').svg), 'g').find(
        (node) => node['@data-code'] === 'EU',
      );
    const look = (search: string) => {
      const chip = chipOf(search);
      const [border, ...swatches] = all(chip, 'rect');
      return {
        border: border?.['@stroke'],
        dashed: all(chip, 'rect').filter((rect) => rect['@stroke-dasharray'] !== undefined).length,
        swatches: swatches.length,
        signs: all(chip, 'g').filter((node) => node['@data-disputed'] === 'EU').length,
        faint: all(chip, 'g').filter((node) => node['@opacity'] === '0.28').length,
      };
    };
    const colours = lightColours();
    // In a range a swatch for each stance; the sign once.
    expect(look('?time=2019-02-01..2020-02-12&group=nato')).toEqual({
      ...{ border: colours.line, dashed: 0, swatches: 2, signs: 1, faint: 3 },
    });
    expect(look('')).toEqual({
      ...{ border: colours['line-strong'], dashed: 0, swatches: 1, signs: 1, faint: 0 },
    });
  });

  test('marks in a range exactly the chosen places that changed, with the stance before', () => {
    const facts = factsOfView('?time=2019-02-01..2020-07-14');
    const { svg } = draw(facts, 'map');
    const { changes } = facts.atlasView;
    const gb = all(parser.parse(svg), 'g').find((node) => node['@data-code'] === 'GB');
    expect(gb?.['@aria-label']).toMatch(/^United Kingdom: No record to Ban/);
    expect(Number(gb?.['@stroke-width'])).toBe(4.5);
    expect(gb?.['@paint-order']).toBe('stroke');
    const discs = all(parser.parse(svg), 'circle').filter((node) => node['@data-before']);
    const changed = [...changes.values()].filter((c) => c.kind !== 'same' && !c.followsEu);
    expect(discs.length).toBeGreaterThan(5);
    expect(discs.length).toBeLessThanOrEqual(changed.length);
    expect(wordsOf(svg)).toContain('A heavy outline marks what changed');
  });
});

describe('the timeline', () => {
  test('numbers the decisive events and tells each in words', () => {
    const facts = factsOfView('');
    const words = wordsOf(draw(facts, 'timeline').svg);
    const events = decisiveEvents(facts.atlasView.atlas, facts.atlasView.view);
    expect(events.length).toBeGreaterThan(5);
    expect(words).toContain(`8 October 2012: United States, first with “Leaning to ban”`);
    for (const i of events.keys())
      expect(words.split(' ').filter((w) => w === String(i + 1))).not.toEqual([]);
  });

  test.each(ASPECTS)(
    'stands its marks over their days as the page does, none upon another, at %s',
    (aspect) => {
      const facts = factsOfView('?time=2019-02-01..2020-07-14');
      const svg = parser.parse(draw(facts, 'timeline', aspect).svg);
      const leads = all(svg, 'path')
        .filter((node) => node['@data-lead'] !== undefined)
        .map((node) => (String(node['@d']).match(/[\d.]+/g) ?? []).map(Number))
        .map((numbers) => ({ mark: numbers[0] ?? 0, day: numbers.at(-2) ?? 0 }));
      expect(leads.length).toBeGreaterThan(10);
      const gaps = leads.slice(1).map(({ mark }, i) => mark - (leads[i]?.mark ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(26);
      // Moved apart around their days: what goes to the right is what goes to the left.
      const crowd = leads
        .filter(({ mark, day }) => Math.abs(mark - day) > 1)
        .map(({ mark, day }) => mark - day);
      expect(crowd.length).toBeGreaterThan(5);
      expect(Math.abs(crowd.reduce((sum, by) => sum + by, 0))).toBeLessThan(crowd.length);
    },
  );

  test('has a band for each stance that was ever held, own and inherited apart', () => {
    const facts = factsOfView('');
    const bands = all(parser.parse(draw(facts, 'timeline').svg), 'path').filter(
      (node) => node['@data-figure'],
    );
    const held = facts.legend.flatMap(({ stance }) =>
      (['own', 'inherited'] as const)
        .filter((figure) => facts.series.some((point) => point.byStance[stance][figure] > 0))
        .map((figure) => `${stance} ${figure}`),
    );
    expect(bands.map((node) => `${node['@data-stance']} ${node['@data-figure']}`)).toEqual(held);
    expect(held).toContain('no-outright-ban inherited');
  });
});

describe('the comparison', () => {
  test('names each country with stance, since, evidence and latest decision', () => {
    const facts = factsOfView('?time=latest&country=GB~DE~US~SE');
    const words = wordsOf(draw(facts, 'comparison', '4:3').svg);
    for (const { jurisdiction, row, run } of facts.dossiers) {
      expect(words).toContain(jurisdiction.name);
      expect(words).toContain(row.stance);
      expect(words).toContain(run[0]?.title.split(' ')[0]);
    }
    expect(words).toContain('14 July 2020');
  });

  test('says in a range what changed, as the screen does', () => {
    const facts = factsOfView('?country=GB~SE&time=2019-02-01..2021-06-01');
    const words = wordsOf(draw(facts, 'comparison', '16:9').svg);
    expect(words).toContain('New: No record to');
  });

  test('needs two opened countries', () => {
    expect(picturesOf(factsOfView(''))).toEqual(['map', 'timeline']);
    expect(() => draw(factsOfView(''), 'comparison')).toThrow(RangeError);
  });
});

test('a poisoned headline is text, wraps, and stays on the sheet', () => {
  const poison = `</text><script>alert("1")</script> & ]]> \u0000 ${'W'.repeat(300)}`;
  const facts = { ...factsOfView(''), title: poison };
  for (const aspect of ASPECTS) {
    const { svg, width } = draw(facts, 'map', aspect);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(all(parser.parse(svg), 'script')).toEqual([]);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('\u0000');
    for (const line of linesOf(svg)) expect(line.right).toBeLessThanOrEqual(width);
  }
});

test('what is opened keeps the border that tells its fill from others, with the accent under it', () => {
  const { svg } = draw(factsOfView('?region=europe&group=eu&country=DE~GB'), 'map');
  const colours = lightColours();
  const opened = all(parser.parse(svg), 'g').filter(
    (g) => g['@stroke-linejoin'] === 'round' && all(g, 'path').some((path) => path['@stroke'] !== undefined),
  );
  expect(opened.map((g) => g['@data-code']).toSorted()).toEqual(['DE', 'GB']);
  for (const g of opened) {
    expect(g['@stroke']).toBe(colours['border-map']);
    expect(all(g, 'path')[0]).toMatchObject({ '@fill': colours.paper, '@stroke': colours.accent });
  }
});
