/** Where the reader is on the page, read from what is drawn, and kept with the entry of the history. */
import { type FocusPlace, placeIn, type ReadingPlace, stateWith } from '../state/reading-place.ts';

const AT_THE_TOP: ReadingPlace = { y: 0, beside: 0, piece: null, list: null, focus: null };

export const LIST = '.quotes__scroll';
/** What scrolls beside the view: the dossiers, or what changed. */
export const BESIDE = '.sheet, .aside';
/** What a reader goes by: a piece of a list, a source, a decision. Heights above it may be others when the page is drawn again. */
export const ITEM = '.quotes__list [data-evidence], .sources > .source, .timeline__row[data-decision]';
const PIECE = '[data-evidence]';
/** A piece may be drawn in the list and beside it at once, so the box is kept with it. */
export const BOXES = ['.quotes__list', '.sheet'];

export const heldBy = (element: Element) =>
  element.getAttribute('data-evidence') ?? element.getAttribute('data-decision') ?? element.id;

/** What holds controls that are in no piece, the inner before the outer. */
export const PARTS = ['.comparison', '.dossier', '.aside', '.stage__view', '.tabs'];

export const CONTROLS = 'a, button, select, summary';

/** What can have the focus within a piece or a part, in order: of a dossier that was just opened it is the heading. */
export const controlsOf = (piece: Element) => [
  ...piece.querySelectorAll<HTMLElement>(`${CONTROLS}, :is(h2, h3)[tabindex]`),
];

/** The first words of a control. */
export const wordsOf = (control: Element) =>
  (control.getAttribute('aria-label') ?? control.textContent).slice(0, 80);

/** The first of the elements that reaches below this line of the window. */
function firstBelow(elements: Iterable<Element>, line: number): Element | null {
  for (const element of elements) if (element.getBoundingClientRect().bottom > line) return element;
  return null;
}

function listPlace(): ReadingPlace['list'] {
  const list = document.querySelector(LIST);
  if (!list) return null;
  const edge = list.getBoundingClientRect().top;
  const row = firstBelow(list.querySelectorAll('[data-index]'), edge);
  return row && { row: Number(row.getAttribute('data-index')), past: edge - row.getBoundingClientRect().top };
}

/** Whether the middle of an element can be seen. */
function isSeen(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

/** The piece or the part that holds the focus, with what it is found by when the page is drawn again. */
function holderOf(active: Element) {
  const piece = active.closest(PIECE);
  const box = piece && BOXES.find((selector) => piece.closest(selector));
  if (piece && box) return { element: piece, id: heldBy(piece), box, says: '' };
  const part = PARTS.find((selector) => active.closest(selector));
  const element = part && active.closest(part);
  return element ? { element, id: '', box: part, says: wordsOf(active) } : null;
}

function focusPlace(): FocusPlace | null {
  const active = document.activeElement;
  const holder = active && holderOf(active);
  if (!holder) return null;
  const { element, ...found } = holder;
  const control = controlsOf(element).findIndex((one) => one === active);
  // A piece can have the focus itself; a part is only a way to its controls.
  return control >= 0 || found.id !== '' ? { ...found, control, isSeen: isSeen(active) } : null;
}

/** The place as the page shows it, in CSS pixels; null parts where it shows none. */
export function placeNow(): ReadingPlace {
  const list = listPlace();
  const piece = list || window.scrollY === 0 ? null : firstBelow(document.querySelectorAll(ITEM), 0);
  return {
    y: window.scrollY,
    beside: document.querySelector(BESIDE)?.scrollTop ?? 0,
    piece: piece && { id: heldBy(piece), top: piece.getBoundingClientRect().top },
    list,
    focus: focusPlace(),
  };
}

/** Keeps the place with the entry that the window shows. What is as it was is not written, nor is the top of a page. */
export function keepPlace(place: ReadingPlace): void {
  const { state } = window.history;
  if (JSON.stringify(place) === JSON.stringify(placeIn(state) ?? AT_THE_TOP)) return;
  try {
    window.history.replaceState(stateWith(state, place), '');
  } catch {
    // Written too often for this browser: the place that was kept before stays.
  }
}
