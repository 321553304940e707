/**
 * Keeps the reader's place through Back, Forward and reload. The browser restores how far the page was scrolled as soon as
 * it can, which is before lists that are searched for, and dossiers that are fetched, have come; this waits for them.
 */
import { useEffect } from 'react';
import type { AddressStore } from '../state/address-store.ts';
import { serialise } from '../state/codec.ts';
import { type ListPlace, placeIn, type ReadingPlace, stateWith } from '../state/reading-place.ts';
import { useAddressStore } from '../state/use-view.ts';
import { onHands } from '../ui/hands.ts';
import { onPrinting } from '../ui/printing.ts';

/** A place is kept once scrolling has paused for so long: browsers allow some 100 writes to the history in 10 to 30 seconds. */
const PAUSE_MS = 200;
/** So long the page is looked at; and it is as it was when nothing has moved for some frames. */
const PATIENCE_MS = 15_000;
const STILL_FRAMES = 20;

const AT_THE_TOP: ReadingPlace = { y: 0, sheet: 0, piece: null, list: null, focus: null };

const LIST = '.quotes__scroll';
/** What a reader goes by: a piece of a list, or a source. Heights above it may be others when the page is drawn again. */
const ITEM = '.quotes__list [data-evidence], .sources > .source';
const PIECE = '[data-evidence]';
/** Where a piece may stand: in both at once, it may. */
const BOXES = ['.quotes__list', '.sheet'];

const heldBy = (element: Element) => element.getAttribute('data-evidence') ?? element.id;

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

/** The place as the page shows it. */
function placeNow(): ReadingPlace {
  const list = listPlace();
  const piece = list || window.scrollY === 0 ? null : firstBelow(document.querySelectorAll(ITEM), 0);
  const held = document.activeElement?.closest(PIECE);
  const box = BOXES.find((selector) => held?.closest(selector));
  return {
    y: window.scrollY,
    sheet: document.querySelector('.sheet')?.scrollTop ?? 0,
    piece: piece && { id: heldBy(piece), top: piece.getBoundingClientRect().top },
    list,
    focus: held && box ? { id: heldBy(held), box } : null,
  };
}

const itemOf = (id: string) =>
  [...document.querySelectorAll(ITEM)].find((element) => heldBy(element) === id) ?? null;

const isAbout = (pixels: number) => Math.abs(pixels) <= 1;

/** How far the page is from the place, in CSS pixels. */
function pageLeft({ y, piece }: ReadingPlace): number {
  const found = piece && itemOf(piece.id);
  return found ? found.getBoundingClientRect().top - piece.top : y - window.scrollY;
}

/** How far the long list is from the row, in CSS pixels: about, while the row is not drawn, and nearer with each look. */
function listLeft(list: Element, { row, past }: ListPlace): number {
  const rows = [...list.querySelectorAll('[data-index]')];
  const indexOf = (element: Element) => Number(element.getAttribute('data-index'));
  const nearest = rows.find((element) => indexOf(element) === row) ?? rows[0];
  if (!nearest) return 0;
  const average = list.scrollHeight / Number(nearest.getAttribute('aria-setsize'));
  const left = nearest.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return left + (row - indexOf(nearest)) * average + past;
}

/** How far each part of the page that scrolls is from the place, in CSS pixels. */
function partsLeft(place: ReadingPlace): readonly (readonly [part: Element, left: number])[] {
  const page = document.scrollingElement;
  const [list, sheet] = [document.querySelector(LIST), document.querySelector('.sheet')];
  return [
    ...(page ? [[page, pageLeft(place)] as const] : []),
    ...(list && place.list ? [[list, listLeft(list, place.list)] as const] : []),
    ...(sheet ? [[sheet, place.sheet - sheet.scrollTop] as const] : []),
  ];
}

/** Hands the focus back to the piece that had it, where nothing else has it. */
function giveFocusBack({ id, box }: NonNullable<ReadingPlace['focus']>): void {
  const now = document.activeElement;
  if (now && now !== document.body && now.id !== 'headline') return;
  const link = `${BOXES.includes(box) ? box : ''} [data-evidence="${CSS.escape(id)}"] .quote__actions a`;
  document.querySelector<HTMLElement>(link)?.focus({ preventScroll: true });
}

/** How a part stood when it was last looked at, in CSS pixels. */
interface Stand {
  readonly top: number;
  readonly height: number;
  readonly left: number;
}

type Stands = ReadonlyMap<Element, Stand>;

/**
 * Whether somebody else has scrolled a part away from the place: what is as high as before is further from it. The long
 * list scrolls by itself when its rows are measured, so there only hands tell.
 */
