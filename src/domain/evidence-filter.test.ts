import { describe, expect, test } from 'vitest';
import { aSelector, aSource, aSummary } from '../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece } from '../../tests/harness/builders.ts';
import type { Piece } from './dossier.ts';
import { PARTIES } from './evidence.ts';
import { type EvidenceFilter, hasChosenParty, matchesEvidence, queryWords } from './evidence-filter.ts';

const PIECE = aStatementPiece(
  { selectors: [aSelector('They’re using a back‑door,'), aSelector('Café networks')] },
  { title: 'US warns allies', publisher: 'ITProPortal', author: 'Sead Fadilpašić' },
  {
    name: 'Robert O’Brien',
    role: 'National Security Adviser',
    affiliation: 'White House',
    party: 'us-government',
  },
);
const EXCERPT = anExcerptPiece();
const SUMMARY: Piece = { evidence: aSummary({ text: 'The law bars it' }), source: aSource(), speaker: null };

const passes = (filter: Partial<EvidenceFilter>, piece = PIECE) =>
  matchesEvidence(piece, { q: '', party: [], kind: [], ...filter });

describe('words choose evidence', () => {
  test.each([
    ['networks', 'the text'],
    ['NETWORKS', 'the text in any case'],
    ['cafe', 'the text without its accents'],
    ['café', 'the text with its accents'],
    ["they're", 'the text with a plain apostrophe'],
    ['back-door', 'the text with a plain hyphen'],
    ['warns', 'the title of the source'],
    ['itproportal', 'the publisher'],
    ['fadilpasic', 'the author'],
    ['o’brien', 'the speaker’s name'],
    ['adviser', 'the speaker’s role'],
    ['white', 'the speaker’s affiliation'],
    ['networ', 'the beginning of a word'],
  ])('“%s” is found in %s', (q) => {
    expect(passes({ q })).toBe(true);
  });

  test('what stands inside a word is no beginning of it', () => {
    expect(passes({ q: 'etworks' })).toBe(false);
  });

  test.each(['us', 'u.s', 'U.S'])('initials are found with and without their dots: “%s”', (q) => {
    const piece = anExcerptPiece({ selectors: [aSelector('The U.S. pressed U.S.-based firms')] });
    expect(passes({ q }, piece)).toBe(true);
  });

  test('all words must occur, in any order and anywhere', () => {
    expect(passes({ q: 'networks itproportal cafe' })).toBe(true);
    expect(passes({ q: 'networks parliament' })).toBe(false);
  });

  test('our description is searched where the source has no title', () => {
    const piece = anExcerptPiece({}, { title: null, describedAs: 'Report on allies' });
    expect(passes({ q: 'allies' }, piece)).toBe(true);
  });

  test('what is unknown is no word', () => {
    expect(passes({ q: 'null' }, EXCERPT)).toBe(false);
    expect(passes({ q: 'undefined' }, EXCERPT)).toBe(false);
  });

  test('no words choose everything', () => {
    expect([PIECE, EXCERPT, SUMMARY].every((piece) => passes({ q: '' }, piece))).toBe(true);
    expect(queryWords('  ')).toEqual([]);
  });

  test('a query is its folded words', () => {
    expect(queryWords('Fadilpašić  O’Brien')).toEqual(['fadilpasic', 'o', 'brien']);
  });
});

describe('parties choose evidence', () => {
  test('parties join by or', () => {
    expect(hasChosenParty(PIECE, ['us-government'])).toBe(true);
    expect(hasChosenParty(PIECE, ['vendor', 'us-government'])).toBe(true);
    expect(hasChosenParty(PIECE, ['vendor', 'analyst'])).toBe(false);
  });

  test('excerpts and summaries have no speaker and pass only without a choice', () => {
    for (const piece of [EXCERPT, SUMMARY]) {
      expect(hasChosenParty(piece, [])).toBe(true);
      expect(hasChosenParty(piece, PARTIES)).toBe(false);
    }
  });

  test('words and parties join by and', () => {
    expect(passes({ q: 'cafe', party: ['us-government'] })).toBe(true);
    expect(passes({ q: 'cafe', party: ['vendor'] })).toBe(false);
    expect(passes({ q: 'parliament', party: ['us-government'] })).toBe(false);
  });
});

describe('kinds choose evidence', () => {
  test('several kinds join by or; none chosen lets all pass', () => {
    expect(passes({ kind: ['statement'] })).toBe(true);
    expect(passes({ kind: ['statement'] }, EXCERPT)).toBe(false);
    expect(passes({ kind: ['excerpt', 'summary'] }, SUMMARY)).toBe(true);
    expect(passes({ kind: ['excerpt', 'summary'] })).toBe(false);
    expect(passes({ kind: ['summary'], q: 'law' }, SUMMARY)).toBe(true);
    expect(passes({ kind: ['summary'], q: 'lawn' }, SUMMARY)).toBe(false);
  });
});
