/** The files that a build writes: the overview, and in each evidence file the ids of pieces kept elsewhere. */
import { deriveElsewhere, deriveOverview, OVERVIEW_FILE } from './derive.ts';
import { emptyFile } from './merge-record.ts';
import type { PackageContent } from './package-content.ts';
import { evidencePath, type PackageFiles } from './package-files.ts';

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
  return derived.set(OVERVIEW_FILE, deriveOverview(content.decisions, evidence));
}
