/** The files that a build writes: overview, search index, and in each evidence file the ids of pieces kept elsewhere. */
import { indexFiles, isIndexFile } from '../data/index-files.ts';
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

/** The index over a package, its files in the order of their codes. */
export function deriveIndex({ decisions, evidence }: PackageContent): ReadonlyMap<string, unknown> {
  return indexFiles(
    decisions,
    [...evidence.values()].sort((a, b) => (a.jurisdiction < b.jurisdiction ? -1 : 1)),
  );
}

/** How a file of the package is written. The index is for the machine, and large: it is written without spaces. */
export function textOfFile(path: string, file: unknown): string {
  return isIndexFile(path) ? `${JSON.stringify(file)}\n` : formatJson(file);
}
