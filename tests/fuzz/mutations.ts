/** The real package with one file gone wrong: each case is made by its seed and number alone. */
import { EVIDENCE_FILES, fileText, GEOMETRY, INDEX_FILES } from './data-package.ts';
import { type Bytes, FILE_MUTATIONS } from './mutated-files.ts';
import { CIRCLE, type Json, mutateRecords, RECORD_MUTATIONS } from './mutated-records.ts';
import { type Seeded, seeded } from './seeded.ts';

export interface Mutation {
  readonly kind: string;
  /** Path of the file as the app names it. */
  readonly path: string;
  readonly body: Bytes;
  /** Codes of the places whose stance may differ; null where any may. */
  readonly touched: ReadonlySet<string> | null;
}

const PATHS = [
  'datapackage.json',
  'jurisdictions.json',
  'groups.json',
  'derived/overview.json',
  'derived/overview.json',
  'decisions.json',
  'decisions.json',
  GEOMETRY,
  ...INDEX_FILES,
];

const somePath = (draw: Seeded) => (draw.oneIn(3) ? draw.pick(EVIDENCE_FILES) : draw.pick(PATHS));
const RECORD_KINDS = Object.keys(RECORD_MUTATIONS);
const FILE_KINDS = Object.keys(FILE_MUTATIONS);
const decides = (path: string) => PATHS.slice(0, 5).includes(path);

/** Codes that the touched records name: whose place, or whose decision. */
function codesOf(records: readonly Json[]): ReadonlySet<string> | null {
  const codes = records.flatMap((record) => {
    const { code, jurisdiction } = (record ?? {}) as { readonly code?: Json; readonly jurisdiction?: Json };
    return [code, jurisdiction].filter((c) => typeof c === 'string');
  });
  // What the EU decides may be everybody's.
  return codes.length === 0 || codes.includes('EU') ? null : new Set(codes);
}

/** Kinds after which a whole list may read otherwise. */
const WIDE = new Set(['huge list', 'id of another record', 'deep record']);

function touchedBy(path: string, kind: string, records: readonly Json[]): ReadonlySet<string> | null {
  if (!decides(path)) return new Set();
  return path === 'groups.json' || path === 'datapackage.json' || WIDE.has(kind) ? null : codesOf(records);
}

/** The case of a number under a seed. */
export function mutation(seed: number, place: number): Mutation {
  const draw = seeded(seed, 'data', place);
  return mutated(somePath(draw), draw);
}

/** A file gone wrong in a way that is drawn. */
export function mutated(path: string, draw: Seeded): Mutation {
  const text = fileText(path);
  if (draw.oneIn(3)) {
    const kind = draw.pick(FILE_KINDS);
    const body = FILE_MUTATIONS[kind]?.(text, draw) ?? new Uint8Array();
    return { kind, path, body, touched: decides(path) ? null : new Set() };
  }
  const file = JSON.parse(text) as Json;
  const kind = path.startsWith('evidence/') && draw.oneIn(8) ? CIRCLE : draw.pick(RECORD_KINDS);
  const records = mutateRecords(file, kind, draw);
  const body = Uint8Array.from(Buffer.from(JSON.stringify(file), 'utf8'));
  return { kind, path, body, touched: touchedBy(path, kind, records) };
}
