/** The PowerPoint file, read part by part: what makes PowerPoint ask for a repair is looked for in real packages. */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADDRESS, OFFICE_VIEWS, readOfficeData } from '../../../tests/office/office-views.ts';
import { citeQuote } from '../../domain/citation.ts';
import { EU } from '../../domain/jurisdiction.ts';
import { placeLabel } from '../../domain/place-label.ts';
import type { Place } from '../../drawing/places.ts';
import { cleanLine } from './clean-text.ts';
import { evidenceBlock, pieceLink } from './evidence-blocks.ts';
import { mapParts, placeShapes } from './map-plan.ts';
import { countSlides, planSlides } from './plan-slides.ts';
import { pptxOf } from './pptx-of.ts';
import { FOOTER_TOP } from './slide-plan.ts';
import type { SlideSource } from './slide-source.ts';

interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

type Raw = Readonly<Record<string, unknown>>;

function nodeOf(raw: Raw): Node {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  if (tag === '#text') return { tag, attributes: {}, children: [], text: String(raw[tag]) };
  const children = ((raw[tag] ?? []) as Raw[]).map(nodeOf);
  const attributes = (raw[':@'] ?? {}) as Record<string, string>;
  return { tag, attributes, children, text: children.map((c) => c.text).join('') };
}

const treeOf = (xml: string): Node => ({
  tag: '',
  attributes: {},
  children: (parser.parse(xml) as Raw[]).map(nodeOf),
  text: '',
});
const all = (node: Node, tag: string): readonly Node[] =>
  node.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...all(child, tag)]);
const elements = (node: Node | undefined) =>
  (node?.children ?? []).map((c) => c.tag).filter((t) => t !== '#text');

/** The parts of a file, those in XML as trees. */
class Package {
  readonly files: ReadonlyMap<string, Uint8Array>;
  constructor(bytes: Uint8Array) {
    this.files = new Map(Object.entries(unzipSync(bytes)));
  }
  xml(path: string): string {
    return strFromU8(this.files.get(path) ?? new Uint8Array());
  }
  tree(path: string): Node {
    return treeOf(this.xml(path));
  }
  paths(pattern: RegExp): readonly string[] {
    return [...this.files.keys()].filter((path) => pattern.test(path));
  }
  get slides(): readonly string[] {
    const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1]);
    return [...this.paths(/^ppt\/slides\/slide\d+\.xml$/)].sort((a, b) => number(a) - number(b));
  }
  relations(path: string): readonly Node[] {
    const at = path.lastIndexOf('/') + 1;
    const rels = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
    return this.files.has(rels) ? all(this.tree(rels), 'Relationship') : [];
  }
}

const resolvePart = (from: string, target: string) =>
  new URL(target, `https://part.example/${from}`).pathname.slice(1);
const textsOf = (slide: Node) => all(slide, 'a:t').map((t) => t.text);
const named = (slide: Node) => [...all(slide, 'p:sp'), ...all(slide, 'p:graphicFrame')];
const labelOf = (shape: Node) => all(shape, 'p:cNvPr')[0]?.attributes ?? {};

let places: readonly Place[] = [];
const sources = new Map<string, SlideSource>();
const packages = new Map<string, Package>();
const sizes = new Map<string, number>();
const NAMES = OFFICE_VIEWS.map(({ name }) => name);
const sourceOf = (name: string) => sources.get(name) as SlideSource;
const packageOf = (name: string) => packages.get(name) as Package;

beforeAll(async () => {
  vi.stubGlobal('window', { location: new URL(ADDRESS) });
  const data = await readOfficeData();
  places = data.places;
  for (const view of OFFICE_VIEWS) {
    const source = data.source(view);
    sources.set(view.name, source);
    const bytes = await pptxOf([source], places, { title: source.facts.title });
    sizes.set(view.name, bytes.length);
    packages.set(view.name, new Package(bytes));
  }
}, 120_000);
afterAll(() => vi.unstubAllGlobals());

