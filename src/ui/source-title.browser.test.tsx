/** The language of a title, on the element that holds its words and nothing else. */
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { aDecision, aSource } from '../../mocks/builders.ts';
import { InstrumentName, SourceTitle } from './source-title.tsx';

async function markedIn(element: React.ReactElement) {
  const { container } = await render(element);
  return [...container.querySelectorAll('[lang]')].map((one) => [one.getAttribute('lang'), one.textContent]);
}

test('a foreign title bears its language, found words in it or not', async () => {
  const source = aSource({ title: 'Nova gagnrýnir fjarskiptafrumvarp', language: 'is' });
  expect(await markedIn(<SourceTitle source={source} />)).toEqual([['is', source.title]]);
  expect(await markedIn(<SourceTitle source={source} words={['nova']} />)).toEqual([['is', source.title]]);
});

test('an English title bears none, tagged or not', async () => {
  expect(await markedIn(<SourceTitle source={aSource()} />)).toEqual([]);
  expect(await markedIn(<SourceTitle source={aSource({ language: 'en-GB' })} />)).toEqual([]);
});

test('the name of an act bears its own', async () => {
  const decision = aDecision({ instrument: 'Lov nr. 1156', instrumentLanguage: 'da' });
  expect(await markedIn(<InstrumentName decision={decision} />)).toEqual([['da', 'Lov nr. 1156']]);
});