const isTakenAway = (stands: Stands, parts: ReturnType<typeof partsLeft>): boolean =>
  parts.some(([part, left]) => {
    const before = stands.get(part);
    if (!before || part.matches(LIST) || part.scrollHeight !== before.height) return false;
    return !isAbout(part.scrollTop - before.top) && Math.abs(left) > Math.abs(before.left) + 1;
  });

/** Whether something is still to come that may make the page longer. */
const isComing = () => document.querySelector('[data-is-loading]') !== null;

/** An entry of the history that was left for another. */
interface Entry {
  readonly address: string;
  readonly hasDossier: boolean;
  readonly place: ReadingPlace | null;
}

/** Scrolls a part by what is left, as far as it goes. */
function moved(part: Element, left: number): Stand {
  const before = part.scrollTop;
  if (!isAbout(left)) part.scrollTop += left;
  return { top: part.scrollTop, height: part.scrollHeight, left: left - (part.scrollTop - before) };
}

/** Goes to a place, as far as the page lets it, while its parts come and nobody else moves it. Gives what ends it. */
function goTo(place: ReadingPlace, onEnd: (isThere: boolean) => void): () => void {
  const end = performance.now() + PATIENCE_MS;
  let stands: Stands = new Map();
  let still = 0;
  let frame = 0;
  const look = () => {
    const parts = partsLeft(place);
    if (isTakenAway(stands, parts)) return onEnd(false);
    const now = new Map(parts.map(([part, left]) => [part, moved(part, left)]));
    const isStill = [...now].every(([part, { top }]) => isAbout(top - (stands.get(part)?.top ?? Number.NaN)));
    still = isStill && !isComing() ? still + 1 : 0;
    stands = now;
    if (still > 0 && place.focus !== null) giveFocusBack(place.focus);
    if (still >= STILL_FRAMES || performance.now() > end) return onEnd(true);
    frame = requestAnimationFrame(look);
  };
  // The view is drawn by then.
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Follows the page and its history; `hasMoved`: the reader has, before this came. Gives what ends it. */
function keepReadingPlace(store: AddressStore, hasMoved: boolean): () => void {
  /** Ends the way to a place; null where none is on. */
  let stop: (() => void) | null = null;
  /** The place at which a way was given up: it is not where the reader was, until the reader moves on. */
  let givenUpAt = '';
  /** The entry that is being left, and the one that dossiers were opened from. */
  let left: Entry | null = null;
  let before: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    clearTimeout(timer);
    const { state } = window.history;
    const place = placeNow();
    const written = JSON.stringify(place);
    // What is as it was is not written, nor is the top of a page, where the browser itself returns to.
    if (stop || written === givenUpAt || written === JSON.stringify(placeIn(state) ?? AT_THE_TOP)) return;
    givenUpAt = '';
    try {
      window.history.replaceState(stateWith(state, place), '');
    } catch {
      // Written too often for this browser: the place that was kept before stays.
    }
  };
  const giveUp = () => {
    if (!stop) return;
    stop();
    stop = null;
    givenUpAt = JSON.stringify(placeNow());
  };
  const start = (place: ReadingPlace | null) => {
    stop?.();
    stop = null;
    givenUpAt = '';
    clearTimeout(timer);
    // A quote in the address is scrolled to by its dossier.
    if (!place || store.getSnapshot().view.quote !== null) return;
    stop = goTo(place, (isThere) => {
      stop = null;
      if (!isThere) givenUpAt = JSON.stringify(placeNow());
    });
  };
  const onPop = () => {
    before = null;
    const place = placeIn(window.history.state);
    start(place);
    // The browser itself returns to the top of the page, and knows nothing of what scrolls in it.
    if (!place) requestAnimationFrame(() => document.querySelector('.sheet')?.scrollTo(0, 0));
  };
  const onScroll = () => {
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
    if (!from.hasDossier) before = view.country.length > 0 ? from : null;
    else if (view.country.length === 0) {
      if (before?.address === serialise(view)) start(before.place);
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

  if (hasMoved) onScroll();
  else onPop();
  window.addEventListener('popstate', onPop);
  window.addEventListener('pagehide', keep);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    stop?.();
    clearTimeout(timer);
    stopLeaving();
    stopFollowing();
    stopHands();
    stopPrinting();
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('scroll', onScroll, { capture: true });
  };
}

/** Nothing on the screen. `hasMoved`: whether the reader has, since the page was opened. */
export function ReadingPlaceKeeper({ hasMoved }: { hasMoved: () => boolean }) {
  const store = useAddressStore();
  useEffect(() => keepReadingPlace(store, hasMoved()), [store, hasMoved]);
  return null;
}
