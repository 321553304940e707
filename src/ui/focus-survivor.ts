/** Keeps the focus on the page when the element that holds it goes away. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

type Target = HTMLElement | SVGElement | null;

const PANELS = '.dossier, .comparison, .quotes, .offline, .deck-panel, dialog';
/** What has the focus where something in a panel vanished: its heading, of a dialog the chosen tab. */
export const KEEPERS = 'h2[tabindex], #found, [role="tab"][aria-selected="true"]';

/** Where the focus goes when an element vanishes: the heading of its panel, else the page's headline. */
function nearestHeading(element: Element): () => Target {
  const panel = element.parentElement?.closest(PANELS);
  return () =>
    (panel?.isConnected && panel.querySelector<HTMLElement>(KEEPERS)) ||
    document.querySelector<HTMLElement>('#headline');
}

/**
 * Hands the focus on when the element is removed while it holds it. `survivor` is asked before the removal and gives
 * a function that finds the target after it; by default the nearest heading.
 */
export function useFocusSurvivor(
  ref: RefObject<HTMLElement | null>,
  survivor: (element: Element) => () => Target = nearestHeading,
): void {
  const find = useRef(survivor);
  find.current = survivor;
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    return () => {
      if (!element.contains(document.activeElement)) return;
      const target = find.current(element);
      queueMicrotask(() => {
        // What came in its place may have taken the focus already: then nothing is lost. What is only hidden, while what
        // comes in its place is loaded, loses it with the next frame.
        const now = document.activeElement;
        const isHidden = now !== null && element.contains(now) && !now.checkVisibility();
        if (!now || now === document.body || isHidden) target()?.focus();
      });
    };
  }, [ref]);
}