describe.each(NAMES)('the file of the %s view', (name) => {
  it('has well-formed parts and stays small', () => {
    for (const path of packageOf(name).paths(/\.(xml|rels)$/))
      expect(XMLValidator.validate(packageOf(name).xml(path)), path).toBe(true);
    expect(sizes.get(name)).toBeLessThan(1_500_000);
  });

  it('names every part with its type, and none that is missing', () => {
    const { files } = packageOf(name);
    const types = packageOf(name).tree('[Content_Types].xml');
    const overrides = all(types, 'Override').map((o) => o.attributes.PartName?.slice(1) ?? '');
    const defaults = new Set(all(types, 'Default').map((d) => d.attributes.Extension));
    expect([...files.keys()][0]).toBe('[Content_Types].xml');
    expect(overrides.filter((path) => !files.has(path))).toEqual([]);
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const path of files.keys()) {
      if (path === '[Content_Types].xml') continue;
      const extension = path.slice(path.lastIndexOf('.') + 1);
      expect(extension === 'xml' ? overrides.includes(path) : defaults.has(extension), path).toBe(true);
    }
  });

  it('has a target for every relation, and a relation for every reference', () => {
    const pack = packageOf(name);
    for (const path of pack.paths(/\.xml$/)) {
      const relations = pack.relations(path);
      const ids = relations.map((r) => r.attributes.Id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const { attributes } of relations)
        if (attributes.TargetMode === 'External')
          expect(URL.canParse(attributes.Target ?? ''), path).toBe(true);
        else expect(pack.files.has(resolvePart(path, attributes.Target ?? '')), attributes.Target).toBe(true);
      const used = [...pack.xml(path).matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)].map((m) => m[1]);
      expect(
        used.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([]);
    }
  });

  it('has slides as planned, each with unique shape ids, a title, the link and its notes', () => {
    const pack = packageOf(name);
    const { facts } = sourceOf(name);
    const plans = planSlides([sourceOf(name)], places);
    expect(pack.slides).toHaveLength(plans.length);
    expect(countSlides([sourceOf(name)], 'whole')).toBe(plans.length);
    pack.slides.forEach((path, i) => {
      const slide = pack.tree(path);
      const ids = all(slide, 'p:cNvPr').map((n) => n.attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(all(slide, 'p:ph').map((n) => n.attributes.type)).toContain('title');
      expect(textsOf(slide).join('')).toContain(plans[i]?.title);
      expect(textsOf(slide)).toContain(facts.sourceLine);
      const relations = pack.relations(path);
      expect(relations.map((r) => r.attributes.Target)).toContain(facts.link);
      const notes = relations.find((r) => r.attributes.Type?.endsWith('/notesSlide'));
      const notesPath = resolvePart(path, notes?.attributes.Target ?? '');
      const lines = all(pack.tree(notesPath), 'a:p').map((p) => p.text);
      for (const line of (plans[i]?.notes ?? '').split('\n')) expect(lines).toContain(line);
      expect(
        pack.relations(notesPath).map((r) => resolvePart(notesPath, r.attributes.Target ?? '')),
      ).toContain(path);
    });
  });

  it('has shape properties in the order of the schema, whole coordinates and true patterns', () => {
    const order = [
      'a:xfrm',
      'a:custGeom',
      'a:prstGeom',
      'a:noFill',
      'a:solidFill',
      'a:pattFill',
      'a:ln',
      'a:extLst',
    ];
    for (const path of packageOf(name).slides) {
      const slide = packageOf(name).tree(path);
      for (const properties of all(slide, 'p:spPr')) {
        const ranks = elements(properties).map((tag) => order.indexOf(tag));
        expect(ranks).not.toContain(-1);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }
      for (const drawn of all(slide, 'a:path')) {
        const [w, h] = [Number(drawn.attributes.w), Number(drawn.attributes.h)];
        expect(elements(drawn)[0]).toBe('a:moveTo');
        expect(elements(drawn).at(-1)).toBe('a:close');
        for (const { attributes } of all(drawn, 'a:pt')) {
          expect(attributes.x).toMatch(/^\d+$/);
          expect(attributes.y).toMatch(/^\d+$/);
          expect(Number(attributes.x)).toBeLessThanOrEqual(w);
          expect(Number(attributes.y)).toBeLessThanOrEqual(h);
        }
      }
      for (const pattern of all(slide, 'a:pattFill')) {
        expect(elements(pattern)).toEqual(['a:fgClr', 'a:bgClr']);
        expect(pattern.attributes.prst).toMatch(/^[a-zA-Z]+$/);
        for (const colour of all(pattern, 'a:srgbClr'))
          expect(colour.attributes.val).toMatch(/^[0-9A-F]{6}$/);
      }
      for (const paragraph of all(slide, 'a:p')) {
        const tags = elements(paragraph);
        expect(tags.slice(1)).not.toContain('a:pPr');
        expect(tags.slice(0, -1)).not.toContain('a:endParaRPr');
      }
    }
  });

  it('keeps every part of a slide within the slide', () => {
    for (const path of packageOf(name).slides)
      for (const box of [
        ...all(packageOf(name).tree(path), 'a:xfrm'),
        ...all(packageOf(name).tree(path), 'p:xfrm'),
      ]) {
        const [off, ext] = [all(box, 'a:off')[0]?.attributes, all(box, 'a:ext')[0]?.attributes];
        expect(Number(off?.x)).toBeGreaterThanOrEqual(0);
        expect(Number(off?.x) + Number(ext?.cx)).toBeLessThanOrEqual(12_192_000);
        expect(Number(off?.y) + Number(ext?.cy)).toBeLessThanOrEqual(6_858_000);
      }
  });
});

