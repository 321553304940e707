/** Keeps what is above and below the map from shrinking while the date moves by itself: else the map would follow it. */
import { useLayoutEffect } from 'react';

/** Their words differ from day to day, and with them their lines. */
const CHANGING = '#headline, .legend';

/** While `isOn` each of them is as high as it has been since; afterwards as high as its words are. */
export function useSteadyHeights(isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const elements = document.querySelectorAll<HTMLElement>(CHANGING);
    const observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries)
        if (target instanceof HTMLElement) target.style.minHeight = `${borderBoxSize[0]?.blockSize ?? 0}px`;
    });
    for (const element of elements) observer.observe(element);
    return () => {
      observer.disconnect();
      for (const element of elements) element.style.minHeight = '';
    };
  }, [isOn]);
}
