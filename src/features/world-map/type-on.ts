/** Keys on the EU's button, which stands on the map and is none of its places: typed names go on, and lead on. */

/** The key as the place of the map in the tab order would have got it, which takes the focus. */
export function leadOn(button: Element, event: globalThis.KeyboardEvent): void {
  const place = button.closest('.map')?.querySelector<SVGElement>('.place [role="button"][tabindex="0"]');
  if (!place || document.activeElement !== button) return;
  place.focus();
  place.dispatchEvent(new KeyboardEvent('keydown', event));
}

/** Swallows the keys of the name's other letters, for so long as they follow each other within `withinMs`. */
export function typeOn(
  button: HTMLElement,
  typed: string,
  isNamed: (typed: string) => boolean,
  withinMs: number,
): void {
  const ending = new AbortController();
  let word = typed;
  let at = performance.now();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length > 1) return;
    const isInTime = event.timeStamp - at < withinMs;
    if (!isInTime || !isNamed(word + event.key)) return ending.abort();
    word += event.key;
    at = event.timeStamp;
    event.preventDefault();
  };
  // Some browsers press a button when the space is let go, whatever became of it when it went down.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && word.endsWith(' ')) event.preventDefault();
  };
  const { signal } = ending;
  button.addEventListener('keydown', onKeyDown, { signal });
  button.addEventListener('keyup', onKeyUp, { signal });
  button.addEventListener('blur', () => ending.abort(), { signal });
}
