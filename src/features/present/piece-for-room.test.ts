import { expect, test } from 'vitest';
import { aSummary } from '../../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece } from '../../../tests/harness/builders.ts';
import type { TextQuoteSelector } from '../../domain/evidence.ts';
import { pieceForRoom } from './piece-for-room.ts';

const selectors = (exact: string): readonly TextQuoteSelector[] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
];
const long = aStatementPiece({ id: 'gb-long', selectors: selectors('word '.repeat(80)) });
const short = anExcerptPiece({ id: 'gb-short', selectors: selectors('Short.') });
const other = anExcerptPiece({ id: 'gb-other', selectors: selectors('Other.') });

const note = { ...short, evidence: aSummary({ id: 'gb-note' }), speaker: null };

test('the quote of the address comes first, however long, and a note too where it is named', () => {
  expect(pieceForRoom([short, long], { supports: [short] }, 'gb-long')).toBe(long);
  expect(pieceForRoom([short, note], { supports: [short] }, 'gb-note')).toBe(note);
});

test('else the first quotation that supports the stance and can be taken in at a glance', () => {
  expect(pieceForRoom([], { supports: [note, long, short] }, null)).toBe(short);
});

test('else the first quotation that does, else nothing', () => {
  expect(pieceForRoom([other], { supports: [note, long] }, 'gb-unknown')).toBe(long);
  expect(pieceForRoom([other], { supports: [note] }, null)).toBeNull();
  expect(pieceForRoom([], { supports: [] }, null)).toBeNull();
});
