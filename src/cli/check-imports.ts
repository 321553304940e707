/** The check that nothing of an imported record is lost: what the files hold against what the descriptor says went in. */
import * as v from 'valibot';
import type { Evidence } from '../domain/evidence.ts';
import { importedFrom } from './convert-record.ts';
import type { PackageContent } from './package-content.ts';
import { DESCRIPTOR_FILE, type PackageFiles } from './package-files.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RecordFile } from './record-schema.ts';
import { urlKey } from './source-ids.ts';

export const IMPORT_COUNTS = ['records', 'sources', 'distinctSources', 'deadlines'] as const;
export type ImportCounts = Readonly<Record<(typeof IMPORT_COUNTS)[number], number>>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty());

/** `imports` of the descriptor: what the record held, and why the files hold more or less of it. */
export const ImportsSchema = v.object({
  name: text,
  compiledOn: text,
  records: count,
  sources: count,
  distinctSources: count,
  deadlines: count,
  exceptions: v.array(
    v.object({
      /** Which count differs, and by how much the files hold more (or, negative, less). */
      of: v.picklist(IMPORT_COUNTS),
      by: v.pipe(v.number(), v.integer()),
      what: text,
      reason: text,
    }),
  ),
});
export type Imports = v.InferOutput<typeof ImportsSchema>;

/** What the record holds: sources as listed, and by distinct address. */
export function countRecord({ records }: RecordFile): ImportCounts {
  const sources = records.flatMap((record) => record.sources);
  return {
    records: records.length,
    sources: sources.length,
    distinctSources: new Set(sources.map((source) => urlKey(source.url))).size,
    deadlines: records.reduce((sum, record) => sum + record.deadlines.length, 0),
  };
}

/** What the package holds of it: pieces with the id of a decision and `-s<n>`, their sources, those decisions. */
export function countImported({ decisions, evidence }: PackageContent): ImportCounts {
  const files = [...evidence.values()];
  const pieces = importedPieces(files.flatMap((file) => file.evidence));
  const used = new Set(pieces.map((piece) => piece.source));
  const urls = files.flatMap((file) => file.sources.filter((s) => used.has(s.id)).map((s) => s.url ?? s.id));
  const from = new Set(pieces.map((piece) => importedFrom(piece.id)));
  const recorded = decisions.filter((decision) => from.has(decision.id));
  return {
    records: recorded.length,
    sources: pieces.length,
    distinctSources: new Set(urls.map(urlKey)).size,
    deadlines: recorded.reduce((sum, decision) => sum + decision.deadlines.length, 0),
  };
}

function importedPieces(pieces: readonly Evidence[]): readonly Evidence[] {
  return pieces.filter((piece) => importedFrom(piece.id) !== null);
}

/** Counts that differ without a reason, and imported pieces that do not look like summaries of the record. */
export function checkImports(files: PackageFiles, content: PackageContent): readonly Problem[] {
  const raw = Object(files.json.get(DESCRIPTOR_FILE)).imports;
  const found = countImported(content);
  if (raw === undefined && found.sources === 0) return checkPieces(content);
  const imports = v.safeParse(ImportsSchema, raw);
  if (!imports.success) {
    const field = ['imports', v.getDotPath(imports.issues[0])].filter(Boolean).join('.');
    const problem = `does not fit: ${imports.issues[0].message}`;
    return [problemAt([DESCRIPTOR_FILE, null, field], problem, 'Run npm run data:import')];
  }
  return [
    ...IMPORT_COUNTS.flatMap((name) => checkCount(name, imports.output, found)),
    ...checkPieces(content),
  ];
}

function checkCount(name: keyof ImportCounts, imports: Imports, found: ImportCounts): readonly Problem[] {
  const excused = imports.exceptions.filter((e) => e.of === name).reduce((sum, e) => sum + e.by, 0);
  const expected = imports[name] + excused;
  if (found[name] === expected) return [];
  const problem = `says that ${imports[name]} went in${excused ? ` (${expected} after exceptions)` : ''}; the files hold ${found[name]}`;
  const fix = 'Bring back what is lost, or state the reason under imports.exceptions';
  return [problemAt([DESCRIPTOR_FILE, null, `imports.${name}`], problem, fix)];
}

function checkPieces({ evidence }: PackageContent): readonly Problem[] {
  return [...evidence].flatMap(([path, file]) =>
    importedPieces(file.evidence).flatMap((piece) => {
      const from = importedFrom(piece.id);
      const isLinked = piece.relations.some((r) => r.decision === from && r.relation === 'supports');
      if (piece.kind === 'summary' && isLinked) return [];
      const problem = 'has the id of an imported summary and is none';
      return [
        problemAt([path, piece.id, 'id'], problem, `Make it a summary that supports ${from}, or rename it`),
      ];
    }),
  );
}
