/** Checks of the evidence files: each piece in its place, with its source and speaker, and quoted cleanly. */
import type { Evidence, EvidenceFile } from '../domain/evidence.ts';
import { checkCode, checkUnique } from './check-links.ts';
import type { PackageContent } from './package-content.ts';
import { type Problem, problemAt } from './problem.ts';

/** Every piece of every file, and each file's sources and speakers. */
export function checkEvidence(content: PackageContent): readonly Problem[] {
  const seen = new Set<string>();
  return [...content.evidence].flatMap(([path, file]) => [
    ...checkCode(content, [path, null, 'jurisdiction'], file.jurisdiction),
    ...checkUnique(
      path,
      'id',
      file.sources.map((s) => s.id),
    ),
    ...checkUnique(
      path,
      'id',
      file.speakers.map((s) => s.id),
    ),
    ...checkUsed(path, file),
    ...file.evidence.flatMap((piece) => checkPiece(content, path, file, piece, seen)),
  ]);
}

function checkPiece(
  content: PackageContent,
  path: string,
  file: EvidenceFile,
  piece: Evidence,
  seen: Set<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, problem: string, fix: string) =>
    problems.push(problemAt([path, piece.id, field], problem, fix));
  if (seen.has(piece.id)) add('id', 'stands twice', 'Give every piece an id of its own');
  seen.add(piece.id);
  const prefix = `${file.jurisdiction.toLowerCase()}-`;
  if (!piece.id.startsWith(prefix))
    add('id', 'does not start with its file’s code', `Start it with "${prefix}"`);
  if (piece.about[0] !== file.jurisdiction) {
    add('about', `starts with "${piece.about[0]}"`, `Put "${file.jurisdiction}" first, or move the piece`);
  }
  if (new Set(piece.about).size < piece.about.length)
    add('about', 'names a code twice', 'Name each code once');
  for (const code of piece.about) problems.push(...checkCode(content, [path, piece.id, 'about'], code));
  if (!file.sources.some((source) => source.id === piece.source)) {
    add('source', `"${piece.source}" is no source of this file`, 'Add the source to the file’s sources');
  }
  if (piece.kind === 'statement' && !file.speakers.some((speaker) => speaker.id === piece.speaker)) {
    add('speaker', `"${piece.speaker}" is no speaker of this file`, 'Add the speaker to the file’s speakers');
  }
  problems.push(...checkRelations(content, path, piece), ...checkSelectors(path, piece));
  return problems;
}

function checkRelations(content: PackageContent, path: string, piece: Evidence): readonly Problem[] {
  const linked = new Set<string>();
  return piece.relations.flatMap(({ decision: id }) => {
    const at = (problem: string, fix: string) => [problemAt([path, piece.id, 'relations'], problem, fix)];
    const decision = content.decisions.find((d) => d.id === id);
    if (!decision) return at(`"${id}" is no decision`, 'Use an id of decisions.json');
    if (linked.has(id)) return at(`names "${id}" twice`, 'Give one relation per decision');
    linked.add(id);
    if (piece.about.includes(decision.jurisdiction)) return [];
    return at(
      `links a decision of ${decision.jurisdiction}, which it is not about`,
      'Add the code to "about"',
    );
  });
}

function checkSelectors(path: string, piece: Evidence): readonly Problem[] {
  if (piece.kind === 'summary') return [];
  return piece.selectors.flatMap(({ exact }, index) => {
    if (exact === exact.trim()) return [];
    const problem = 'has white space at its start or end';
    return [
      problemAt([path, piece.id, `selectors.${index}.exact`], problem, 'Move it into prefix or suffix'),
    ];
  });
}

function checkUsed(path: string, file: EvidenceFile): readonly Problem[] {
  const sources = new Set(file.evidence.map((piece) => piece.source));
  const speakers = new Set(file.evidence.map((piece) => (piece.kind === 'statement' ? piece.speaker : '')));
  const unused = (id: string, list: string) =>
    problemAt([path, id, list], 'is used by no piece of this file', 'Remove it here');
  return [
    ...file.sources.filter((s) => !sources.has(s.id)).map((s) => unused(s.id, 'sources')),
    ...file.speakers.filter((s) => !speakers.has(s.id)).map((s) => unused(s.id, 'speakers')),
    ...file.sources
      .filter((s) => s.title === null && s.describedAs === null)
      .map((s) => problemAt([path, s.id, 'title'], 'and describedAs are both null', 'Give one of the two')),
  ];
}
