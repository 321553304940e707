/** The picture of the map: the screen's frame, places, markers, discs and clocks, with the EU's chip and the legend. */
import { type Point, ringsOf } from '../../data/outline.ts';
import { isDisputed } from '../../domain/backing.ts';
import { type Code, EU } from '../../domain/jurisdiction.ts';
import { smallLast } from '../../drawing/framed-places.ts';
import { type Frame, frameOf } from '../../drawing/frames.ts';
import { placesShownIn } from '../../drawing/pacific.ts';
import type { Place } from '../../drawing/places.ts';
import { signPlacesIn } from '../../drawing/sign-places.ts';
import { dotRadius, isDotSeen, type MarkerSize, markersAt } from '../../drawing/targets.ts';
import type { ViewFacts } from '../facts.ts';
import { euChip, euChipRoom } from './eu-chip.ts';
import { legend } from './legend.ts';
import { mapNotes, type PlaceState, stateOf } from './map-states.ts';
import { DASHES, FADED, fillOf } from './patterns.ts';
import { type Box, type PictureOptions, UNIT } from './picture.ts';
import { clockSign, disputeSign } from './signs.ts';
import { el, type Markup } from './svg.ts';

/** A smaller shape would vanish under its disc or clock. In CSS pixels, as on the screen. */
const ROOM = 14;
/** The same for the disc of the stance before, as on the page. */
const DISC_ROOM = 22;
const LEGEND_WIDTH = 264;

