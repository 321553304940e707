/** One tab stop for the whole map: arrows move to neighbours, letters jump by name, Home and End to the ends. */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { Code } from '../../domain/jurisdiction.ts';
import type { Place } from '../../drawing/places.ts';
import { isBegunBy, placeByTyping } from '../../drawing/typing.ts';
import { type Direction, OPPOSITE, type Walk, walkOver } from '../../drawing/walk.ts';
import { typeOn } from './type-on.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Sideways the map goes round the world. */
const EDGES: Readonly<Partial<Record<Direction, string>>> = {
  up: 'Nothing further north',
  down: 'Nothing further south',
};
/** Letters that follow each other within this time make one word: long enough to hear the first answer. */
const WORD_MS = 1500;

export interface MapKeysInput {
  readonly places: readonly Place[];
  /** Those within the frame, in the order of names: what the keys reach. */
  readonly framed: readonly Place[];
  readonly root: RefObject<SVGSVGElement | null>;
  /** What the EU is called, whose button stands on the map and is no place; undefined where the data has none. */
  readonly eu: Pick<Place, 'code' | 'name'> | undefined;
  /** The place whose dossier is open, if it is on the map. */
  readonly opened: Code | undefined;
  /** Called on Enter and Space. */
  readonly onOpen: (code: Code) => void;
  /** What a key that moves nowhere says; empty once it has moved. */
  readonly onSaid: (words: string) => void;
}

export interface MapKeys {
  /** The code of the one place in the tab order. */
  readonly tabStop: Code | undefined;
  setTabStop(code: Code): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface Position {
  readonly code: Code;
  /** Which dossier was open then: one opened since, from anywhere, is the newer position. */
  readonly opened: Code | undefined;
}

/** Where the reader was last; kept while the page lives, so that it outlasts a turn to the table and back. */
let lastPosition: Position | undefined;

/** The tab stop: the place that was opened or moved to last, as long as the frame holds it. */
function usePosition({ framed, places, opened }: MapKeysInput) {
  const [position, setPosition] = useState(lastPosition);
  const setTabStop = (code: Code) => {
    lastPosition = { code, opened };
    setPosition((was) => (was?.code === code && was.opened === opened ? was : lastPosition));
  };
  const isNewer = opened !== undefined && opened !== position?.opened;
  const wishes = isNewer ? [opened, position?.code] : [position?.code, opened];
  const wished = wishes.find((code) => framed.some((p) => p.code === code));
  return { tabStop: wished ?? framed[0]?.code ?? places[0]?.code, setTabStop };
}

/** So many steps back are remembered. */
const MOST_STEPS = 100;

/** The way walked by arrows: the opposite arrow leads back along it, wherever it came from. */
function useWalk(framed: readonly Place[]) {
  const made = useRef<{ readonly of: readonly Place[]; readonly walk: Walk } | null>(null);
  const trail = useRef<{ readonly from: Code; readonly to: Code; readonly direction: Direction }[]>([]);
  return (from: Code, direction: Direction): Code | null => {
    const last = trail.current.at(-1);
    if (last?.to !== from) trail.current = [];
    else if (direction === OPPOSITE[last.direction] && framed.some((p) => p.code === last.from)) {
      trail.current.pop();
      return last.from;
    }
    // Made at the first arrow, for most readers never press one.
    if (made.current?.of !== framed) made.current = { of: framed, walk: walkOver(framed) };
    const steps = made.current.walk.get(from);
    const to = steps ? (steps.get(direction)?.to ?? null) : (framed[0]?.code ?? null);
    if (to !== null) trail.current = [...trail.current.slice(1 - MOST_STEPS), { from, to, direction }];
    return to;
  };
}

/** The letters typed so far, this key's among them; null where the key types none. */
function useTypedWord() {
  const typed = useRef({ text: '', at: 0 });
  return ({ key, timeStamp }: KeyboardEvent): string | null => {
    // A key that does something else ends the word; one that only makes a capital or an accent does not.
    if (key.length > 1 && !/^(Shift|CapsLock|AltGraph|Dead)$/.test(key)) typed.current.text = '';
    const isInWord = typed.current.text !== '' && timeStamp - typed.current.at < WORD_MS;
    if (key.length !== 1 || (key === ' ' && !isInWord)) return null;
    typed.current = { text: isInWord ? typed.current.text + key : key, at: timeStamp };
    return typed.current.text;
  };
}

/** What a key does: opens, moves, or says why it does neither; null for keys that are not the map's. */
type Deed =
  | 'open'
  | { readonly to: Code }
  /** The letters lead to the EU's button. */
  | { readonly euBy: string }
  | { readonly said: string }
  | null;

function typedDeed({ places, framed, eu }: MapKeysInput, from: Code | undefined, word: string): Deed {
  const isFrom = (p: Place) => p.code === from;
  const found = placeByTyping(framed, framed.find(isFrom), word);
  if (found) return { to: found.code };
  const outside = placeByTyping(places, undefined, word);
  if (outside) return { said: `${outside.name} is outside this frame` };
  return eu && isBegunBy(eu, word) ? { euBy: word } : { said: `No place begins with “${word}”` };
}

/** Says words again at each press, but of a key that is held down only once. */
function useSayAtPress(onSaid: (words: string) => void) {
  const last = useRef('');
  return (words: string, isHeld: boolean) => {
    if (!isHeld || words !== last.current) onSaid(words);
    last.current = words;
  };
}

/** Gives the EU's button the focus: the map's keys end there. */
function goToEu({ root, eu }: MapKeysInput, word: string): void {
  const button = root.current?.closest('.map')?.querySelector<HTMLElement>('.eu-chip');
  if (!eu || !button) return;
  button.focus();
  typeOn(button, word, (typed) => isBegunBy(eu, typed), WORD_MS);
}

/** Keyboard navigation over the places of the frame. */
export function useMapKeys(input: MapKeysInput): MapKeys {
  const { framed, root, onOpen, onSaid } = input;
  const { tabStop, setTabStop } = usePosition(input);
  const walkFrom = useWalk(framed);
  const typedWord = useTypedWord();
  const say = useSayAtPress(onSaid);

  const deedOf = (event: KeyboardEvent): Deed => {
    const word = typedWord(event);
    if (word !== null) return typedDeed(input, tabStop, word);
    const direction = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
    if (direction) {
      const to = tabStop === undefined ? null : walkFrom(tabStop, direction);
      return to === null ? { said: EDGES[direction] ?? '' } : { to };
    }
    const end = event.key === 'Home' ? framed[0] : event.key === 'End' ? framed.at(-1) : undefined;
    if (end) return { to: end.code };
    return event.key === 'Enter' || event.key === ' ' ? 'open' : null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deedOf(event);
    if (deed === null) return;
    event.preventDefault();
    say(deed !== 'open' && 'said' in deed ? deed.said : '', event.repeat);
    if (deed === 'open' && tabStop !== undefined) onOpen(tabStop);
    if (deed === 'open' || 'said' in deed) return;
    if ('euBy' in deed) return goToEu(input, deed.euBy);
    setTabStop(deed.to);
    root.current?.querySelector<SVGGElement>(`[data-code="${deed.to}"] [role="button"]`)?.focus();
  };
  return { tabStop, setTabStop, onKeyDown };
}
