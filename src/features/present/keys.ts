/** Which key does what in presenter mode, given where the focus is. Pure. */

export type PresentAction = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'show' | 'leave';

/** Where the focus is: what has keys of its own keeps them. */
export type KeyPlace = 'map' | 'slider' | 'field' | 'scroller' | 'button' | 'page';

export interface PressedKey {
  readonly key: string;
  readonly isShift: boolean;
  /** Ctrl, Alt or Meta is held. */
  readonly isChord: boolean;
}

export interface KeyContext {
  readonly place: KeyPlace;
  readonly isBlank: boolean;
  readonly isFullScreen: boolean;
  /** False where the reader has turned shortcuts of a single character off (WCAG 2.1.4). */
  readonly hasLetterKeys: boolean;
}

const ALWAYS: Readonly<Record<string, PresentAction>> = { PageDown: 'next', PageUp: 'previous' };
const WALKS: Readonly<Record<string, PresentAction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
const LETTERS: Readonly<Record<string, PresentAction>> = { b: 'blank', B: 'blank', '.': 'blank' };
const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/** What a key does; null where it is not ours. PageUp and PageDown always walk the talk, for clickers send them. */
export function actionOf({ key, isShift, isChord }: PressedKey, context: KeyContext): PresentAction | null {
  if (isChord || MODIFIERS.includes(key)) return null;
  if (context.isBlank) return 'show';
  if (Object.hasOwn(ALWAYS, key)) return ALWAYS[key] ?? null;
  // The browser leaves its full screen by Escape; only the next one leaves the presentation.
  if (key === 'Escape') return context.isFullScreen ? null : 'leave';
  if (context.place === 'map' || context.place === 'slider' || context.place === 'field') return null;
  if (context.place === 'scroller' && /^(Arrow(Up|Down)|Home|End| )$/.test(key)) return null;
  if (key === ' ') return context.place === 'button' ? null : isShift ? 'previous' : 'next';
  if (Object.hasOwn(WALKS, key)) return WALKS[key] ?? null;
  return context.hasLetterKeys && Object.hasOwn(LETTERS, key) ? (LETTERS[key] ?? null) : null;
}

/** What holds the focus, as far as keys go. */
export function placeOfFocus(target: EventTarget | null): KeyPlace {
  // Elements of the presenter's window are of another realm: `instanceof` does not know them.
  const element = target as Partial<Element> | null;
  if (typeof element?.closest !== 'function' || typeof element.matches !== 'function') return 'page';
  if (element.matches('input[type="range"], [role="slider"]')) return 'slider';
  if (element.matches('input[type="checkbox"], input[type="radio"]')) return 'button';
  if (element.matches('input, select, textarea, [contenteditable]:not([contenteditable="false"])'))
    return 'field';
  if (element.closest('.map__svg')) return 'map';
  if (element.matches('button, a, summary, [role="button"]')) return 'button';
  return element.matches('[tabindex="0"]') ? 'scroller' : 'page';
}
