/** Wire to domain for one evidence file: pieces with their source and speaker, ids of pieces kept elsewhere. */
import { contained } from '../domain/contained-text.ts';
import type { Decision } from '../domain/decision.ts';
import type { Piece } from '../domain/dossier.ts';
import {
  type Evidence,
  type EvidenceFile,
  fileCodeOf,
  type Source,
  type Speaker,
} from '../domain/evidence.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { DataError, type SetAside } from './errors.ts';
import { DecisionSchema, EvidenceSchema, SourceSchema, SpeakerSchema } from './evidence-schemas.ts';
import { memberOf, type Read, readInTurns, readRecords, readTexts, uniqueBy } from './read-records.ts';

export interface EvidenceRead {
  readonly code: Code;
  readonly pieces: readonly Piece[];
  readonly elsewhere: readonly string[];
  /** How many of its pieces could not be read. */
  readonly unread: number;
  readonly setAside: readonly SetAside[];
}

/** The path of a jurisdiction's evidence file. */
export function evidencePath(code: Code): string {
  return `evidence/${code.toLowerCase()}.json`;
}

function pieceOf(
  evidence: Evidence,
  sources: ReadonlyMap<string, Source>,
  speakers: ReadonlyMap<string, Speaker>,
): Piece | { field: string; reason: string } {
  const source = sources.get(evidence.source);
  if (!source) return { field: 'source', reason: `Its source ${evidence.source} is missing or unreadable` };
  if (evidence.kind !== 'statement') return { evidence, source, speaker: null };
  const speaker = speakers.get(evidence.speaker);
  if (!speaker)
    return { field: 'speaker', reason: `Its speaker ${evidence.speaker} is missing or unreadable` };
  return { evidence, source, speaker };
}

/** The pieces of a file, and which could not be made for want of a source or speaker. */
export function piecesOf(file: Pick<EvidenceFile, 'evidence' | 'sources' | 'speakers'>): {
  readonly pieces: readonly Piece[];
  readonly dangling: readonly { readonly record: string; readonly field: string; readonly reason: string }[];
} {
  const sourceById = new Map(file.sources.map((s) => [s.id, s]));
  const speakerById = new Map(file.speakers.map((s) => [s.id, s]));
  const pieces: Piece[] = [];
  const dangling: { record: string; field: string; reason: string }[] = [];
  for (const item of file.evidence) {
    const piece = pieceOf(item, sourceById, speakerById);
    if ('reason' in piece) dangling.push({ record: item.id, ...piece });
    else pieces.push(piece);
  }
  return { pieces, dangling };
}

/** Throws DataError where a file says that it is another jurisdiction's: a host may answer with the wrong one. */
function refuseForeign(file: string, code: Code, said: unknown): void {
  if (said === undefined || said === code) return;
  const whose = typeof said === 'string' ? `of “${contained(said.slice(0, 40))}”` : 'of what is no code';
  throw new DataError('wrong-shape', file, `it is the file ${whose}, not of “${code}”`);
}

/** Told where texts of the list of pieces elsewhere name none. */
function strangersOf(file: string, count: number): readonly SetAside[] {
  const reason = `${count} of its items are no ids of evidence`;
  return count === 0 ? [] : [{ file, record: 'elsewhere', field: '', reason }];
}

/** Pieces are looked up by their ids, which begin with their file's code: one of another code would never be found, or taken for its namesake. */
function atHome(code: Code, read: readonly Evidence[]) {
  const isHome = ({ id }: Evidence) => fileCodeOf(id) === code;
  const reason = `It does not begin with the code of its file, “${code.toLowerCase()}-”`;
  const away = read.filter((piece) => !isHome(piece)).map(({ id }) => ({ record: id, field: 'id', reason }));
  return { records: read.filter(isHome), away };
}

/** Reads one evidence file; pieces without a readable source, or of another file, are set aside. Rejects with a DataError on a wrong shape. */
export async function readEvidence(code: Code, raw: unknown): Promise<EvidenceRead> {
  const file = evidencePath(code);
  refuseForeign(file, code, memberOf(file, raw, 'jurisdiction'));
  const sources = await readInTurns(file, 'sources', memberOf(file, raw, 'sources'), SourceSchema);
  const speakers = readRecords(file, 'speakers', memberOf(file, raw, 'speakers'), SpeakerSchema);
  const evidence = await readInTurns(file, 'evidence', memberOf(file, raw, 'evidence'), EvidenceSchema);
  const unique = uniqueBy(file, evidence.records, (e) => e.id);
  const uniqueSources = uniqueBy(file, sources.records, (s) => s.id);
  const uniqueSpeakers = uniqueBy(file, speakers.records, (s) => s.id);
  const home = atHome(code, unique.records);
  const { pieces, dangling: sourceless } = piecesOf({
    evidence: home.records,
    sources: uniqueSources.records,
    speakers: uniqueSpeakers.records,
  });
  const dangling = [...home.away, ...sourceless];
  const isId = (text: string) => fileCodeOf(text) !== null;
  const elsewhere = readTexts(file, 'elsewhere', memberOf(file, raw, 'elsewhere'));
  return {
    code,
    pieces,
    elsewhere: elsewhere.records.filter(isId),
    unread: evidence.setAside.length + dangling.length,
    setAside: [
      ...sources.setAside,
      ...uniqueSources.setAside,
      ...speakers.setAside,
      ...uniqueSpeakers.setAside,
      ...evidence.setAside,
      ...unique.setAside,
      ...dangling.map((one) => ({ file, ...one })),
      ...elsewhere.setAside,
      ...strangersOf(file, elsewhere.records.filter((text) => !isId(text)).length),
    ],
  };
}

/** Reads the full decisions. Throws DataError when the file is not a list. */
export function readDecisions(raw: unknown): Read<Decision> {
  const read = readRecords('decisions.json', 'decisions', raw, DecisionSchema);
  const unique = uniqueBy('decisions.json', read.records, (d) => d.id);
  return { records: unique.records, setAside: [...read.setAside, ...unique.setAside] };
}
