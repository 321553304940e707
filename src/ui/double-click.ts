/** What opens under a double click is not to be pressed by the second half of it. */

const PRESSES = ['mousedown', 'click', 'dblclick'] as const;

function onPress(event: MouseEvent): void {
  if (event.detail < 2) {
    for (const type of PRESSES) window.removeEventListener(type, onPress, { capture: true });
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Lets no repetition of this click through: what it would reach may lie there only since the first one. The next press
 * of its own ends it.
 */
export function ignoreRepeatedClicks(): void {
  for (const type of PRESSES) window.addEventListener(type, onPress, { capture: true });
}
