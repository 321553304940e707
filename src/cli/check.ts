/** The check of the data package: everything that `npm run data:check` refuses. */
import { EVIDENCE_KINDS } from '../domain/evidence.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkImports } from './check-imports.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks } from './check-links.ts';
import { checkWhole } from './check-package.ts';
import { checkRepeats } from './check-repeats.ts';
import { type PackageContent, parsePackage } from './package-content.ts';
import type { PackageFiles } from './package-files.ts';
import type { Problem } from './problem.ts';

/**
 * All problems of a package. Where a record fails its schema only such failures are told: what points at the record
 * would otherwise be reported as well, and mislead.
 */
export function checkPackage(files: PackageFiles): readonly Problem[] {
  const { content, problems } = parsePackage(files);
  if (problems.length > 0) return problems;
  return [
    ...checkLinks(content),
    ...checkEvidence(content),
    ...checkLanguages(content),
    ...checkRepeats(content),
    ...checkImports(files, content),
    ...checkWhole(files, content),
  ];
}

/** One sentence on what a package holds. */
export function summarise({ decisions, evidence, jurisdictions }: PackageContent): string {
  const files = [...evidence.values()];
  const pieces = files.flatMap((file) => file.evidence);
  const kinds = EVIDENCE_KINDS.map((kind) => `${pieces.filter((p) => p.kind === kind).length} ${kind}`);
  const sources = new Set(files.flatMap((file) => file.sources.map((source) => source.id)));
  return `${decisions.length} decisions; ${pieces.length} pieces of evidence (${kinds.join(', ')}); ${
    sources.size
  } sources; ${jurisdictions.length} jurisdictions`;
}
