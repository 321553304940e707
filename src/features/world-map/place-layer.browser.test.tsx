/** The layer of places: draws what it is told, changes what is another, and leaves alone what is not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place } from '../../drawing/places.ts';
import { type DrawnPlace, type PlaceLayer, placeLayer } from './place-layer.ts';

const place = (code: string, more: Partial<Place> = {}): Place => ({
  ...{ code, name: code, d: 'M0,0L9,0L9,9Z', islands: '', x: 4, y: 4, side: 9, isSmall: false },
  ...more,
});
const [GB, MT] = [place('GB', { islands: 'M20,0L29,0L29,9Z' }), place('MT', { d: '', isSmall: true })];
const drawn = (of: Place, more: Partial<DrawnPlace> = {}): DrawnPlace => ({
  ...{
    place: of,
    marker: of.isSmall ? 'target' : null,
    k: 0.1,
    stance: 'limited',
    label: `${of.name}: Limited`,
  },
  ...{ states: '', isTabStop: false },
  ...more,
});

let root: SVGGElement;
let layer: PlaceLayer;
beforeEach(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  root = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.appendChild(root);
  document.body.appendChild(svg);
  layer = placeLayer(root);
});
afterEach(() => root.ownerSVGElement?.remove());

const button = (code: string) => root.querySelector<SVGElement>(`[data-code="${code}"] [role="button"]`);

/** What is changed in the page meanwhile, by attribute or as "childList". */
function changedBy(run: () => void): readonly string[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, { subtree: true, attributes: true, childList: true });
  run();
  const records = observer.takeRecords();
  observer.disconnect();
  return records.map((record) => record.attributeName ?? record.type).sort();
}

