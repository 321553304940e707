/** Builders of valid records: a test or scenario names only what it is about, the rest is filled in. */
import type { InferOutput } from 'valibot';
import type { PackageSchema } from '../src/data/schemas.ts';
import type { Decision, DecisionOverview, EvidenceCounts, EvidenceStrength } from '../src/domain/decision.ts';
import type {
  Evidence,
  EvidenceFile,
  Excerpt,
  Source,
  Speaker,
  Statement,
  Summary,
  TextQuoteSelector,
} from '../src/domain/evidence.ts';
import type { Group } from '../src/domain/group.ts';
import type { Jurisdiction } from '../src/domain/jurisdiction.ts';

/** The descriptor of the data package, as the wire has it. */
export type PackageDescriptor = InferOutput<typeof PackageSchema>;

export const NO_EVIDENCE: EvidenceCounts = { statement: 0, excerpt: 0, summary: 0 };
export const NO_STRENGTH: EvidenceStrength = { official: 0, press: 0, other: 0, verbatim: 0 };

/** Atlantis: country, Europe, with a code that ISO leaves to users. */
export function aJurisdiction(fields: Partial<Jurisdiction> = {}): Jurisdiction {
  return { code: 'XA', name: 'Atlantis', inText: 'Atlantis', kind: 'country', region: 'europe', ...fields };
}

/** The EU group without members. */
export function aGroup(fields: Partial<Group> = {}): Group {
  return { id: 'eu', name: 'European Union', jurisdiction: 'EU', members: [], ...fields };
}

/** Atlantis allows limited use in both networks, by a decision of 2020-01-28. */
export function aDecision(fields: Partial<Decision> = {}): Decision {
  return {
    id: 'xa-2020-01-28-decision',
    jurisdiction: 'XA',
    date: '2020-01-28',
    order: 1,
    kind: 'decision',
    stance: 'limited',
    scope: ['5g-core', '5g-ran'],
    title: 'Synthetic decision',
    summary: 'A decision made up for a test.',
    decidedBy: null,
    instrument: null,
    deadlines: [],
    confidence: 'high',
    notes: null,
    ...fields,
  };
}

/** The overview of a decision; its evidence is counted nowhere unless said. */
export function anOverview(fields: Partial<DecisionOverview> = {}): DecisionOverview {
  const { id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines } = aDecision();
  return {
    ...{ id, jurisdiction, date, order, kind, stance, scope, title, confidence, deadlines },
    ...{ counts: NO_EVIDENCE, added: fields.counts ?? NO_EVIDENCE, strength: NO_STRENGTH },
    ...{ disputed: 0, evidenceDates: [], evidenceMark: '' },
    ...fields,
  };
}

/** A verbatim text without surroundings. */
export function aSelector(exact: string, prefix = '', suffix = ''): TextQuoteSelector {
  return { type: 'TextQuoteSelector', exact, prefix, suffix };
}

const EVIDENCE_BASE = { about: ['XA'], relations: [], source: 'synthetic-source', note: null };

/** Words of the synthetic speaker, undated, linked to no decision. */
export function aStatement(fields: Partial<Statement> = {}): Statement {
  return {
    ...EVIDENCE_BASE,
    kind: 'statement',
    id: 'xa-statement',
    speaker: 'synthetic-speaker',
    saidOn: null,
    selectors: [aSelector('Synthetic statement')],
    ...fields,
  };
}

/** A sentence of the synthetic source, linked to no decision. */
export function anExcerpt(fields: Partial<Excerpt> = {}): Excerpt {
  return {
    ...EVIDENCE_BASE,
    kind: 'excerpt',
    id: 'xa-excerpt',
    selectors: [aSelector('Synthetic excerpt.')],
    ...fields,
  };
}

/** Our words about the synthetic source, linked to no decision. */
export function aSummary(fields: Partial<Summary> = {}): Summary {
  return { ...EVIDENCE_BASE, kind: 'summary', id: 'xa-summary', text: 'Synthetic summary.', ...fields };
}

/** A press article of 2020-01-28 with no address. */
export function aSource(fields: Partial<Source> = {}): Source {
  return {
    id: 'synthetic-source',
    title: 'Synthetic article',
    describedAs: null,
    type: 'press',
    publisher: null,
    author: null,
    published: '2020-01-28',
    url: null,
    ...fields,
  };
}

/** A speaker for the host government. */
export function aSpeaker(fields: Partial<Speaker> = {}): Speaker {
  return {
    id: 'synthetic-speaker',
    name: 'Synthetic Speaker',
    role: null,
    affiliation: null,
    party: 'host-government',
    ...fields,
  };
}

/** An evidence file that holds the pieces, with the one synthetic source and speaker that the builders name. */
export function anEvidenceFile(
  evidence: readonly Evidence[],
  fields: Partial<EvidenceFile> = {},
): EvidenceFile {
  return {
    jurisdiction: 'XA',
    evidence,
    sources: [aSource()],
    speakers: [aSpeaker()],
    elsewhere: [],
    ...fields,
  };
}

/** A package that speaks for 2020-02-12 and lists the four files of the first view and the decisions. */
export function aPackage(fields: Partial<PackageDescriptor> = {}): PackageDescriptor {
  return {
    name: 'stance-atlas',
    title: 'Synthetic data',
    version: '0.0.0',
    created: '2020-02-12T00:00:00Z',
    asOf: '2020-02-12',
    defaultTime: '2020-02-12',
    resources: ['jurisdictions', 'groups', 'decisions', 'derived/overview'].map((path) => ({
      name: path.replace('derived/', ''),
      path: `${path}.json`,
    })),
    ...fields,
  };
}
