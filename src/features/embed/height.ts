/** Tells the page around a frame how high its content is. */
import { useEffect } from 'react';

/** The message's type; `height` is in CSS pixels. */
export const HEIGHT_MESSAGE = 'stance-atlas:height';

/** What is used of the window. */
export type Framed = Pick<Window, 'parent' | 'document'>;

/** Posts the content's height to the parent, now and at each change; nothing where the page is not framed. Returns the end. */
export function postHeight(win: Framed, element: HTMLElement): () => void {
  if (win.parent === win) return () => undefined;
  let last = 0;
  const post = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    // Any page may embed a view, and a height is no secret.
    win.parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
  };
  const observer = new ResizeObserver(post);
  observer.observe(element);
  return () => observer.disconnect();
}

/** Posts the height of the page's body for as long as the component is there. */
export function usePostedHeight(): void {
  useEffect(() => postHeight(window, document.body), []);
}
