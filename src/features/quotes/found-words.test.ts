import { describe, expect, test } from 'vitest';
import { foundInWords, limitInWords } from './found-words.ts';

const DAY = { day: '2020-02-12', from: null };
const RANGE = { day: '2020-02-12', from: '2020-01-01' };

describe('how much was found', () => {
  test.each([
    [{ shown: 12, earlier: 0, later: 0 }, '', DAY, '12 pieces of evidence'],
    [
      { shown: 1, earlier: 0, later: 1 },
      'core',
      DAY,
      '1 piece of evidence with “core”; 1 more belongs to decisions or dates after 12 February 2020',
    ],
    [
      { shown: 0, earlier: 1, later: 3 },
      '',
      RANGE,
      '0 pieces of evidence; 1 more belongs to decisions or dates before 1 January 2020; 3 more belong to decisions or dates after 12 February 2020',
    ],
    [
      { shown: 2, earlier: 2, later: 0 },
      '',
      RANGE,
      '2 pieces of evidence; 2 more belong to decisions or dates before 1 January 2020',
    ],
  ])('of %j with “%s” is told as such', ({ shown, ...counts }, q, dates, words) => {
    expect(foundInWords({ shown: { length: shown }, ...counts }, q, dates)).toBe(words);
  });
});

test.each([
  [['Greece'], DAY, 'Only evidence about Greece, up to 12 February 2020'],
  [
    ['Greece', 'the UK'],
    RANGE,
    'Only evidence about Greece or the UK, from 1 January 2020 to 12 February 2020',
  ],
])('a list about %j says so, and its dates', (names, dates, words) => {
  expect(limitInWords(names, dates)).toBe(words);
});
