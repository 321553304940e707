/** The wire form of decisions in full, and of evidence with its sources and speakers. */
import * as v from 'valibot';
import type { Decision } from '../domain/decision.ts';
import type { Evidence, Source, Speaker } from '../domain/evidence.ts';
import { PARTIES, RELATIONS, SOURCE_TYPES } from '../domain/evidence.ts';
import { checked, code, date, form, id, line, prose, type Schema, text } from './schema-parts.ts';
import { decisionBase } from './schemas.ts';

const isHttp = (raw: string) => /^https?:\/\//i.test(raw) && URL.canParse(raw);
/** A source's own words, character for character: where they are shown they are contained (see `shownText`). */
const verbatim = text(5000);
const evidenceId = form(120, /^[a-z]{2}-[a-z0-9-]+$/, 'Expected an id such as gb-2019-04-29-slug');
/** Letters that end an address where it is written, or that nobody sees, as percent signs: it leads to the same place. */
const written = (raw: string) =>
  raw.replace(/[\p{Cc}\p{Cf}\p{Z}\p{Surrogate}\ufffe\uffff<>"\\]/gu, (sign) =>
    encodeURIComponent(/\p{Surrogate}/u.test(sign) ? '\ufffd' : sign),
  );
/** The part of BCP 47 that a title needs: language, script, region, as in `is`, `nb`, `sr-Latn` or `pt-BR`. */
const language = v.optional(
  form(
    12,
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'Expected a language tag such as is, nb or pt-BR',
  ),
);
const url = v.pipe(checked(isHttp, 'Expected an http or https address'), v.transform(written));

export const DecisionSchema: Schema<Decision> = v.object({
  ...decisionBase,
  summary: prose,
  decidedBy: v.nullable(line),
  instrument: v.nullable(line),
  instrumentLanguage: language,
  notes: v.nullable(prose),
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
  language,
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
