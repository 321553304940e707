/** Five very different views of the real package as facts, read from the files without a page or a network. */
import { readFile } from 'node:fs/promises';
import type { DrawnWorld } from '../../src/data/drawn-world.ts';
import { decisionsQuery, evidenceQuery } from '../../src/data/evidence-queries.ts';
import type { Loader } from '../../src/data/loader.ts';
import { atlasQuery } from '../../src/data/queries.ts';
import { createQueryClient } from '../../src/data/query-client.ts';
import { type Place, placesOf } from '../../src/drawing/places.ts';
import { factsOf } from '../../src/export/facts.ts';
import type { SlideSource } from '../../src/export/pptx/slide-source.ts';
import { atlasViewOf } from '../../src/state/atlas-view.ts';
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view-state.ts';

/** The address that the links of these views have; facts read it from `window.location`. */
export const ADDRESS = 'https://atlas.example/stances/';

const PUBLIC = new URL('../../public/', import.meta.url);
const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(path, PUBLIC), 'utf8'));

const fileLoader: Loader = {
  data: (path) => read(`data/${path}`),
  geometry: () => read('geometry/world.json'),
};

export interface OfficeView {
  readonly name: string;
  readonly view: ViewState;
  readonly caption: string | null;
  readonly notes: string | null;
}

const one = (name: string, patch: Partial<ViewState>, caption: string | null = null): OfficeView => ({
  name,
  view: { ...DEFAULT_VIEW, ...patch },
  caption,
  notes: caption && 'Say this slowly.\nThen pause.',
});

/** A map with two dossiers, a range in one region, a table, the timeline, and quotes that were searched for. */
export const OFFICE_VIEWS: readonly OfficeView[] = [
  one('map', { country: ['GB', 'DE'] }, 'Two allies, two answers'),
  one('range', {
    region: 'europe',
    time: { kind: 'range', from: '2019-06-01', to: '2020-12-31' },
  }),
  one('table', { view: 'table', time: { kind: 'day', at: 'latest' }, group: ['nato'] }),
  one('timeline', { view: 'timeline', time: { kind: 'day', at: '2021-06-30' }, country: ['SE'] }),
  one('quotes', { view: 'quotes', party: ['us-government', 'vendor'], kind: ['statement', 'excerpt'] }),
];

export interface OfficeData {
  readonly places: readonly Place[];
  readonly source: (view: OfficeView) => SlideSource;
}

/** Reads the package once; `window.location` must be set before sources are made. */
export async function readOfficeData(): Promise<OfficeData> {
  const client = createQueryClient();
  const { atlas } = await client.fetchQuery(atlasQuery(fileLoader));
  const decisions = await client.fetchQuery(decisionsQuery(fileLoader));
  const files = await Promise.all(
    atlas.evidenceFiles.map((code) => client.fetchQuery(evidenceQuery(fileLoader, code))),
  );
  const pieces = files.flatMap((file) => file.pieces);
  const world = (await fileLoader.geometry()) as DrawnWorld;
  return {
    places: placesOf(world, atlas.jurisdictions),
    source: ({ view, caption, notes }) => ({
      facts: factsOf(atlasViewOf(atlas, view), decisions.records, pieces, []),
      caption,
      notes,
    }),
  };
}
