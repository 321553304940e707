import { describe, expect, test } from 'vitest';
import { actionOf, type KeyContext, type KeyPlace, placeOfFocus } from './keys.ts';

const press = (key: string, context: Partial<KeyContext> = {}, held: 'shift' | 'chord' | null = null) =>
  actionOf(
    { key, isShift: held === 'shift', isChord: held === 'chord' },
    { place: 'page', isBlank: false, isFullScreen: false, hasLetterKeys: true, ...context },
  );

const PLACES: readonly KeyPlace[] = ['map', 'slider', 'field', 'scroller', 'button', 'page'];

test.each(PLACES)('PageDown and PageUp walk the talk with the focus in: %s', (place) => {
  expect([press('PageDown', { place }), press('PageUp', { place })]).toEqual(['next', 'previous']);
});

test.each([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  [' ', 'next'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['Escape', 'leave'],
  ['x', null],
  ['Enter', null],
  ['Tab', null],
  ['constructor', null],
])('on the page, %j means %s', (key, action) => {
  expect(press(key)).toBe(action);
});

describe.each<KeyPlace>(['map', 'slider', 'field'])('with the focus in a %s', (place) => {
  test.each(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' ', 'b', 'B', '.'])(
    '%j is left to it',
    (key) => {
      expect(press(key, { place })).toBeNull();
    },
  );
});

test('a button keeps its Space, a text that scrolls keeps what scrolls it', () => {
  expect(press(' ', { place: 'button' })).toBeNull();
  expect(press('ArrowRight', { place: 'button' })).toBe('next');
  expect([' ', 'ArrowDown', 'Home'].map((key) => press(key, { place: 'scroller' }))).toEqual([
    null,
    null,
    null,
  ]);
  expect(press('ArrowRight', { place: 'scroller' })).toBe('next');
});

test('with single-key shortcuts off, letters do nothing and every other key stays', () => {
  const keys = ['b', 'B', '.', 'ArrowRight', 'PageDown', 'Escape'];
  expect(keys.map((key) => press(key, { hasLetterKeys: false }))).toEqual([
    null,
    null,
    null,
    'next',
    'next',
    'leave',
  ]);
});

test('a blank screen comes back by any key but a modifier', () => {
  expect(['b', 'x', 'Enter', 'PageDown', 'Escape'].map((key) => press(key, { isBlank: true }))).toEqual(
    Array(5).fill('show'),
  );
  expect(['Shift', 'Control', 'Alt', 'Meta'].map((key) => press(key, { isBlank: true }))).toEqual(
    Array(4).fill(null),
  );
});

test('Escape belongs to the browser while it shows the page full screen', () => {
  expect(press('Escape', { isFullScreen: true })).toBeNull();
});

test('chords are the browser’s, and Shift turns Space round', () => {
  expect([press('b', {}, 'chord'), press('ArrowLeft', {}, 'chord')]).toEqual([null, null]);
  expect(press(' ', {}, 'shift')).toBe('previous');
});

test('what is no element is the page', () => {
  expect([null, {}, new EventTarget()].map((target) => placeOfFocus(target as EventTarget | null))).toEqual([
    'page',
    'page',
    'page',
  ]);
});
