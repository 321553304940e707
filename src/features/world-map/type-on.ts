/** A name that is typed on after its first letters have led to a button: the space within it presses nothing. */

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
