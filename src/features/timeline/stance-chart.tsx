/** The chart of how many governments held each stance: areas, the view's date, marks of decisive events, and the cursor. */
import { Suspense, useMemo } from 'react';
import type { DecisiveEvent } from '../../domain/decisive.ts';
import type { IsoDay } from '../../domain/partial-date.ts';
import type { SeriesPoint } from '../../domain/series.ts';
import { placeOf, spanOf } from '../../drawing/time-axis.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useView } from '../../state/use-view.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Loading } from '../../ui/status.tsx';
import { ChartCursor } from './chart-cursor.tsx';
import { EventMarks } from './event-marks.tsx';
import './stance-chart.css';

const StanceAreas = lazyPart(async () => (await import('./stance-areas.tsx')).StanceAreas);

export interface StanceChartProps {
  readonly series: readonly SeriesPoint[];
  readonly events: readonly DecisiveEvent[];
}

export function StanceChart({ series, events }: StanceChartProps) {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  const span = useMemo(() => spanOf(series, atlas.asOf), [series, atlas.asOf]);
  const choose = (day: IsoDay) => {
    const isRange = time.from !== null && time.from < day;
    go({ time: isRange ? { kind: 'range', from: time.from, to: day } : daySelection(day, atlas) }, 'replace');
  };
  const at = (day: IsoDay) => `${100 * placeOf(day, span)}%`;
  return (
    <div className="chart">
      <p className="chart__unit label">Governments</p>
      <EventMarks events={events} span={span} />
      <Suspense fallback={<BandsWaiting />}>
        <div className="chart__areas" aria-hidden="true">
          <StanceAreas series={series} span={span} />
        </div>
      </Suspense>
      <div className="chart__layer">
        <i className="chart__later" style={{ left: at(time.day) }} />
        {time.from && <i className="chart__day chart__day--from" style={{ left: at(time.from) }} />}
        <i className="chart__day" style={{ left: at(time.day) }} />
        <ChartCursor series={series} span={span} day={time.day} onChoose={choose} />
      </div>
    </div>
  );
}

/** The marks, the cursor and the counts work before the bands are there. */
function BandsWaiting() {
  return (
    <div className="chart__areas chart__areas--waiting">
      <Loading what="the bands of the chart" />
    </div>
  );
}
