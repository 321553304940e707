/** The lists of a deck on paper, of the real package: what limits a stance is on them, and a PDF keeps the language of its words. */
import { expect, test } from 'vitest';
import { fetchLoader } from '../../data/loader.ts';
import { atlasQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { collectFacts } from '../../export/facts.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { listsOf } from './deck-lists.ts';

const [loader, client] = [fetchLoader('/data/', '/geometry/'), createQueryClient()];

/** The lists of the view at an address. */
async function paperOf(search: string): Promise<HTMLElement> {
  const { atlas } = await client.ensureQueryData(atlasQuery(loader));
  const facts = await collectFacts(atlasViewOf(atlas, parse(search).view), client, loader);
  const lists = document.createElement('div');
  lists.append(...listsOf(facts));
  return lists;
}

const wordsOf = async (search: string) => (await paperOf(search)).textContent ?? '';

test.each(['?view=sources', '?time=2024-12-31&country=IS'])(
  'the titles of %s say their language',
  async (search) => {
    const lists = await paperOf(search);
    const icelandic = [...lists.querySelectorAll('[lang="is"]')].map((one) => one.textContent);
    expect(icelandic).toContain('Nova gagnrýnir fjarskiptafrumvarp');
    expect(lists.querySelectorAll('[lang=""]')).toHaveLength(0);
    expect(lists.textContent).toContain('Nova gagnrýnir fjarskiptafrumvarp. mbl.is, 4 May 2021. https://');
  },
);

test.each([
  [
    '?time=2020-02-12&quote=gb-undated-parliamentary-report-alleged-links',
    'This quote is of an earlier decision, before this stance.',
    'alleged links',
  ],
  [
    '?time=2024-07-15&country=CA&quote=us-2019-04-29-five-eyes',
    'This quote is not tied to the stance above.',
    'which stipulates',
  ],
  [
    '?time=2020-02-12&quote=ca-2022-05-19-policy-statement-s1',
    'This summary is later than 12 February 2020; the date of the view stays.',
    'Summary, in our words: ',
  ],
  [
    '?time=2020-02-12&quote=gb-no-such-thing',
    'The quote gb-no-such-thing is not in the data. The link may be mistyped.',
    '',
  ],
])('the piece that %s names is there, and what it is to the stance', async (search, role, words) => {
  const paper = await wordsOf(search);
  expect(paper).toContain(role);
  expect(paper.slice(paper.indexOf(role))).toContain(words);
});

test('a named piece of the stance itself comes first among the words behind it, once', async () => {
  const paper = await paperOf('?time=2020-02-12&country=GB&quote=gb-2020-01-28-35-percent-cap-s3');
  const named = [...paper.querySelectorAll('li')].map((one) => one.textContent ?? '');
  const others = [...(await paperOf('?time=2020-02-12&country=GB')).querySelectorAll('li')];
  expect(named).toHaveLength(others.length);
  expect(named[0]).toMatch(/^Summary, in our words: /);
  expect(others[0]?.textContent).not.toBe(named[0]);
});

test('an inherited stance has the EU’s decision, what supports it and what disputes it', async () => {
  const paper = await paperOf('?time=2020-02-12&country=AT');
  expect(paper.textContent).toContain('The EU’s decision');
  expect(paper.textContent).toContain('Decided by: ');
  expect(paper.textContent).toContain('The words behind it');
  expect(paper.textContent).toContain('Disputes the stance:');
  expect(paper.querySelectorAll('li').length).toBeGreaterThanOrEqual(3);
  expect(await wordsOf('?time=2020-02-12&country=AT&q=nosuchword')).toContain(
    'No piece of evidence of this stance matches the filters.',
  );
});

test('an opened government says what a range changed of it', async () => {
  const range = '?time=2019-06-01..2022-10-01&country=EE';
  expect(await wordsOf(range)).toMatch(/New since 1 June 2019: No outright ban to De facto ban/);
  expect(await wordsOf('?time=2022-10-01&country=EE')).not.toContain('since 1 June 2019');
});

test('the changes that a picture of a range counts are named, those of the choice alone', async () => {
  const paper = await paperOf('?time=2019-06-01..2022-10-01&group=eu');
  const named = [...paper.querySelectorAll('li strong')].map((one) => one.textContent);
  expect(named).toContain('Estonia');
  expect(named).not.toContain('Canada');
  expect(paper.textContent).toContain('What changed');
  expect(await wordsOf('?time=2022-10-01&group=eu')).toBe('');
  expect(await wordsOf('?view=table&time=2019-06-01..2022-10-01&group=eu')).not.toContain('What changed');
});

test('the method is told: scale, rules and kinds of evidence', async () => {
  const paper = await paperOf('?view=method&time=2024-07-15');
  const headings = [...paper.querySelectorAll('h2')].map((one) => one.textContent);
  expect(headings).toEqual(['The scale', 'The rules', 'Evidence']);
  const terms = [...paper.querySelectorAll('th')].map((one) => one.textContent);
  expect(terms).toEqual(expect.arrayContaining(['De facto ban', 'No record', 'Inheritance', 'Confidence']));
});

test.each([
  ['?view=table&time=2024-07-15', /\d+ more governments have no record\.$/],
  ['?view=table&time=2024-07-15&group=nato', /2 more governments pass the filters and have no record\.$/],
])('below the rows of %s it is said of whom nothing is recorded', async (search, words) => {
  expect(await wordsOf(search)).toMatch(words);
});

test.each(['?view=table&time=2024-07-15&stance=ban~limited&group=nato', '?view=table&group=five-eyes'])(
  'nothing is said where %s leaves out no government without a record',
  async (search) => {
    expect(await wordsOf(search)).not.toMatch(/record\.$/);
  },
);
