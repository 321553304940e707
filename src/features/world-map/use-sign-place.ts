/** Where the signs of places stand in the map's frame; what looks for other points than their own comes when it is needed. */
import { useEffect, useMemo, useState } from 'react';
import type { Frame, Size } from '../../drawing/frames.ts';
import type { Place } from '../../drawing/places.ts';

type SignPlace = (place: Place) => Place;

const ownPoint: SignPlace = (place) => place;

/** `isPart`: the frame shows a part of the world. The whole of it has every place's own point in sight. */
export function useSignPlace(frame: Frame, size: Size, isPart: boolean): SignPlace {
  const [finder, setFinder] = useState<{ readonly in: (frame: Frame, size: Size) => SignPlace } | null>(null);
  const isDue = isPart && finder === null;
  useEffect(() => {
    if (!isDue) return;
    let isOver = false;
    const load = async () => {
      const { signPlacesIn } = await import('../../drawing/sign-places.ts');
      if (!isOver) setFinder({ in: signPlacesIn });
    };
    // Without it a sign is out of sight; cards and labels say the same.
    load().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isDue]);
  return useMemo(() => (isPart && finder ? finder.in(frame, size) : ownPoint), [isPart, finder, frame, size]);
}
