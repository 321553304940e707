/** What the first view needs, asked for before anything is drawn: where it comes with the script, the page is drawn once. */
import type { QueryClient } from '@tanstack/react-query';
import type { Loader } from '../data/loader.ts';
import { pause } from '../data/pause.ts';
import { atlasQuery, decisionsQuery, evidenceQuery, geometryQuery } from '../data/queries.ts';
import { filesElsewhere } from '../data/use-data.ts';
import type { Code } from '../domain/jurisdiction.ts';
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

/** The evidence about a jurisdiction: its own file, then the others that it names. */
async function loadEvidence(
  client: QueryClient,
  loader: Loader,
  code: Code,
  files: readonly Code[],
): Promise<void> {
  const own = evidenceQuery(loader, code);
  await client.prefetchQuery(own);
  const { codes } = filesElsewhere(code, client.getQueryData(own.queryKey)?.elsewhere ?? [], files);
  await Promise.all(codes.map((other) => client.prefetchQuery(evidenceQuery(loader, other))));
}

/** The decisions, where dossiers, the quotes view or the list of what changed tell of them, and the evidence of dossiers. */
async function loadDecisionsAndEvidence(client: QueryClient, loader: Loader, view: ViewState): Promise<void> {
  const codes = openCodes(view);
  if (codes.length === 0 && view.view !== 'quotes' && view.time?.kind !== 'range') return;
  const atlas = client.fetchQuery(atlasQuery(loader)).catch(() => null);
  const decisions = client.prefetchQuery(decisionsQuery(loader));
  const files = (await atlas)?.atlas.evidenceFiles ?? [];
  const here = codes.filter((code) => files.includes(code));
  await Promise.all([decisions, ...here.map((code) => loadEvidence(client, loader, code, files))]);
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
  const whole = Promise.all([
    loadMap(client, loader),
    loadDecisionsAndEvidence(client, loader, view),
    loadParts(view),
  ]);
  await Promise.race([whole, pause(hasStill ? PATIENCE_WITH_STILL_MS : PATIENCE_MS)]);
}
