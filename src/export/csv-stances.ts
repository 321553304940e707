/** CSV of stances: a row for each chosen jurisdiction, in the order of the table, those without a record too. */
import { isByEu, isReturned } from '../domain/changes.ts';
import { NOT_RECORDED, sourceTitle } from '../domain/citation.ts';
import { SCOPES } from '../domain/decision.ts';
import { NO_RECORD } from '../domain/stance.ts';
import { type Position, stanceWords } from '../domain/stance-at.ts';
import { dateColumns } from './csv-columns.ts';
import { type Column, listed } from './csv-write.ts';
import type { RowFact, ViewFacts } from './facts.ts';

const stanceColumns = (
  prefix: string,
  positionOf: (row: RowFact) => Position | null,
): readonly Column<RowFact>[] => {
  return [
    [`${prefix}stance`, (row) => positionOf(row)?.stance ?? NO_RECORD],
    [`${prefix}stance_label`, (row) => stanceWords(positionOf(row))],
    [`${prefix}inherited`, (row) => positionOf(row)?.isInherited ?? false],
  ];
};

const changeColumns: readonly Column<RowFact>[] = [
  ...stanceColumns('before_', (row) => row.before),
  ...dateColumns<RowFact>('before_since', (row) => row.before?.since),
  ['change', (row) => row.change?.kind ?? null],
  ['changed_between', (row) => row.change !== null && isReturned(row.change)],
  // Told once, under the EU: rows with true here are not among the changes that the headline counts.
  ['change_by_eu', (row) => isByEu(row.change)],
];

const restColumns: readonly Column<RowFact>[] = [
  ['held_by', ({ position }) => position?.holder ?? null],
  // Decisions of the stance that could not be read: it may be another.
  ['unread_decisions', (row) => row.unread],
  ...dateColumns<RowFact>('since', ({ position }) => position?.since),
  ...dateColumns<RowFact>('last_decision', ({ position }) => position?.latest.date),
  ['last_decision_kind', ({ position }) => position?.latest.kind ?? null],
  ['last_decision_title', ({ position }) => position?.latest.title ?? null],
  ['decisions', ({ position }) => listed((position?.run ?? []).map((d) => d.id))],
  ['scope', ({ position }) => listed(SCOPES.filter((s) => position?.run.some((d) => d.scope.includes(s))))],
  ['age_note', (row) => row.age],
  ['confidence', ({ backing }) => backing?.confidence ?? null],
  ['evidence', (row) => row.pieces],
  ['statements', ({ position }) => position?.pieces.statement ?? 0],
  ['excerpts', ({ position }) => position?.pieces.excerpt ?? 0],
  ['summaries', ({ position }) => position?.pieces.summary ?? 0],
  ['official', ({ backing }) => backing?.official ?? 0],
  ['press', ({ backing }) => backing?.press ?? 0],
  ['other_publishers', ({ backing }) => backing?.other ?? 0],
  ['disputed_by', ({ backing }) => backing?.disputed ?? 0],
  ...dateColumns<RowFact>('newest_evidence', ({ backing }) => backing?.newest),
  ['sources', (row) => row.sources.length],
  ['source_titles', (row) => listed(row.sources.map(sourceTitle))],
  ['source_publishers', (row) => listed(row.sources.map((s) => s.publisher ?? NOT_RECORDED))],
  ['source_urls', (row) => listed(row.sources.map((s) => s.url ?? NOT_RECORDED))],
];

/** The columns of the stances; those of before and change only in a range, as in the table. */
export function stancesColumns({ atlasView, from }: ViewFacts): readonly Column<RowFact>[] {
  const place = ({ code }: RowFact) => atlasView.atlas.jurisdictions.get(code);
  return [
    ['code', (row) => row.code],
    ['jurisdiction', (row) => row.name],
    ['kind', (row) => place(row)?.kind ?? null],
    ['region', (row) => place(row)?.region ?? null],
    ['opened', (row) => atlasView.open.includes(row.code)],
    ...stanceColumns('', (row) => row.position),
    ...(from === null ? [] : changeColumns),
    ...restColumns,
  ];
}