describe.each(['map', 'range'])('the map of the %s view', (name) => {
  const mapOf = () => packageOf(name).tree(packageOf(name).slides[0] ?? '');

  it('tells of every place in the words of the page, as one shape named after it', () => {
    const { atlasView } = sourceOf(name).facts;
    const shapes = named(mapOf()).map(labelOf);
    const jurisdictions = [...atlasView.atlas.jurisdictions.values()];
    let drawn = 0;
    for (const jurisdiction of jurisdictions) {
      const own = shapes.filter((s) => s.name === jurisdiction.name && s.descr !== undefined);
      expect(own.length, jurisdiction.name).toBeLessThanOrEqual(1);
      if (name === 'map') expect(own, jurisdiction.name).toHaveLength(1);
      const { code } = jurisdiction;
      const position = atlasView.positions.get(code) ?? null;
      const said = placeLabel(
        jurisdiction,
        position,
        atlasView.changes.get(code) ?? null,
        atlasView.time.day,
      );
      const alt = own[0]?.descr?.replace(/, outside the filters$/, '');
      if (alt === undefined) continue;
      drawn++;
      expect(said.startsWith(alt), `${said} | ${alt}`).toBe(true);
      expect(own[0]?.descr?.endsWith('outside the filters')).toBe(!atlasView.chosen.has(code));
    }
    expect(drawn).toBeGreaterThan(40);
    if (name === 'map') expect(shapes.map((s) => s.descr)).toContain('United Kingdom: Limited use');
  });

  it('fills a stance as the legend does: one pattern each, eight that differ, a dashed outline for inherited', () => {
    const { facts } = sourceOf(name);
    const fillOf = (shape: Node | undefined) => {
      const properties = shape && all(shape, 'p:spPr')[0];
      const fill = properties?.children.find((c) => /Fill$/.test(c.tag));
      return `${fill?.attributes.prst ?? 'solid'} ${(fill ? all(fill, 'a:srgbClr') : []).map((c) => c.attributes.val)}`;
    };
    const shapes = named(mapOf());
    const legend = facts.legend.map(({ label }) =>
      fillOf(shapes.find((s) => labelOf(s).name === `Legend swatch: ${label}`)),
    );
    expect(new Set(legend.map((fill) => fill.split(' ')[0])).size).toBe(8);
    expect(legend.filter((fill) => fill.startsWith('solid'))).toHaveLength(1);
    const { positions, chosen, atlas } = facts.atlasView;
    for (const [code, position] of positions) {
      const place = atlas.jurisdictions.get(code)?.name;
      const shape = shapes.find((s) => labelOf(s).name === place && labelOf(s).descr !== undefined);
      if (!shape || !position || code === EU) continue;
      if (chosen.has(code))
        expect(fillOf(shape), place).toBe(
          legend[facts.legend.findIndex((l) => l.stance === position.stance)],
        );
      const dash = all(shape, 'a:prstDash')[0]?.attributes.val;
      expect(dash === 'sysDash', place).toBe(position.isInherited);
    }
  });

  it('counts in the legend what the view counts', () => {
    const { facts } = sourceOf(name);
    const shapes = named(mapOf());
    const said = (label: string) =>
      all(shapes.find((s) => labelOf(s).name === `Legend: ${label}`) as Node, 'a:t')
        .map((t) => t.text)
        .join('');
    for (const { label, own, inherited } of facts.legend)
      expect(said(label)).toBe(`${label}  ${own}${inherited > 0 ? ` + ${inherited}` : ''}`);
    expect(said('No record')).toBe(`No record  ${facts.noRecord}`);
    expect(shapes.filter((s) => labelOf(s).name?.startsWith('Legend: '))).toHaveLength(9);
  });
});

