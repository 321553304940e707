/** Keeps the focus on the page when the element that holds it goes away. */
import { type RefObject, useLayoutEffect } from 'react';

/** Where the focus goes when an element vanishes: the heading of its dossier, else the page's headline. */
function survivorOf(element: Element): HTMLElement | null {
  return (
    element.parentElement?.closest('.dossier')?.querySelector<HTMLElement>('h2[tabindex]') ??
    document.querySelector<HTMLElement>('#headline')
  );
}

/** Hands the focus to `survivor` (by default the nearest heading) when the element is removed while it holds it. */
export function useFocusSurvivor(
  ref: RefObject<HTMLElement | null>,
  survivor: (element: Element) => HTMLElement | SVGElement | null = survivorOf,
): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    return () => {
      if (!element.contains(document.activeElement)) return;
      const next = survivor(element);
      queueMicrotask(() => next?.isConnected && next.focus());
    };
  }, [ref, survivor]);
}
