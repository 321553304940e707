/** What the first view needs, asked for before anything is drawn: where it comes with the script, the page is drawn once. */
import type { QueryClient } from '@tanstack/react-query';
import type { Loader } from '../data/loader.ts';
import { pause } from '../data/pause.ts';
import { atlasQuery, geometryQuery } from '../data/queries.ts';
import { placesQuery } from '../drawing/use-places.ts';
import { openCodes } from '../state/atlas-view.ts';
import type { ViewState } from '../state/view-state.ts';

/** An empty page is shown no longer than this; then what is there, and what is waited for. */
const PATIENCE_MS = 250;
/** The same where a still of the page is seen meanwhile: until readers would wonder why it does not answer. */
const PATIENCE_WITH_STILL_MS = 1_000;

/** The atlas, and the places of the map. */
async function loadMap(client: QueryClient, loader: Loader): Promise<void> {
  const [atlas, geometry] = [atlasQuery(loader), geometryQuery(loader)];
  await Promise.all([client.prefetchQuery(atlas), client.prefetchQuery(geometry)]);
  const read = client.getQueryState(atlas.queryKey);
  const shapes = client.getQueryState(geometry.queryKey);
  if (!read?.data || !shapes?.data) return;
  const cameAt = [shapes.dataUpdatedAt, read.dataUpdatedAt] as const;
  await client.prefetchQuery(placesQuery({ shapes: shapes.data, atlas: read.data.atlas, cameAt }));
}

/** What else the view tells of: decisions in full and evidence. Their reading is no part of the first script. */
async function loadOpened(client: QueryClient, loader: Loader, view: ViewState): Promise<void> {
  if (!tellsOfDecisions(view)) return;
  // Where this part does not come, neither do the panels that show it: they say so.
  const opened = await import('./load-opened.ts').catch(() => null);
  await opened?.loadDecisionsAndEvidence(client, loader, openCodes(view));
}

/** Whether dossiers, the quotes view or the list of what changed are shown, which tell of decisions in full. */
function tellsOfDecisions(view: ViewState): boolean {
  return openCodes(view).length > 0 || view.view === 'quotes' || view.time?.kind === 'range';
}

export interface FirstView {
  readonly client: QueryClient;
  readonly loader: Loader;
  readonly view: ViewState;
  /** Loads the parts of the app that a view needs. Must not reject. */
  readonly loadParts: (view: ViewState) => Promise<void>;
  /** Whether a still of the page is seen meanwhile. */
  readonly hasStill?: boolean;
}

/**
 * Fills the client with what the view needs, and resolves once it can be drawn whole, or after a moment at the latest.
 * Never rejects: failures are kept in the client, for the panels to tell.
 */
export async function firstLoad({
  client,
  loader,
  view,
  loadParts,
  hasStill = false,
}: FirstView): Promise<void> {
  const whole = Promise.all([loadMap(client, loader), loadOpened(client, loader, view), loadParts(view)]);
  await Promise.race([whole, pause(hasStill ? PATIENCE_WITH_STILL_MS : PATIENCE_MS)]);
}
