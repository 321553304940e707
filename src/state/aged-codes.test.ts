/** The aged codes of a view are those of which rule 7 says so, and are worked out once. */
import { expect, test } from 'vitest';
import { anOverview } from '../../mocks/builders.ts';
import { isAged } from '../domain/backing.ts';
import { ownPositionAt } from '../domain/stance-at.ts';
import { agedCodes } from './aged-codes.ts';

const DAY = '2024-01-01';
const positionOf = (kind: 'law' | 'report', date: string) =>
  ownPositionAt([anOverview({ kind, date })], DAY, 'XA');
const time = { day: DAY, from: null, notice: null };

test('they are the old words: no acts, nothing newer, nobody without a position', () => {
  const positions = new Map([
    ['AA', positionOf('report', '2019-05-16')],
    ['BB', positionOf('law', '2019-05-16')],
    ['CC', positionOf('report', '2023-05-16')],
    ['DD', null],
  ]);
  expect([...agedCodes({ positions, time })]).toEqual(['AA']);
  for (const [code, position] of positions)
    expect(position !== null && isAged(position, DAY)).toBe(agedCodes({ positions, time }).has(code));
  expect(agedCodes({ positions, time })).toBe(agedCodes({ positions, time }));
});
