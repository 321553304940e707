/** Tells the style sheet how high the deck at the bottom is, so that nothing focused ends up behind it. */
import { type RefCallback, useCallback } from 'react';

/** A ref for the deck; sets `--deck-height` on the page. */
export function useDeckHeight(): RefCallback<HTMLElement> {
  return useCallback((deck) => {
    if (!deck) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--deck-height', `${deck.offsetHeight}px`),
    );
    observer.observe(deck);
    return () => observer.disconnect();
  }, []);
}
