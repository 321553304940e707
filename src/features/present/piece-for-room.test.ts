import { expect, test } from 'vitest';
import { anExcerptPiece, aStatementPiece } from '../../../tests/harness/builders.ts';
import type { DossierView } from '../../domain/dossier.ts';
import type { TextQuoteSelector } from '../../domain/evidence.ts';
import { pieceForRoom } from './piece-for-room.ts';

const selectors = (exact: string): readonly TextQuoteSelector[] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
];
const long = aStatementPiece({ id: 'gb-long', selectors: selectors('word '.repeat(80)) });
const short = anExcerptPiece({ id: 'gb-short', selectors: selectors('Short.') });
const other = anExcerptPiece({ id: 'gb-other', selectors: selectors('Other.') });

const aDossier = (fields: Partial<DossierView>): DossierView => ({
  history: [],
  laterDecisions: [],
  supports: [],
  disputes: [],
  context: [],
  earlier: [],
  mentions: [],
  undated: [],
  later: [],
  ...fields,
});

test('the quote of the address comes first, however long', () => {
  expect(pieceForRoom([short, long], aDossier({ supports: [short] }), 'gb-long')).toBe(long);
});

test('else the first that supports the stance and can be taken in at a glance', () => {
  expect(pieceForRoom([], aDossier({ supports: [long, short], context: [other] }), null)).toBe(short);
});

test('else whatever is short, else whatever there is, else nothing', () => {
  expect(pieceForRoom([], aDossier({ supports: [long], mentions: [other] }), 'gb-unknown')).toBe(other);
  expect(pieceForRoom([], aDossier({ supports: [long] }), null)).toBe(long);
  expect(pieceForRoom([], aDossier({}), null)).toBeNull();
});