test('every place is one named button, in the order given, the small one with a target', () => {
  layer.draw([drawn(GB, { isTabStop: true }), drawn(MT, { stance: 'ban', label: 'Malta: Ban' })]);
  const buttons = [...root.querySelectorAll('[role="button"]')];
  expect(buttons.map((one) => one.getAttribute('aria-label'))).toEqual(['GB: Limited', 'Malta: Ban']);
  expect(buttons.map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1']);
  expect(root.querySelectorAll('[data-code="GB"] path')).toHaveLength(2);
  expect(root.querySelector('[data-code="MT"] .place__target')).not.toBeNull();
  expect(root.querySelector<SVGElement>('[data-code="MT"]')?.style.fill).toContain('map-ban');
});

test('a dot is drawn in pixels, so its pattern is that of swatches, whatever the scale', () => {
  const fill = () => root.querySelector<SVGElement>('.place__dot')?.style.fill;
  layer.draw([drawn(MT, { stance: 'leaning-ban' })]);
  expect(fill()).toContain('swatch-leaning-ban');
  layer.draw([drawn(MT, { stance: 'allow', k: 3 })]);
  expect(fill()).toContain('swatch-allow');
});

test('the same again changes nothing; another stance changes its fill and name and no shape', () => {
  const before = [drawn(GB), drawn(MT)];
  layer.draw(before);
  expect(changedBy(() => layer.draw(before.map((one) => ({ ...one }))))).toEqual([]);
  const banned = drawn(GB, { stance: 'ban', label: 'GB: Ban' });
  expect(changedBy(() => layer.draw([banned, drawn(MT)]))).toEqual(['aria-label', 'data-stance', 'style']);
});

test('states come and go with what assistive technology is told of them', () => {
  layer.draw([drawn(GB, { states: 'faded open' })]);
  expect(button('GB')?.getAttribute('aria-description')).toBe('outside the filters');
  expect(button('GB')?.getAttribute('aria-current')).toBe('true');
  layer.draw([drawn(GB)]);
  expect(button('GB')?.hasAttribute('aria-description')).toBe(false);
  expect(button('GB')?.hasAttribute('aria-current')).toBe(false);
  expect(root.querySelector('[data-code="GB"]')?.getAttribute('class')).toBe('place ');
});

test('a marker follows the scale, and goes where the shape is large enough', () => {
  layer.draw([drawn(MT)]);
  const transform = () => root.querySelector('.place__marker')?.getAttribute('transform');
  const before = transform();
  layer.draw([drawn(MT, { k: 0.4 })]);
  expect(transform()).not.toBe(before);
  layer.draw([drawn(MT, { k: 0.4, marker: 'dot' })]);
  expect(root.querySelector('.place__target')).toBeNull();
  layer.draw([drawn(MT, { k: 4, marker: null })]);
  expect(root.querySelector('.place__marker')).toBeNull();
});

test('the focus stays where it is while anything changes about its place', () => {
  layer.draw([drawn(GB, { isTabStop: true }), drawn(MT)]);
  button('GB')?.focus();
  layer.draw([
    drawn(GB, { isTabStop: true, stance: 'ban', label: 'GB: Ban', states: 'open', k: 1 }),
    drawn(MT),
  ]);
  expect(document.activeElement).toBe(button('GB'));
});

test('a place drawn elsewhere has its new path and marker, its button, and the focus', () => {
  const small = place('WS', { isSmall: true });
  layer.draw([drawn(small), drawn(GB)]);
  button('WS')?.focus();
  const path = (code: string) => button(code)?.querySelector('path')?.getAttribute('d');
  const unmoved = button('GB')?.querySelector('path');
  layer.draw([drawn({ ...small, d: 'M70,0L79,0L79,9Z', x: 74 }), drawn(GB)]);
  expect(path('WS')).toBe('M70,0L79,0L79,9Z');
  expect(button('WS')?.querySelectorAll('path')).toHaveLength(1);
  expect(button('WS')?.querySelector('.place__marker')?.getAttribute('transform')).toContain(
    'translate(74 4)',
  );
  expect(document.activeElement).toBe(button('WS'));
  expect(button('GB')?.querySelector('path')).toBe(unmoved);
});

test('other places take the room of the ones before', () => {
  layer.draw([drawn(GB), drawn(MT)]);
  layer.draw([drawn(place('FR'))]);
  expect([...root.querySelectorAll('[data-code]')].map((one) => one.getAttribute('data-code'))).toEqual([
    'FR',
  ]);
});

test('an opened place has a halo under its shapes and its dot, as they are drawn, until it is closed', () => {
  layer.draw([drawn(GB, { states: 'open' }), drawn(MT, { states: 'open' })]);
  expect(root.querySelector('[data-code="MT"] circle.place__halo + .place__dot')).not.toBeNull();
  const halo = root.querySelector('[data-code="GB"] .place__halo');
  expect(halo?.getAttribute('d')).toBe(`${GB.d}${GB.islands}`);
  expect(root.querySelector('[data-code="GB"]')?.firstElementChild).toBe(halo);
  const moved = place('GB', { d: 'M0,0L5,0L5,5Z' });
  layer.draw([drawn(moved, { states: 'open' }), drawn(MT, { states: 'faded' })]);
  expect(root.querySelectorAll('[data-code] .place__halo')).toHaveLength(1);
  expect(root.querySelector('[data-code] .place__halo')?.getAttribute('d')).toBe(moved.d);
  layer.draw([drawn(moved), drawn(MT)]);
  expect(root.querySelectorAll('[data-code] .place__halo')).toHaveLength(0);
});

test('a copy of an opened place lies above all land and under the dots of small states, which stay in their order', () => {
  const FR = place('FR');
  const copies = () => [...root.querySelectorAll<SVGElement>('.map__opened > *')];
  layer.draw([drawn(GB, { states: 'open' }), drawn(FR), drawn(MT)]);
  expect(copies().map((one) => one.querySelectorAll('.place__shape').length)).toEqual([2]);
  expect(copies()[0]?.style.fill).toContain('map-limited');
  // Nothing of it can be reached or read.
  expect(root.querySelectorAll('.map__opened :is([tabindex], [role], [id], [aria-label])')).toHaveLength(0);
  expect([...root.children].map((one) => one.getAttribute('data-code') ?? 'copies')).toEqual([
    ...['GB', 'FR', 'copies', 'MT'],
  ]);
  layer.draw([drawn(GB, { states: 'open', stance: 'ban' }), drawn(FR), drawn(MT)]);
  expect(copies()[0]?.style.fill).toContain('map-ban');
  layer.draw([drawn(GB), drawn(FR), drawn(MT)]);
  expect(copies()).toEqual([]);
});
