/** The map as shapes: one freeform a place, named after it; small states as ellipses; the EU as a chip. */
import type { Point, Ring } from '../../data/outline.ts';
import { isByEu } from '../../domain/changes.ts';
import { EU, type Jurisdiction } from '../../domain/jurisdiction.ts';
import { changeLabel, INHERITED_WORDS, kindWords } from '../../domain/place-label.ts';
import { NO_RECORD } from '../../domain/stance.ts';
import { stanceWords } from '../../domain/stance-at.ts';
import { smallLast } from '../../drawing/framed-places.ts';
import { frameOf } from '../../drawing/frames.ts';
import { placesShownIn } from '../../drawing/pacific.ts';
import type { Place } from '../../drawing/places.ts';
import type { AtlasView } from '../../state/atlas-view.ts';
import type { ViewFacts } from '../facts.ts';
import { legendParts } from './legend-plan.ts';
import { framedRings } from './rings.ts';
import {
  type Box,
  FOOTER_TOP,
  MARGIN,
  type Outline,
  type Part,
  type ShapePart,
  SLIDE,
} from './slide-plan.ts';
import { ACCENT, BLACK, fillColour, LINE_STRONG, SEA, WHITE } from './stance-fills.ts';

const LEGEND_WIDTH = 2.85;
/** Drawing units an inch; the map is laid out in these and then made smaller. */
const UNITS = 100;
/** Diameter in inches of the ellipse of a small state with a stance, and of one without. */
const DOT = { held: 0.13, bare: 0.055 } as const;
/** A small state whose shape is narrower than this many units gets an ellipse instead. */
const TOO_SMALL = 9;

/** Width in points of the outline of what changed; thinner where places are small. */
const HEAVY = { world: 1.75, region: 2.25 } as const;

/** Width in points of the accent around an opened place, half of it under the place. */
const HALO = 4.5;

/** "United Kingdom: Limited use", "Austria: No outright ban, inherited from the EU", in a range the change. */
export function altOf({ code, name }: Jurisdiction, { positions, changes, chosen }: AtlasView): string {
  const position = positions.get(code) ?? null;
  const change = changes.get(code);
  const words = [`${name}: ${change ? changeLabel(change) : stanceWords(position)}`];
  if (position?.isInherited) words.push(INHERITED_WORDS);
  // A member that only follows the EU is told as such by "inherited": the move is the EU's.
  if (change && !isByEu(change)) words.push(kindWords(change));
  if (!chosen.has(code)) words.push('outside the filters');
  return words.join(', ');
}

/** Whether a range tells of a change here: members that only follow the EU are told by the EU’s own. */
function isChanged({ changes }: AtlasView, code: string): boolean {
  const change = changes.get(code);
  return change !== undefined && change.kind !== 'same' && !change.followsEu;
}

function outlineOf(atlasView: AtlasView, code: string): Outline {
  const position = atlasView.positions.get(code);
  const isDashed = position?.isInherited === true;
  const isWorld = atlasView.view.region === 'world';
  if (isChanged(atlasView, code))
    return { colour: BLACK, width: isWorld ? HEAVY.world : HEAVY.region, isDashed };
  if (atlasView.open.includes(code)) return { colour: BLACK, width: 1.25, isDashed };
  return position && atlasView.chosen.has(code)
    ? { colour: BLACK, width: 0.6, isDashed }
    : { colour: LINE_STRONG, width: 0.4, isDashed };
}

function boxOf(rings: readonly Ring[]): Box {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const [x, y] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  const [right, bottom] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  return { x, y, w: right - x, h: bottom - y };
}

interface MapFrame {
  readonly box: Box;
  readonly frame: { readonly k: number; readonly x: number; readonly y: number };
}

/** The rings of a place in inches on the slide. */
function ringsOnSlide(place: Place, { box, frame }: MapFrame): readonly Ring[] {
  const size = { width: box.w * UNITS, height: box.h * UNITS };
  return framedRings(place.d + place.islands, frame, size).map((ring) =>
    ring.map(([x, y]): Point => [box.x + x / UNITS, box.y + y / UNITS]),
  );
}

function dotBox(place: Place, { box, frame }: MapFrame, isHeld: boolean): Box | null {
  const size = isHeld ? DOT.held : DOT.bare;
  const x = box.x + (place.x * frame.k + frame.x) / UNITS - size / 2;
  const y = box.y + (place.y * frame.k + frame.y) / UNITS - size / 2;
  const isInside = x >= box.x && y >= box.y && x + size <= box.x + box.w && y + size <= box.y + box.h;
  return isInside ? { x, y, w: size, h: size } : null;
}

