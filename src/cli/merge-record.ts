/** Merging the converted record into the data package: founding evidence stays as it is, and one event is one decision. */
import { byEffect } from '../domain/atlas.ts';
import type { Decision } from '../domain/decision.ts';
import type { EvidenceFile } from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import {
  byPlace,
  type ConvertedEvidence,
  type ConvertedRecord,
  convertRecord,
  importedFrom,
  ordered,
  type StoredDecision,
} from './convert-record.ts';
import type { Curation } from './curation.ts';
import { evidencePath, type PackageFiles } from './package-files.ts';
import type { RecordedDecision } from './record-schema.ts';
import { urlKey } from './source-ids.ts';

/** A record of a file as it was read: written back field by field, in its own order. */
type Raw<T> = T & Readonly<Record<string, unknown>>;
type RawFile = { readonly [K in keyof EvidenceFile]: EvidenceFile[K] };

/** The files that change, by path: decisions, and the evidence file of every jurisdiction of the record. */
export function mergeRecord(
  files: PackageFiles,
  records: readonly RecordedDecision[],
  curation: Curation,
): ReadonlyMap<string, unknown> {
  const present = new Map<string, RawFile>();
  for (const [path, raw] of files.json) if (path.startsWith('evidence/')) present.set(path, raw as RawFile);
  const converted = convertRecord(records, knownIds([...present.values()]), curation);
  refuseUnknown(curation, converted);
  const decisions = mergeDecisions(
    (files.json.get('decisions.json') ?? []) as readonly Raw<StoredDecision>[],
    converted.decisions,
  );
  const merged = new Map<string, unknown>([['decisions.json', decisions]]);
  for (const [code, evidence] of converted.byJurisdiction) {
    const path = evidencePath(code);
    merged.set(path, mergeEvidence(present.get(path) ?? emptyFile(code), evidence, records));
  }
  const missing = addRelations(merged, curation.relations);
  if (missing.length > 0) throw new Error(`No such founding piece: ${missing.join(', ')}`);
  return merged;
}

/** Throws where a curator has decided something of what the record does not hold. */
function refuseUnknown({ orders, effects, languages }: Curation, converted: ConvertedRecord): void {
  const refuse = (what: string, named: readonly string[], ids: readonly string[]) => {
    const unknown = named.filter((id) => !ids.includes(id));
    if (unknown.length > 0) throw new Error(`No such ${what}: ${unknown.join(', ')}`);
  };
  const judged = [...orders, ...effects].map(({ decision }) => decision);
  const decisions = [...judged, ...Object.values(languages.instruments).flat()];
  const sources = [...converted.byJurisdiction.values()].flatMap((file) => file.sources);
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  refuse('decision', decisions, ids(converted.decisions));
  refuse('source', Object.values(languages.titles).flat(), ids(sources));
}

/** An evidence file that holds nothing. */
export function emptyFile(jurisdiction: Code): EvidenceFile {
  return { jurisdiction, evidence: [], sources: [], speakers: [], elsewhere: [] };
}

function knownIds(files: readonly RawFile[]): ReadonlyMap<string, string> {
  const sources = files.flatMap((file) => file.sources);
  return new Map(sources.flatMap(({ id, url }) => (url === null ? [] : [[urlKey(url), id] as const])));
}

/**
 * The record's word replaces that of a decision with the same id; the others stay. Throws where the two are not the
 * same event: another day, another kind of act, or another stance.
 */
function mergeDecisions(
  present: readonly StoredDecision[],
  converted: readonly StoredDecision[],
): readonly StoredDecision[] {
  const byId = new Map(present.map((decision) => [decision.id, decision]));
  for (const decision of converted) {
    const founding = byId.get(decision.id);
    for (const field of ['jurisdiction', 'date', 'kind', 'stance'] as const)
      if (founding && founding[field] !== decision[field])
        throw new Error(`${decision.id}: ${field} is ${founding[field]} here, ${decision[field]} there`);
    byId.set(decision.id, decision);
  }
  return [...byId.values()].sort((a, b) => byPlace(a, b) || byEffect(ordered(a), ordered(b)));
}

/** What was imported before makes room; what a curator or a founding article gave comes first and is not touched. */
function mergeEvidence(
  file: RawFile,
  { evidence, sources }: ConvertedEvidence,
  records: readonly Pick<Decision, 'id'>[],
): RawFile {
  const renewed = new Set(records.map((record) => record.id));
  const kept = file.evidence.filter((piece) => !renewed.has(importedFrom(piece.id) ?? ''));
  const used = new Set(kept.map((piece) => piece.source));
  const keptSources = file.sources.filter((source) => used.has(source.id));
  const added = sources.filter((source) => !used.has(source.id));
  return { ...file, evidence: [...kept, ...evidence], sources: [...keptSources, ...added] };
}

/** Adds what is not there yet, in place; gives back the pieces that no file has. */
function addRelations(merged: Map<string, unknown>, additions: Curation['relations']): readonly string[] {
  return additions.flatMap(({ piece: id, decision, relation }) => {
    const path = evidencePath(id.slice(0, 2));
    const file = merged.get(path) as RawFile | undefined;
    if (!file?.evidence.some((piece) => piece.id === id)) return [id];
    const evidence = file.evidence.map((piece) =>
      piece.id !== id || piece.relations.some((known) => known.decision === decision)
        ? piece
        : { ...piece, relations: [...piece.relations, { decision, relation }] },
    );
    merged.set(path, { ...file, evidence });
    return [];
  });
}
