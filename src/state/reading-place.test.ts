/** A place in the state of a history entry, beside whatever else is there. */
import { expect, test } from 'vitest';
import { placeIn, type ReadingPlace, stateWith } from './reading-place.ts';

const PLACE: ReadingPlace = {
  y: 1200,
  beside: 0,
  piece: null,
  list: { row: 29, past: 102 },
  focus: { id: 'gb-1', box: '.sheet', control: 0, says: '', isSeen: true },
};

test('is what was put there, and what was there stays', () => {
  expect(placeIn(stateWith(null, PLACE))).toEqual(PLACE);
  expect(stateWith({ other: 1 }, PLACE)).toEqual({ other: 1, place: PLACE });
  expect(placeIn(stateWith(stateWith(null, PLACE), { ...PLACE, y: 0 }))).toEqual({ ...PLACE, y: 0 });
});

test.each([null, undefined, 'text', 7, {}, { place: null }, { place: 'text' }, { place: { y: '1' } }])(
  'is none in %j',
  (state) => {
    expect(placeIn(state)).toBeNull();
  },
);
