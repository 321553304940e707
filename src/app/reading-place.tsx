/**
 * Keeps the reader's place through Back, Forward and reload. The browser restores how far the page was scrolled as soon as
 * it can, which is before lists that are searched for, and dossiers that are fetched, have come; this waits for them.
 */
import { useEffect } from 'react';
import type { AddressStore } from '../state/address-store.ts';
import { serialise } from '../state/codec.ts';
import { type ListPlace, placeIn, type ReadingPlace, stateWith } from '../state/reading-place.ts';
import { useAddressStore } from '../state/use-view.ts';

/** A place is kept once scrolling has paused for so long: browsers allow some 100 writes to the history in 10 to 30 seconds. */
const PAUSE_MS = 400;
/** So many frames the page is looked at, some 15 seconds; and it is as it was when nothing has moved for some of them. */
const FRAMES = 900;
const STILL_FRAMES = 20;
/** What a reader does to go somewhere else: nothing moves under a hand. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

const AT_THE_TOP: ReadingPlace = { y: 0, sheet: 0, piece: null, list: null, focus: null };

const LIST = '.quotes__scroll';
const PIECE = '.quotes__list [data-evidence]';

const heldBy = (element: Element) => element.getAttribute('data-evidence') ?? '';

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
  const piece = list || window.scrollY === 0 ? null : firstBelow(document.querySelectorAll(PIECE), 0);
  const held = document.activeElement?.closest(PIECE);
  return {
    y: window.scrollY,
    sheet: document.querySelector('.sheet')?.scrollTop ?? 0,
    piece: piece && { id: heldBy(piece), top: piece.getBoundingClientRect().top },
    list,
    focus: held ? heldBy(held) : null,
  };
}

const pieceOf = (id: string) => document.querySelector(`.quotes__list [data-evidence="${CSS.escape(id)}"]`);

const isAbout = (pixels: number) => Math.abs(pixels) <= 1;

/** How far the page is from the place, in CSS pixels. */
function pageLeft({ y, piece }: ReadingPlace): number {
  const found = piece && pieceOf(piece.id);
  return found ? found.getBoundingClientRect().top - piece.top : y - window.scrollY;
}

/** How far the long list is from the row, in CSS pixels: about, while the row is not drawn, and nearer with each look. */
function listLeft(list: Element, { row, past }: ListPlace): number {
  const rows = [...list.querySelectorAll('[data-index]')];
  const indexOf = (element: Element) => Number(element.getAttribute('data-index'));
  const nearest = rows.find((element) => indexOf(element) === row) ?? rows[0];
  if (!nearest) return Number.POSITIVE_INFINITY;
  const average = list.scrollHeight / Number(nearest.getAttribute('aria-setsize'));
  const left = nearest.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return left + (row - indexOf(nearest)) * average + past;
}

/** Moves what scrolls by itself, unless it is there. Whether it was. */
function scrolled(box: Element, left: number): boolean {
  if (Number.isFinite(left) && !isAbout(left)) box.scrollTop += left;
  return isAbout(left);
}

/** Moves the page towards the place. Whether it was there, with all that is seen there. */
function approach(place: ReadingPlace): boolean {
  const left = pageLeft(place);
  if (!isAbout(left)) window.scrollBy({ top: left, behavior: 'instant' });
  const [list, sheet] = [document.querySelector(LIST), document.querySelector('.sheet')];
  const isListThere = !place.list || (list !== null && scrolled(list, listLeft(list, place.list)));
  const isSheetThere = sheet ? scrolled(sheet, place.sheet - sheet.scrollTop) : place.sheet === 0;
  if (!isAbout(left) || !isListThere || !isSheetThere || document.querySelector('[data-is-loading]'))
    return false;
  return place.focus === null || hasFocusBack(place.focus);
}

/** Hands the focus back to the piece that had it, where nothing else has it. False until the piece is there. */
function hasFocusBack(id: string): boolean {
  const now = document.activeElement;
  if (now && now !== document.body && now.id !== 'headline') return true;
  const link = pieceOf(id)?.querySelector<HTMLElement>('.quote__actions a');
  link?.focus({ preventScroll: true });
  return link !== undefined && link !== null;
}

/** An entry of the history that was left for another. */
interface Entry {
  readonly address: string;
  readonly hasDossier: boolean;
  readonly place: ReadingPlace | null;
}

/** Follows the page and its history. Gives what ends it. */
function keepReadingPlace(store: AddressStore): () => void {
  let goal: ReadingPlace | null = null;
  /** The entry that is being left, and the one that dossiers were opened from. */
  let left: Entry | null = null;
  let before: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { state } = window.history;
    const place = placeNow();
    // What is as it was is not written, nor is the top of a page, where the browser itself returns to.
    if (goal || JSON.stringify(place) === JSON.stringify(placeIn(state) ?? AT_THE_TOP)) return;
    try {
      window.history.replaceState(stateWith(state, place), '');
    } catch {
      // Written too often for this browser: the place that was kept before stays.
    }
  };
  const giveUp = () => {
    goal = null;
    cancelAnimationFrame(frame);
  };
  const look = (frames: number, still: number) => {
    if (!goal) return;
    const next = approach(goal) ? still + 1 : 0;
    if (next >= STILL_FRAMES || frames >= FRAMES) giveUp();
    else frame = requestAnimationFrame(() => look(frames + 1, next));
  };
  const goTo = (place: ReadingPlace | null) => {
    giveUp();
    clearTimeout(timer);
    timer = undefined;
    // A quote in the address is scrolled to by its dossier.
    if (store.getSnapshot().view.quote !== null) return;
    goal = place;
    // The view is drawn by then.
    if (goal) frame = requestAnimationFrame(() => look(0, 0));
  };
  const goBack = () => {
    before = null;
    goTo(placeIn(window.history.state));
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  const stopLeaving = store.onLeave(() => {
    keep();
    giveUp();
    const { view } = store.getSnapshot();
    left = {
      address: serialise(view),
      hasDossier: view.country.length > 0,
      place: placeIn(window.history.state),
    };
  });
  // Where dossiers are closed, a new entry shows what the one before the first of them did.
  const stopFollowing = store.subscribe(() => {
    const { view, how } = store.getSnapshot();
    if (how !== 'push' || !left) return;
    const [from, address] = [left, serialise(view)];
    left = null;
    if (!from.hasDossier) before = view.country.length > 0 ? from : null;
    else if (view.country.length === 0) {
      if (before?.address === address) goTo(before.place);
      before = null;
    }
  });

  goBack();
  window.addEventListener('popstate', goBack);
  window.addEventListener('pagehide', keep);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  for (const hand of HANDS) window.addEventListener(hand, giveUp, { capture: true, passive: true });
  return () => {
    giveUp();
    clearTimeout(timer);
    stopLeaving();
    stopFollowing();
    window.removeEventListener('popstate', goBack);
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('scroll', onScroll, { capture: true });
    for (const hand of HANDS) window.removeEventListener(hand, giveUp, { capture: true });
  };
}

/** Nothing on the screen. */
export function ReadingPlaceKeeper() {
  const store = useAddressStore();
  useEffect(() => keepReadingPlace(store), [store]);
  return null;
}
