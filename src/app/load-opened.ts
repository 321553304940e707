/** The decisions in full and the evidence of opened jurisdictions, asked for before the panels that show them are drawn. */
import type { QueryClient } from '@tanstack/react-query';
import { decisionsQuery, evidenceQuery } from '../data/evidence-queries.ts';
import { filesElsewhere } from '../data/gathered-evidence.ts';
import type { Loader } from '../data/loader.ts';
import { atlasQuery } from '../data/queries.ts';
import type { Code } from '../domain/jurisdiction.ts';

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

/** Asks for the decisions, and for the evidence of those of `codes` that have any. Failures are kept in the client. */
export async function loadDecisionsAndEvidence(
  client: QueryClient,
  loader: Loader,
  codes: readonly Code[],
): Promise<void> {
  const atlas = client.fetchQuery(atlasQuery(loader)).catch(() => null);
  const decisions = client.prefetchQuery(decisionsQuery(loader));
  const files = (await atlas)?.atlas.evidenceFiles ?? [];
  const here = codes.filter((code) => files.includes(code));
  await Promise.all([decisions, ...here.map((code) => loadEvidence(client, loader, code, files))]);
}
