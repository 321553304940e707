import { expect, test } from 'vitest';
import { anAtlas, decide } from '../../tests/harness/builders.ts';
import { aView } from '../../tests/harness/views.ts';
import { atlasViewOf } from './atlas-view.ts';
import { answersForQuote, missingQuote } from './missing-quote.ts';

const atlas = anAtlas([decide('GB', '2020-01-28', 'limited')], { evidenceFiles: ['GB'] });
const opened = (country: readonly string[], quote: string | null) =>
  atlasViewOf(atlas, aView({ country: [...country], quote }));

test('the dossier of its file answers for a quote, else the first that is open', () => {
  const answering = (country: readonly string[], quote: string | null) =>
    country.filter((code) => answersForQuote(opened(country, quote), code));
  expect(answering(['US', 'GB'], 'gb-one')).toEqual(['GB']);
  expect(answering(['US', 'FR'], 'gb-one')).toEqual(['US']);
  expect(answering(['US', 'FR'], 'nonsense')).toEqual(['US']);
  expect(answering(['US', 'FR'], null)).toEqual([]);
});

test('a quote kept elsewhere may be about somebody else; one kept nowhere is mistyped', () => {
  const view = opened(['US'], 'gb-one');
  expect(missingQuote(view, 'gb-one', 'US').words).toMatch(/^The quote gb-one is not about (the )?/);
  expect(missingQuote(view, 'gb-one', 'US').elsewhere).toBe('GB');
  const words = 'is not in the data. The link may be mistyped.';
  for (const quote of ['us-one', 'zz-one', 'nonsense'])
    expect(missingQuote(view, quote, 'US')).toEqual({
      words: `The quote ${quote} ${words}`,
      elsewhere: null,
    });
});