/** The shape of a place; nothing where it lies wholly outside the map. */
function placeShape(place: Place, map: MapFrame, atlasView: AtlasView): readonly ShapePart[] {
  const jurisdiction = atlasView.atlas.jurisdictions.get(place.code);
  if (!jurisdiction) return [];
  const stance = atlasView.positions.get(place.code)?.stance ?? NO_RECORD;
  const look = {
    kind: 'shape' as const,
    name: place.name,
    alt: altOf(jurisdiction, atlasView),
    fill: fillColour(stance, atlasView.chosen.has(place.code) ? 'full' : 'faded'),
    outline: outlineOf(atlasView, place.code),
  };
  const drawn = formOf(place, map, stance !== NO_RECORD);
  if (!drawn) return [];
  return atlasView.open.includes(place.code)
    ? [haloOf({ ...look, ...drawn }), { ...look, ...drawn }]
    : [{ ...look, ...drawn }];
}

/** The outline of a place as an ellipse where it is small, else as its rings; null where it lies outside the map. */
function formOf(place: Place, map: MapFrame, isHeld: boolean): Pick<ShapePart, 'form' | 'box'> | null {
  if (place.d === '' || (place.isSmall && place.side * map.frame.k < TOO_SMALL)) {
    const box = dotBox(place, map, isHeld);
    return box && { form: 'ellipse', box };
  }
  const rings = ringsOnSlide(place, map);
  if (rings.length === 0) return null;
  const box = boxOf(rings);
  return { box, form: rings.map((ring) => ring.map(([x, y]): Point => [x - box.x, y - box.y])) };
}

/** Lies under an opened place and shows around it: its own border tells every fill, which the accent does not. */
const haloOf = (place: ShapePart): ShapePart => ({
  ...place,
  ...{ name: `${place.name}: opened`, alt: null, fill: WHITE },
  outline: { colour: ACCENT, width: HALO, isDashed: false },
});

/** Heavy outlines above thin ones, ellipses above shapes, those with a stance uppermost: what is drawn last is on top. */
function drawingOrder({ form, outline, box }: ShapePart): number {
  const isDot = form === 'ellipse';
  return (isDot ? 2 : 0) + (isDot && box.w === DOT.held ? 1 : 0) + ((outline?.width ?? 0) > 1 ? 1 : 0);
}

/** The shapes of every place within the view's region. */
export function placeShapes(
  { atlasView }: ViewFacts,
  places: readonly Place[],
  box: Box,
): readonly ShapePart[] {
  const size = { width: box.w * UNITS, height: box.h * UNITS };
  const { region } = atlasView.view;
  const frame = frameOf(region, size);
  return smallLast(placesShownIn(region, places))
    .flatMap((place) => placeShape(place, { box, frame }, atlasView))
    .sort((a, b) => drawingOrder(a) - drawingOrder(b));
}

/** The EU's chip, and the room between it and the map above. */
const CHIP = { h: 0.42, above: 0.1 } as const;

/** The EU below the map, where it covers no land, as a jurisdiction of its own; nothing where the data has none. */
function euChip({ atlasView }: ViewFacts, map: Box): readonly Part[] {
  const eu = atlasView.atlas.jurisdictions.get(EU);
  if (!eu) return [];
  const position = atlasView.positions.get(EU) ?? null;
  const change = atlasView.changes.get(EU);
  const label = `EU: ${change ? changeLabel(change) : stanceWords(position)}`;
  const w = Math.min(0.75 + label.length * 0.1, map.w);
  const box = { x: map.x, y: map.y + map.h + CHIP.above, w, h: CHIP.h };
  const outline = outlineOf(atlasView, EU);
  return [
    { kind: 'shape', name: eu.name, alt: altOf(eu, atlasView), box, form: 'pill', fill: WHITE, outline },
    {
      kind: 'shape',
      name: 'European Union: swatch',
      alt: null,
      box: { x: box.x + 0.16, y: box.y + 0.1, w: 0.34, h: 0.22 },
      form: 'rectangle',
      fill: fillColour(position?.stance ?? NO_RECORD, atlasView.chosen.has(EU) ? 'full' : 'faded'),
      outline: { colour: BLACK, width: 0.75, isDashed: false },
    },
    {
      kind: 'text',
      name: 'European Union: stance',
      box: { x: box.x + 0.56, y: box.y, w: w - 0.6, h: box.h },
      size: 14,
      isCentred: true,
      paragraphs: [{ runs: [{ text: label }] }],
    },
  ];
}

/** Sea, places, EU chip and legend, from `top` down to the footer. */
export function mapParts(facts: ViewFacts, places: readonly Place[], top: number): readonly Part[] {
  const h = FOOTER_TOP - 0.12 - top;
  const chip = facts.atlasView.atlas.jurisdictions.has(EU) ? CHIP.above + CHIP.h : 0;
  const map = { x: MARGIN, y: top, w: SLIDE.width - 2 * MARGIN - LEGEND_WIDTH - 0.25, h: h - chip };
  const legend = { x: map.x + map.w + 0.25, y: top, w: LEGEND_WIDTH, h };
  const sea: ShapePart = {
    kind: 'shape',
    name: 'Sea',
    alt: null,
    box: map,
    form: 'rectangle',
    fill: SEA,
    outline: null,
  };
  return [sea, ...placeShapes(facts, places, map), ...euChip(facts, map), ...legendParts(facts, legend)];
}
