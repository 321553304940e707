/** The timeline view: stances over time, the decisive events, deadlines ahead, and every decision in order. */
import { useMemo } from 'react';
import { decisiveEvents } from '../../domain/decisive.ts';
import type { JurisdictionFilter } from '../../domain/filter.ts';
import { longDate } from '../../domain/partial-date.ts';
import { seriesOf } from '../../domain/series.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { DecisionList } from './decision-list.tsx';
import { EventList } from './event-list.tsx';
import { StanceChart } from './stance-chart.tsx';
import './timeline-view.css';

export function TimelineView() {
  const { atlas, view, time } = useAtlasView();
  const { stance, group, region, basis } = view;
  const filter = useMemo<JurisdictionFilter>(() => ({ stance, group, region }), [stance, group, region]);
  const series = useMemo(() => seriesOf(atlas, filter, basis), [atlas, filter, basis]);
  const events = useMemo(() => decisiveEvents(atlas, filter), [atlas, filter]);
  return (
    <div className="timeline">
      <section aria-labelledby="timeline-chart" className="timeline__part">
        <h2 id="timeline-chart">How many governments held each stance</h2>
        <PanelBoundary what="The chart">
          <StanceChart series={series} events={events} />
        </PanelBoundary>
        <p className="label timeline__wide">
          The upright line is the date of the view, {longDate(time.day)}; what came later is fainter.{' '}
          <span className="screen-only">A click, or Enter on the chart, sets the date.</span>
          {basis === 'effective' &&
            ' Bands at half strength with a dashed edge are members that follow the EU’s position; the EU itself is not counted.'}
        </p>
        <EventList events={events} />
      </section>
      <DeadlineList />
      <DecisionList filter={filter} />
    </div>
  );
}
