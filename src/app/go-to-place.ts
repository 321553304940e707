/** Goes to a place that was kept, as the page lets it: lists that are searched for, and dossiers that are fetched, come late. */
import type { FocusPlace, ListPlace, ReadingPlace } from '../state/reading-place.ts';
import { BESIDE, BOXES, CONTROLS, controlsOf, heldBy, ITEM, LIST, PARTS, wordsOf } from './place-on-page.ts';

/** So long what is still to come is waited for. */
const PATIENCE_MS = 15_000;
/** The page stands when nothing has moved for so many frames. */
const STILL_FRAMES = 20;

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
  const [list, beside] = [document.querySelector(LIST), document.querySelector(BESIDE)];
  return [
    ...(page ? [[page, pageLeft(place)] as const] : []),
    ...(list && place.list ? [[list, listLeft(list, place.list)] as const] : []),
    ...(beside ? [[beside, place.beside - beside.scrollTop] as const] : []),
  ];
}

/** The control of a part that says the same: at its place, else wherever it is now. */
function controlSaying({ box, control, says }: FocusPlace): HTMLElement | undefined {
  const controls = PARTS.includes(box) ? [...document.querySelectorAll(box)].flatMap(controlsOf) : [];
  const isIt = (one: HTMLElement | undefined) => one !== undefined && wordsOf(one) === says;
  return isIt(controls[control]) ? controls[control] : controls.find(isIt);
}

/** Hands the focus back to what had it. */
function giveFocusBack(place: FocusPlace): void {
  if (place.id === '') {
    controlSaying(place)?.focus({ preventScroll: true });
    return;
  }
  const { id, box, control } = place;
  const selector = `${BOXES.includes(box) ? box : ''} [data-evidence="${CSS.escape(id)}"]`;
  const piece = document.querySelector<HTMLElement>(selector);
  if (!piece) return;
  // A piece takes the focus itself only while the address names it.
  const target = control < 0 ? piece : (controlsOf(piece)[control] ?? piece);
  target.focus({ preventScroll: true });
  if (target !== document.activeElement) controlsOf(piece).at(-1)?.focus({ preventScroll: true });
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

/** Scrolls a part by what is left, as far as it goes. */
function moved(part: Element, left: number): Stand {
  const before = part.scrollTop;
  if (!isAbout(left)) part.scrollTop += left;
  return { top: part.scrollTop, height: part.scrollHeight, left: left - (part.scrollTop - before) };
}

/**
 * Goes to a place, as far as the page lets it, while its parts come and nobody else moves it. A control that gets the focus from
 * a reader, or a program that reads to one, keeps it, and so do words that are being typed: on a page that was just opened
 * any control (`isFresh`), else one that gets it once the page stands, for what closes on the way hands its focus on.
 * Gives what ends it.
 */
export function goTo(
  place: ReadingPlace,
  isFresh: boolean,
  onEnd: (isTakenAway: boolean) => void,
): () => void {
  const end = performance.now() + PATIENCE_MS;
  let given: Element | null = isFresh ? document.body : null;
  let focus = place.focus;
  let stands: Stands = new Map();
  let still = 0;
  let frame = 0;
  const look = () => {
    const parts = partsLeft(place);
    if (isTakenAway(stands, parts)) return onEnd(true);
    const now = new Map(parts.map(([part, left]) => [part, moved(part, left)]));
    const isStill = [...now].every(([part, { top }]) => isAbout(top - (stands.get(part)?.top ?? Number.NaN)));
    still = isStill && !isComing() ? still + 1 : 0;
    stands = now;
    const active = document.activeElement;
    const isNew = given !== null && active !== given;
    // The app itself moves the focus to headings, pieces and places of the map.
    if (active?.matches('input, textarea') || (isNew && active?.matches(CONTROLS))) focus = null;
    if (still > 0 && focus !== null) {
      giveFocusBack(focus);
      given = document.activeElement;
    }
    if (still >= STILL_FRAMES || performance.now() > end) {
      if (focus?.isSeen) document.activeElement?.scrollIntoView({ block: 'nearest' });
      return onEnd(false);
    }
    frame = requestAnimationFrame(look);
  };
  // The view is drawn by then.
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}