interface DrawnPlace {
  readonly place: Place;
  readonly state: PlaceState;
  readonly marker: MarkerSize | null;
  /** The place's point, for its signs one that is in sight, and the smaller side there, on the sheet. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The map in a box of the sheet; beside its legend where the sheet is wide enough, else above it; the EU's chip below. */
export function mapPicture(facts: ViewFacts, options: PictureOptions, body: Box): readonly Markup[] {
  const { aspect, colours, places } = options;
  const states = new Map(
    places.flatMap(({ code }) => {
      const state = stateOf(facts.atlasView, code);
      return state ? [[code, state] as const] : [];
    }),
  );
  const isEuDisputed = isDisputed(facts.atlasView.positions.get(EU) ?? null);
  const notes = mapNotes(facts, states.values(), isEuDisputed);
  const beside = { x: body.x, y: body.y, width: LEGEND_WIDTH, columns: 1 };
  // Where much is to be explained, a column beside the map would be longer than the sheet.
  const isWide = aspect === '16:9' && legend(facts, notes, beside, colours).height <= body.height;
  const at = { x: body.x, y: body.y, width: isWide ? LEGEND_WIDTH : body.width };
  const columns = isWide ? 1 : aspect === '1:1' ? 3 : 5;
  const { height } = legend(facts, notes, { ...at, columns }, colours);
  const room: Box = isWide
    ? { ...body, x: body.x + LEGEND_WIDTH + 24, width: body.width - LEGEND_WIDTH - 24 }
    : { ...body, height: body.height - height - 18 };
  const map = { ...room, height: room.height - euChipRoom(facts) };
  const legendAt = isWide ? at : { ...at, y: room.y + room.height + 18 };
  return [
    ...drawing(facts, states, options, map),
    ...legend(facts, notes, { ...legendAt, columns }, colours).parts,
    ...euChip(facts, map, colours),
  ];
}

function drawing(
  facts: ViewFacts,
  states: ReadonlyMap<Code, PlaceState>,
  options: PictureOptions,
  box: Box,
): readonly Markup[] {
  const { colours } = options;
  const { region } = facts.atlasView.view;
  const unshifted = frameOf(region, box);
  const frame = shifted(unshifted, box);
  const places = smallLast(placesShownIn(region, options.places));
  const drawn = drawnPlaces(facts, states, places, frame, signPlacesIn(unshifted, box));
  return [
    el('clipPath', { id: 'map-box' }, el('rect', { ...box })),
    el('rect', { ...box, fill: colours.sea }),
    el(
      'g',
      { 'clip-path': 'url(#map-box)' },
      drawn.map((d) => placeMarkup(d, frame, options)),
      el(
        'g',
        { 'data-layer': 'discs' },
        drawn.flatMap((d) => disc(d, options)),
      ),
      el(
        'g',
        { 'data-layer': 'clocks' },
        drawn.flatMap((d) => signs(d, options)),
      ),
    ),
  ];
}

const shifted = (frame: Frame, { x, y }: Box): Frame => ({ k: frame.k, x: frame.x + x, y: frame.y + y });

const hasSign = ({ hasClock, isDisputed, before }: PlaceState) => hasClock || isDisputed || before !== null;

/** Heavy outlines come last, so that no neighbour covers half of them. */
function drawnPlaces(
  facts: ViewFacts,
  states: ReadonlyMap<Code, PlaceState>,
  places: readonly Place[],
  frame: Frame,
  signPlace: (place: Place) => Place,
): readonly DrawnPlace[] {
  const { timelines } = facts.atlasView.atlas;
  const markers = markersAt(places, frame.k / UNIT, (code) => timelines.has(code));
  const weight = ({ state }: DrawnPlace) => Number(state.isChanged) + 2 * Number(state.isOpen);
  return places
    .flatMap((place): DrawnPlace[] => {
      const state = states.get(place.code);
      if (!state) return [];
      const { x, y, side } = hasSign(state) ? signPlace(place) : place;
      const at = { x: x * frame.k + frame.x, y: y * frame.k + frame.y };
      return [{ place, state, marker: markers.get(place.code) ?? null, ...at, side: side * frame.k }];
    })
    .sort((a, b) => weight(a) - weight(b));
}

/** A path of the drawing space on the sheet, to a tenth of a unit. */
function onSheet(d: string, { k, x, y }: Frame): string {
  const tenths = (n: number) => String(Math.round(n * 10) / 10);
  const point = ([px, py]: Point) => `${tenths(px * k + x)},${tenths(py * k + y)}`;
  return ringsOf(d)
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('');
}

function outlineOf(state: PlaceState, { colours }: PictureOptions) {
  const { isOpen, isChanged, isInherited, stance } = state;
  const isPlain = stance === 'no-record' && !isChanged;
  const width = isChanged ? 3 : isOpen ? 2 : isPlain ? 0.5 : 0.6;
  return {
    stroke: isPlain && !isOpen ? colours['line-strong'] : colours['border-map'],
    'stroke-width': width * UNIT,
    // Around the shape, not on it, as on the page.
    'paint-order': isOpen || isChanged ? 'stroke' : null,
    'stroke-dasharray': isInherited && !isOpen ? DASHES : null,
  };
}

/** The accent around the border of what is opened: the border itself tells every fill from its neighbours. */
const haloOf = ({ colours }: PictureOptions) => ({
  fill: colours.paper,
  stroke: colours.accent,
  'stroke-width': 6 * UNIT,
  'stroke-dasharray': 'none',
  'fill-opacity': 1,
  'paint-order': 'stroke',
});

function placeMarkup(drawn: DrawnPlace, frame: Frame, options: PictureOptions): Markup {
  const { place, state, x, y } = drawn;
  const marker =
    drawn.marker && (state.isOpen || isDotSeen(state.stance, drawn.marker)) ? drawn.marker : null;
  const outline = outlineOf(state, options);
  const circle = { cx: x, cy: y, r: marker ? dotRadius(state.stance, marker) * UNIT : 0 };
  return el(
    'g',
    {
      'data-code': place.code,
      'data-stance': state.stance,
      role: 'graphics-symbol img',
      'aria-label': state.label,
      fill: fillOf(state.stance, options.colours),
      'fill-opacity': state.isAged ? 0.5 : null,
      opacity: state.isFaded ? FADED : null,
      'stroke-linejoin': 'round',
      ...outline,
    },
    state.isOpen ? el('path', { d: onSheet(place.islands + place.d, frame), ...haloOf(options) }) : null,
    [place.islands, place.d].filter(Boolean).map((d) => el('path', { d: onSheet(d, frame) })),
    marker && state.isOpen ? el('circle', { ...circle, ...haloOf(options) }) : null,
    marker ? el('circle', { ...circle, 'stroke-width': Math.max(UNIT, outline['stroke-width']) }) : null,
  );
}

/** The stance before, inside a changed place. */
function disc({ state, x, y, side }: DrawnPlace, { colours }: PictureOptions): readonly Markup[] {
  if (!state.before || side < DISC_ROOM * UNIT) return [];
  return [
    el('circle', {
      'data-before': state.before,
      cx: x,
      cy: y,
      r: 5.5 * UNIT,
      fill: fillOf(state.before, colours),
      stroke: colours['border-map'],
      'stroke-width': 1.5 * UNIT,
    }),
  ];
}

/** The signs of a place: a clock on old words, "!" where evidence disputes; beside the dot of one drawn as a dot. */
function signs(drawn: DrawnPlace, { colours }: PictureOptions): readonly Markup[] {
  const { state, marker, x, y, side } = drawn;
  if (!marker && side < ROOM * UNIT) return [];
  const [r, shift] = marker ? [4 * UNIT, 6 * UNIT] : [5 * UNIT, 0];
  const at = (along: number) => `translate(${x + shift + along} ${y - shift})`;
  return [
    ...(state.hasClock ? [clockSign(drawn.place.code, r, at(0), colours)] : []),
    ...(state.isDisputed
      ? [disputeSign(drawn.place.code, r, at(state.hasClock ? 2.4 * r : 0), colours)]
      : []),
  ];
}
