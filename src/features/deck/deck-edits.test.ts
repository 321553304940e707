import { expect, test } from 'vitest';
import { aView } from '../../../tests/harness/views.ts';
import { type Deck, MAX_CAPTION, MAX_STEPS } from '../../state/deck.ts';
import { joinedDecks, movedStep, rewordedStep, withoutStep, withStep } from './deck-edits.ts';

const step = (caption: string) => ({ view: aView(), caption, notes: '' });
const deck: Deck = { title: '', steps: ['a', 'b', 'c'].map(step) };
const order = (of: Deck) => of.steps.map((s) => s.caption).join('');

test('a step is added at the end, and no more than the most', () => {
  expect(order(withStep(deck, step('d')))).toBe('abcd');
  const full = { title: '', steps: Array.from({ length: MAX_STEPS }, () => step('x')) };
  expect(withStep(full, step('y'))).toBe(full);
});

test.each([
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
  [0, 2, 'bca'],
  [9, 1, 'abc'],
])('the step at %d moved by %d gives %s', (at, by, expected) => {
  expect(order(movedStep(deck, at, by))).toBe(expected);
});

test('a step is removed, the others stay', () => {
  expect([order(withoutStep(deck, 1)), order(withoutStep(deck, 9))]).toEqual(['ac', 'abc']);
});

test('words are changed at one step only, and a space at the end can be typed', () => {
  const changed = rewordedStep(deck, 1, { caption: 'two words ', notes: 'Say\r\nthis' });
  expect(changed.steps.map((s) => [s.caption, s.notes])).toEqual([
    ['a', ''],
    ['two words ', 'Say\nthis'],
    ['c', ''],
  ]);
});

const deckOf = (captions: string, title = '') => ({ title, steps: [...captions].map(step) });

test.each([
  ['what only the other has added stands at the end', 'abx', 'aby', 'ab', 'abxy'],
  ['what the other worded anew is there beside ours', 'abx', 'aB', 'ab', 'abxB'],
  ['what we have taken out stays out, what the other has taken out stays in', 'b', 'a', 'ab', 'b'],
  ['one view more of the same is one more', 'ax', 'aa', 'a', 'axa'],
  ['what both have added alike is there once', 'axy', 'axz', 'a', 'axyz'],
])('two decks of one become one: %s', (_, ours, theirs, base, expected) => {
  expect(order(joinedDecks(deckOf(ours), deckOf(theirs), deckOf(base)) ?? deckOf(''))).toBe(expected);
});

test('notes of the other tab are not lost in a step of the same view and caption', () => {
  const noted = { title: '', steps: [{ ...step('a'), notes: 'Slowly.' }] };
  expect(joinedDecks(deckOf('ab'), noted, deckOf('a'))?.steps).toEqual([
    ...deckOf('ab').steps,
    ...noted.steps,
  ]);
});

test.each([
  ['ours', 'base', 'base', 'ours'],
  ['base', 'theirs', 'base', 'theirs'],
  ['', 'theirs', '', 'theirs'],
  ['ours', '', 'base', 'ours'],
  ['ours', 'theirs', 'base', 'ours / theirs'],
])('the titles %j and %j of %j become %j', (ours, theirs, base, expected) => {
  expect(joinedDecks(deckOf('a', ours), deckOf('a', theirs), deckOf('a', base))?.title).toBe(expected);
});

test('a deck to which nothing is to be joined is given back itself', () => {
  const ours = deckOf('ab');
  expect(joinedDecks(ours, deckOf('a'), deckOf('a'))).toBe(ours);
});

test('two decks that do not fit into one are not joined', () => {
  const full = deckOf('x'.repeat(MAX_STEPS));
  expect(joinedDecks(full, deckOf('y'), deckOf(''))).toBeNull();
  const long = 'x'.repeat(MAX_CAPTION);
  expect(joinedDecks(deckOf('a', long), deckOf('a', 'theirs'), deckOf('a'))).toBeNull();
});