describe('what the slides say', () => {
  it('has every verbatim piece of an opened country whole, with its speaker, source and citation', () => {
    const { facts } = sourceOf('map');
    const pack = packageOf('map');
    const texts = pack.slides.flatMap((path) => textsOf(pack.tree(path)));
    const notes = pack.paths(/notesSlides\/notesSlide/).map((path) => all(pack.tree(path), 'a:p'));
    const lines = notes.flat().map((p) => p.text);
    const shown = facts.dossiers.flatMap(({ evidence }) => [
      ...evidence.supports,
      ...evidence.disputes,
      ...evidence.context,
      ...evidence.earlier.filter((p) => p.evidence.kind !== 'summary'),
    ]);
    expect(shown.length).toBeGreaterThan(10);
    for (const piece of shown) {
      const block = evidenceBlock(piece, facts, null);
      for (const { runs } of block.paragraphs.slice(1))
        for (const { text } of runs) expect(texts).toContain(text);
      const citation = citeQuote(piece, pieceLink(piece, facts));
      for (const line of citation.split('\n')) expect(lines).toContain(line);
      expect(block.paragraphs[1]?.runs[0]?.text.startsWith('“')).toBe(piece.evidence.kind !== 'summary');
    }
  });

  it('keeps the border of an opened place, with the accent around it, right below it', () => {
    const { facts } = sourceOf('map');
    const shapes = placeShapes(facts, places, { x: 0, y: 0, w: 9, h: 4.5 });
    const at = shapes.findIndex((shape) => shape.name === 'United Kingdom');
    expect(facts.atlasView.open).toContain('GB');
    expect(shapes[at]?.outline?.colour).toBe('000000');
    expect(shapes[at - 1]).toMatchObject({ name: 'United Kingdom: opened', alt: null, box: shapes[at]?.box });
    expect(shapes[at - 1]?.outline?.width).toBeGreaterThan(2 * (shapes[at]?.outline?.width ?? 9));
    expect(shapes.filter(({ name }) => name.endsWith(': opened'))).toHaveLength(facts.atlasView.open.length);
  });

  it('has the counts of the timeline in a native chart with patterns', () => {
    const pack = packageOf('timeline');
    const [chart = ''] = pack.paths(/charts\/chart\d+\.xml$/);
    const presets = all(pack.tree(chart), 'a:pattFill').map((p) => p.attributes.prst);
    expect(new Set(presets).size).toBe(7);
    const { facts } = sourceOf('timeline');
    for (const { label, own } of facts.legend) {
      const series = all(pack.tree(chart), 'c:ser').find((s) => all(s, 'c:tx')[0]?.text.includes(label));
      const labels = all(all(series as Node, 'c:cat')[0] as Node, 'c:v').map((v) => v.text);
      const values = all(all(series as Node, 'c:val')[0] as Node, 'c:v').map((v) => v.text);
      expect(values[labels.indexOf('30 Jun 2021')], label).toBe(String(own));
    }
  });

  it('has the EU below the map, where it covers no land, within the slide', () => {
    for (const name of ['map', 'range']) {
      const parts = mapParts(sourceOf(name).facts, places, 2);
      const boxOf = (part: string) => parts.find((p) => p.name === part)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
      const [sea, chip] = [boxOf('Sea'), boxOf('European Union')];
      expect(chip.y, name).toBeGreaterThanOrEqual(sea.y + sea.h);
      expect(chip.y + chip.h, name).toBeLessThan(FOOTER_TOP);
      expect(chip.w, name).toBeLessThanOrEqual(sea.w);
    }
  });

  it('has every place of Oceania in its frame', () => {
    const { facts } = sourceOf('map');
    const { atlasView } = facts;
    const view = { ...atlasView.view, region: 'oceania' as const };
    const box = { x: 1, y: 1, w: 8, h: 5 };
    const shapes = placeShapes({ ...facts, atlasView: { ...atlasView, view } }, places, box);
    const drawn = new Set(shapes.map(({ name }) => name));
    const oceania = [...atlasView.atlas.jurisdictions.values()].filter((j) => j.region === 'oceania');
    expect(oceania.filter(({ name }) => !drawn.has(name))).toEqual([]);
  });

  it('has the rows of the table in native tables', () => {
    const pack = packageOf('table');
    const rows = pack.slides.flatMap((path) => all(pack.tree(path), 'a:tr').slice(1));
    const cells = rows.map((row) => all(row, 'a:tc').map((cell) => cell.text.trim()));
    expect(cells.map((c) => c[1])).toEqual(sourceOf('table').facts.rows.map((r) => cleanLine(r.name)));
    expect(cells.map((c) => c[3])).toHaveLength(sourceOf('table').facts.rows.length);
  });

  it('survives text that would damage XML, and says nothing of hostile addresses', async () => {
    const { facts } = sourceOf('map');
    const hostile = `A <b> & "c" 'd' ]]> \u0000\u0008\uFFFF \uD800 \u202Eevil\u2066 e\u0301 😀 \u2028end`;
    const caption = hostile;
    const bytes = await pptxOf(
      [{ facts: { ...facts, link: 'javascript:alert(1)' }, caption, notes: hostile }],
      places,
      { title: hostile },
    );
    const pack = new Package(bytes);
    for (const path of pack.paths(/\.(xml|rels)$/)) {
      expect(XMLValidator.validate(pack.xml(path)), path).toBe(true);
      expect(pack.xml(path), path).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202e\u2066\ufffe\uffff]/u);
    }
    const texts = textsOf(pack.tree('ppt/slides/slide1.xml')).join(' ');
    expect(texts.replace(/&lt;/g, '<').replace(/&gt;/g, '>')).toContain('A <b> & "c" \'d\' ]]>');
    expect(texts).toContain('😀');
    const targets = pack.slides.flatMap((path) => pack.relations(path).map((r) => r.attributes.Target));
    expect(targets.filter((t) => t?.startsWith('javascript'))).toEqual([]);
    const core = all(pack.tree('docProps/core.xml'), 'dc:creator')[0]?.text;
    expect(core).toBe('Stance Atlas');
  });
});
