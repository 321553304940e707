/** Tells the style sheet how high what sticks to an edge is, so that nothing focused or stuck ends up behind it. */
import { type RefCallback, useCallback } from 'react';

/** A ref for the element; sets the custom property, such as `--deck-height`, on the page. */
export function useToldHeight(property: `--${string}`): RefCallback<HTMLElement> {
  return useCallback(
    (element) => {
      if (!element) return;
      const { style } = document.documentElement;
      // Every style of the page may depend on it: set only when it is another, and before the first frame.
      const tell = () => {
        const height = `${element.offsetHeight}px`;
        if (style.getPropertyValue(property) !== height) style.setProperty(property, height);
      };
      tell();
      const observer = new ResizeObserver(tell);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [property],
  );
}
