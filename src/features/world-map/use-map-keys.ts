/** One tab stop for the whole map: arrows move to neighbours, letters jump by name, Home and End to the ends. */
import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import { type Direction, nextPlace, placeByTyping } from '../../drawing/neighbours.ts';
import type { Place } from '../../drawing/places.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Letters typed within this time make one word. */
const WORD_MS = 800;

export interface MapKeys {
  /** The code of the one place in the tab order. */
  readonly tabStop: Code | undefined;
  setTabStop(code: Code): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Keyboard navigation over places; `open` is called on Enter and Space. */
export function useMapKeys(
  places: readonly Place[],
  root: RefObject<SVGSVGElement | null>,
  first: Code | undefined,
  open: (code: Code) => void,
): MapKeys {
  const [moved, setTabStop] = useState<Code | undefined>(undefined);
  const tabStop = moved ?? first ?? places[0]?.code;
  const typed = useRef({ text: '', at: 0 });

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const current = places.find((p) => p.code === tabStop);
      const target = targetOf(event, places, current, typed.current);
      if (target === 'open') {
        event.preventDefault();
        if (current) open(current.code);
      } else if (target) {
        event.preventDefault();
        setTabStop(target.code);
        root.current?.querySelector<SVGGElement>(`[data-code="${target.code}"] [role="button"]`)?.focus();
      }
    },
    [places, tabStop, open, root],
  );
  return { tabStop, setTabStop, onKeyDown };
}

function targetOf(
  event: KeyboardEvent,
  places: readonly Place[],
  current: Place | undefined,
  typed: { text: string; at: number },
): Place | 'open' | null {
  const direction = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
  if (direction) return current ? nextPlace(places, current, direction) : (places[0] ?? null);
  if (event.key === 'Home') return places[0] ?? null;
  if (event.key === 'End') return places.at(-1) ?? null;
  const isWord = typed.text !== '' && event.timeStamp - typed.at < WORD_MS;
  if (event.key === 'Enter' || (event.key === ' ' && !isWord)) return 'open';
  if (event.key.length !== 1) return null;
  typed.text = isWord ? typed.text + event.key : event.key;
  typed.at = event.timeStamp;
  return placeByTyping(places, current, typed.text);
}
