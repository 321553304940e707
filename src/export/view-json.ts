/** The JSON of a view: what it shows with everything behind it, described by the schema that is served with the app. */
import type { Piece } from '../domain/dossier.ts';
import { bySource } from '../domain/sourced.ts';
import { STANCES } from '../domain/stance.ts';
import { seriesSteps } from './csv-series.ts';
import { evidenceShown, type ViewFacts } from './facts.ts';
import { dossierPart, jurisdictionPart, piecePart, sourcePart } from './view-json-parts.ts';

/** Where the schema of the exported JSON is served, beside the app. */
export const VIEW_SCHEMA_PATH = 'schema/view-1.schema.json';

export const LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  scope: 'Decisions, summaries and coding. Quotations are short and attributed; they remain their authors’.',
} as const;

/** The pieces that the view lists: the chosen quotes, else those of the opened dossiers and the opened quote. */
export function piecesOf(facts: ViewFacts): readonly Piece[] {
  const { view } = facts.atlasView;
  const quoted = facts.allPieces.filter((p) => p.evidence.id === view.quote);
  const listed =
    view.view === 'quotes' ? facts.pieces : facts.dossiers.flatMap((d) => evidenceShown(d.evidence));
  return [...new Map([...listed, ...quoted].map((p) => [p.evidence.id, p])).values()];
}

/** Served at the address that the links point to; a page opened from a file names it without that place. */
function schemaAddress(link: string): string {
  return /^https?:/i.test(link) ? new URL(VIEW_SCHEMA_PATH, link).href : VIEW_SCHEMA_PATH;
}

function stateOf({ view }: ViewFacts['atlasView']) {
  const { stance, group, region, country, quote, q, party, kind, basis } = view;
  return { stance, group, region, country, quote, q, party, kind, basis };
}

function seriesPart(facts: ViewFacts) {
  return seriesSteps(facts).map(({ day, until, isInForce, byStance }) => ({
    date: day,
    until,
    inForceOnViewDate: isInForce,
    counts: Object.fromEntries(
      STANCES.map((s) => [s, { own: byStance[s].own, inherited: byStance[s].inherited }]),
    ),
  }));
}

/** What only some views show: the timeline its steps, the list of sources every source of the record. */
function viewParts(facts: ViewFacts) {
  switch (facts.atlasView.view.view) {
    case 'timeline':
      return { series: seriesPart(facts) };
    case 'sources':
      return {
        sources: bySource(facts.allPieces).map(({ source, pieces }) => ({
          ...sourcePart(source),
          evidence: pieces.map((p) => p.evidence.id),
        })),
      };
    default:
      return {};
  }
}

/** The view as an object that the schema describes. */
export function viewDocument(facts: ViewFacts) {
  const { atlas, view } = facts.atlasView;
  return {
    $schema: schemaAddress(facts.link),
    title: facts.title,
    view: view.view,
    date: facts.day,
    from: facts.from,
    filters: facts.filters,
    state: stateOf(facts.atlasView),
    link: facts.link,
    sourceLine: facts.sourceLine,
    ...(facts.leftOut > 0 ? { leftOut: facts.leftOut } : {}),
    data: { title: atlas.title, version: atlas.version, asOf: atlas.asOf, licence: LICENCE },
    legend: facts.legend.map(({ stance, label, own, inherited }) => ({ stance, label, own, inherited })),
    noRecord: facts.noRecord,
    jurisdictions: facts.rows.map((row) => jurisdictionPart(row, facts)),
    dossiers: facts.dossiers.map(dossierPart),
    pieces: piecesOf(facts).map((piece) => piecePart(piece, facts)),
    ...viewParts(facts),
  };
}

/** The view as a JSON file, verbatim texts character for character. */
export function viewJson(facts: ViewFacts): string {
  return `${JSON.stringify(viewDocument(facts), null, 2)}\n`;
}
