/** The layer over the plot: pointer or keys choose a day, its counts are told, a click or Enter takes it. */
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { countInWords } from '../../domain/counts.ts';
import { daysBetween, type IsoDay, longDate } from '../../domain/partial-date.ts';
import { pointOn, type SeriesPoint } from '../../domain/series.ts';
import { STANCE_LABELS, STANCES } from '../../domain/stance.ts';
import { type ChartSpan, dayAfterChartKey, dayAtPlace, placeOf } from './chart-span.ts';
import { CountsCard } from './counts-card.tsx';

export interface ChartCursorProps {
  readonly series: readonly SeriesPoint[];
  readonly span: ChartSpan;
  /** The view's date, where stepping by keys begins. */
  readonly day: IsoDay;
  readonly onChoose: (day: IsoDay) => void;
}

/** "28 January 2020: Ban 5; Limited use 1, and 3 more by the EU’s position". */
function inWords(series: readonly SeriesPoint[], day: IsoDay): string {
  const point = pointOn(series, day);
  const counts = STANCES.flatMap((stance) => {
    const count = point?.byStance[stance];
    return count && count.own + count.inherited > 0
      ? [`${STANCE_LABELS[stance]} ${countInWords(count)}`]
      : [];
  });
  return `${longDate(day)}: ${counts.join('; ') || 'no government'}`;
}

export function ChartCursor({ series, span, day, onChoose }: ChartCursorProps) {
  const [at, setAt] = useState<IsoDay | null>(null);
  const steps = useMemo(() => series.map((point) => point.day), [series]);
  const dayUnder = (event: PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return dayAtPlace((event.clientX - box.left) / box.width, span, steps);
  };
  const shown = at ?? day;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return setAt(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onChoose(shown);
    }
    const next = dayAfterChartKey(event.key, shown, span, steps);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <>
      <div
        className="chart__cursor"
        role="slider"
        tabIndex={0}
        aria-label="Step through the chart"
        aria-description="Arrow keys go to the next change, Page Up and Page Down a year; Enter shows that day."
        aria-valuemin={0}
        aria-valuemax={daysBetween(span.start, span.end)}
        aria-valuenow={Math.max(daysBetween(span.start, shown), 0)}
        aria-valuetext={inWords(series, shown)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt(day)}
        onBlur={() => setAt(null)}
        onPointerMove={(event) => setAt(dayUnder(event))}
        onPointerLeave={() => setAt(null)}
        onClick={(event) => onChoose(dayUnder(event))}
      />
      {at !== null && <i className="chart__hair" style={{ left: `${100 * placeOf(at, span)}%` }} />}
      {at !== null && (
        <CountsCard point={pointOn(series, at)} day={at} side={placeOf(at, span) < 0.5 ? 'right' : 'left'} />
      )}
    </>
  );
}
