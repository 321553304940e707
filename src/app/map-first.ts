/**
 * On a phone the map comes first: what stands below it is drawn right after, in slices, so that the phone answers
 * meanwhile. Where one window holds all, the map takes what the rest leaves it, so all is drawn at once.
 */
import { createContext, useContext, useDeferredValue, useLayoutEffect, useState } from 'react';
import { takeStillAway } from './still/still.ts';

/** As app.css has it. */
const ONE_WINDOW = '(min-width: 60rem) and (min-height: 46rem)';

/** Whether it is the turn of what stands below the map. True wherever nothing is drawn by turns. */
export const IsRestDrawn = createContext(true);

/** False while a phone's page is drawn for the first time, true right after. For the top of a page. */
export function useTurns(): boolean {
  const [isAtOnce] = useState(() => import.meta.env.SSR || window.matchMedia(ONE_WINDOW).matches);
  const isRest = useDeferredValue(true, isAtOnce);
  useLayoutEffect(() => {
    if (isRest) takeStillAway(document);
  }, [isRest]);
  return isRest;
}

/** Whether it is the turn of what stands below the map. */
export const useIsRestDrawn = (): boolean => useContext(IsRestDrawn);
