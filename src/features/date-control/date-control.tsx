/** The date of the view: slider with a tick per decision, typed date, and the latest day at one click. */
import { useMemo } from 'react';
import { decisionDays } from '../../domain/atlas.ts';
import {
  addDays,
  daysBetween,
  earlier,
  firstDay,
  type IsoDay,
  later,
  longDate,
} from '../../domain/partial-date.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useView } from '../../state/use-view.ts';
import { DateSlider } from './date-slider.tsx';
import { GoToDate } from './go-to-date.tsx';
import './date-control.css';

export function DateControl() {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const stops = useMemo(() => decisionDays(atlas), [atlas]);
  const ticks = useMemo(
    () => [...atlas.timelines.values()].flat().map((d) => ({ id: d.id, day: firstDay(d.date) })),
    [atlas],
  );
  const span = useMemo(() => {
    const first = ticks.reduce((min, t) => earlier(t.day, min), atlas.asOf);
    return { start: addDays(first, -31), end: atlas.asOf };
  }, [ticks, atlas.asOf]);
  const length = Math.max(daysBetween(span.start, span.end), 1);
  const isLatest = time.day === atlas.asOf && !time.from;
  const shown = later(time.day, span.start);
  const setDay = (day: IsoDay) => {
    const at = earlier(day, atlas.asOf);
    const from = time.from && time.from < at ? time.from : null;
    go({ time: from ? { kind: 'range', from, to: at } : daySelection(at, atlas) }, 'replace');
  };
  const setFrom = (from: IsoDay) =>
    go(
      { time: from < time.day ? { kind: 'range', from, to: time.day } : daySelection(time.day, atlas) },
      'replace',
    );

  return (
    <section className="date-control" aria-label="Date of the view">
      <div className="date-control__track">
        {time.from && <DateSlider name="From" day={time.from} span={span} stops={stops} onDay={setFrom} />}
        <DateSlider
          name="Date"
          day={shown}
          words={longDate(time.day)}
          span={span}
          stops={stops}
          onDay={setDay}
        />
        <div className="date-control__ticks" aria-hidden="true">
          {ticks.map((tick) => (
            <i key={tick.id} style={{ left: `${(100 * daysBetween(span.start, tick.day)) / length}%` }} />
          ))}
        </div>
        <div className="date-control__ends label" aria-hidden="true">
          <span>{longDate(span.start)}</span>
          <span>{longDate(span.end)}</span>
        </div>
      </div>
      <GoToDate day={time.day} limit={atlas.asOf} onDay={setDay} />
      <button
        type="button"
        className="button"
        aria-disabled={isLatest}
        title={`The data speaks for dates up to ${longDate(atlas.asOf)}`}
        onClick={() => !isLatest && go({ time: daySelection(atlas.asOf, atlas) })}
      >
        Latest
      </button>
    </section>
  );
}
