/** Binds the layer of places to React: it is drawn with the frame that the rest of the page is. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type DrawnPlace, type PlaceLayer, placeLayer } from './place-layer.ts';

/** A ref for an empty `<g>` of the drawing, which holds the places from now on. */
export function usePlaceLayer(places: readonly DrawnPlace[]): RefObject<SVGGElement | null> {
  const root = useRef<SVGGElement>(null);
  const layer = useRef<{ readonly of: SVGGElement; readonly layer: PlaceLayer } | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    if (layer.current?.of !== element) layer.current = { of: element, layer: placeLayer(element) };
    layer.current.layer.draw(places);
  });
  return root;
}
