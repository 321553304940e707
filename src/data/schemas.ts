/** The wire form of the records that the first view reads, and what all records are made of. */
import * as v from 'valibot';
import { contained } from '../domain/contained-text.ts';
import type { DecisionOverview } from '../domain/decision.ts';
import { CONFIDENCES, DECISION_KINDS, SCOPES } from '../domain/decision.ts';
import { GROUP_IDS, type Group } from '../domain/group.ts';
import { JURISDICTION_KINDS, type Jurisdiction, REGIONS, type Region } from '../domain/jurisdiction.ts';
import { STANCES } from '../domain/stance.ts';
import { code, count, date, day, form, id, line, order, type Schema, text } from './schema-parts.ts';

/** A file's path within the package: it never leads out of it. */
export const PathSchema = form(200, /^[\w-]+(\/[\w-]+)*\.json$/, 'Expected a relative path to a .json file');

const isRegion = (region: Region): region is Exclude<Region, 'world'> => region !== 'world';

export const JurisdictionSchema: Schema<Jurisdiction> = v.object({
  code,
  name: line,
  inText: line,
  kind: v.picklist(JURISDICTION_KINDS),
  region: v.picklist(REGIONS.filter(isRegion)),
});

export const GroupSchema: Schema<Group> = v.object({
  id: v.picklist(GROUP_IDS),
  name: line,
  jurisdiction: v.nullable(code),
  members: v.array(v.object({ jurisdiction: code, from: date, to: v.nullable(date) })),
});

/** What a decision has in the overview and in full. */
export const decisionBase = {
  id,
  jurisdiction: code,
  date,
  order,
  kind: v.picklist(DECISION_KINDS),
  stance: v.picklist(STANCES),
  scope: v.array(v.picklist(SCOPES)),
  title: line,
  confidence: v.picklist(CONFIDENCES),
  deadlines: v.array(v.object({ date, what: line })),
  inForce: v.optional(v.nullable(date)),
};

const counts = v.object({ statement: count, excerpt: count, summary: count });

export const DecisionOverviewSchema: Schema<DecisionOverview> = v.object({
  ...decisionBase,
  counts,
  added: counts,
  strength: v.object({ official: count, press: count, other: count, verbatim: count }),
  disputed: count,
  evidenceDates: v.array(date),
  evidenceMark: v.pipe(v.string(), v.maxLength(8)),
});

/** A file that the package lists. */
export const ResourceSchema = v.object({ name: id, path: PathSchema });

export const PackageSchema = v.object({
  name: id,
  title: line,
  version: v.pipe(text(40), v.transform(contained)),
  created: text(40),
  asOf: day,
  defaultTime: day,
  resources: v.pipe(v.array(ResourceSchema), v.minLength(1)),
});

/** The descriptor as the app needs it: the resources are read one by one. */
export const DescriptorSchema = v.object({
  ...PackageSchema.entries,
  resources: v.pipe(v.array(v.unknown()), v.minLength(1)),
});
