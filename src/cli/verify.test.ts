import { describe, expect, it } from 'vitest';
import type { Evidence, TextQuoteSelector } from '../domain/evidence.ts';
import { type Filed, normaliseText, verifyQuotations } from './verify.ts';

const RIVER =
  'The river rose.\n\n   “We shall build a dam,” the mayor’s clerk said. “It will hold.” Then it rained.';
const TEXTS = new Map([
  ['river.txt', RIVER],
  ['hill.txt', 'The hill is steep. "We shall plant trees", a farmer said.'],
]);

function part(exact: string, prefix = '', suffix = ''): TextQuoteSelector {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

function filed(id: string, source: string, ...selectors: TextQuoteSelector[]): Filed {
  const piece: Evidence = {
    id,
    kind: 'excerpt',
    about: ['GB'],
    relations: [],
    source,
    note: null,
    selectors,
  };
  return { file: 'evidence/gb.json', piece };
}

const DAM = filed(
  'gb-dam',
  'river',
  part('We shall build a dam,', '“', '” the mayor’s clerk'),
  part('It will hold.'),
);
const TREES = filed('gb-trees', 'hill', part('We shall plant trees', '“', '”'));

describe('verification', () => {
  it('finds every part in the text of its source and says how many in how many', () => {
    const problems: unknown[] = [];
    expect(verifyQuotations([DAM, TREES], TEXTS)).toEqual({
      ...{ problems, checked: 3, texts: ['hill.txt', 'river.txt'] },
    });
  });

  it('does not mind the shape of quotation marks, apostrophes and white space', () => {
    const piece = filed('gb-a', 'river', part('We  shall build\u00a0a dam," the mayor\'s clerk', 'rose. "'));
    expect(verifyQuotations([piece], TEXTS).problems).toEqual([]);
  });

  it('passes over our own words', () => {
    const { selectors: _, ...rest } = { ...DAM.piece, selectors: [] };
    const own: Evidence = { ...rest, kind: 'summary', text: 'A dam is planned.' };
    const found = verifyQuotations([{ file: DAM.file, piece: own }], TEXTS);
    expect(found).toEqual({ problems: [], checked: 0, texts: [] });
  });

  it('lets a later part’s prefix reach back into the part before it', () => {
    const piece = filed('gb-a', 'river', part('The river rose.'), part('We shall build', 'river rose. “'));
    expect(verifyQuotations([piece], TEXTS).problems).toEqual([]);
  });

  it('finds the n-th of two equal passages by its context', () => {
    const texts = new Map([['a.txt', 'No, he said. No, she said.']]);
    const piece = filed('gb-a', 'a', part('No,', '', ' she said.'));
    expect(verifyQuotations([piece], texts).problems).toEqual([]);
  });
});

/** What was done to a quotation, the part as it stands then, and what the curator reads. */
const REFUSED: readonly (readonly [string, TextQuoteSelector, string, string])[] = [
  ['a word altered', part('We shall build a dyke,'), 'exact', 'agrees only up to “We shall build a”'],
  ['a comma added', part('We, shall build a dam'), 'exact', 'not even its first word is there'],
  ['a letter’s case changed', part('we shall build'), 'exact', 'not even its first word is there'],
  ['words left out', part('We shall a dam'), 'exact', 'agrees only up to “We shall”'],
  ['a wrong prefix', part('It will hold.', 'she said. “'), 'prefix', 'does not adjoin the words'],
  ['a wrong suffix', part('It will hold.', '“', '” Then it snowed.'), 'suffix', 'does not adjoin the words'],
  ['words of another text', part('We shall plant trees'), 'exact', 'agrees only up to “We shall”'],
];

describe('verification refuses', () => {
  it.each(REFUSED)('%s', (_, altered, field, problem) => {
    const { problems } = verifyQuotations([DAM, filed('gb-x', 'river', altered)], TEXTS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ record: 'gb-x', field: `selectors.0.${field}` });
    expect(problems[0]?.problem).toContain(problem);
  });

  it('a source whose text is not in the folder', () => {
    const { problems, texts } = verifyQuotations([filed('gb-x', 'sea', part('Waves.'))], TEXTS);
    expect(texts).toEqual([]);
    expect(problems[0]?.problem).toBe('no text has any part of sea');
  });

  it('parts that do not stand in this order', () => {
    const { problems } = verifyQuotations(
      [filed('gb-x', 'river', part('It will hold.'), part('a dam'))],
      TEXTS,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: 'selectors.1.exact', fix: 'Order the parts' });
  });
});

describe('normalising', () => {
  it('changes quotation marks and white space and nothing else', () => {
    expect(normaliseText(' “A”\n‘b’\u00a0 — c… ')).toBe('"A" \'b\' — c…');
  });
});
