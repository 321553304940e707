import { expect, test } from 'vitest';
import { aSource, aSummary } from '../../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece } from '../../../tests/harness/builders.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { TextQuoteSelector } from '../../domain/evidence.ts';
import { pieceForRoom, sourcesForRoom } from './piece-for-room.ts';

const selectors = (exact: string): readonly TextQuoteSelector[] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
];
const long = aStatementPiece({ id: 'gb-long', selectors: selectors('word '.repeat(80)) });
const short = anExcerptPiece({ id: 'gb-short', selectors: selectors('Short.') });

const note = { ...short, evidence: aSummary({ id: 'gb-note' }), speaker: null };

test('the first quotation that supports the stance and can be taken in at a glance', () => {
  expect(pieceForRoom([note, long, short])).toBe(short);
});

test('else the first quotation that does, else nothing', () => {
  expect(pieceForRoom([note, long])).toBe(long);
  expect(pieceForRoom([note])).toBeNull();
  expect(pieceForRoom([])).toBeNull();
});

test.each(['These warnings, however, have not stopped it.', '“He claimed that it did.”', 'But it is so.'])(
  'what speaks of words before it is not understood by itself: %s',
  (words) => {
    const pointing = anExcerptPiece({ id: 'gb-pointing', selectors: selectors(words) });
    expect(pieceForRoom([pointing])).toBeNull();
    expect(pieceForRoom([pointing, short])).toBe(short);
  },
);

test('a few words out of a sentence are chosen for no room', () => {
  const fragment = aStatementPiece({ id: 'gb-fragment', selectors: selectors('is Chinese') });
  expect(pieceForRoom([fragment])).toBeNull();
});

const from = (id: string, title: string) => ({
  ...short,
  source: aSource({ id, title, publisher: 'Paper', published: '2020-01-28' }),
});

const named = (pieces: readonly Piece[]) => {
  const { named: sources, more } = sourcesForRoom(pieces);
  return [sources.map(({ id }) => id), more];
};

test('sources are named once each, three at most, and the others are counted', () => {
  expect(named([])).toEqual([[], 0]);
  expect(named([from('a', 'One'), from('a', 'One'), from('b', 'Two')])).toEqual([['a', 'b'], 0]);
  expect(named(['a', 'b', 'c', 'd'].map((id) => from(id, id)))).toEqual([['a', 'b', 'c'], 1]);
});

test('long titles leave room for fewer, and for one always', () => {
  expect(named(['a', 'b', 'c'].map((id) => from(id, id.repeat(90))))).toEqual([['a'], 2]);
  expect(named([from('a', 'a'.repeat(500))])).toEqual([['a'], 0]);
});
