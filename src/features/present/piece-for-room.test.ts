import { expect, test } from 'vitest';
import { aSummary } from '../../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece } from '../../../tests/harness/builders.ts';
import type { TextQuoteSelector } from '../../domain/evidence.ts';
import { pieceForRoom, supportersOf } from './piece-for-room.ts';

const selectors = (exact: string): readonly TextQuoteSelector[] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
];
const long = aStatementPiece({ id: 'gb-long', selectors: selectors('word '.repeat(80)) });
const short = anExcerptPiece({ id: 'gb-short', selectors: selectors('Short.') });
const other = anExcerptPiece({ id: 'gb-other', selectors: selectors('Other.') });

const note = { ...short, evidence: aSummary({ id: 'gb-note' }), speaker: null };

test('the quote of the address comes first, however long, and a note too where it is named', () => {
  expect(pieceForRoom([short, long], [short], 'gb-long')).toBe(long);
  expect(pieceForRoom([short, note], [short], 'gb-note')).toBe(note);
});

test('else the first quotation that supports the stance and can be taken in at a glance', () => {
  expect(pieceForRoom([], [note, long, short], null)).toBe(short);
});

test('else the first quotation that does, else nothing', () => {
  expect(pieceForRoom([other], [note, long], 'gb-unknown')).toBe(long);
  expect(pieceForRoom([other], [note], null)).toBeNull();
  expect(pieceForRoom([], [], null)).toBeNull();
});

test.each(['These warnings, however, have not stopped it.', '“He claimed that it did.”', 'But it is so.'])(
  'what speaks of words before it is not understood by itself: %s',
  (words) => {
    const pointing = anExcerptPiece({ id: 'gb-pointing', selectors: selectors(words) });
    expect(pieceForRoom([], [pointing], null)).toBeNull();
    expect(pieceForRoom([], [pointing, short], null)).toBe(short);
    expect(pieceForRoom([pointing], [], 'gb-pointing')).toBe(pointing);
  },
);

test('a few words out of a sentence are shown where the address names them only', () => {
  const fragment = aStatementPiece({ id: 'gb-fragment', selectors: selectors('is Chinese') });
  expect(pieceForRoom([], [fragment], null)).toBeNull();
  expect(pieceForRoom([fragment], [], 'gb-fragment')).toBe(fragment);
});

test('what supports another decision, or disputes this one, is no support of it', () => {
  const related = (id: string, decision: string, relation: 'supports' | 'disputes') =>
    anExcerptPiece({ id, relations: [{ decision, relation }] });
  const pieces = [
    related('gb-one', 'gb-ban', 'supports'),
    related('gb-two', 'gb-cap', 'supports'),
    related('gb-three', 'gb-ban', 'disputes'),
  ];
  expect(supportersOf(pieces, 'gb-ban').map((p) => p.evidence.id)).toEqual(['gb-one']);
  expect(supportersOf(pieces, undefined)).toEqual([]);
});
