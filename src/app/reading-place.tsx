/**
 * Keeps the reader's place through Back, Forward and reload. The browser restores how far the page was scrolled as soon as
 * it can, which is before lists that are searched for, and dossiers that are fetched, have come; this waits for them.
 */
import { useEffect } from 'react';
import type { AddressStore } from '../state/address-store.ts';
import { serialise } from '../state/codec.ts';
import { placeIn, type ReadingPlace } from '../state/reading-place.ts';
import { useAddressStore } from '../state/use-view.ts';
import { onHands } from '../ui/hands.ts';
import { onPrinting } from '../ui/printing.ts';
import { goTo } from './go-to-place.ts';
import { BESIDE, keepPlace, placeNow } from './place-on-page.ts';

/** A place is kept once scrolling, or moving the focus, has paused for so long: browsers allow some 100 writes to the history in 10 to 30 seconds. */
const PAUSE_MS = 200;
/** An entry of the history that was left for another. */
interface Entry {
  readonly address: string;
  readonly hasDossier: boolean;
  readonly place: ReadingPlace | null;
}

/** What happened since the page was opened, before the keeper came. */
export interface ReadingBefore {
  /** The reader has moved. */
  readonly hasMoved: boolean;
  /** The view is still the one that the page was opened with. */
  readonly isFresh: boolean;
}

/** Follows the page and its history. Gives what ends it. */
function keepReadingPlace(store: AddressStore, { hasMoved, isFresh }: ReadingBefore): () => void {
  /** Ends the way to a place; null where none is on. */
  let stop: (() => void) | null = null;
  /** The place at which a way was given up: it is not where the reader was, until the reader moves on. */
  let givenUpAt = '';
  /** The entry that is being left, and the one that dossiers were opened from. */
  let left: Entry | null = null;
  let before: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const keep = () => {
    clearTimeout(timer);
    const place = placeNow();
    if (stop || JSON.stringify(place) === givenUpAt) return;
    givenUpAt = '';
    keepPlace(place);
  };
  const giveUp = () => {
    if (!stop) return;
    stop();
    stop = null;
    givenUpAt = JSON.stringify(placeNow());
  };
  const start = (place: ReadingPlace | null, isFresh = false) => {
    stop?.();
    stop = null;
    givenUpAt = '';
    clearTimeout(timer);
    if (!place) return;
    stop = goTo(place, isFresh, (isElsewhere) => {
      stop = null;
      if (isElsewhere) givenUpAt = JSON.stringify(placeNow());
    });
  };
  /** A quote in the address is scrolled to by its dossier. */
  const hasQuote = () => store.getSnapshot().view.quote !== null;
  const returnTo = (place: ReadingPlace | null, isFresh = false) => start(hasQuote() ? null : place, isFresh);
  const onPop = () => {
    before = null;
    const place = placeIn(window.history.state);
    returnTo(place);
    cancelAnimationFrame(frame);
    // The browser itself returns to the top of the page, and knows nothing of what scrolls in it.
    if (!place && !hasQuote())
      frame = requestAnimationFrame(() => document.querySelector(BESIDE)?.scrollTo(0, 0));
  };
  // A page that is loaded again keeps nothing of what is written while it goes.
  const onMove = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  const stopLeaving = store.onLeave(() => {
    keep();
    const { view } = store.getSnapshot();
    const hasDossier = view.country.length > 0;
    left = { address: serialise(view), hasDossier, place: placeIn(window.history.state) };
    start(null);
  });
  // Where dossiers are closed, a new entry shows what the one before the first of them did.
  const stopFollowing = store.subscribe(() => {
    const { view, how } = store.getSnapshot();
    if (how !== 'push' || !left) return;
    const from = left;
    left = null;
    // A presentation of the page is left for the page, in its own entry.
    if (view.present && from.place) keepPlace(from.place);
    if (!from.hasDossier) before = view.country.length > 0 ? from : null;
    else if (view.country.length === 0) {
      if (before?.address === serialise(view)) returnTo(before.place);
      before = null;
    }
  });
  const stopHands = onHands(giveUp);
  // What is printed is drawn whole; afterwards the page is as it was.
  let unprinted: ReadingPlace | null = null;
  const stopPrinting = onPrinting((isPrinting) => {
    if (isPrinting) unprinted = placeNow();
    else start(unprinted);
  });

  const kept = placeIn(window.history.state);
  // What the address opened below the top of the page is a place, too.
  if (hasMoved || (!kept && window.scrollY > 0)) onMove();
  else returnTo(kept, isFresh);
  window.addEventListener('popstate', onPop);
  window.addEventListener('pagehide', keep);
  document.addEventListener('scroll', onMove, { capture: true, passive: true });
  document.addEventListener('focusin', onMove);
  return () => {
    stop?.();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    stopLeaving();
    stopFollowing();
    stopHands();
    stopPrinting();
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('scroll', onMove, { capture: true });
    document.removeEventListener('focusin', onMove);
  };
}

/** Nothing on the screen. */
export function ReadingPlaceKeeper({ before }: { before: () => ReadingBefore }) {
  const store = useAddressStore();
  useEffect(() => keepReadingPlace(store, before()), [store, before]);
  return null;
}
