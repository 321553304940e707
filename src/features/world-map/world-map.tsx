/** The world map with its card, the EU chip and the list of places too close together to point at. */
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useGeometryQuery } from '../../data/use-data.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import { frameOf, type Size } from '../../drawing/frames.ts';
import { placesShownIn } from '../../drawing/pacific.ts';
import { markersAt } from '../../drawing/targets.ts';
import { useAfterFirstView } from '../../drawing/use-after-first-view.ts';
import { usePlaces, usePlacesError } from '../../drawing/use-places.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';
import { useAddressStore } from '../../state/use-view.ts';
import { ignoreRepeatedClicks } from '../../ui/double-click.ts';
import { Failed, Loading } from '../../ui/status.tsx';
import { useBackgroundPart } from '../../ui/use-background-part.ts';
import { CrowdedPlaces } from './crowded-places.tsx';
import { EuChip } from './eu-chip.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { StillMap } from './still-map.tsx';
import { useMapSize } from './use-map-size.ts';
import './world-map.css';

/** Nobody points at a map that is not drawn. */
const loadCard = async () => (await import('./map-card.tsx')).MapCard;

/** How long the card stays when the pointer leaves, so that it can be reached. */
const LINGER_MS = 180;

/** Opens one jurisdiction's dossier; pushes, for it is a drill-down. The map then makes room, also under a pointer. */
function useOpen() {
  const store = useAddressStore();
  return useCallback(
    (code: Code) => {
      ignoreRepeatedClicks();
      store.change({ country: [code], quote: null }, 'push');
    },
    [store],
  );
}

export function WorldMap() {
  const box = useRef<HTMLDivElement>(null);
  const size = useMapSize(box);
  const { atlas, view } = useAtlasView();
  const geometry = useGeometryQuery();
  const all = usePlaces();
  const places = useMemo(() => all && placesShownIn(view.region, all), [view.region, all]);
  const failure = usePlacesError();
  const [point, onPoint, holdCard] = useLingeringPoint();
  const pointed = places?.find(({ code }) => code === point);
  const { Part: Card, ask } = useBackgroundPart(loadCard, useAfterFirstView());
  const isWanting = pointed !== undefined && Card === null;
  useEffect(() => {
    if (isWanting) void ask();
  }, [isWanting, ask]);
  const open = useOpen();
  const frame = useMemo(() => (size ? frameOf(view.region, size) : null), [view.region, size]);
  const markers = useMemo(
    () => markersAt(places ?? [], frame?.k ?? 1, (code) => atlas.timelines.has(code)),
    [places, frame?.k, atlas.timelines],
  );
  // Those that are too close to others to have a target of their own at this scale.
  const crowded = [...markers].flatMap(([code, marker]) => (marker === 'dot' ? [code] : []));
  return (
    <div className="map" data-region={view.region}>
      <div className="map__box" ref={box}>
        {places && size && frame ? (
          <MapDrawing {...{ places, size, frame, markers, onPoint }} onOpen={open} />
        ) : failure ? (
          <Failed title="The map’s shapes could not be loaded" onRetry={() => void geometry.refetch()}>
            {failureWords(failure)} <AddressLink to={{ view: 'table' }}>The table</AddressLink> shows the same
            stances without them.
          </Failed>
        ) : import.meta.env.SSR ? (
          <StillMap places={places ?? []} />
        ) : (
          <Loading what="the map" />
        )}
        {pointed && size && frame && Card && (
          <Card
            place={pointed}
            frame={frame}
            map={size}
            onPointerEnter={holdCard}
            onPointerLeave={() => onPoint(null)}
          />
        )}
      </div>
      <div className="map__furniture" style={heightOf(size)}>
        <EuChip onOpen={open} />
        <CrowdedPlaces codes={crowded} />
      </div>
    </div>
  );
}

/** What opens over the map is no higher than it is. */
const heightOf = (map: Size | null) => (map ? ({ '--map-height': `${map.height}px` } as CSSProperties) : {});

/** The place whose button has the focus, if the keyboard put it there. */
const focusedCode = () =>
  document.querySelector('.place :focus-visible')?.closest('[data-code]')?.getAttribute('data-code') ?? null;

/**
 * The pointed place. A card gives way to the next place, or goes, only after a moment, so that the pointer can reach
 * it; Escape takes it away at once, and nothing else with it. It stays while its place has the focus.
 */
function useLingeringPoint() {
  const [point, setPoint] = useState<Code | null>(null);
  const shown = useRef(point);
  shown.current = point;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeaving = useRef(false);
  /** A card that Escape took away does not come back, nor another, for a pointer that rests where it was. */
  const isDismissed = useRef(false);
  const hold = useCallback(() => {
    clearTimeout(timer.current);
    isLeaving.current = false;
  }, []);
  const onPoint = useCallback((next: Code | null) => {
    if (next && isDismissed.current) return;
    clearTimeout(timer.current);
    isLeaving.current = next === null && shown.current !== focusedCode();
    if (next && !shown.current) setPoint(next);
    else if (next || shown.current !== focusedCode())
      timer.current = setTimeout(() => setPoint(next), LINGER_MS);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      isDismissed.current = event.key === 'Escape' && (shown.current !== null || isDismissed.current);
      if (event.key !== 'Escape' || !shown.current) return;
      clearTimeout(timer.current);
      setPoint(null);
      // A card that was going anyway does not take the key from what has the focus by now.
      if (!isLeaving.current) event.preventDefault();
    };
    // Browsers make up moves when something else comes to lie under the pointer: those go no distance.
    const onMove = ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) isDismissed.current = false;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointermove', onMove, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointermove', onMove, { capture: true });
      clearTimeout(timer.current);
    };
  }, []);
  return [point, onPoint, hold] as const;
}
