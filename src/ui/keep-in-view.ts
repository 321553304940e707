/** Keeps an element at the upper edge of what scrolls, while what stands above it is still being drawn. */
import { onHands } from './hands.ts';

/** A slow phone on a slow line has drawn all by then. */
const PATIENCE_MS = 15_000;
/** Above what a frame shows, in CSS pixels. */
const FRAME_MARGIN = 12;
/** It stands when it has not moved for so many frames. */
const STILL_FRAMES = 30;

/** What is still loading may make the page long enough for the element to reach its edge. */
const isComing = () => document.querySelector('[data-is-loading]') !== null;

const intoView = (element: Element) => element.scrollIntoView({ block: 'start' });

/** In a frame: scrolls its own window, and never the page around it. */
export function scrollFrameTo(element: Element): void {
  window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top - FRAME_MARGIN);
}

/** Scrolls to the element until it stands and nothing loads, or the reader moves. Gives what ends it. */
export function keepInView(element: Element, scrollTo = intoView): () => void {
  const end = performance.now() + PATIENCE_MS;
  let frame = 0;
  let still = 0;
  let last = Number.NaN;
  let wasAwaited = false;
  const top = () => element.getBoundingClientRect().top;
  const stop = () => {
    cancelAnimationFrame(frame);
    stopHands();
  };
  const look = () => {
    const isAwaited = isComing();
    const isMoved = !(Math.abs(top() - last) <= 1);
    if (isMoved || (wasAwaited && !isAwaited)) scrollTo(element);
    still = isMoved || wasAwaited || isAwaited ? 0 : still + 1;
    wasAwaited = isAwaited;
    last = top();
    if (still < STILL_FRAMES && performance.now() < end && element.isConnected)
      frame = requestAnimationFrame(look);
    else stop();
  };
  const stopHands = onHands(stop);
  look();
  return stop;
}
