/** What a picture cannot show of a step: its table, its quotes, its sources, and the evidence of opened countries. */
import { quotedText, sentence, sourceImprint, sourceTitle, speakerLine } from '../../domain/citation.ts';
import type { Piece } from '../../domain/dossier.ts';
import type { Source } from '../../domain/evidence.ts';
import { foreignTag } from '../../domain/language.ts';
import { INHERITED_WORDS } from '../../domain/place-label.ts';
import { bySource } from '../../domain/sourced.ts';
import { type Position, sinceWords, stanceWords } from '../../domain/stance-at.ts';
import { counted } from '../../domain/words.ts';
import {
  type DossierFact,
  evidenceFiltersInWords,
  type RowFact,
  type ViewFacts,
} from '../../export/facts.ts';
import { agedWords, disputedWords, nothingRecorded, sinceLines } from '../../export/row-words.ts';
import { unreadMark } from '../../state/view-rows.ts';

type Content = readonly (Node | string)[];

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: Content
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Whether the step is told by its lists, so that a map of it would say less. */
export function isListed({ atlasView }: ViewFacts): boolean {
  return ['table', 'quotes', 'sources'].includes(atlasView.view.view);
}

/** The lists of a step, in the order of the page; none for a map or a timeline without an opened country. */
export function listsOf(facts: ViewFacts): readonly HTMLElement[] {
  const { view } = facts.atlasView.view;
  return [
    ...(view === 'table' ? [tableOf(facts)] : []),
    ...(view === 'quotes' ? [quotesOf(facts.pieces)] : []),
    ...(view === 'sources' ? [sourcesOf(bySource(facts.allPieces).map(({ source }) => source))] : []),
    ...facts.dossiers.map((dossier) => dossierOf(dossier, facts)),
  ];
}

function tableOf({ rows, from, noRecord }: ViewFacts): HTMLElement {
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
    element('p', `${counted(noRecord, 'government')} without a record.`),
  );
}

/** The row says of a stance what the screen's says: how old it is, from when it is in force, how many pieces dispute it. */
function cellsOf(row: RowFact, isRange: boolean): readonly HTMLElement[] {
  const cells = [
    ...(isRange ? [[stanceOf(row.before)]] : []),
    [stanceOf(row.position), unreadMark(row), agedWords(row), disputedWords(row)],
    ...(isRange ? [[row.changed]] : []),
    sinceLines(row),
  ];
  return [element('th', row.name), ...cells.map((lines) => element('td', ...linesOf(lines)))];
}

function stanceOf(position: Position | null): string {
  return position?.isInherited ? `${stanceWords(position)}, ${INHERITED_WORDS}` : stanceWords(position);
}

/** A paragraph each; empty ones are left out. */
function linesOf(lines: readonly string[]): readonly HTMLElement[] {
  return lines.filter(Boolean).map((words) => element('p', words));
}

/** Words, who said them, and where they stand, with the address written out. */
function quotesOf(pieces: readonly Piece[]): HTMLElement {
  return element('ul', ...pieces.map((piece) => element('li', ...quoteOf(piece))));
}

function quoteOf(piece: Piece): readonly HTMLElement[] {
  const speaker = speakerLine(piece);
  const isSummary = piece.evidence.kind === 'summary';
  return [
    element(
      isSummary ? 'p' : 'blockquote',
      isSummary ? `Summary, in our words: ${quotedText(piece)}` : quotedText(piece),
    ),
    ...(speaker ? [element('p', `— ${speaker}`)] : []),
    element('p', ...creditOf(piece.source)),
  ];
}

function creditOf(source: Source): Content {
  const name = sourceTitle(source);
  const title = element('bdi', name);
  const language = foreignTag(source.language);
  if (language) title.lang = language;
  const stop = sentence(name).slice(name.length);
  return [title, `${stop} ${sourceImprint(source)}. ${source.url ?? 'Address not recorded.'}`];
}

function sourcesOf(sources: readonly Source[]): HTMLElement {
  return element('ul', ...sources.map((source) => element('li', ...creditOf(source))));
}

/** The stance and what limits it, whether or not there is a piece to show; then those behind it, and those against it. */
function dossierOf({ jurisdiction, row, evidence, unread }: DossierFact, facts: ViewFacts): HTMLElement {
  const { supports, disputes } = evidence;
  const filters = evidenceFiltersInWords(facts.atlasView.view);
  const isFilteredOut =
    filters.length > 0 &&
    row.pieces > 0 &&
    supports.length + disputes.length === 0 &&
    !row.position?.isInherited;
  return element(
    'div',
    element('h2', `${jurisdiction.name}: ${row.stance}`),
    ...linesOf([
      row.position
        ? `${[sinceWords(row.position, facts.day), disputedWords(row)].filter(Boolean).join('. ')}.`
        : '',
      unread || (row.position ? '' : nothingRecorded(jurisdiction, facts.day)),
      isFilteredOut ? `No piece of evidence of this stance matches the filters. ${filters.join('; ')}.` : '',
    ]),
    ...(supports.length > 0 ? [quotesOf(supports)] : []),
    ...(disputes.length > 0 ? [element('p', 'Disputes the stance:'), quotesOf(disputes)] : []),
  );
}
