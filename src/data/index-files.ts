/** What the app finds things by, made from decisions and evidence: the search index and the list of sources. */
import type { Decision } from '../domain/decision.ts';
import type { EvidenceFile } from '../domain/evidence.ts';
import { lastDay } from '../domain/partial-date.ts';
import { listSources } from '../domain/sourced.ts';
import { piecesOf } from './read-evidence.ts';
import { SOURCES_FILE, sourcesFile } from './read-sources.ts';
import { SEARCH_FOLDER, searchFiles } from './search-index.ts';

/**
 * Content by path, the pieces in the order of the files. A piece whose source or speaker is missing, which the check
 * tells, is in neither.
 */
export function indexFiles(
  decisions: readonly Decision[],
  files: readonly EvidenceFile[],
): ReadonlyMap<string, unknown> {
  const effects = new Map(decisions.map(({ id, date }) => [id, lastDay(date)]));
  const pieces = files.flatMap((file) => piecesOf(file).pieces);
  return new Map([...searchFiles(pieces, effects), [SOURCES_FILE, sourcesFile(listSources(pieces))]]);
}

/** Whether a path is of the index, which is no resource of the package: it holds nothing of its own. */
export function isIndexFile(path: string): boolean {
  return path.startsWith(SEARCH_FOLDER) || path === SOURCES_FILE;
}
