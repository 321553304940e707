/** The layer over the plot: pointer or keys choose a day, its counts are told, of a step what is another; a click or Enter takes it. */
import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { countInWords, type StanceCount } from '../../domain/counts.ts';
import { daysBetween, type IsoDay, longDate } from '../../domain/partial-date.ts';
import { pointOn, type SeriesPoint } from '../../domain/series.ts';
import { STANCE_LABELS, STANCES, type Stance } from '../../domain/stance.ts';
import { placeOf, type TimeSpan } from '../../drawing/time-axis.ts';
import { dayAfterChartKey, dayAtPlace } from './chart-span.ts';
import { CountsCard } from './counts-card.tsx';

export interface ChartCursorProps {
  readonly series: readonly SeriesPoint[];
  readonly span: TimeSpan;
  /** The view's date, where stepping by keys begins. */
  readonly day: IsoDay;
  readonly onChoose: (day: IsoDay) => void;
}

const NONE = { own: 0, inherited: 0 };
const countOf = (point: SeriesPoint | null, stance: Stance) => point?.byStance[stance] ?? NONE;
const isHeld = ({ own, inherited }: StanceCount) => own + inherited > 0;

/** "28 January 2020: Ban 5; Limited use 1, and 3 more by the EU’s position". */
function inWords(series: readonly SeriesPoint[], day: IsoDay): string {
  const point = pointOn(series, day);
  const held = STANCES.filter((stance) => isHeld(countOf(point, stance)));
  const counts = held.map((stance) => `${STANCE_LABELS[stance]} ${countInWords(countOf(point, stance))}`);
  return `${longDate(day)}: ${counts.join('; ') || 'no government'}`;
}

/** What a step by keys changed: "28 January 2020: Ban 5 (was 4)", going back "(later 6)"; who hears every stance at every step hears no change. */
function stepInWords(series: readonly SeriesPoint[], from: IsoDay, to: IsoDay): string {
  const [before, after] = [pointOn(series, from), pointOn(series, to)];
  const word = from < to ? 'was' : 'later';
  const changes = STANCES.flatMap((stance) => {
    const [was, is] = [countInWords(countOf(before, stance)), countInWords(countOf(after, stance))];
    return was === is ? [] : [`${STANCE_LABELS[stance]} ${is} (${word} ${was})`];
  });
  return `${longDate(to)}: ${changes.join('; ') || 'the same counts'}`;
}

export function ChartCursor({ series, span, day, onChoose }: ChartCursorProps) {
  const [at, setAt] = useState<IsoDay | null>(null);
  /** Where the last step by keys came from; null when the day was not stepped to. */
  const [from, setFrom] = useState<IsoDay | null>(null);
  const steps = useMemo(() => series.map((point) => point.day), [series]);
  const dayUnder = (event: PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return dayAtPlace((event.clientX - box.left) / box.width, span, steps);
  };
  const shown = at ?? day;
  const show = (next: IsoDay | null) => {
    setFrom(null);
    setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return show(null);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onChoose(shown);
    }
    const next = dayAfterChartKey(event.key, shown, span, steps);
    if (next === null) return;
    event.preventDefault();
    setFrom(shown);
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
        aria-valuetext={from === null ? inWords(series, shown) : stepInWords(series, from, shown)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show(day)}
        onBlur={() => show(null)}
        onPointerMove={(event) => show(dayUnder(event))}
        onPointerLeave={() => show(null)}
        onClick={(event) => onChoose(dayUnder(event))}
      />
      {at !== null && <i className="chart__hair" style={{ left: `${100 * placeOf(at, span)}%` }} />}
      {at !== null && (
        <CountsCard point={pointOn(series, at)} day={at} side={placeOf(at, span) < 0.5 ? 'right' : 'left'} />
      )}
    </>
  );
}
