/** The files that a build writes: overview, search index, and in each evidence file the ids of pieces kept elsewhere. */
import { piecesOf } from '../data/read-evidence.ts';
import { SOURCES_FILE } from '../data/read-sources.ts';
import { searchFiles } from '../data/search-index.ts';
import { lastDay } from '../domain/partial-date.ts';
import { listSources } from '../domain/sourced.ts';
import { deriveElsewhere, deriveOverview, OVERVIEW_FILE } from './derive.ts';
import { emptyFile } from './merge-record.ts';
import type { PackageContent } from './package-content.ts';
import { evidencePath, formatJson, type PackageFiles } from './package-files.ts';

/** Content by path; an evidence file for everyone that a piece is about. */
export function derivedFiles(files: PackageFiles, content: PackageContent): ReadonlyMap<string, unknown> {
  const evidence = [...content.evidence.values()];
  const elsewhere = deriveElsewhere(evidence);
  const codes = new Set([...elsewhere.keys(), ...evidence.map((file) => file.jurisdiction)]);
  const derived = new Map<string, unknown>();
  for (const code of [...codes].sort()) {
    const path = evidencePath(code);
    const file = Object(files.json.get(path) ?? emptyFile(code)) as object;
    derived.set(path, { ...file, elsewhere: elsewhere.get(code) ?? [] });
  }
  derived.set(OVERVIEW_FILE, deriveOverview(content.decisions, evidence));
  for (const [path, file] of deriveIndex(content)) derived.set(path, file);
  return derived;
}

/**
 * What the app finds things by, by path: the search index and the list of sources. A piece whose source or speaker is
 * missing, which the check tells, is in neither.
 */
export function deriveIndex(content: PackageContent): ReadonlyMap<string, unknown> {
  const effects = new Map(content.decisions.map((d) => [d.id, lastDay(d.date)]));
  const files = [...content.evidence.values()].sort((a, b) => (a.jurisdiction < b.jurisdiction ? -1 : 1));
  const pieces = files.flatMap((file) => piecesOf(file).pieces);
  return new Map([...searchFiles(pieces, effects), [SOURCES_FILE, listSources(pieces)]]);
}

/** Whether a path is of the index, which is no resource of the package: it holds nothing of its own. */
export function isIndexFile(path: string): boolean {
  return path.startsWith('derived/') && path !== OVERVIEW_FILE;
}

/** How a file of the package is written. The index is for the machine, and large: it is written without spaces. */
export function textOfFile(path: string, file: unknown): string {
  return isIndexFile(path) ? `${JSON.stringify(file)}\n` : formatJson(file);
}
