/**
 * The still: a picture of the start page within the page that the build writes. It is seen while the app's script is on
 * its way, lies above the app until that is drawn, and answers nothing: it is inert and hidden from assistive programs.
 * This file runs before the app and without React.
 */
import { pause } from '../../data/pause.ts';
import { frameOf } from '../../drawing/frames.ts';

/** Id of the element that holds it. */
export const STILL_ID = 'still';
/** Set when it is fitted into the window; until then it is not drawn. */
const FITTED = 'still--fitted';

/** Sizes of dots and signs, which are drawn in CSS pixels whatever the map's scale. */
function keepSize(drawn: Iterable<SVGGraphicsElement>, k: number): void {
  for (const { transform } of drawn)
    if (transform.baseVal.numberOfItems === 2) transform.baseVal.getItem(1).setScale(1 / k, 1 / k);
}

/** Fits the drawn world into its box, as the app does, and does so again when the box becomes another: fonts come late. */
function fitMap(still: HTMLElement): void {
  const svg = still.querySelector('.map__svg');
  const shapes = svg?.querySelector<SVGGElement>('[data-step]');
  const box = svg?.parentElement;
  if (!svg || !shapes || !box) return;
  const refit = () => fitInto(box, svg, shapes);
  refit();
  new ResizeObserver(refit).observe(box);
}

function fitInto(box: Element, svg: Element, shapes: SVGGElement): void {
  const size = { width: box.clientWidth, height: box.clientHeight };
  const viewBox = `0 0 ${size.width} ${size.height}`;
  // No room is none to draw into: the window has none, or the still was taken away.
  if (size.width === 0 || size.height === 0 || svg.getAttribute('viewBox') === viewBox) return;
  svg.setAttribute('viewBox', viewBox);
  const { k, x, y } = frameOf('world', size);
  const world = shapes.parentElement;
  world?.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
  for (const pattern of svg.querySelectorAll('pattern'))
    pattern.setAttribute('patternTransform', `scale(${1 / (k * Number(shapes.dataset.step))})`);
  keepSize(world?.querySelectorAll<SVGGraphicsElement>('[transform*=" scale("]') ?? [], k);
  for (const dot of svg.querySelectorAll<SVGElement>('[data-turns]')) {
    const turns = (dot.dataset.turns ?? '').split(' ').filter((turn) => turn !== '' && Number(turn) <= k);
    dot.style.display = turns.length % 2 === 1 ? '' : 'none';
  }
}

/** The policy allows no style attributes in the page: they come under another name, and are set by script. */
function setStyles(still: HTMLElement): void {
  for (const element of still.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset.style ?? '';
}

/** Whether the address is that of the start page, which the still is a picture of. */
export const isStartPage = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean =>
  search === '' && pathname === import.meta.env.BASE_URL;

/** So long fonts are waited for at most: what is drawn without them moves when they come. */
const NO_FONTS_MS = 1_000;

/** Resolves when the page has been read, its styles with it. */
export async function whenRead(page: Document): Promise<void> {
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    sheets.map(
      (link) =>
        link.sheet ??
        new Promise((resolve) => {
          link.addEventListener('load', resolve);
          link.addEventListener('error', resolve);
        }),
    ),
  );
}

/** Shows the still, fitted into the window. The page must have been read. */
export async function showStill(page: Document): Promise<void> {
  const still = page.getElementById(STILL_ID);
  if (!still) return;
  const fonts = [...page.fonts].map((font) => font.load().catch(() => undefined));
  await Promise.race([Promise.all(fonts), pause(NO_FONTS_MS)]);
  still.classList.add(FITTED);
  setStyles(still);
  fitMap(still);
}

const MISSING_SCRIPT =
  'The script of this page could not be loaded, so nothing on it answers. The address keeps your view. ';

/** Says that the app's script did not come: else the page would stay as it is, and answer nothing. */
export function tellOfMissingScript(page: Document): void {
  const again = page.createElement('a');
  again.href = page.location.href;
  again.textContent = 'Load the page again';
  // A link to an address with a `#` would lead to a place within the page.
  again.addEventListener('click', (event) => {
    event.preventDefault();
    page.location.reload();
  });
  const fault = page.createElement('p');
  fault.className = 'still-fault';
  fault.setAttribute('role', 'alert');
  fault.append(MISSING_SCRIPT, again);
  page.body.prepend(fault);
}

/** So long the app waits to be drawn at most; a page in the background is not drawn at all. */
const NOT_DRAWN_MS = 500;

/** Resolves when something of the page is to be seen. */
export const whenSeen = (win: Window & typeof globalThis): Promise<void> =>
  new Promise((resolve) => {
    const seen = new win.PerformanceObserver(() => {
      seen.disconnect();
      resolve();
    });
    seen.observe({ type: 'paint', buffered: true });
    win.setTimeout(resolve, win.document.hidden ? 0 : NOT_DRAWN_MS);
  });

/** Whether the still is on the page. */
export const isStillShown = (page: Document) => page.getElementById(STILL_ID) !== null;

/** Takes the still away: the app stands below it, in the same places. */
export function takeStillAway(page: Document): void {
  page.getElementById(STILL_ID)?.remove();
}
