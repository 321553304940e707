/** Wire to domain for the first view: package descriptor, jurisdictions, groups and the overview of decisions. */
import * as v from 'valibot';
import { type Atlas, buildTimelines } from '../domain/atlas.ts';
import type { DecisionOverview } from '../domain/decision.ts';
import { fileCodeOf } from '../domain/evidence.ts';
import { GROUP_IDS } from '../domain/group.ts';
import { type Code, normaliseCode } from '../domain/jurisdiction.ts';
import { earlier, lastDay } from '../domain/partial-date.ts';
import { DataError, type SetAside } from './errors.ts';
import { memberOf, readRecords, readTexts, uniqueBy } from './read-records.ts';
import {
  DecisionOverviewSchema,
  DescriptorSchema,
  GroupSchema,
  JurisdictionSchema,
  ResourceSchema,
} from './schemas.ts';

export interface AtlasFiles {
  readonly descriptor: unknown;
  readonly jurisdictions: unknown;
  readonly groups: unknown;
  readonly overview: unknown;
}

export interface AtlasRead {
  readonly atlas: Atlas;
  readonly setAside: readonly SetAside[];
}

const OVERVIEW = 'derived/overview.json';

/** Decisions that can be shown: of a known jurisdiction, and not tied with another (a tie has no winner, rule 1). */
function usableDecisions(
  decisions: readonly DecisionOverview[],
  known: ReadonlySet<Code>,
): { usable: DecisionOverview[]; setAside: SetAside[] } {
  const setAside: SetAside[] = [];
  const taken = new Map<string, DecisionOverview>();
  for (const decision of decisions) {
    const slot = `${decision.jurisdiction} ${lastDay(decision.date)} ${decision.order}`;
    const rival = taken.get(slot);
    const leave = (field: string, reason: string) =>
      setAside.push({ file: OVERVIEW, record: decision.id, field, reason });
    if (!known.has(decision.jurisdiction))
      leave('jurisdiction', `Unknown jurisdiction ${decision.jurisdiction}`);
    else if (rival) leave('order', `Same day and order as ${rival.id}; neither can be said to be later`);
    else taken.set(slot, decision);
  }
  return { usable: [...taken.values()], setAside };
}

/** Whose a decision is, however unreadable the rest of it; null where it does not say so itself. */
function holderOf(raw: unknown): Code | null {
  const { jurisdiction, id } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const named = typeof jurisdiction === 'string' ? normaliseCode(jurisdiction) : null;
  return named ?? (typeof id === 'string' ? fileCodeOf(id) : null);
}

/** How many decisions of each jurisdiction are in the file and not among those that can be shown. */
function unreadOf(raw: unknown, usable: readonly DecisionOverview[]): ReadonlyMap<Code, number> {
  const unread = new Map<Code, number>();
  if (!Array.isArray(raw) || raw.length === usable.length) return unread;
  const count = (code: Code | null, by: number) => code && unread.set(code, (unread.get(code) ?? 0) + by);
  for (const decision of raw) count(holderOf(decision), 1);
  for (const { jurisdiction } of usable) count(jurisdiction, -1);
  return new Map([...unread].filter(([, left]) => left > 0));
}

/** Without a group nobody is a member of it: without the EU nobody inherits, and what the map shows is another. */
function missingGroups(named: ReadonlySet<string>): SetAside[] {
  const missing = GROUP_IDS.filter((id) => !named.has(id));
  return missing.map((id) => ({
    file: 'groups.json',
    record: id,
    field: '',
    reason: 'The group is missing',
  }));
}

/** Codes of the evidence files among the package's, each once. */
function evidenceCodes(resources: readonly { readonly path: string }[]): readonly Code[] {
  const codes = resources.flatMap(
    ({ path }) => /^evidence\/([a-z]{2})\.json$/.exec(path)?.[1]?.toUpperCase() ?? [],
  );
  return [...new Set(codes)];
}

/** Assembles the atlas. Throws DataError when a file as a whole cannot be used. */
export function readAtlas(files: AtlasFiles): AtlasRead {
  const descriptor = v.safeParse(DescriptorSchema, files.descriptor, { abortEarly: true });
  if (!descriptor.success) {
    const issue = descriptor.issues[0];
    throw new DataError(
      'wrong-shape',
      'datapackage.json',
      `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim().slice(0, 240),
    );
  }
  const { title, version, asOf, defaultTime } = descriptor.output;
  const resources = readRecords('datapackage.json', 'resources', descriptor.output.resources, ResourceSchema);
  const places = readRecords('jurisdictions.json', 'jurisdictions', files.jurisdictions, JurisdictionSchema);
  const uniquePlaces = uniqueBy('jurisdictions.json', places.records, (j) => j.code);
  const groups = readRecords('groups.json', 'groups', files.groups, GroupSchema);
  const uniqueGroups = uniqueBy('groups.json', groups.records, (g) => g.id);
  const namedGroups = new Set([
    ...uniqueGroups.records.map((g) => g.id),
    ...groups.setAside.map((s) => s.record),
  ]);
  const rawDecisions = memberOf(OVERVIEW, files.overview, 'decisions');
  const overview = readRecords(OVERVIEW, 'decisions', rawDecisions, DecisionOverviewSchema);
  const unique = uniqueBy(OVERVIEW, overview.records, (d) => d.id);
  const jurisdictions = new Map(uniquePlaces.records.map((j) => [j.code, j]));
  const { usable, setAside: unusable } = usableDecisions(unique.records, new Set(jurisdictions.keys()));
  const mentioned = readTexts(OVERVIEW, 'mentioned', memberOf(OVERVIEW, files.overview, 'mentioned'));
  return {
    atlas: {
      title,
      version,
      asOf,
      defaultTime: earlier(defaultTime, asOf),
      jurisdictions,
      groups: new Map(uniqueGroups.records.map((g) => [g.id, g])),
      timelines: buildTimelines(usable),
      unread: unreadOf(rawDecisions, usable),
      mentioned: new Set(mentioned.records),
      evidenceFiles: evidenceCodes(resources.records),
    },
    setAside: [
      ...resources.setAside,
      ...places.setAside,
      ...uniquePlaces.setAside,
      ...groups.setAside,
      ...uniqueGroups.setAside,
      ...missingGroups(namedGroups),
      ...overview.setAside,
      ...unique.setAside,
      ...unusable,
      ...mentioned.setAside,
    ],
  };
}
