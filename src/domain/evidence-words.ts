/** Evidence as it is read: the names of its kinds, parties and sources, and its text as it is shown. */
import { contained } from './contained-text.ts';
import type { Evidence, EvidenceKind, Party, SourceType, TextQuoteSelector } from './evidence.ts';

/** Below this length a quotation is a fragment, and says little without its sentence. */
const FRAGMENT = 40;

export const EVIDENCE_KIND_LABELS: Readonly<Record<EvidenceKind, string>> = {
  statement: 'Statement',
  excerpt: 'Excerpt',
  summary: 'Summary',
};

export const EVIDENCE_KIND_MEANINGS: Readonly<Record<EvidenceKind, string>> = {
  statement: 'A speaker’s words, verbatim.',
  excerpt: 'A verbatim sentence of an article or document; no speaker.',
  summary: 'Our own words about what the cited source says. Never a quotation.',
};

export const SOURCE_TYPE_LABELS: Readonly<Record<SourceType, string>> = {
  government: 'Government',
  regulator: 'Regulator',
  court: 'Court',
  parliament: 'Parliament',
  'eu-institution': 'EU institution',
  press: 'Press',
  'think-tank': 'Think tank',
  'law-firm': 'Law firm',
  vendor: 'Vendor',
};

export const PARTY_LABELS: Readonly<Record<Party, string>> = {
  'us-government': 'US government',
  'host-government': 'Host government',
  'eu-institution': 'EU institution',
  vendor: 'Vendor',
  parliament: 'Parliament',
  analyst: 'Analyst',
  'unnamed-official': 'Unnamed official',
};

/**
 * The verbatim text as it is shown: each part less a trailing comma (it belongs to the journalist's sentence),
 * parts joined by " … ", and contained, so that no character of it reaches beyond it. A summary is shown as it is.
 */
export function shownText(evidence: Evidence): string {
  if (evidence.kind === 'summary') return evidence.text;
  return evidence.selectors.map((s) => contained(s.exact.trim().replace(/,$/, ''))).join(' … ');
}

/** The words around a quoted fragment, as its source has them; null for a quotation that stands by itself. */
export function surroundings(evidence: Evidence): TextQuoteSelector | null {
  if (evidence.kind !== 'statement' || evidence.selectors.length !== 1) return null;
  const [selector] = evidence.selectors;
  if (!selector || selector.exact.length >= FRAGMENT) return null;
  const { type, prefix, exact, suffix } = selector;
  return { type, prefix: contained(prefix), exact: contained(exact), suffix: contained(suffix) };
}
