/** The researched record and the memberships beside it, as `data:import` reads them: a field it does not know stops it. */
import * as v from 'valibot';
import { GroupSchema } from '../data/schemas.ts';
import { CONFIDENCES, DECISION_KINDS, SCOPES } from '../domain/decision.ts';
import { SOURCE_TYPES } from '../domain/evidence.ts';
import { isIsoDay, isPartialDate } from '../domain/partial-date.ts';
import { STANCES } from '../domain/stance.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const date = v.pipe(
  v.string(),
  v.check(isPartialDate, 'Expected a date such as 2019, 2019-05 or 2019-05-16~'),
);
const day = v.pipe(v.string(), v.check(isIsoDay, 'Expected a day such as 2019-05-16'));

const SourceEntry = v.strictObject({
  /** In square brackets where it is a description and no headline. */
  title: text,
  publisher: v.nullable(text),
  published: v.nullable(date),
  url: v.pipe(
    v.string(),
    v.check((raw) => URL.canParse(raw), 'Expected an address'),
  ),
  type: v.picklist(SOURCE_TYPES),
  /** In our words: what the page says that bears the record out. */
  supports: text,
});

const RecordEntry = v.strictObject({
  id: text,
  jurisdiction: text,
  announcedOn: date,
  kind: v.picklist(DECISION_KINDS),
  stance: v.picklist(STANCES),
  /** A hint for readers of the file; not data, since changes are computed (rule 5). */
  effect: v.unknown(),
  scope: v.array(v.picklist(SCOPES)),
  title: text,
  summary: text,
  decidedBy: v.nullable(text),
  instrument: v.nullable(text),
  deadlines: v.array(v.strictObject({ date, what: text })),
  sources: v.pipe(v.array(SourceEntry), v.minLength(1, 'Expected at least one source')),
  confidence: v.picklist(CONFIDENCES),
  notes: v.nullable(text),
});

export const RecordFileSchema = v.object({ compiledOn: day, records: v.array(RecordEntry) });
export const GroupsFileSchema = v.object({ compiledOn: day, groups: v.array(GroupSchema) });

export type RecordFile = v.InferOutput<typeof RecordFileSchema>;
export type RecordedDecision = v.InferOutput<typeof RecordEntry>;
export type RecordedSource = v.InferOutput<typeof SourceEntry>;
