/** The address and the data together: what every feature of the page shows. Pure, computed once a change. */
import { createContext, useContext, useMemo } from 'react';
import type { Atlas } from '../domain/atlas.ts';
import { type Change, changesBetween } from '../domain/changes.ts';
import { countByStance, type StanceCounts } from '../domain/counts.ts';
import { fileCodeOf } from '../domain/evidence.ts';
import { hasChosenStance, inPlace } from '../domain/filter.ts';
import { headlineAt, headlineBetween } from '../domain/headline.ts';
import type { Code } from '../domain/jurisdiction.ts';
import { type Position, positionsAt } from '../domain/stance-at.ts';
import { type ResolvedTime, resolveTime } from './resolve-time.ts';
import type { ViewState } from './view-state.ts';

/** Where governments stand: what time, basis and filters of places make of the data. */
export interface Stands {
  readonly atlas: Atlas;
  readonly time: ResolvedTime;
  readonly positions: ReadonlyMap<Code, Position | null>;
  /** Positions at the start of the range; null for a single day. */
  readonly before: ReadonlyMap<Code, Position | null> | null;
  /** Changes by code; empty for a single day. */
  readonly changes: ReadonlyMap<Code, Change>;
  /** Chosen by every filter but stance: what the legend counts. */
  readonly placed: ReadonlySet<Code>;
  /** Chosen by every filter. */
  readonly chosen: ReadonlySet<Code>;
  /** Counts of `placed`. */
  readonly counts: StanceCounts;
  readonly headline: string;
}

export interface AtlasView extends Stands {
  readonly view: ViewState;
  /** Jurisdictions whose dossiers are open, known ones only. */
  readonly open: readonly Code[];
  /** Codes in the address that the data does not know. */
  readonly unknown: readonly Code[];
}

/** The jurisdictions whose dossiers a view opens, known or not: that of a quote where no country is named. */
export function openCodes(view: ViewState): readonly Code[] {
  if (view.country.length > 0) return view.country;
  const code = view.quote ? fileCodeOf(view.quote) : null;
  return code ? [code] : [];
}

/** Computes where governments stand. */
export function standsOf(
  atlas: Atlas,
  view: Pick<ViewState, 'time' | 'basis' | 'stance' | 'group' | 'region'>,
): Stands {
  const time = resolveTime(view.time, atlas);
  const positions = positionsAt(atlas, time.day, view.basis);
  const before = time.from ? positionsAt(atlas, time.from, view.basis) : null;
  const placed = inPlace(atlas, view, time.day);
  const chosen = new Set([...placed].filter((c) => hasChosenStance(positions.get(c) ?? null, view.stance)));
  return {
    atlas,
    time,
    positions,
    before,
    changes: before ? new Map(changesBetween(before, positions).map((c) => [c.code, c])) : new Map(),
    placed,
    chosen,
    counts: countByStance(placed, positions),
    headline:
      time.from && before
        ? headlineBetween(atlas, time.from, time.day, chosen, before, positions, view)
        : headlineAt(atlas, time.day, chosen, positions, view),
  };
}

/**
 * The jurisdictions of a view without those that the data does not know, and its quote where that is of none that is
 * open: what stays of both shows the same.
 */
export function knownPlaces(view: ViewState, { jurisdictions }: Atlas): Pick<ViewState, 'country' | 'quote'> {
  const country = view.country.filter((code) => jurisdictions.has(code));
  const isOpen = openCodes(view).some((code) => jurisdictions.has(code));
  return { country, quote: isOpen ? view.quote : null };
}

/** The same with what else a view says. */
export function inView(stands: Stands, view: ViewState): AtlasView {
  const { jurisdictions } = stands.atlas;
  const open = openCodes(view);
  return {
    ...stands,
    view,
    open: open.filter((c) => jurisdictions.has(c)),
    unknown: open.filter((c) => !jurisdictions.has(c)),
  };
}

/** Computes the shown view of the atlas. */
export const atlasViewOf = (atlas: Atlas, view: ViewState): AtlasView => inView(standsOf(atlas, view), view);

/** The shown view of an atlas that may not have come. A letter typed or a dossier opened moves no government. */
export function useViewOf(atlas: Atlas | undefined, view: ViewState): AtlasView | null {
  const { time, basis, stance, group, region } = view;
  const stands = useMemo(
    () => (atlas ? standsOf(atlas, { time, basis, stance, group, region }) : null),
    [atlas, time, basis, stance, group, region],
  );
  return useMemo(() => stands && inView(stands, view), [stands, view]);
}

/** Provided by the app once the atlas is loaded. */
export const AtlasViewContext = createContext<AtlasView | null>(null);

/** The shown view. Throws where no atlas is loaded above. */
export function useAtlasView(): AtlasView {
  const value = useContext(AtlasViewContext);
  if (!value) throw new Error('useAtlasView needs a loaded atlas above it');
  return value;
}
