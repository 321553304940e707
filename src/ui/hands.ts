/** What a reader does to go somewhere on the page: nothing may move under a hand. */

/** Keys by themselves, or that ask something of the browser, such as to load the page again. */
const isForTheBrowser = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || /^(?:Shift|Control|Alt|Meta|AltGraph|CapsLock|F\d+)$/.test(key);

/** Calls back with each touch, press, turn of the wheel and key. Gives what ends it. */
export function onHands(listener: () => void): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  for (const hand of ['wheel', 'touchstart', 'pointerdown'] as const)
    window.addEventListener(hand, listener, options);
  window.addEventListener('keydown', (event) => isForTheBrowser(event) || listener(), options);
  return () => ending.abort();
}
