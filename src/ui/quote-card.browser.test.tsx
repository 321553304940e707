/** A quote card: quotations as quotations, our own words never as one, and data only ever as text. */
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { aSource, aSpeaker, aStatement, aSummary } from '../../mocks/builders.ts';
import type { Piece } from '../domain/dossier.ts';
import { QuoteCard } from './quote-card.tsx';

const piece = (fields: Partial<Piece> = {}): Piece => ({
  evidence: aStatement({
    saidOn: '2019-04-29',
    selectors: [
      { type: 'TextQuoteSelector', exact: 'First part,', prefix: '', suffix: '' },
      { type: 'TextQuoteSelector', exact: 'second part.', prefix: '', suffix: '' },
    ],
  }),
  source: aSource({ title: 'A headline', publisher: null, published: null, url: null }),
  speaker: aSpeaker({ name: 'Ada Example', role: 'minister', affiliation: null }),
  ...fields,
});

const show = (shown: Piece, words: readonly string[] = []) =>
  render(
    <QuoteCard piece={shown} words={words} citation={() => 'cited'} permalink="?quote=x" isCurrent={false}>
      {null}
    </QuoteCard>,
  );

test('a statement is a blockquote with its speaker, the day it was said, and what is not recorded', async () => {
  const screen = await show(piece());
  const figure = screen.getByRole('figure');
  await expect.element(figure.getByRole('blockquote')).toHaveTextContent('“First part … second part.”');
  await expect.element(figure).toHaveTextContent('Ada Example, minister');
  await expect.element(figure).toHaveTextContent('said 29 April 2019');
  await expect
    .element(figure)
    .toHaveTextContent('publisher not recorded, date not recorded, address not recorded');
});

test('a summary stands in no blockquote and no quotation marks', async () => {
  const screen = await show(piece({ evidence: aSummary({ text: 'What the page says.' }), speaker: null }));
  await expect.element(screen.getByText('What the page says.')).toBeInTheDocument();
  expect(screen.container.querySelector('blockquote')).toBeNull();
  expect(screen.container.textContent).not.toContain('“');
  await expect.element(screen.getByText('Summary, in our words')).toBeInTheDocument();
});

test('markup in the data stays text, and found words are marked', async () => {
  const text = '<img src=x onerror=alert(1)> café';
  const shown = piece({
    evidence: aStatement({ selectors: [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }] }),
  });
  const screen = await show(shown, ['cafe']);
  expect(screen.container.querySelector('img')).toBeNull();
  expect(screen.container.querySelector('mark')?.textContent).toBe('café');
  await expect.element(screen.getByRole('blockquote')).toHaveTextContent(`“${text}”`);
});

test('copying says that it copied', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const screen = await show(piece());
  await screen.getByRole('button', { name: 'Copy quote' }).click();
  await expect.element(screen.getByText('Copied')).toBeInTheDocument();
  expect(write).toHaveBeenCalledWith('cited');
});
