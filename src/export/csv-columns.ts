/** Columns that several tables share: dates with their precision, and the view that a file was made of. */
import type { PartialDate } from '../domain/partial-date.ts';
import { VIEW_LABELS } from '../state/view-state.ts';
import { type Column, listed } from './csv-write.ts';
import type { ViewFacts } from './facts.ts';
import { recordedDate } from './recorded-date.ts';

/** Three columns for a date: as recorded (EDTF), its precision, and whether it is approximate. */
export function dateColumns<Row>(
  name: string,
  dateOf: (row: Row) => PartialDate | null | undefined,
): readonly Column<Row>[] {
  const date = (row: Row) => recordedDate(dateOf(row) ?? null);
  return [
    [name, (row) => date(row)?.edtf ?? null],
    [`${name}_precision`, (row) => date(row)?.precision ?? null],
    [`${name}_approximate`, (row) => date(row)?.approximate ?? null],
  ];
}

/** The same in every row, at its end: which view this is, of which data, and the way back to it. */
export function viewColumns(facts: ViewFacts): readonly Column<unknown>[] {
  const { atlas, view } = facts.atlasView;
  // The list of sources is of the whole record: no date and no filter of the address chose among its rows.
  const isWhole = view.view === 'sources';
  return [
    ['view_title', () => (isWhole ? VIEW_LABELS.sources : facts.title)],
    ['view_from', () => (isWhole ? null : facts.from)],
    ['view_date', () => (isWhole ? null : facts.day)],
    ['view_filters', () => listed(isWhole ? [] : facts.filters)],
    ['view_link', () => facts.link],
    ['view_source', () => facts.sourceLine],
    ['data_version', () => atlas.version],
  ];
}
