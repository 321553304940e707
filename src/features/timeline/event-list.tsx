/** The decisive events in words, numbered as on the chart, with the rule that chose them. */
import { memo } from 'react';
import { type DecisiveEvent, eventInWords } from '../../domain/decisive.ts';
import { lastDay, longDate } from '../../domain/partial-date.ts';
import { capitalise } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';

export const EventList = memo(function EventList({ events }: { events: readonly DecisiveEvent[] }) {
  const { time } = useAtlasView();
  if (events.length === 0)
    return <p className="label">No event of the record is decisive under these filters.</p>;
  const upTo = events.filter(({ decision }) => lastDay(decision.date) <= time.day).length;
  return (
    <details className="timeline__events" open>
      <summary>
        Decisive events{' '}
        <span className="label">
          by rule: the first government to take each stance (and to take it for networks, where the first did
          not), and every change of the EU’s
        </span>
      </summary>
      <Events events={events.slice(0, upTo)} before={0} />
      {upTo < events.length && (
        <>
          <p className="timeline__later">After {longDate(time.day)}, and in no count of that day:</p>
          <Events events={events.slice(upTo)} before={upTo} />
        </>
      )}
    </details>
  );
});

interface EventsProps {
  readonly events: readonly DecisiveEvent[];
  /** How many stand before these on the chart. */
  readonly before: number;
}

function Events({ events, before }: EventsProps) {
  const { atlas } = useAtlasView();
  if (events.length === 0) return null;
  return (
    <ol start={before + 1}>
      {events.map((event, i) => (
        <li key={event.decision.id}>
          <span className="chart__number" aria-hidden="true">
            {before + i + 1}
          </span>
          <span>
            {capitalise(longDate(event.decision.date))}:{' '}
            <AddressLink to={{ country: [event.decision.jurisdiction], quote: null }}>
              {atlas.jurisdictions.get(event.decision.jurisdiction)?.name ?? event.decision.jurisdiction}
            </AddressLink>
            , {eventInWords(event)}
          </span>
        </li>
      ))}
    </ol>
  );
}
