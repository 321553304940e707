/** Numbered marks of the decisive events over the chart, moved apart so that none touches another, each led to its day. */
import { memo } from 'react';
import type { DecisiveEvent } from '../../domain/decisive.ts';
import { lastDay } from '../../domain/partial-date.ts';
import { leadPath, placeOf, spreadOut, type TimeSpan } from '../../drawing/time-axis.ts';

/** Width that a mark needs, as a share of the smallest plot of each size (260, 600 and 900 px). */
const GAPS = { narrow: 22 / 260, middle: 24 / 600, wide: 24 / 900 } as const;

export interface EventMarksProps {
  readonly events: readonly DecisiveEvent[];
  readonly span: TimeSpan;
}

/** Decorative: the numbered list beneath the chart carries the words. The style sheet shows one of the rows. */
export const EventMarks = memo(function EventMarks({ events, span }: EventMarksProps) {
  const places = events.map(({ decision }) => placeOf(lastDay(decision.date), span));
  return (
    <div className="chart__marks" aria-hidden="true">
      <Marks places={places} width="narrow" />
      <Marks places={places} width="middle" />
      <Marks places={places} width="wide" />
    </div>
  );
});

function Marks({ places, width }: { places: readonly number[]; width: keyof typeof GAPS }) {
  const spread = spreadOut(places, GAPS[width]);
  const marks = places.map((place, i) => ({ place, at: spread[i] ?? place, number: i + 1 }));
  return (
    <div className={`chart__events chart__events--${width}`}>
      <svg className="chart__leads" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {marks.map(({ place, at, number }) => (
          <path key={number} d={leadPath(at, place, 0, 1)} fill="none" vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {marks.map(({ at, number }) => (
        <span key={number} className="chart__event" style={{ left: `${100 * at}%` }}>
          {number}
        </span>
      ))}
    </div>
  );
}
