/** Tells the style sheet how high the deck at the bottom is, so that nothing focused ends up behind it. */
import { type RefCallback, useCallback } from 'react';

/** A ref for the deck; sets `--deck-height` on the page. */
export function useDeckHeight(): RefCallback<HTMLElement> {
  return useCallback((deck) => {
    if (!deck) return;
    const { style } = document.documentElement;
    // Every style of the page may depend on it: set only when it is another, and before the first frame.
    const tell = () => {
      const height = `${deck.offsetHeight}px`;
      if (style.getPropertyValue('--deck-height') !== height) style.setProperty('--deck-height', height);
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(deck);
    return () => observer.disconnect();
  }, []);
}
