import { describe, expect, test } from 'vitest';
import { aSelector, aSource, aSummary } from '../../mocks/builders.ts';
import { anExcerptPiece, aStatementPiece } from '../../tests/harness/builders.ts';
import {
  citeQuote,
  pieceName,
  quotedText,
  sourceImprint,
  sourceInWords,
  sourceTitle,
  speakerLine,
} from './citation.ts';
import type { Piece } from './dossier.ts';

const LINK = 'https://atlas.example/?time=2020-02-12&quote=us-a';

const KNOWN = {
  title: 'US warns Europe',
  publisher: 'ITProPortal',
  author: 'Sead Fadilpašić',
  published: '2019-02~',
  url: 'https://example.org/a',
};

describe('what a piece is called', () => {
  test.each([
    ['its title and date', 'US warns Europe', 'Excerpt from US warns Europe, 29 April 2019: Words'],
    ['a date that its title has, once', 'Debate, 29 April 2019', 'Excerpt from Debate, 29 April 2019: Words'],
  ])('is %s', (_, title, name) => {
    const piece = anExcerptPiece({ selectors: [aSelector('Words')] }, { title, published: '2019-04-29' });
    expect(pieceName(piece)).toBe(name);
  });
});

describe('the citation of a quote', () => {
  test('a statement: text, speaker, day it was said, source with its link, and the permalink', () => {
    const piece = aStatementPiece(
      { saidOn: '2019-04-29', selectors: [aSelector('If other countries,'), aSelector('we reconsider.')] },
      KNOWN,
      { name: 'Robert Strayer', role: 'Deputy Assistant Secretary', affiliation: 'US State Department' },
    );
    expect(citeQuote(piece, LINK)).toBe(
      [
        '“If other countries … we reconsider.”',
        '— Robert Strayer, Deputy Assistant Secretary, US State Department, 29 April 2019',
        'Source: US warns Europe. Sead Fadilpašić, ITProPortal, about February 2019. https://example.org/a',
        `Stance Atlas: ${LINK}`,
      ].join('\n'),
    );
  });

  test('a statement whose day is unknown is given none', () => {
    expect(citeQuote(aStatementPiece(), LINK).split('\n')).toContain('— Synthetic Speaker');
  });

  test('a fragment comes with its sentence, a whole quotation does not', () => {
    const cited = (exact: string) =>
      citeQuote(
        aStatementPiece({
          selectors: [{ type: 'TextQuoteSelector', exact, prefix: 'just because it "', suffix: '".' }],
        }),
        LINK,
      );
    expect(cited('is Chinese')).toContain('In its sentence: … just because it "is Chinese". …');
    expect(cited('is Chinese and has been so for as long as it exists')).not.toContain('In its sentence');
  });

  test('an excerpt has no speaker line', () => {
    expect(citeQuote(anExcerptPiece({}, KNOWN), LINK).split('\n')).toEqual([
      '“Synthetic excerpt.”',
      'Source: US warns Europe. Sead Fadilpašić, ITProPortal, about February 2019. https://example.org/a',
      `Stance Atlas: ${LINK}`,
    ]);
  });

  test('a summary is never between quotation marks and says whose words it is', () => {
    const piece: Piece = {
      evidence: aSummary({ text: 'The law bars it.' }),
      source: aSource(),
      speaker: null,
    };
    expect(quotedText(piece)).toBe('The law bars it.');
    expect(citeQuote(piece, LINK).split('\n').slice(0, 2)).toEqual([
      'The law bars it.',
      'Summary by Stance Atlas',
    ]);
  });

  test('what is unknown is said, never guessed', () => {
    const source = aSource({ title: null, describedAs: 'Report on allies', published: null });
    expect(citeQuote({ ...anExcerptPiece(), source }, LINK)).toContain(
      'Source: [Report on allies]. publisher not recorded, date not recorded.\n',
    );
  });
});

test.each([
  [{ title: 'Headline' }, 'Headline'],
  [{ title: null, describedAs: 'A report' }, '[A report]'],
  [{ title: null, describedAs: null }, '[Untitled source]'],
])('the title of %j is “%s”', (fields, title) => {
  expect(sourceTitle(aSource(fields))).toBe(title);
});

test.each([
  [{ author: null, publisher: 'Sputnik', published: '2019-04-29' }, 'Sputnik, 29 April 2019'],
  [{ author: 'A. B.', publisher: 'Sputnik', published: '2019' }, 'A. B., Sputnik, 2019'],
  [{ author: 'A. B.', publisher: null, published: null }, 'A. B., publisher not recorded, date not recorded'],
])('the imprint of %j is “%s”', (fields, imprint) => {
  expect(sourceImprint(aSource(fields))).toBe(imprint);
});

test.each([
  ['Japan bans Huawei, joining U.S.', 'Japan bans Huawei, joining U.S. ITProPortal, 2019'],
  ['Vietnam quietly shunning Huawei?', 'Vietnam quietly shunning Huawei? ITProPortal, 2019'],
  ['“No backdoors.”', '“No backdoors.” ITProPortal, 2019'],
  ['US warns Europe', 'US warns Europe. ITProPortal, 2019'],
])('the source of the title “%s” has one mark at its end', (title, words) => {
  const fields = { title, author: null, publisher: 'ITProPortal', published: '2019' };
  expect(sourceInWords(aSource(fields))).toBe(words);
  const piece = { ...aStatementPiece(), source: aSource(fields) };
  expect(citeQuote(piece, LINK)).toContain(`\nSource: ${words}.`);
});

test('a speaker is told with what is known, and a piece without one has no line', () => {
  expect(speakerLine(aStatementPiece({}, {}, { role: 'Spokesman' }))).toBe('Synthetic Speaker, Spokesman');
  expect(speakerLine(anExcerptPiece())).toBeNull();
});
