/** What was opened stays in sight: on the map above the sheet that lies over it, or in a short window, where it stands below. */

import type { AddressStore } from '../state/address-store.ts';
import { placeIn } from '../state/reading-place.ts';
import { keepInView } from '../ui/keep-in-view.ts';

/** As app.css has it: nothing floats, so that the dossier stands below the view, on a phone held sideways out of sight. */
const IN_ORDER = 'screen and (max-width: 60rem) and (max-height: 30rem)';

/** That the link was not used as written comes before all that it shows: it must not be scrolled out of sight. */
const isAddressTold = () => document.querySelector('.notice:not(.notice--data)') !== null;

/** Where the sheet lies over the page, the map is scrolled to what it leaves of the window. */
function showOnMap(sheet: Element): void {
  const isOver = getComputedStyle(sheet).position === 'fixed';
  if (isOver && !sheet.matches('.sheet--tall'))
    document.querySelector('.map__box')?.scrollIntoView({ block: 'nearest' });
}

/** Whether the reader is busy elsewhere, or in a field: keyboards on the screen make windows short, too. */
function isBusy(sheet: Element): boolean {
  const active = document.activeElement;
  return active !== null && active !== document.body && (!sheet.contains(active) || active.matches('.field'));
}

/** What a sticky head may cover of a piece that is scrolled to, see quote.css; a sheet leaves about as much once more. */
const HEAD = 100;

/** What is folded away has a box, too, though nothing can be scrolled to it. */
const drawnIn = (sheet: Element, selector: string) =>
  [...sheet.querySelectorAll(selector)].filter((piece) => piece.checkVisibility());

/** The quote of the address. */
const quotedIn = (sheet: Element) => drawnIn(sheet, '.quote[aria-current]')[0] ?? null;

/**
 * The piece that is being read: the quote of the address, or what was read before, while it is still about where it was
 * shown, so that turning again and again leads nowhere else. Null at the start of the sheet.
 */
function readIn(sheet: Element, before: Element | null): Element | null {
  const { top } = sheet.getBoundingClientRect();
  const isOver = getComputedStyle(sheet).position === 'fixed';
  if ((isOver ? sheet.scrollTop : -top) < HEAD) return null;
  const line = Math.max(top, 0) + HEAD;
  const isBelow = (piece: Element) => piece.getBoundingClientRect().bottom > line;
  const isShown = (piece: Element) =>
    piece.checkVisibility() && isBelow(piece) && piece.getBoundingClientRect().top < line + HEAD;
  const kept = [quotedIn(sheet), before].find((piece) => piece?.isConnected && isShown(piece));
  if (kept) return kept;
  const pieces = drawnIn(sheet, '.quote');
  return pieces.find(isBelow) ?? pieces.at(-1) ?? null;
}

/**
 * Shows the sheet when it comes with the page, whose first view was the one of the address then, and when the window is
 * turned, where the piece stays in sight that was being read; in between readers scroll themselves. What a reader opens
 * takes the focus, and is seen by that. A frame leaves the scrolling to the page around it, and a quote of the address
 * is scrolled to by its dossier. `isComeBackTo`: the sheet came with a place that is returned to. Gives what ends it.
 */
export function keepSheetSeen(
  sheet: Element,
  isFirst: () => boolean,
  store: AddressStore,
  isComeBackTo: boolean,
): () => void {
  const order = window.matchMedia(IN_ORDER);
  let stop: () => void = () => undefined;
  // Kept while the window is as it is: once it is turned, where the sheet was scrolled to is lost. Until somebody scrolls
  // it is not known: then the quote of the address is read, to which its dossier may have scrolled before this came.
  let read: Element | null | undefined;
  let isInOrder = order.matches;
  const onScrolled = () => {
    // The turn itself has the sheet scroll, before it is told.
    if (order.matches === isInOrder) read = readIn(sheet, read ?? null);
  };
  const show = (element: Element) => {
    stop();
    stop = keepInView(element);
  };
  const showInOrder = () => show(quotedIn(sheet) ?? sheet);
  const onTurn = () => {
    isInOrder = order.matches;
    stop();
    if (!order.matches) showOnMap(sheet);
    if (isBusy(sheet)) return;
    const piece = read === undefined ? quotedIn(sheet) : read;
    if (piece?.isConnected) show(piece);
    else if (order.matches) showInOrder();
  };
  // What a reader opens has its own place kept at once, before this comes.
  const hasPlace = isFirst() ? placeIn(window.history.state) !== null : isComeBackTo;
  if (!hasPlace && !isAddressTold()) {
    if (!order.matches) showOnMap(sheet);
    else if (isFirst() && store.getSnapshot().view.quote === null) showInOrder();
  }
  order.addEventListener('change', onTurn);
  document.addEventListener('scrollend', onScrolled, { capture: true, passive: true });
  return () => {
    stop();
    document.removeEventListener('scrollend', onScrolled, { capture: true });
    order.removeEventListener('change', onTurn);
  };
}
