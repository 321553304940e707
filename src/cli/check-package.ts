/** Checks of the package as a whole: its descriptor, its derived files, and the stances that the design promises. */
import { isIndexFile } from '../data/index-files.ts';
import { buildTimelines } from '../domain/atlas.ts';
import { lastDay } from '../domain/partial-date.ts';
import type { Stance } from '../domain/stance.ts';
import { ownPositionAt } from '../domain/stance-at.ts';
import { deriveElsewhere, deriveOverview, OVERVIEW_FILE, type Overview } from './derive.ts';
import { deriveIndex } from './derived-files.ts';
import type { Descriptor, PackageContent } from './package-content.ts';
import { DESCRIPTOR_FILE, evidenceCode, evidencePath, type PackageFiles } from './package-files.ts';
import { type Problem, problemAt } from './problem.ts';

const REBUILD = 'Run npm run data:build';
const REQUIRED: Readonly<Record<string, string>> = {
  jurisdictions: 'jurisdictions.json',
  groups: 'groups.json',
  decisions: 'decisions.json',
  overview: OVERVIEW_FILE,
};
const FOUNDING_DAY = '2020-02-12';
const FOUNDING_STANCES: readonly (readonly [string, Stance])[] = [
  ['US', 'ban'],
  ['GB', 'limited'],
  ['DE', 'leaning-allow'],
  ['EU', 'no-outright-ban'],
];

/** Descriptor, derived files, and rule 8 of DESIGN.md. */
export function checkWhole(files: PackageFiles, content: PackageContent): readonly Problem[] {
  const evidence = [...content.evidence.values()];
  const overview = deriveOverview(content.decisions, evidence);
  return [
    ...(content.descriptor ? checkDescriptor(files, content.descriptor) : []),
    ...(content.descriptor ? checkReach(content, content.descriptor) : []),
    ...checkOverview(files, overview),
    ...checkIndex(files, deriveIndex(content)),
    ...checkElsewhere(content, deriveElsewhere(evidence)),
    ...checkFoundingStances(overview),
  ];
}

function checkDescriptor(files: PackageFiles, descriptor: Descriptor): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (record: string | null, field: string, problem: string, fix: string) =>
    problems.push(problemAt([DESCRIPTOR_FILE, record, field], problem, fix));
  const names = new Map(descriptor.resources.map((resource) => [resource.name, resource.path]));
  for (const [name, path] of Object.entries(REQUIRED)) {
    if (names.get(name) !== path)
      add(name, 'resources', 'is missing or elsewhere', `List it with the path "${path}"`);
  }
  for (const { name, path } of descriptor.resources) {
    if (!files.json.has(path))
      add(name, 'path', `"${path}" does not exist`, 'Add the file, or remove the resource');
    const code = evidenceCode(path)?.toLowerCase();
    if (code && name !== `evidence-${code}`)
      add(name, 'name', 'does not fit its path', `Call it "evidence-${code}"`);
  }
  if (names.size < descriptor.resources.length)
    add(null, 'resources', 'has a name twice', 'Use each name once');
  if (descriptor.defaultTime > descriptor.asOf) {
    add(null, 'defaultTime', `is after asOf, ${descriptor.asOf}`, 'Give a day on or before asOf');
  }
  return [...problems, ...checkListed(files, descriptor)];
}

/** No decision takes effect after the day that the data speaks for: it would be shown on no day. */
function checkReach({ decisions }: PackageContent, { asOf }: Descriptor): readonly Problem[] {
  return decisions
    .filter(({ date }) => lastDay(date) > asOf)
    .map(({ id, date }) => {
      const day = lastDay(date);
      const when = day === date ? date : `${date}, which counts from ${day} on,`;
      const fix = `Raise asOf and version in ${DESCRIPTOR_FILE}, or give an earlier or more precise date`;
      return problemAt(['decisions.json', id, 'date'], `${when} is later than asOf, ${asOf}`, fix);
    });
}

/** Every file of the index is what decisions and evidence give, and there is no other. */
function checkIndex(files: PackageFiles, expected: ReadonlyMap<string, unknown>): readonly Problem[] {
  const found = [...files.json.keys()].filter(isIndexFile);
  return [...new Set([...found, ...expected.keys()])].flatMap((path) => {
    if (JSON.stringify(files.json.get(path)) === JSON.stringify(expected.get(path))) return [];
    const problem = files.json.has(path) ? 'differs from what decisions and evidence give' : 'is missing';
    return [problemAt([path, null, null], problem, REBUILD)];
  });
}

function checkListed(files: PackageFiles, descriptor: Descriptor): readonly Problem[] {
  const listed = new Set([DESCRIPTOR_FILE, ...descriptor.resources.map((resource) => resource.path)]);
  return [...files.json.keys()]
    .filter((path) => !listed.has(path) && !isIndexFile(path))
    .map((path) =>
      problemAt([path, null, null], 'is listed by no resource', `List it in ${DESCRIPTOR_FILE}`),
    );
}

function checkOverview(files: PackageFiles, expected: Overview): readonly Problem[] {
  const found = files.json.get(OVERVIEW_FILE);
  if (JSON.stringify(found) === JSON.stringify(expected)) return [];
  const problem = found === undefined ? 'is missing' : 'differs from what decisions and evidence give';
  return [problemAt([OVERVIEW_FILE, null, null], problem, REBUILD)];
}

function checkElsewhere(
  content: PackageContent,
  expected: ReadonlyMap<string, readonly string[]>,
): readonly Problem[] {
  const codes = new Set([...expected.keys(), ...[...content.evidence.values()].map((f) => f.jurisdiction)]);
  return [...codes].flatMap((code) => {
    const path = evidencePath(code);
    const file = content.evidence.get(path);
    if (!file) return [problemAt([path, null, null], `is missing, and evidence is about ${code}`, REBUILD)];
    if (file.elsewhere.join() === (expected.get(code) ?? []).join()) return [];
    return [problemAt([path, null, 'elsewhere'], 'differs from what the other files give', REBUILD)];
  });
}

function checkFoundingStances(overview: Overview): readonly Problem[] {
  const timelines = buildTimelines(overview.decisions);
  return FOUNDING_STANCES.flatMap(([code, stance]) => {
    const found = ownPositionAt(timelines.get(code) ?? [], FOUNDING_DAY, code)?.stance ?? 'no record';
    if (found === stance) return [];
    const problem = `gives ${code} "${found}" on ${FOUNDING_DAY}`;
    return [
      problemAt(['decisions.json', null, 'stance'], problem, `Expected "${stance}" (DESIGN.md, rule 8)`),
    ];
  });
}
