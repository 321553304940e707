/** Escape from whatever in an open card has the focus closes the card, and nothing else with it. */
import type { KeyboardEvent } from 'react';

/** For `onKeyDown` of `details`: the words that opened it have the focus afterwards. */
export function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const details = event.currentTarget;
  if (event.key !== 'Escape' || !details.open) return;
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}
