/** What was opened stays in sight: on the map above the sheet that lies over it, or in a short window, where it stands below. */

import type { AddressStore } from '../state/address-store.ts';
import { placeIn } from '../state/reading-place.ts';
import { keepInView } from '../ui/keep-in-view.ts';

/** As app.css has it: nothing floats, so that the dossier stands below the view, on a phone held sideways out of sight. */
const IN_ORDER = 'screen and (max-width: 60rem) and (max-height: 30rem)';

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

/**
 * Shows the sheet when it comes with the page, whose first view was the one of the address then, and when the window is
 * turned; in between readers scroll themselves. What a reader opens takes the focus, and is seen by that. A frame leaves
 * the scrolling to the page around it, and a quote of the address is scrolled to by its dossier. Gives what ends it.
 */
export function keepSheetSeen(sheet: Element, isFirst: () => boolean, store: AddressStore): () => void {
  const order = window.matchMedia(IN_ORDER);
  let stop: () => void = () => undefined;
  const showInOrder = () => {
    stop();
    stop = keepInView(sheet.querySelector('.quote[aria-current]') ?? sheet);
  };
  const onTurn = () => {
    stop();
    if (!order.matches) showOnMap(sheet);
    else if (!isBusy(sheet)) showInOrder();
  };
  if (!placeIn(window.history.state)) {
    if (!order.matches) showOnMap(sheet);
    else if (isFirst() && store.getSnapshot().view.quote === null) showInOrder();
  }
  order.addEventListener('change', onTurn);
  return () => {
    stop();
    order.removeEventListener('change', onTurn);
  };
}
