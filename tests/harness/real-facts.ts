/** The facts of a view of the real package, read from disk by the app's own readers: for tests of exports. */
import { readFile } from 'node:fs/promises';
import type { QueryClient } from '@tanstack/react-query';
import { vi } from 'vitest';
import type { Loader } from '../../src/data/loader.ts';
import { atlasQuery } from '../../src/data/queries.ts';
import { createQueryClient } from '../../src/data/query-client.ts';
import { collectFacts, type ViewFacts } from '../../src/export/facts.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { parse } from '../../src/state/codec.ts';

const publicFile = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8'));

/** Reads public/ from disk. */
export const diskLoader: Loader = {
  data: (path) => publicFile(`data/${path}`),
  geometry: () => publicFile('geometry/world.json'),
};

/** The address that links of these tests begin with. */
export const PUBLIC = 'https://atlas.example/';

const LATER = 'gb-2020-01-28-35-percent-cap';

/** The package with a decision of the UK whose stance this version does not know, as data of a later one may have. */
const laterLoader: Loader = {
  ...diskLoader,
  data: async (path) => {
    const file = await publicFile(`data/${path}`);
    if (path !== 'derived/overview.json') return file;
    const overview = file as { readonly decisions: readonly { readonly id: string }[] };
    const later = (d: { readonly id: string }) => (d.id === LATER ? { ...d, stance: 'paused' } : d);
    return { ...overview, decisions: overview.decisions.map(later) };
  },
};

const [wholeClient, laterClient] = [createQueryClient(), createQueryClient()];

/** The facts of the view at a query string, e.g. `?view=table&group=eu`. Throws where the address has a problem. */
export const realFacts = (search: string): Promise<ViewFacts> => factsFrom(diskLoader, wholeClient, search);

/** The same of data of which one decision of the UK, of 28 January 2020, cannot be read. */
export const laterFacts = (search: string): Promise<ViewFacts> => factsFrom(laterLoader, laterClient, search);

async function factsFrom(loader: Loader, client: QueryClient, search: string): Promise<ViewFacts> {
  const url = new URL(PUBLIC);
  vi.stubGlobal('window', {
    location: {
      href: url.href,
      origin: url.origin,
      pathname: '/',
      protocol: 'https:',
      hostname: url.hostname,
    },
  });
  const { view, problems } = parse(search);
  if (problems.length > 0) throw new Error(`${search}: ${JSON.stringify(problems)}`);
  const { atlas } = await client.ensureQueryData(atlasQuery(loader));
  return collectFacts(atlasViewOf(atlas, view), client, loader);
}

/** Very different views, by name. */
export const VERY_DIFFERENT_VIEWS = {
  'the default map': '',
  'a table with filters': '?view=table&stance=ban~limited~no-outright-ban&group=eu~nato&basis=own',
  'a range': '?time=2020-01-28..2020-07-14',
  'the latest timeline of Europe': '?view=timeline&time=latest&region=europe',
  'quotes by words and party': '?view=quotes&q=network&party=us-government',
  'a comparison': '?country=GB~DE~US',
} as const;
