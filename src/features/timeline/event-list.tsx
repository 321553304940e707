/** The decisive events in words, numbered as on the chart, with the rule that chose them. */
import { memo } from 'react';
import type { DecisiveEvent } from '../../domain/decisive.ts';
import { longDate } from '../../domain/partial-date.ts';
import { STANCE_LABELS } from '../../domain/stance.ts';
import { capitalise } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';
import { useAtlasView } from '../../state/atlas-view.ts';

export const EventList = memo(function EventList({ events }: { events: readonly DecisiveEvent[] }) {
  const { atlas } = useAtlasView();
  if (events.length === 0)
    return <p className="label">No event of the record is decisive under these filters.</p>;
  return (
    <details className="timeline__events" open>
      <summary>
        Decisive events{' '}
        <span className="label">
          by rule: the first government to take each stance, and every change of the EU’s
        </span>
      </summary>
      <ol>
        {events.map(({ decision, reason }, i) => (
          <li key={decision.id}>
            <span className="chart__number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              {capitalise(longDate(decision.date))}:{' '}
              <AddressLink to={{ country: [decision.jurisdiction], quote: null }}>
                {atlas.jurisdictions.get(decision.jurisdiction)?.name ?? decision.jurisdiction}
              </AddressLink>
              , {reason === 'first' ? 'first with' : 'now'} “{STANCE_LABELS[decision.stance]}”
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
});
