/** The map's size in CSS pixels, measured; null until then. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../../drawing/frames.ts';
import { onPrinting } from '../../ui/printing.ts';

/** Follows the element's box; where the page is printed at once also the paper's, which no observer would tell in time. */
export function useMapSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((old) => (old?.width === width && old?.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const stop = onPrinting((isPrinting) => {
      if (isPrinting) measure();
      // The box is the screen's again once the page is no longer made up for the paper.
      else requestAnimationFrame(measure);
    });
    return () => {
      observer.disconnect();
      stop();
    };
  }, [ref]);
  return size;
}
