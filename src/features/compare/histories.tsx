/** The stance histories on one shared time axis: bars in the stances' patterns, the same in words below each. */
import { useMemo } from 'react';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { daysBetween, type IsoDay, longDate } from '../../domain/partial-date.ts';
import {
  dashedNote,
  historyStart,
  type Stretch,
  stretchesOf,
  stretchInWords,
  wholeStretchInWords,
} from '../../domain/stance-history.ts';
import { counted } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { patternUrl } from '../../ui/stance-patterns.tsx';

/** Per cent of the axis at which a day stands. */
type Scale = (day: IsoDay) => number;

export function Histories({ places }: { places: readonly Jurisdiction[] }) {
  const { atlas, time, view } = useAtlasView();
  const start = historyStart(
    atlas,
    places.map((p) => p.code),
  );
  const length = Math.max(1, daysBetween(start, atlas.asOf));
  const scale: Scale = (day) => Math.max(0, Math.min(100, (daysBetween(start, day) / length) * 100));
  const rows = useMemo(
    () => places.map((place) => [place, stretchesOf(atlas, place.code, start, view.basis)] as const),
    [places, atlas, start, view.basis],
  );
  return (
    <section className="histories" aria-label="Stances over time">
      <h3>Stances over time</h3>
      <p className="label">
        The line is {longDate(time.day)}. What came after it is fainter and counts for nothing on that date.
        {dashedNote(rows.map(([, stretches]) => stretches))}
      </p>
      <Axis start={start} end={atlas.asOf} scale={scale} />
      {rows.map(([place, stretches]) => (
        <div key={place.code} className="histories__row">
          <h4>{place.name}</h4>
          <Bar stretches={stretches} scale={scale} day={time.day} />
          <details>
            <summary>{counted(stretches.length, 'stretch', 'stretches')} in words</summary>
            <ol>
              {stretches.map((s) => (
                <li key={s.from}>
                  {stretchInWords(s)}
                  {s.from > time.day ? ' (after the date shown)' : ''}
                </li>
              ))}
            </ol>
          </details>
        </div>
      ))}
    </section>
  );
}

/** Years under the bars: every one, or every second or fifth where the span is long. */
function Axis({ start, end, scale }: { start: IsoDay; end: IsoDay; scale: Scale }) {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  const step = last - first > 12 ? 5 : last - first > 6 ? 2 : 1;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % step === 0,
  );
  return (
    <div className="histories__axis" aria-hidden="true">
      {years.map((year) => (
        <span key={year} style={{ left: `${scale(`${year}-01-01`)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

interface BarProps {
  readonly stretches: readonly Stretch[];
  readonly scale: Scale;
  readonly day: IsoDay;
}

function Bar({ stretches, scale, day }: BarProps) {
  const now = scale(day);
  return (
    <svg className="histories__bar" aria-hidden="true" focusable="false">
      {stretches.map((s) => {
        const [x, end] = [scale(s.from), scale(s.to)];
        return (
          <rect
            key={s.from}
            className={s.isInherited ? 'histories__stretch inherited' : 'histories__stretch'}
            data-stance={s.stance ?? 'no-record'}
            x={`${x}%`}
            y={3}
            width={`${Math.max(0.3, end - x)}%`}
            height={18}
            style={{ fill: patternUrl('swatch', s.stance ?? 'no-record') }}
          >
            <title>{wholeStretchInWords(s)}</title>
          </rect>
        );
      })}
      <rect className="histories__after" x={`${now}%`} y={0} width={`${100 - now}%`} height={24} />
      <line className="histories__now" x1={`${now}%`} x2={`${now}%`} y1={0} y2={24} />
    </svg>
  );
}
