import { expect, test } from 'vitest';
import { aView } from '../../../tests/harness/views.ts';
import { type Deck, MAX_STEPS } from '../../state/deck.ts';
import { movedStep, rewordedStep, withoutStep, withStep } from './deck-edits.ts';

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
