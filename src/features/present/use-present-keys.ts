/** Listens to the keys of presenter mode, in this window and in the presenter's. */
import { useCallback, useEffect, useRef } from 'react';
import { actionOf, type PresentAction, placeOfFocus } from './keys.ts';

/** Gives a listener for further windows; the page's own listens for as long as the component stands. */
export function usePresentKeys(
  isBlank: boolean,
  hasLetterKeys: boolean,
  onAction: (action: PresentAction) => void,
): (event: KeyboardEvent) => void {
  const newest = useRef({ isBlank, hasLetterKeys, onAction });
  newest.current = { isBlank, hasLetterKeys, onAction };
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = actionOf(
      {
        key: event.key,
        isShift: event.shiftKey,
        isChord: event.ctrlKey || event.altKey || event.metaKey,
      },
      {
        place: placeOfFocus(event.target),
        isBlank: newest.current.isBlank,
        isFullScreen: document.fullscreenElement !== null,
        hasLetterKeys: newest.current.hasLetterKeys,
      },
    );
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    newest.current.onAction(action);
  }, []);
  useEffect(() => {
    // Before the page's own listeners where the keys are always the talk's; they see none of these.
    const onAlways = (event: KeyboardEvent) => {
      if (newest.current.isBlank || /^Page(Up|Down)$/.test(event.key)) onKeyDown(event);
    };
    window.addEventListener('keydown', onAlways, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onAlways, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [onKeyDown]);
  return onKeyDown;
}
