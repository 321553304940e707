/**
 * The elements of the map's places: for each jurisdiction a single element of role button, named by aria-label. Drawn
 * without React: a step of the date changes the attributes that are another than before, and nothing else is looked at.
 */
import type { Code } from '../../domain/jurisdiction.ts';
import type { ShownStance } from '../../domain/stance.ts';
import type { Place } from '../../drawing/places.ts';
import { dotRadius, isDotSeen, type MarkerSize, TARGET } from '../../drawing/targets.ts';
import { patternUrl } from '../../ui/stance-patterns.tsx';
import { SWATCH_PATTERNS } from '../../ui/stance-swatch.tsx';

export const MAP_PATTERNS = 'map';
export const OUTSIDE_FILTERS = 'outside the filters';

export interface DrawnPlace {
  readonly place: Place;
  readonly marker: MarkerSize | null;
  /** CSS pixels a drawing unit. */
  readonly k: number;
  readonly stance: ShownStance;
  readonly label: string;
  /** Space-separated states that the style sheet knows: aged, inherited, faded, open, changed. */
  readonly states: string;
  readonly isTabStop: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | null>>;

function set(element: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

function el(name: string, attributes: Attributes, ...children: readonly (Element | null)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  for (const child of children) if (child) element.appendChild(child);
  return element;
}

const shape = (d: string) => (d === '' ? null : el('path', { class: 'place__shape', d }));

/** Drawn in CSS pixels, so its pattern is too: that of the map would show a dot one stroke of it. */
function dotOf(r: number, stance: ShownStance): SVGElement {
  const dot = el('circle', { class: 'place__dot', r });
  dot.style.fill = patternUrl(SWATCH_PATTERNS, stance);
  return dot;
}

const isOpen = ({ states }: DrawnPlace) => states.split(' ').includes('open');

/** Lies under the shape of an opened place, and shows around it. */
const haloOf = ({ d, islands }: Place) => el('path', { class: 'place__halo', d: d + islands });

const inPixels = ({ place: { x, y }, k }: DrawnPlace) => `translate(${x} ${y}) scale(${1 / k})`;

function markerOf(drawn: DrawnPlace): SVGElement | null {
  const { marker, stance } = drawn;
  if (!marker) return null;
  const r = dotRadius(stance, marker);
  return el(
    'g',
    {
      class: `place__marker place__marker--${isDotSeen(stance, marker) ? marker : 'unseen'}`,
      transform: inPixels(drawn),
    },
    marker === 'target' ? el('circle', { class: 'place__target', r: TARGET / 2 }) : null,
    isOpen(drawn) ? el('circle', { class: 'place__halo', r }) : null,
    dotOf(r, stance),
  );
}

interface Elements {
  readonly outer: SVGElement;
  /** Holds the main land, so that its box, and with it focus rings and the middle that tools point at, lies on the place. */
  readonly button: SVGElement;
  marker: SVGElement | null;
  drawn: DrawnPlace | null;
}

/** Id of a place's button. */
export const placeId = (code: Code) => `place-${code}`;

function elementsOf({ code }: Place): Elements {
  const button = el('g', { role: 'button', id: placeId(code) });
  const outer = el('g', { 'data-code': code }, button);
  return { outer, button, marker: null, drawn: null };
}

/** Draws the paths anew under the same button, which keeps its focus. */
function reshape({ outer, button, drawn }: Elements, { d, islands }: Place): void {
  if (drawn) for (const path of outer.querySelectorAll('.place__shape')) path.remove();
  outer.prepend(...[shape(islands)].filter((path) => path !== null));
  button.prepend(...[shape(d)].filter((path) => path !== null));
}

/** Changes what is another than when it was last drawn; the paths are only in another frame, and few of them. */
function update(elements: Elements, next: DrawnPlace): void {
  const { outer, button, drawn } = elements;
  const { place, marker, k, stance, label, states, isTabStop } = next;
  const isElsewhere = drawn?.place !== place;
  if (isElsewhere) reshape(elements, place);
  const isNew = drawn?.stance !== stance;
  if (isNew) {
    set(outer, { 'data-stance': stance });
    outer.style.fill = patternUrl(MAP_PATTERNS, stance);
  }
  const isTurned = isOpen(next) !== (drawn !== null && isOpen(drawn));
  if (isTurned || isElsewhere) {
    outer.querySelector(':scope > .place__halo')?.remove();
    if (isOpen(next)) outer.prepend(haloOf(place));
  }
  if (isNew || isElsewhere || isTurned || drawn.marker !== marker) {
    elements.marker?.remove();
    elements.marker = markerOf(next);
    if (elements.marker) button.appendChild(elements.marker);
  } else if (elements.marker && drawn.k !== k) set(elements.marker, { transform: inPixels(next) });
  if (drawn?.states !== states) {
    set(outer, { class: `place ${states}` });
    set(button, {
      'aria-description': states.includes('faded') ? OUTSIDE_FILTERS : null,
      'aria-current': isOpen(next) ? 'true' : null,
    });
  }
  if (drawn?.label !== label) set(button, { 'aria-label': label });
  if (drawn?.isTabStop !== isTabStop) set(button, { tabindex: isTabStop ? 0 : -1 });
  elements.drawn = next;
}

const looksLike = (one: DrawnPlace, other: DrawnPlace | undefined): boolean =>
  one.place === other?.place &&
  one.stance === other.stance &&
  one.states === other.states &&
  one.marker === other.marker &&
  one.k === other.k;

/** A copy to be seen only: without name, role, or place in the tab order. */
function pictureOf(outer: Element | undefined): Element | null {
  if (!outer) return null;
  const copy = outer.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[role]')])
    for (const name of [
      'id',
      'role',
      'tabindex',
      'data-code',
      'aria-label',
      'aria-current',
      'aria-description',
    ])
      element.removeAttribute(name);
  return copy;
}

export interface PlaceLayer {
  /** Draws the places in this order. What was drawn already is kept, with the focus that it has. */
  draw(places: readonly DrawnPlace[]): void;
}

/** A layer of places within an empty element of the drawing. */
export function placeLayer(root: SVGElement): PlaceLayer {
  let drawn = new Map<Code, Elements>();
  let last: readonly Code[] = [];
  // Copies of the opened places lie above all land, so that no neighbour covers what lies around them, and under the
  // dots of small states. The places themselves stay in the order in which they are read.
  const above = el('g', { class: 'map__opened', 'aria-hidden': 'true' });
  let copied: readonly DrawnPlace[] = [];
  const copy = (open: readonly DrawnPlace[]) => {
    const isSame = open.length === copied.length && open.every((one, i) => looksLike(one, copied[i]));
    copied = open;
    if (isSame) return;
    above.replaceChildren(...open.flatMap(({ place }) => pictureOf(drawn.get(place.code)?.outer) ?? []));
  };
  return {
    draw(next) {
      const isSame = next.length === last.length && next.every(({ place }, i) => place.code === last[i]);
      if (!isSame) {
        last = next.map(({ place }) => place.code);
        drawn = new Map(next.map(({ place }) => [place.code, elementsOf(place)]));
        root.replaceChildren();
      }
      for (const place of next) {
        const elements = drawn.get(place.place.code);
        if (elements) update(elements, place);
      }
      // Into the page when they are finished: it is told of one change, not of a thousand.
      if (!isSame) {
        const firstSmall = next.findIndex(({ place }) => place.isSmall);
        const layers: Element[] = [...drawn.values()].map(({ outer }) => outer);
        layers.splice(firstSmall < 0 ? layers.length : firstSmall, 0, above);
        root.append(...layers);
      }
      copy(next.filter(isOpen));
    },
  };
}
