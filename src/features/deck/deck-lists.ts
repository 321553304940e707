/** What a picture cannot show of a step: its table, its quotes, its sources, the method, what changed, and the evidence of opened countries. */
import { EU } from '../../domain/jurisdiction.ts';
import { INHERITED_WORDS } from '../../domain/place-label.ts';
import { bySource } from '../../domain/sourced.ts';
import { type Position, stanceWords } from '../../domain/stance-at.ts';
import { counted } from '../../domain/words.ts';
import type { RowFact, ViewFacts } from '../../export/facts.ts';
import { agedWords, disputedWords, sinceLines } from '../../export/row-words.ts';
import type { AtlasView } from '../../state/atlas-view.ts';
import { changesOf } from './deck-changes.ts';
import { dossierOf } from './deck-dossier.ts';
import { element, linesOf, quotesOf, sourcesOf } from './deck-elements.ts';
import { methodOf } from './deck-method.ts';

/** Whether the step is told by its lists, so that a map of it would say less. */
export function isListed({ atlasView }: ViewFacts): boolean {
  return ['table', 'quotes', 'sources', 'method'].includes(atlasView.view.view);
}

/** The lists of a step, in the order of the page; none for a map or a timeline of one day without an opened country. */
export function listsOf(facts: ViewFacts): readonly HTMLElement[] {
  const { view } = facts.atlasView.view;
  return [
    ...(view === 'table' ? [tableOf(facts)] : []),
    ...(view === 'quotes' ? [quotesOf(facts.pieces)] : []),
    ...(view === 'sources' ? [sourcesOf(bySource(facts.allPieces).map(({ source }) => source))] : []),
    ...(view === 'method' ? methodOf() : []),
    ...facts.dossiers.map((dossier) => dossierOf(dossier, facts)),
    // The table tells of each row what it was before, and other lists are of no day.
    ...(isListed(facts) ? [] : changesOf(facts)),
  ];
}

function tableOf({ rows, from, atlasView }: ViewFacts): HTMLElement {
  const heads = ['Jurisdiction', ...(from ? ['Before'] : []), 'Stance', ...(from ? ['Change'] : []), 'Since'];
  const held = rows.filter((row) => row.position || row.before || row.unread > 0);
  const body = held.map((row) => element('tr', ...cellsOf(row, from !== null)));
  return element(
    'div',
    element(
      'table',
      element('thead', element('tr', ...heads.map((head) => element('th', head)))),
      element('tbody', ...body),
    ),
    ...linesOf([leftOutWords(rows, held, atlasView)]),
  );
}

/** The governments that the filters let through and that have no row, for nothing is recorded of them; empty for none. */
function leftOutWords(
  rows: readonly RowFact[],
  held: readonly RowFact[],
  { atlas, chosen }: AtlasView,
): string {
  const left = rows.filter((row) => row.code !== EU && !held.includes(row)).length;
  if (left === 0) return '';
  const governments = counted(left, 'more government');
  const passing = left === 1 ? 'passes the filters and has' : 'pass the filters and have';
  const having = left === 1 ? 'has' : 'have';
  return `${governments} ${chosen.size === atlas.jurisdictions.size ? having : passing} no record.`;
}

/** The row says of a stance what the screen's says: how old it is, from when it is in force, how many pieces dispute it. */
function cellsOf(row: RowFact, isRange: boolean): readonly HTMLElement[] {
  const cells = [
    ...(isRange ? [[stanceOf(row.before)]] : []),
    [stanceOf(row.position), row.unreadMark, agedWords(row), disputedWords(row)],
    ...(isRange ? [[row.changed]] : []),
    sinceLines(row),
  ];
  return [element('th', row.name), ...cells.map((lines) => element('td', ...linesOf(lines)))];
}

function stanceOf(position: Position | null): string {
  return position?.isInherited ? `${stanceWords(position)}, ${INHERITED_WORDS}` : stanceWords(position);
}
