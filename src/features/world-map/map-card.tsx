/** The card of a place, the same for hover and focus. It repeats the place's name for assistive technology, so it is hidden from it. */
import { useLayoutEffect, useRef } from 'react';
import { backingInShort, backingOf, isAged } from '../../domain/backing.ts';
import { type IsoDay, longDate } from '../../domain/partial-date.ts';
import { changeLabel, INHERITED_WORDS, kindWords } from '../../domain/place-label.ts';
import { ageNote, type Position, stanceWords } from '../../domain/stance-at.ts';
import { capitalise } from '../../domain/words.ts';
import type { Frame, Size } from '../../drawing/frames.ts';
import type { Place } from '../../drawing/places.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { unreadMark } from '../../state/unread-words.ts';
import { AgeMark } from '../../ui/age-mark.tsx';
import { DisputedBadge } from '../../ui/disputed-badge.tsx';
import { StanceLabel } from '../../ui/stance-swatch.tsx';
import { placeId } from './place-layer.ts';

export interface MapCardProps {
  readonly place: Place;
  readonly frame: Frame;
  readonly map: Size;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const GAP = 16;
/** From the edge of the window. */
const MARGIN = 8;

const within = (end: number, value: number) => Math.max(0, Math.min(value, end));

/**
 * Puts the card beside the point; below or above it, where there is more room, if neither side has enough. At the edge
 * of the map where the frame leaves the point out, and within what can be seen of the window.
 */
function putCard(card: HTMLElement, pointX: number, pointY: number, map: Size): void {
  const [x, y] = [within(map.width, pointX), within(map.height, pointY)];
  const { offsetWidth: width, offsetHeight: height } = card;
  const top = MARGIN - card.getBoundingClientRect().top + card.offsetTop;
  // In the map's own pixels, as all of it. The page knows what lies over its lower edge: nothing that is scrolled to ends up there.
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  const bottom = top + window.innerHeight - covered - 2 * MARGIN;
  const right = x + GAP;
  const left = right + width > map.width ? right - 2 * GAP - width : right;
  const across = within(map.width - width, x - width / 2);
  card.style.inset =
    left >= 0
      ? `${Math.max(top, Math.min(within(map.height - 96, y - 24), bottom - height))}px auto auto ${left}px`
      : y - top < bottom - y
        ? `${y + GAP}px auto auto ${across}px`
        : `auto auto ${map.height - y + GAP}px ${across}px`;
}

export function MapCard({ place: { code, x, y }, frame, map, ...pointer }: MapCardProps) {
  const atlasView = useAtlasView();
  const { atlas, positions, changes, time } = atlasView;
  const box = useRef<HTMLDivElement>(null);
  // The map may be given another size while the card is shown.
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return;
    // What the keyboard is on is scrolled to, with its card; under a pointer nothing moves.
    const focused = document.querySelector(`#${placeId(code)}:focus-visible:not(:hover)`);
    focused?.scrollIntoView({ block: 'nearest' });
    putCard(card, x * frame.k + frame.x, y * frame.k + frame.y, map);
    if (focused) card.scrollIntoView({ block: 'nearest' });
  }, [code, x, y, frame, map]);
  const jurisdiction = atlas.jurisdictions.get(code);
  if (!jurisdiction) return null;
  const position = positions.get(code) ?? null;
  const change = changes.get(code) ?? null;
  const unread = unreadMark(code, atlasView);
  return (
    <div ref={box} className="map-card" aria-hidden="true" {...pointer}>
      <strong>{jurisdiction.name}</strong>
      <StanceLabel stance={position?.stance ?? 'no-record'} isInherited={position?.isInherited === true}>
        {change ? changeLabel(change) : stanceWords(position)}
      </StanceLabel>
      {position?.isInherited && <span>{capitalise(INHERITED_WORDS)}</span>}
      {change && !change.followsEu && <span>{capitalise(kindWords(change))}</span>}
      {unread && <span>{unread}</span>}
      {!change && position && <PositionLines position={position} day={time.day} />}
    </div>
  );
}

/** Since when, the evidence by publisher, the confidence; then what warns: old words, disputes. */
function PositionLines({ position, day }: { position: Position; day: IsoDay }) {
  const backing = backingOf(position, day);
  return (
    <>
      <span className="label">
        {capitalise(`since ${longDate(position.since)}`)}. Evidence {backingInShort(backing)}. Confidence{' '}
        {backing.confidence}.
      </span>
      {isAged(position, day) && (
        <span>
          <AgeMark />
          Words alone, {ageNote(position, day)}
        </span>
      )}
      {backing.disputed > 0 && (
        <span>
          <DisputedBadge count={backing.disputed} />
        </span>
      )}
    </>
  );
}
