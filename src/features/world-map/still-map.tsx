/**
 * The map as it stands in the page that the build writes: a picture with coarser shapes, which knows no window yet.
 * A script fits it into its box (src/app/still/still.ts), by `data-step`, and shows dots by the scales of `data-turns`.
 */
import { isDisputed } from '../../domain/backing.ts';
import type { Code } from '../../domain/jurisdiction.ts';
import type { ShownStance } from '../../domain/stance.ts';
import { coarsePath } from '../../drawing/coarse-path.ts';
import { smallLast } from '../../drawing/framed-places.ts';
import type { Place } from '../../drawing/places.ts';
import { dotRadius, markersAt } from '../../drawing/targets.ts';
import { agedCodes } from '../../state/aged-codes.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { patternUrl, StancePatterns } from '../../ui/stance-patterns.tsx';
import { SWATCH_PATTERNS } from '../../ui/stance-swatch.tsx';
import { PlaceSigns } from './place-signs.tsx';
import { codesOf, statesOf } from './place-states.ts';

/** Drawing units of a step of its grid: less than half a pixel where the map is 1300 pixels wide. */
const STEP = 6;
/** CSS pixels a drawing unit in a window of 1440 pixels; what has room at that scale is drawn. */
const K = 0.085;

/** The scales that windows give the map, in CSS pixels a drawing unit, from a watch to a wall. */
const SCALES = [...Array(300).keys()].map((i) => 0.015 * 1.012 ** i);

/** The scales at which each small place begins and ceases to have room for a dot without a record, in turns. */
function turnsOf(
  places: readonly Place[],
  hasRecord: (code: Code) => boolean,
): ReadonlyMap<Code, readonly number[]> {
  const turns = new Map<Code, readonly number[]>();
  for (const k of SCALES)
    for (const [code, marker] of markersAt(places, k, hasRecord)) {
      const before = turns.get(code) ?? [];
      const isSeen = before.length % 2 === 1;
      if (isSeen !== (marker === 'target')) turns.set(code, [...before, k]);
    }
  return turns;
}

const inShort = (scales: readonly number[] = []) => scales.map((k) => k.toPrecision(3)).join(' ');

const PREFIX = 'still';

/** All of the world is in sight. */
const asDrawn = (place: Place) => place;

export function StillMap({ places }: { places: readonly Place[] }) {
  const atlasView = useAtlasView();
  const { atlas, positions } = atlasView;
  const hasRecord = (code: Code) => atlas.timelines.has(code);
  const markers = markersAt(places, K, hasRecord);
  const turns = turnsOf(places, hasRecord);
  const stanceOf = (code: Code): ShownStance => positions.get(code)?.stance ?? 'no-record';
  return (
    <svg className="map__svg" aria-hidden="true">
      <StancePatterns prefix={PREFIX} scale={1} />
      <g>
        <g data-step={STEP} transform={`scale(${STEP})`}>
          {smallLast(places).map(({ code, d, islands }) => (
            <g
              key={code}
              className={`place ${statesOf(atlasView, code)}`}
              data-stance={stanceOf(code)}
              fill={patternUrl(PREFIX, stanceOf(code))}
            >
              <path className="place__shape" d={coarsePath(d + islands, STEP)} />
            </g>
          ))}
        </g>
        {places.map(({ code, x, y }) => {
          const marker = markers.get(code);
          const stance = stanceOf(code);
          return (
            marker && (
              <g key={code} className={`place ${statesOf(atlasView, code)}`} data-stance={stance}>
                <circle
                  className="place__dot"
                  data-turns={stance === 'no-record' ? inShort(turns.get(code)) : undefined}
                  transform={`translate(${x} ${y}) scale(${1 / K})`}
                  r={dotRadius(stance, marker)}
                  fill={patternUrl(SWATCH_PATTERNS, stance)}
                />
              </g>
            )
          );
        })}
        <PlaceSigns
          places={places}
          signPlace={asDrawn}
          markers={markers}
          k={K}
          aged={codesOf(places, (code) => agedCodes(atlasView).has(code))}
          disputed={codesOf(places, (code) => isDisputed(positions.get(code) ?? null))}
        />
      </g>
    </svg>
  );
}
