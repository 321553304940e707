/** The wire form of every record of the data package: bounded, and with the domain's types as output. */
import * as v from 'valibot';
import { contained } from '../domain/contained-text.ts';
import type { Decision, DecisionOverview } from '../domain/decision.ts';
import { CONFIDENCES, DECISION_KINDS, SCOPES } from '../domain/decision.ts';
import type { Evidence, Source, Speaker } from '../domain/evidence.ts';
import { PARTIES, RELATIONS, SOURCE_TYPES } from '../domain/evidence.ts';
import { GROUP_IDS, type Group } from '../domain/group.ts';
import { JURISDICTION_KINDS, type Jurisdiction, REGIONS, type Region } from '../domain/jurisdiction.ts';
import { isIsoDay, isPartialDate } from '../domain/partial-date.ts';
import { STANCES } from '../domain/stance.ts';

/** Typed by its output, so that a schema that drifts from the domain does not compile. */
type Schema<Output> = v.GenericSchema<unknown, Output>;

const text = (max: number) => v.pipe(v.string(), v.nonEmpty('Expected text'), v.maxLength(max));
const form = (max: number, pattern: RegExp, message: string) =>
  v.pipe(v.string(), v.maxLength(max), v.regex(pattern, message));
const checked = (is: (text: string) => boolean, message: string) =>
  v.pipe(v.string(), v.maxLength(2000), v.check(is, message));

const isHttp = (raw: string) => /^https?:\/\//i.test(raw) && URL.canParse(raw);
const line = v.pipe(text(500), v.transform(contained));
const prose = v.pipe(text(5000), v.transform(contained));
/** A source's own words, character for character: where they are shown they are contained (see `shownText`). */
const verbatim = text(5000);
const id = form(120, /^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected small letters, digits and hyphens');
const evidenceId = form(120, /^[a-z]{2}-[a-z0-9-]+$/, 'Expected an id such as gb-2019-04-29-slug');
const code = form(2, /^[A-Z]{2}$/, 'Expected two capital letters');
/** A file's path within the package: it never leads out of it. */
export const PathSchema = form(200, /^[\w-]+(\/[\w-]+)*\.json$/, 'Expected a relative path to a .json file');
const date = checked(isPartialDate, 'Expected a date such as 2019, 2019-05 or 2019-05-16~');
const day = checked(isIsoDay, 'Expected a day such as 2019-05-16');
/** Letters that end an address where it is written, or that nobody sees, as percent signs: it leads to the same place. */
const written = (raw: string) =>
  raw.replace(/[\p{Cc}\p{Cf}\p{Z}\p{Surrogate}\ufffe\uffff<>"\\]/gu, (sign) =>
    encodeURIComponent(/\p{Surrogate}/u.test(sign) ? '\ufffd' : sign),
  );
const url = v.pipe(checked(isHttp, 'Expected an http or https address'), v.transform(written));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const order = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

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

const decisionBase = {
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
};

export const DecisionSchema: Schema<Decision> = v.object({
  ...decisionBase,
  summary: prose,
  decidedBy: v.nullable(line),
  instrument: v.nullable(line),
  notes: v.nullable(prose),
});

const counts = v.object({ statement: count, excerpt: count, summary: count });

export const DecisionOverviewSchema: Schema<DecisionOverview> = v.object({
  ...decisionBase,
  counts,
  added: counts,
  strength: v.object({ official: count, press: count, other: count, verbatim: count }),
  disputed: count,
  newest: v.nullable(date),
});

const selectors = v.pipe(
  v.array(
    v.object({
      type: v.literal('TextQuoteSelector'),
      exact: verbatim,
      prefix: v.pipe(v.string(), v.maxLength(64)),
      suffix: v.pipe(v.string(), v.maxLength(64)),
    }),
  ),
  v.minLength(1, 'Expected at least one selector'),
);

const evidenceBase = {
  id: evidenceId,
  about: v.pipe(v.array(code), v.minLength(1, 'Expected at least one jurisdiction')),
  relations: v.array(v.object({ decision: id, relation: v.picklist(RELATIONS) })),
  source: id,
  note: v.nullable(prose),
};

export const EvidenceSchema: Schema<Evidence> = v.variant('kind', [
  v.object({
    ...evidenceBase,
    kind: v.literal('statement'),
    speaker: id,
    saidOn: v.nullable(date),
    selectors,
  }),
  v.object({ ...evidenceBase, kind: v.literal('excerpt'), selectors }),
  v.object({ ...evidenceBase, kind: v.literal('summary'), text: prose }),
]);

export const SourceSchema: Schema<Source> = v.object({
  id,
  title: v.nullable(line),
  describedAs: v.nullable(line),
  type: v.picklist(SOURCE_TYPES),
  publisher: v.nullable(line),
  author: v.nullable(line),
  published: v.nullable(date),
  url: v.nullable(url),
});

export const SpeakerSchema: Schema<Speaker> = v.object({
  id,
  name: line,
  role: v.nullable(line),
  affiliation: v.nullable(line),
  party: v.picklist(PARTIES),
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
