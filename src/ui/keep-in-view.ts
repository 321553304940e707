/** Keeps an element at the upper edge of what scrolls, while what stands above it is still being drawn. */
import { onHands } from './hands.ts';

const PATIENCE_MS = 5_000;
/** It stands when it has not moved for so many frames. */
const STILL_FRAMES = 30;

/** Scrolls to the element until it stands, or the reader moves. Gives what ends it. */
export function keepInView(element: Element): () => void {
  const end = performance.now() + PATIENCE_MS;
  let frame = 0;
  let still = 0;
  let last = Number.NaN;
  const top = () => element.getBoundingClientRect().top;
  const stop = () => {
    cancelAnimationFrame(frame);
    stopHands();
  };
  const look = () => {
    still = Math.abs(top() - last) <= 1 ? still + 1 : 0;
    if (still === 0) element.scrollIntoView({ block: 'start' });
    last = top();
    if (still < STILL_FRAMES && performance.now() < end && element.isConnected)
      frame = requestAnimationFrame(look);
    else stop();
  };
  const stopHands = onHands(stop);
  look();
  return stop;
}
