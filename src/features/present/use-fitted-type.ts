/** Smaller type, step by step, until a box holds all that is said in it: in a room nobody scrolls. */
import { type RefObject, useLayoutEffect } from 'react';

/** Shares of the full size. The styles let nothing become smaller than is read from the back. */
const STEPS = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52];

/** Parts of the box that would scroll by themselves. */
const SCROLLERS = '.present-quote__words';

const isWhole = ({ scrollHeight, clientHeight }: Element) => scrollHeight <= clientHeight + 1;

function fit(box: HTMLElement): void {
  for (const step of STEPS) {
    box.style.setProperty('--fit', String(step));
    if (isWhole(box) && [...box.querySelectorAll(SCROLLERS)].every(isWhole)) return;
  }
}

/** Keeps `--fit` of the box at the largest step that holds: its size, its words and its fonts come and change. */
export function useFittedType(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const refit = () => fit(box);
    const resized = new ResizeObserver(refit);
    const reworded = new MutationObserver(refit);
    resized.observe(box);
    reworded.observe(box, { childList: true, subtree: true, characterData: true });
    document.fonts.addEventListener('loadingdone', refit);
    refit();
    return () => {
      resized.disconnect();
      reworded.disconnect();
      document.fonts.removeEventListener('loadingdone', refit);
    };
  }, [ref]);
}
