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

/** Fits the drawn world into its box, as the app does. */
function fitMap(still: HTMLElement): void {
  const svg = still.querySelector('.map__svg');
  const world = svg?.querySelector<SVGGElement>('[data-step]');
  const box = svg?.parentElement;
  if (!svg || !world || !box) return;
  const size = { width: box.clientWidth, height: box.clientHeight };
  const { k, x, y } = frameOf('world', size);
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
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

/** Shows the still where the address is that of the start page, which it is a picture of; else takes it away. */
export function showStill(page: Document, { pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const still = page.getElementById(STILL_ID);
  if (!still) return;
  if (search !== '' || pathname !== import.meta.env.BASE_URL) {
    still.remove();
    return;
  }
  setStyles(still);
  fitMap(still);
  still.classList.add(FITTED);
}

const MISSING_SCRIPT =
  'The script of this page could not be loaded, so nothing on it answers. The address keeps your view. ';

/** Tells it where the app's script does not come: else the page would stay as it is, and answer nothing. */
export function tellOfMissingScript(page: Document): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      const again = page.createElement('a');
      again.href = page.location.href;
      again.textContent = 'Load the page again';
      page.getElementById(FAULT_ID)?.replaceChildren(MISSING_SCRIPT, again);
    },
    { capture: true },
  );
}

/** Whether the still is on the page. */
export const isStillShown = (page: Document) => page.getElementById(STILL_ID) !== null;

/** Takes the still away: the app stands below it, in the same places. */
export function takeStillAway(page: Document): void {
  page.getElementById(STILL_ID)?.remove();
}
