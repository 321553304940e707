/** Checks across records: ids are unique and well formed, and nothing points at what is not there. */
import { lastDay } from '../domain/partial-date.ts';
import type { PackageContent } from './package-content.ts';
import { type Problem, problemAt } from './problem.ts';

const DECISIONS = 'decisions.json';
const GROUPS = 'groups.json';

/** Ids, codes and references of the whole package. */
export function checkLinks(content: PackageContent): readonly Problem[] {
  return [
    ...checkUnique(
      'jurisdictions.json',
      'code',
      content.jurisdictions.map((j) => j.code),
    ),
    ...checkUnique(
      GROUPS,
      'id',
      content.groups.map((g) => g.id),
    ),
    ...checkUnique(
      DECISIONS,
      'id',
      content.decisions.map((d) => d.id),
    ),
    ...checkDecisions(content),
    ...checkTies(content),
    ...checkSupport(content),
    ...checkGroups(content),
  ];
}

/** One problem for each value that stands in the list a second time. */
export function checkUnique(file: string, field: string, values: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [problemAt([file, value, field], 'stands twice', 'Give every record a value of its own')];
  });
}

/** A problem when a code is none of the jurisdictions. */
export function checkCode(
  content: PackageContent,
  place: readonly [string, string | null, string],
  code: string,
): readonly Problem[] {
  if (content.jurisdictions.some((j) => j.code === code)) return [];
  return [
    problemAt(place, `"${code}" is no jurisdiction`, 'Use a code of jurisdictions.json, or add it there'),
  ];
}

function checkDecisions(content: PackageContent): readonly Problem[] {
  return content.decisions.flatMap(({ id, jurisdiction }) => {
    const problems = [...checkCode(content, [DECISIONS, id, 'jurisdiction'], jurisdiction)];
    const prefix = `${jurisdiction.toLowerCase()}-`;
    if (!id.startsWith(prefix)) {
      const problem = 'does not start with the code of its jurisdiction';
      problems.push(problemAt([DECISIONS, id, 'id'], problem, `Start it with "${prefix}"`));
    }
    return problems;
  });
}

function checkTies(content: PackageContent): readonly Problem[] {
  const first = new Map<string, string>();
  return content.decisions.flatMap(({ id, jurisdiction, date, order }) => {
    const key = `${jurisdiction} ${lastDay(date)} ${order}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, id);
      return [];
    }
    const problem = `takes effect on the same day as ${other} with the same order`;
    return [problemAt([DECISIONS, id, 'order'], problem, 'Give the later of the two a higher order')];
  });
}

function checkSupport(content: PackageContent): readonly Problem[] {
  const relations = [...content.evidence.values()].flatMap((f) => f.evidence.flatMap((e) => e.relations));
  const supported = new Set(relations.filter((r) => r.relation === 'supports').map((r) => r.decision));
  return content.decisions
    .filter((decision) => !supported.has(decision.id))
    .map(({ id }) =>
      problemAt([DECISIONS, id, null], 'has no evidence that supports it', 'Link one piece with "supports"'),
    );
}

function checkGroups(content: PackageContent): readonly Problem[] {
  return content.groups.flatMap((group) => [
    ...(group.jurisdiction === null
      ? []
      : checkCode(content, [GROUPS, group.id, 'jurisdiction'], group.jurisdiction)),
    ...group.members.flatMap((member, index) => {
      const field = `members.${index}`;
      const problems = [
        ...checkCode(content, [GROUPS, group.id, `${field}.jurisdiction`], member.jurisdiction),
      ];
      if (member.to !== null && lastDay(member.to) < lastDay(member.from)) {
        const problem = `${member.to} is before ${member.from}`;
        problems.push(
          problemAt([GROUPS, group.id, `${field}.to`], problem, 'Give the last day of membership'),
        );
      }
      return problems;
    }),
  ]);
}
