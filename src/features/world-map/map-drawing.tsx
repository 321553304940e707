/** The drawing: every place within react-simple-maps' map. The only file that knows that library. */
import type { GeoProjection, GeoStream } from 'd3-geo';
import { type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import { ComposableMap } from 'react-simple-maps/core';
import { isDisputed } from '../../domain/backing.ts';
import { type Code, EU } from '../../domain/jurisdiction.ts';
import type { ShownStance } from '../../domain/stance.ts';
import { placesInFrame, smallLast } from '../../drawing/framed-places.ts';
import type { Frame, Size } from '../../drawing/frames.ts';
import type { Place } from '../../drawing/places.ts';
import type { MarkerSize } from '../../drawing/targets.ts';
import { agedCodes } from '../../state/aged-codes.ts';
import { type AtlasView, useAtlasView } from '../../state/atlas-view.ts';
import { shownLabel } from '../../state/shown-label.ts';
import { LiveWords, useSaid } from '../../ui/live-words.tsx';
import { StancePatterns } from '../../ui/stance-patterns.tsx';
import { ChangeDiscs } from './change-discs.tsx';
import { type DrawnPlace, MAP_PATTERNS, placeId } from './place-layer.ts';
import { PlaceSigns } from './place-signs.tsx';
import { codesOf, isChanged, statesOf } from './place-states.ts';
import { useMapKeys } from './use-map-keys.ts';
import { usePlaceLayer } from './use-place-layer.ts';
import { useSignPlace } from './use-sign-place.ts';

export interface MapDrawingProps {
  readonly places: readonly Place[];
  readonly size: Size;
  readonly frame: Frame;
  readonly markers: ReadonlyMap<Code, MarkerSize>;
  readonly onOpen: (code: Code) => void;
  /** The place under the pointer or in focus; null when there is none. */
  readonly onPoint: (code: Code | null) => void;
}

/** The shapes are in the drawing space already: a point stays where it is. */
const AS_DRAWN = Object.assign((point: [number, number]) => point, {
  stream: (sink: GeoStream) => sink,
}) as Partial<GeoProjection> as GeoProjection;

export function MapDrawing(props: MapDrawingProps) {
  const { places, size, frame } = props;
  // Read in this order, whatever lies above what.
  const inOrderOfNames = useMemo(() => places.map(({ code }) => placeId(code)).join(' '), [places]);
  const svg = useRef<SVGSVGElement>(null);
  const { time } = useAtlasView();
  const [said, say] = useSaid();
  return (
    <>
      <ComposableMap
        ref={svg}
        projection={AS_DRAWN}
        width={size.width}
        height={size.height}
        className="map__svg"
        role="group"
        aria-roledescription="map"
        aria-label="Stances of governments"
        aria-owns={inOrderOfNames}
        aria-description="Arrows go to neighbours, letters to a name, Enter opens. The table tells the same."
        data-day={time.day}
      >
        <StancePatterns prefix={MAP_PATTERNS} scale={1 / frame.k} />
        <Places {...props} svg={svg} onSaid={say} />
      </ComposableMap>
      <LiveWords said={said} className="visually-hidden" />
    </>
  );
}

interface PlacesProps extends MapDrawingProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** What a key of the map has to say. */
  readonly onSaid: (words: string) => void;
}

/** The stances before a range, of the places that it changed. */
function stancesBefore(atlasView: AtlasView): ReadonlyMap<Code, ShownStance> {
  const changed = [...atlasView.changes.values()].filter(
    ({ code }) => isChanged(atlasView, code) && atlasView.chosen.has(code),
  );
  return new Map(changed.map(({ code, before }) => [code, before?.stance ?? 'no-record']));
}

function Places({ places, size, frame, markers, svg, onOpen, onPoint, onSaid }: PlacesProps) {
  const atlasView = useAtlasView();
  const { atlas, positions, chosen, open, view } = atlasView;
  const framed = useMemo(
    () => placesInFrame(places, atlas.jurisdictions, view.region, frame, size),
    [places, atlas.jurisdictions, view.region, frame, size],
  );
  const opened = open.find((c) => places.some((p) => p.code === c));
  const eu = atlas.jurisdictions.get(EU);
  const keys = useMapKeys({ places, framed, root: svg, eu, opened, onOpen, onSaid });
  const signPlace = useSignPlace(frame, size, view.region !== 'world');
  const before = useMemo(() => stancesBefore(atlasView), [atlasView]);
  const byCode = useMemo(() => new Map(places.map((p) => [p.code, p])), [places]);
  const point = (place: Place | undefined) => onPoint(place?.code ?? null);
  const drawn = useMemo(() => smallLast(places), [places]);
  const layer = usePlaceLayer(
    drawn.flatMap((place): DrawnPlace | [] => {
      const position = positions.get(place.code) ?? null;
      const jurisdiction = atlas.jurisdictions.get(place.code);
      if (!jurisdiction) return [];
      return {
        place,
        marker: markers.get(place.code) ?? null,
        k: frame.k,
        stance: position?.stance ?? 'no-record',
        label: shownLabel(jurisdiction, atlasView),
        states: statesOf(atlasView, place.code),
        isTabStop: keys.tabStop === place.code,
      };
    }),
  );
  const touched = useRef<readonly [x: number, y: number] | null>(null);
  const placeAt = (target: EventTarget | null) =>
    target instanceof Element
      ? byCode.get(target.closest('[data-code]')?.getAttribute('data-code') ?? '')
      : undefined;

  return (
    // biome-ignore lint/a11y: the group only delegates the events of its buttons.
    <g
      className="map__places"
      role="none"
      transform={`translate(${frame.x} ${frame.y}) scale(${frame.k})`}
      onPointerUp={({ pointerType, clientX, clientY }) => {
        touched.current = pointerType === 'touch' ? [clientX, clientY] : null;
      }}
      onClick={(event: MouseEvent) => {
        // Browsers move a tap to the smallest thing near it: what the finger is on is meant.
        const at = event.detail > 0 ? touched.current : null;
        touched.current = null;
        const place = (at && placeAt(document.elementFromPoint(...at))) ?? placeAt(event.target);
        if (!place) return;
        keys.setTabStop(place.code);
        onOpen(place.code);
      }}
      onKeyDown={keys.onKeyDown}
      onPointerOver={(event) => event.pointerType !== 'touch' && point(placeAt(event.target))}
      onPointerLeave={() => point(undefined)}
      onFocus={(event) => {
        const place = placeAt(event.target);
        if (place) keys.setTabStop(place.code);
        if (event.target.matches(':focus-visible')) point(place);
      }}
      onBlur={() => point(undefined)}
    >
      <g ref={layer} />
      <ChangeDiscs places={places} signPlace={signPlace} before={before} k={frame.k} />
      <PlaceSigns
        places={places}
        signPlace={signPlace}
        markers={markers}
        k={frame.k}
        aged={codesOf(places, (code) => chosen.has(code) && agedCodes(atlasView).has(code))}
        disputed={codesOf(places, (code) => chosen.has(code) && isDisputed(positions.get(code) ?? null))}
      />
    </g>
  );
}
