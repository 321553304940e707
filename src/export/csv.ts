/** The CSV of a view: exactly what it shows, one row a jurisdiction, step, piece or source, in the view's own order. */
import { bySource } from '../domain/sourced.ts';
import { viewColumns } from './csv-columns.ts';
import { piecesColumns, sourcesColumns } from './csv-evidence.ts';
import { seriesColumns, seriesSteps } from './csv-series.ts';
import { stancesColumns } from './csv-stances.ts';
import { type CsvTable, tableOf, writeCsv } from './csv-write.ts';
import type { ViewFacts } from './facts.ts';

/** What the rows of a view's CSV are: one and several. */
export function csvRowWords({ atlasView }: Pick<ViewFacts, 'atlasView'>): readonly [string, string] {
  switch (atlasView.view.view) {
    case 'timeline':
      return ['step in time', 'steps in time'];
    case 'quotes':
      return ['piece of evidence', 'pieces of evidence'];
    case 'sources':
      return ['source', 'sources'];
    default:
      return ['jurisdiction', 'jurisdictions'];
  }
}

/** The view as a table; its last columns, the same in every row, say which view it is. */
export function viewTable(facts: ViewFacts): CsvTable {
  const view = viewColumns(facts);
  switch (facts.atlasView.view.view) {
    case 'timeline':
      return tableOf([...seriesColumns, ...view], seriesSteps(facts));
    case 'quotes':
      return tableOf([...piecesColumns(facts), ...view], facts.pieces);
    case 'sources':
      return tableOf([...sourcesColumns, ...view], bySource(facts.allPieces));
    default:
      return tableOf([...stancesColumns(facts), ...view], facts.rows);
  }
}

/** The view as a CSV file (RFC 4180, UTF-8 with a byte order mark). */
export function viewCsv(facts: ViewFacts): string {
  return writeCsv(viewTable(facts));
}
