/** The lists of a deck on paper, of the real package: a PDF is read aloud too, and keeps the language of its words. */
import { expect, test } from 'vitest';
import { fetchLoader } from '../../data/loader.ts';
import { atlasQuery } from '../../data/queries.ts';
import { createQueryClient } from '../../data/query-client.ts';
import { collectFacts } from '../../export/facts.ts';
import { atlasViewOf } from '../../state/atlas-view.ts';
import { parse } from '../../state/codec.ts';
import { listsOf } from './deck-lists.ts';

test.each(['?view=sources', '?time=2024-12-31&country=IS'])(
  'the titles of %s say their language',
  async (search) => {
    const [loader, client] = [fetchLoader('/data/', '/geometry/'), createQueryClient()];
    const { atlas } = await client.ensureQueryData(atlasQuery(loader));
    const facts = await collectFacts(atlasViewOf(atlas, parse(search).view), client, loader);
    const lists = document.createElement('div');
    lists.append(...listsOf(facts));
    const icelandic = [...lists.querySelectorAll('[lang="is"]')].map((one) => one.textContent);
    expect(icelandic).toContain('Nova gagnrýnir fjarskiptafrumvarp');
    expect(lists.querySelectorAll('[lang=""]')).toHaveLength(0);
    expect(lists.textContent).toContain('Nova gagnrýnir fjarskiptafrumvarp. mbl.is, 4 May 2021. https://');
  },
);
