/** What stands under the slider: ticks of the decisions and the years. Drawn once, whatever the date. */
import { memo, useMemo } from 'react';
import type { IsoDay } from '../../domain/partial-date.ts';
import type { Span } from './slider-steps.ts';
import { COLUMNS, countColumns, TICK_HEIGHT, ticksPath, yearMarks } from './ticks.ts';
import './track-marks.css';

export const TrackMarks = memo(function TrackMarks({ days, span }: { days: readonly IsoDay[]; span: Span }) {
  const path = useMemo(() => ticksPath(countColumns(days, span)), [days, span]);
  const years = useMemo(() => yearMarks(span), [span]);
  return (
    <div className="track-marks" aria-hidden="true">
      <svg viewBox={`0 0 ${COLUMNS} ${TICK_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path} />
      </svg>
      <div className="track-marks__years">
        {years.map(({ year, at, isWide, isNarrow }) => (
          <span
            key={year}
            data-wide={isWide || undefined}
            data-narrow={isNarrow || undefined}
            style={{ left: `${100 * at}%` }}
          >
            {year}
          </span>
        ))}
      </div>
    </div>
  );
});
