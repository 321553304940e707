/**
 * The still: a picture of the start page within the page that the build writes. It is seen while the app's script is on
 * its way, lies above the app until that is drawn, and answers nothing: it is inert and hidden from assistive programs.
 * This file runs before the app and without React.
 */
import { frameOf } from '../../drawing/frames.ts';

/** Id of the element that holds it. */
export const STILL_ID = 'still';
/** Id of the words for a page whose script does not come. */
export const FAULT_ID = 'still-fault';
/** Set once it has been fitted into the window; the style sheet hides it until then. */
const FITTED = 'still--fitted';

/** Scales of places and signs, which are drawn in CSS pixels whatever the map's scale. */
function keepSize(drawn: Iterable<SVGGraphicsElement>, k: number): void {
  for (const { transform } of drawn)
    if (transform.baseVal.numberOfItems === 2) transform.baseVal.getItem(1).setScale(1 / k, 1 / k);
}

/** Fits the drawn world into its box, as the app does, and does so again when the box becomes another: fonts come late. */
function fitMap(still: HTMLElement): void {
  const svg = still.querySelector('.map__svg');
  const world = svg?.querySelector<SVGGElement>('[data-step]');
  const box = svg?.parentElement;
  if (!svg || !world || !box) return;
  const refit = () => fitInto(box, svg, world);
  refit();
  new ResizeObserver(refit).observe(box);
}

function fitInto(box: Element, svg: Element, world: SVGGElement): void {
  const size = { width: box.clientWidth, height: box.clientHeight };
  const viewBox = `0 0 ${size.width} ${size.height}`;
  // No room is none to draw into: the window has none, or the still was taken away.
  if (size.width === 0 || size.height === 0 || svg.getAttribute('viewBox') === viewBox) return;
  svg.setAttribute('viewBox', viewBox);
  const { k, x, y } = frameOf('world', size);
  world.parentElement?.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
  for (const pattern of svg.querySelectorAll('pattern'))
    pattern.setAttribute('patternTransform', `scale(${1 / (k * Number(world.dataset.step))})`);
  keepSize(svg.querySelectorAll<SVGGraphicsElement>('[transform*=" scale("]:not(:has([data-step]))'), k);
}

/** The policy allows no style attributes in the page: they come under another name, and are set by script. */
function setStyles(still: HTMLElement): void {
  for (const element of still.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset.style ?? '';
}

/**
 * Shows the still where the address is that of the start page, which it is a picture of; else takes it away. Gives
 * whether it is shown.
 */
export function showStill(
  page: Document,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
): boolean {
  const still = page.getElementById(STILL_ID);
  if (!still) return false;
  const isStartPage = search === '' && pathname === import.meta.env.BASE_URL;
  if (!isStartPage) {
    still.remove();
    return false;
  }
  setStyles(still);
  fitMap(still);
  still.classList.add(FITTED);
  return true;
}

const MISSING_SCRIPT =
  'The script of this page could not be loaded, so nothing on it answers. The address keeps your view. ';

/** Says that the app's script did not come: else the page would stay as it is, and answer nothing. */
export function tellOfMissingScript(page: Document): void {
  const again = page.createElement('a');
  again.href = page.location.href;
  again.textContent = 'Load the page again';
  page.getElementById(FAULT_ID)?.replaceChildren(MISSING_SCRIPT, again);
}

/** So long the app waits to be drawn at most; a page in the background is not drawn at all. */
const NOT_DRAWN_MS = 500;

/** Resolves when something of the page is to be seen. */
export const whenSeen = (win: Window & typeof globalThis): Promise<void> =>
  new Promise((resolve) => {
    new win.PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
    win.setTimeout(resolve, win.document.hidden ? 0 : NOT_DRAWN_MS);
  });

/** Whether the still is on the page. */
export const isStillShown = (page: Document) => page.getElementById(STILL_ID) !== null;

/** Takes the still away: the app stands below it, in the same places. */
export function takeStillAway(page: Document): void {
  page.getElementById(STILL_ID)?.remove();
}
